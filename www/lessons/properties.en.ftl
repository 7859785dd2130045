title = What makes a convolution special
about = Few links, the same weights everywhere, any length of input, and work that can be shared out: a convolution beside a dense layer.

dense =
    On one side a **dense layer**, as in a perceptron: every output is linked to every input, each link with a weight of its own.
    [[dense]]
    On the other side a convolution between the same rows. Point at an output on either side. The first reads all { $input } inputs, the second only its neighbours.
    .title = Two linear layers

sparse =
    A convolution has **sparse links**. What is far away does not matter to an output, however long the row; hence fewer products to compute. A dense layer could learn the same by setting most of its weights to zero. But it would have to find that out from data.
    .title = Few links
    .ask = From how many inputs does a link lead to this output?
    .reveal = The dense layer has { $input } links to each output.

shared =
    And the links that are left have **shared weights**. One weight of the kernel is pinned: it is drawn at every place where it is at work. In the picture of links, a step ago, equal weights have equal colours. What is learned at one place is at once known at all the others.
    .title = The same weights everywhere
    .ask = How many parameters does the whole layer have?
    .reveal = The weights and one bias, { $output } times at work.

count =
    Count for the dense layer: { $input } inputs, { $output } outputs, a weight for every pair, and a bias for every output.
    .title = In numbers
    .ask = How many parameters would the dense layer have?
    .reveal = The convolution has { $parameters }. The gap grows with the square of the length.

any-length =
    Another series, { $input } values long, and the very same kernel: it does not ask how long the data is. The dense layer would have to be thrown away and trained anew, with { $dense } parameters. Load a series of your own with the panel on the left and see the numbers change.
    .title = Any length
    .ask = And how many parameters does the convolution have now?
    .reveal = As many as before: $2n + 2$ with $n = { $n }$.

shorter =
    The window meets the ends. With $n = { $n }$ weights on either side of the middle, the middle stops $n$ cells before each end:
    [[shorter]]
    Point at the first and at the last output to see how far the window reaches. What to do about the ends is the matter of **padding**, in lesson 8.
    .title = Shorter by 2n
    .ask = { $input } values go in. How many come out?
    .reveal = Each end costs { $n }.

parallel =
    Every output is computed from the input alone, and none waits for another. So the work can be shared out. The result is tinted by who computed what: this page's **workers** are threads of your processor, each with a strip of rows. A strip also needs a few rows of its neighbours, the **halo**; the table on the left has the strips with their times and halos. On a graphics card it is thousands of threads.
    .title = All at once

equivariance =
    Since the weights are the same everywhere, a pattern that moves gets the same answer at its new place: **shift equivariance**. Here the input was shifted by { $shift }, and so was the output; shifted back, { PERCENT($same) } of the numbers agree, all but those at the ends. A dense layer promises nothing of the kind. Lesson 2 has more of this.
    .title = Shifted in, shifted out
