title = Layers
about = Convolutions stacked on convolutions: the view widens, a bend between them keeps them from melting into one, and several filters work side by side.

one =
    At the bottom is the series, above it a convolution. The marked value was made from a few cells below it: its **receptive field**, which lights up after your answer. Then move along the upper row with the pointer and watch the field go with it.
    .title = The first layer
    .ask = On how many cells of the input does this value depend?
    .reveal = One layer sees no more than its kernel covers.

two =
    Another convolution, on top of the first. Its kernel covers three values of layer 1, and each of these covers three of the input. But neighbours share most of what they see.
    .title = The second layer
    .ask = On how many cells of the input does this value depend?
    .reveal = Not nine: three windows that overlap by two cells each.

three =
    And a third: { $layers } layers now. Each layer with stride 1 adds its kernel's size less one:
    [[field]]
    Press Play to see the field grow from layer to layer.
    .title = The third layer
    .ask = On how many cells of the input does this value depend?
    .reveal = Three small kernels see as much as one of { $single-size } weights.

influence =
    The other way round: point at a number of the **input** and see everything above that would change with it. The two pictures belong together: a value is in another's field exactly if it influences it. Try a stride of 2 in the first layer and look again.
    .title = Who is influenced

collapse =
    Three kernels, one after the other, and nothing in between. A weighted sum of weighted sums is again a weighted sum, so one kernel must do the work of all. Each of its weights collects the products whose places add up to it:
    [[collapse]]
    Point at a weight of the joint kernel to see its products. The two outputs differ by { $difference }: nothing but rounding.
    .title = Layers that melt into one
    .ask = The kernels have { $stacked } weights together. How many has the one that replaces them?
    .reveal = Each kernel adds its size less one. The depth has gained nothing.

relu =
    Now every sum passes through an **activation** before it goes on:
    [[relu]]
    It is not linear: no weighted sum can do it. The same joint kernel is now wrong by up to { $difference }, and no other kernel would be right. This bend is what makes depth worth its price: upper layers can say “this and that, but not the other”.
    .title = A bend in between

filters =
    One kernel finds one sort of thing. So a layer takes several, each with its own weights and bias, over the same input:
    [[filters]]
    Here $M = { $channels }$ filters give { $channels } rows, the **channels** of the layer. Change the seed and see other random filters answer to the temperature in other ways.
    .title = Several filters
    .ask = Each of the { $channels } filters has three weights and a bias. How many parameters is that?

double-sum =
    What does a filter of the *next* layer read? A window in **every** channel below, with weights of its own for each, all added up:
    [[double]]
    Point at a value of the upper layer: the sum is taken apart by channels in the panel. Its kernel is a small table, { $channels-1 } rows of three weights.
    .title = The double sum
    .ask = The second layer has { $channels-2 } filters over { $channels-1 } channels, three weights in each. How many parameters, biases included?
    .reveal = The number of input channels multiplies the weights, but not the biases.

hierarchy =
    Bends and wider fields together give a **hierarchy**. The first layer's { $channels-1 } filters are edges in several directions over { $field-1 } × { $field-1 } pixels. The last layer combines what the layers below have found, over { $field-5 } × { $field-5 }. Its weights are random here; training would turn such combinations into corners, textures, eyes. Move over the maps of the last layer and see what each value has in view.
    .title = From edges to more
