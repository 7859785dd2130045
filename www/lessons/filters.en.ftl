title = Convolution of pictures
about = A window goes over a picture row after row, through all its channels; smoothing, sharpening, edges with their direction; layers of many filters and what they see.

notions =
    Three things take part: the picture with its $C$ channels, $H$ rows and $W$ columns, the kernel with as many slices as the picture has channels, and one bias.
    [[picture]]
    [[kernel]]
    [[bias]]
    Here $C =$ { $channels }, $H =$ { $height }, $W =$ { $width }, and the window is { $kernel-height } × { $kernel-width }, so $n =$ { $n }. The three little matrices in the middle are what lies under the window now. Click anywhere on the cat to put it there.
    .title = Picture, kernel, bias

cell =
    One channel first, and numbers small enough for mental arithmetic: 0 is black, 255 is white. The window covers { $kernel-height } × { $kernel-width } cells; each is multiplied by the weight lying on it, and the { $weights } products are added up. The corners have weight zero here: four times the middle minus its four neighbours.
    .title = One window, one number
    .ask = The window is in the upper left corner. Which number does it give?
    .reveal = A large number, since the middle is brighter than all its neighbours.

row =
    From there the window goes one cell to the right at a time. When its right side touches the edge, the row is done, and it returns to the left, one row lower: this is position { $step }, the beginning of row { $row } of the output. Step back with ← to see the jump the other way round.
    .title = Along a row, then down
    .ask = And what comes out here?
    .reveal = The weights are the same as before; only the cells under them have changed.

map =
    Press Play and let it read the whole picture, as you read a page. Wherever the kernel can be laid down completely there will be a number, and together they are a new picture: the **feature map**. The input has { $height } rows and { $width } columns; of both the map has $2n$ fewer, with $n =$ { $n }.
    .title = All positions together make a map
    .ask = How many times is the kernel laid down?
    .reveal = Each position has a sum of its own, and all have the same weights.

channels =
    Now in colour. The window is cut out of **all** channels at once, and the sum runs over them too:
    [[sum]]
    [[term]]
    Look at the three lines of arithmetic, one for each of the { $channels } channels: their results are added, and the output has only one channel. Here all three slices of the kernel are alike; in a network each learns its own. A filter is as deep as its input and gives one flat map.
    .title = The sum over channels

smooth =
    All weights are positive and add up to { $weights-sum }: each pixel becomes a mean of its neighbours, the nearer ones counting more. Drag the handle on the result: under it is the picture before. Noise and grain go, and fine lines with them. Try a larger kernel, or the same one on a photograph of your own.
    .title = Smoothing

sharpen =
    Five times the pixel minus its four neighbours. In a flat place this changes nothing, as the weights still add up to { $weights-sum }. At an edge the bright side gets brighter and the dark side darker, and to the eye it looks sharper. Drag the handle over the rim of a coin. Grain, alas, is sharpened as well.
    .title = Sharpening

edges =
    Let the weights add up to { $weights-sum }, and flat places vanish: zero is drawn as the pale middle of the scale, one colour for plus, another for minus. What stays are places where brightness bends, on both sides of each rim. Point into the picture to read the sum, and try the presets of this family: Prewitt, Sobel, emboss.
    .title = Edges

sobel =
    **Sobel** asks two questions with two kernels: how fast does it get brighter to the right, $g_x$, and how fast downwards, $g_y$? Vertical edges answer the first, horizontal ones the second. Each kernel takes a difference along its axis and a weighted mean across, so that grain matters less. Compare the two maps on the rim of a single coin.
    .title = Sobel: two questions

direction =
    Two answers make an arrow. Its length says how strong the edge is, its angle, in which direction brightness grows:
    [[length]]
    [[angle]]
    The arrow always stands **across** the edge. Point along a rim and watch it turn like the hand of a clock.
    .title = Magnitude and direction
    .ask = At this pixel $g_x =$ { $gx } and $g_y =$ { $gy }. How strong is the edge?
    .reveal = By Pythagoras. The arrow points to { $direction }°.

layer =
    One filter finds one thing. A **convolutional layer** runs many at once, each with weights and a bias of its own, and stacks their maps: { $channels } maps here, from an input of { $input-channels } channels. These find edges turned a little further each time. Click map after map and look for a rim which one sees and another does not.
    .title = A layer is many filters
    .ask = { $channels } filters of { $input-channels } × 3 × 3 with one bias each. How many parameters?
    .reveal = The size of the picture is not in it: this layer fits any photograph.

second =
    The maps are a picture again, only with { $channels-1 } channels instead of three. So another layer can stand on them: each of its { $channels-2 } filters is { $channels-1 } slices deep and mixes everything the first layer found. Follow the red lines from the chosen map to all maps of the first layer. An edge here and an edge there: a corner.
    .title = A layer on a layer

field =
    A unit of the first layer depends on 3 × 3 pixels. A unit of the second looks at 3 × 3 of those, whose windows overlap. Draw the nine windows on paper, or just those of one row, each a pixel farther than the last. After the answer point at units in the last column: nested squares mark what each depends on.
    .title = What a unit of the second layer sees
    .ask = How many pixels wide is its receptive field?
    .reveal = So it sees { $field } × { $field }. For two layers at stride 1
        [[field]]
        Depth widens sight, and two small kernels see as far as one large one.

nonlinear =
    After each layer comes an activation, most often ReLU: what is negative becomes zero.
    [[relu]]
    On the left is the plain sum, on the right what remains of it. An edge from dark to bright is kept, one from bright to dark is silenced, so a filter says “yes” or nothing. Without this step all layers together would be a single convolution.
    .title = An activation after each layer

parameters =
    Who decides what? **Parameters** are learned: the weights and the bias. **Hyperparameters** you set yourself: the size of the kernel, { $kernel-height } × { $kernel-width }; the padding; the stride, { $stride }; the dilation, { $dilation }, which spreads the kernel over { $span } × { $span } pixels. Change them one by one and see the result's size follow: it is { $out-height } × { $out-width } now. Lesson 8 takes each of them apart.
    .title = What is learned, what is chosen
    .ask = How many parameters has this one filter on one channel?
    .reveal = Neither stride nor dilation nor padding adds a single one.
