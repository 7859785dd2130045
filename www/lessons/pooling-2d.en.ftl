title = Pooling of pictures
about = Smaller maps by a maximum or a mean, one number a channel, and a pyramid that remembers where things were.

window =
    The window is a square now and jumps by its own side, so that it tiles the picture. Of each tile the largest value stays:
    [[max]]
    Here the side is { $kernel } and so is the stride $s$; $i$ and $j$ run over the tile; all indices of the formula count from 0. Press Play and see { $height } × { $width } cells become { $out-height } × { $out-width }; in the lens, a violet frame marks the winner.
    .title = Square tiles
    .ask = The window is at row { $row }, column { $column } of the output. Which number comes out?
    .reveal = Four numbers went in, and three of them are gone for good.

average =
    **Average pooling** takes the mean of the tile instead:
    [[mean]]
    It keeps the total brightness of a place and forgets how it was spread; the maximum keeps the brightest dot and forgets the rest. Neither has anything to learn: size and stride are chosen, and there are { $parameters } parameters.
    .title = The mean of a tile
    .ask = The same tile again. What is its mean?
    .reveal = All four have had a say, and none of them can be found again.

size =
    A photograph, a window of { $kernel-height } × { $kernel-width } and a stride of { $stride }. Rows and columns both shrink, so the number of cells falls with the **square** of the stride: everything behind this layer has that much less to do. Drag **size** and **stride** and compare the result with the picture: how small may it get before you no longer know what it is?
    .title = Smaller in both directions
    .ask = How many cells are left of { $cells }?
    .reveal = That is about one in { $kernel-height } · { $kernel-width }.

channels =
    As with a series, each map is pooled by itself: { $channels-1 } maps in, { $channels-2 } out, { $height-1 } × { $width-1 } cells becoming { $height-2 } × { $width-2 }, and { $parameters-2 } parameters in this layer. Point at a pooled cell: one line leads to one map, and the mark shows which of its cells gave the maximum. Its field in the picture is { $field-2 } × { $field-2 }; before pooling it was { $field-1 } × { $field-1 }.
    .title = Map by map

presence =
    The same cat through two kinds of pooling. The **maximum** asks whether anything bright was in the tile: each whisker survives and is now as thick as a tile. The **mean** asks how much brightness there was, and thin whiskers drown in the fur behind them. The picture of differences is strongest where one bright line crossed a dark tile. A map of answers is pooled just so: presence, or amount.
    .title = Was it there, or how much of it

stride =
    There are two ways to make a map smaller. Let the convolution itself jump: here it takes one pixel of each tile and never computes the others. Or compute all and keep the best of each tile. The left one is cheaper by far; but look for small stars in the picture of differences: most of them fell between two stops. A maximum misses none.
    .title = Stride against pooling

shift =
    The picture has moved by { $shift } { $shift ->
        [one] pixel
       *[other] pixels
    } to the right. Compare both outputs in their places: a tile keeps its maximum as long as its brightest pixel stays inside and no brighter one comes in, and { $percent } % of the tiles have not changed at all. Push on, pixel by pixel: the difference grows, and after { $stride } pixels the whole output has moved by exactly one cell. The invariance is to **small** shifts only.
    .title = A small shift, nearly forgiven

global =
    A window as large as the picture leaves one number a map. **Global pooling** turns a tensor into a vector:
    [[global]]
    A number now says how much of **something** the whole picture has, and no longer where. Point at the numbers of the vector and see which map each stands for: this is what a classifier gets.
    .title = One number a map
    .ask = { $channels-1 } filters, then global pooling. How long is the vector?
    .reveal = One number for each map of { $height-1 } × { $width-1 }.

any-size =
    Another picture, of another size: { $height } × { $width }. The kernels slide over whatever there is, and global pooling levels the sizes. A multilayer perceptron behind it wants a fixed number of inputs; thanks to this layer it gets it from any photograph, without cutting or stretching. Choose other sizes under **size**, or your own picture.
    .title = Pictures of any size
    .ask = How long is the vector now?
    .reveal = The same as before, though the picture has another size.

pyramid =
    Between “somewhere” and “exactly here” there is **spatial pyramid pooling**. Lay grids over each map, one bin and then 4 × 4, and pool each bin globally:
    [[pyramid]]
    Point at the vector from top to bottom. The frame on the picture is the bin whose answer you see: first all of it, then sixteen places in reading order. Where it matters that the sky is above and the sea below, this is worth its length.
    .title = A pyramid of places
    .ask = { $channels-1 } maps, grids of 1 × 1 and 4 × 4. How long is the vector?
    .reveal = A picture of another size gives exactly as many.
