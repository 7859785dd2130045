title = A whole network, and where all this comes from
about = Everything of the course in one small network that reads digits: draw, look inside, train it here, cover parts. Then the reading list and thanks.

network =
    Here everything of this course works together: convolution, ReLU, pooling, convolution again, and a dense layer that gives each of ten digits a score. Softmax turns scores into probabilities:
    [[softmax]]
    The input has 8 × 8 cells. Follow it from left to right and point at any number: its field lights up in every earlier layer.
    .title = From cells to an answer

draw =
    Now draw a digit yourself. Press **Clear the paper** and drag over the cells; the maps and the ten bars follow each stroke. Write a clean 1, then add a stroke until it becomes a 7, and see at which cell the network changes its mind. What does it say of a letter? It must choose a digit, for it has learned nothing else.
    .title = Write one yourself

kernels =
    Nobody chose these weights; training found them. In the first layer look for what you know from lesson 11: a bright and a dark side make an edge detector, all of one sign a smoother. The kernels of the second layer have a slice for each map below, and are harder to name.
    .title = What it has learned
    .ask = All kernels, biases and the dense layer together: how many parameters, roughly?
    .reveal = A photograph's first dense layer alone, in lesson 1, had a million for each unit.

training =
    Press **Train** and it starts from random weights, in a worker of this page. After every few digits the loss
    [[loss]]
    says how surprised the network was by the true class $t$, and gradient descent moves every weight a little. A fifth of the { $samples } digits, { $held }, is **held out**: it is never learned from. The weights that came with the page read { $accuracy } % of them correctly, { $right } digits. The same seed gives the same curve; change the **learning rate** and try again.
    .title = Training it here

occlude =
    Which part of a digit decides? Cover a square and ask again. Each cell of the map stands for a place of the square and shows how much probability is left to the right answer, at worst { $lowest } %. Press Play to move it over all { $places } places, or drag it, and watch for the moment when another bar grows.
    .title = Cover a part
    .ask = At how many of the { $places } places does the answer change?
    .reveal = { $changes ->
        [0] At none: this digit is read by more than one of its parts.
        [one] At { $changes }. There lies what tells it from another digit.
       *[other] At { $changes }. There lies what tells it from another digit.
    }

own =
    Larger networks are built the same way. This one has { $layers } layers: convolutions with more and more channels, pooling in between, and at the end a global mean, { $channels } numbers for any picture. Its { $parameters } weights are random, so the numbers mean nothing yet; but shapes, fields and prices are real. Add, move and break layers, with your own photograph if you like.
    .title = Build one yourself

reading-learning =
    On learning in general, as the lecture lists them.

    1. D. H. Wolpert, W. G. Macready: No free lunch theorems for optimization. IEEE Transactions on Evolutionary Computation 1 (1), 1997, 67–82.

    2. S. J. Nowlan, G. E. Hinton: Simplifying neural networks by soft weight sharing. In: The Mathematics of Generalization, CRC Press, 2018, 373–394; cs.utoronto.ca/~hinton/absps/sunspots.pdf. It forecasts the sunspots on the stage.

    3. Wikipedia: No free lunch theorem.

    4. C. M. Bishop: Regularization and complexity control in feed-forward networks, 1995; publications.aston.ac.uk/id/eprint/524

    5. N. Srivastava and others: Dropout. JMLR, 2014; jmlr.org/papers/volume15/srivastava14a

    6. H. Cheng, M. Zhang, J. Q. Shi: A survey on deep neural network pruning: taxonomy, comparison, analysis, and recommendations. IEEE TPAMI, 2024; arxiv.org/abs/2308.06767

    7. A. Gholami and others: A survey of quantization methods for efficient neural network inference. In: Low-Power Computer Vision, Chapman and Hall/CRC, 2022, 291–326; arxiv.org/abs/2103.13630
    .title = Reading: learning

reading-pictures =
    On colour and on classical filters.

    8. Wikipedia (in Russian): the LAB colour space; ru.wikipedia.org/wiki/LAB

    9. The Munsell colour system, a picture; freepng.ru

    10. Ludwig: Image Convolution, Portland State University; web.pdx.edu/~jduh/courses/Archive/geog481w07/Students/Ludwig_ImageConvolution.pdf

    11. Project Rhea: An Implementation of Sobel Edge Detection; projectrhea.org

    13. A survey of convolutions for pictures: the same paper as number 10, which the lecture names twice.
    .title = Reading: pictures

reading-networks =
    On the special layers of lessons 12 and 13.

    12. K. He and others: Spatial pyramid pooling in deep convolutional networks for visual recognition, 2014; arxiv.org/abs/1406.4729

    14. StyleBank: neural image style transfer, a video; youtu.be/vVaRhZXovbw

    15. Dynamic filter networks, NIPS 2016; papers.nips.cc. The stage shows its idea: a kernel made anew for every place.
    .title = Reading: networks

credits =
    This course follows lecture 20, “Processing of images and sequences”, of the machine learning course that **Alexander Sergeevich Krasnikov** gives at the Bauman Moscow State Technical University, 2024–2025: github.com/askras/bmstu_machinelearning. Its order, terms and formulas are his; the words and moving pictures here are new, and so are any mistakes in them. Three places where we differ are marked in lessons 10 and 13. You can write a lesson of your own: it is a text file, described in docs/lessons.md.
    .title = Thanks
