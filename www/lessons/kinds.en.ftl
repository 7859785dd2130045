title = Special kinds of convolution
about = Which channels may see which, and what that costs: pointwise, grouped, depthwise, separable and dynamic convolution on one picture.

standard =
    Start with the price of the ordinary kind. There are { $c } channels in and { $c } out. Each output channel owns a small block of weights, one { $k } × { $k } slice for **every** input channel:
    [[standard]]
    [[standard-term]]
    Point at any map on the right: red lines run to all { $seen-standard } maps on the left. In these price lists the biases are left out.
    .title = Everybody sees everybody
    .ask = How many weights do all the kernels have together?
    .reveal = One slice for each **pair** of channels: the price grows with the square of their number, and so do the multiply-adds, { $macs-standard } for this small picture.

pointwise =
    Shrink the window to one cell: the kernel lies in $RR^(C xx 1 xx 1)$. It cannot see a neighbour, but it sees all { $seen-pointwise } channels in its own place, and mixes them:
    [[pointwise]]
    It is how networks set the number of channels at will: few filters make a tensor thin, many make it thick. Look at the strip below the maps: every cell there meets a single weight.
    .title = Pointwise: one place, all channels
    .ask = { $c } channels in, { $c } out, windows of 1 × 1. How many weights?
    .reveal = That is { $saving-pointwise } times fewer than the { $parameters-standard } of the ordinary kind. What is lost is the neighbourhood: the field is 1 × 1.

bottleneck =
    Large windows over many channels are dear: { $c } channels under { $k } × { $k } ask for { $parameters-standard } weights. A **bottleneck** goes through a thin place. A pointwise layer squeezes { $c } channels into { $narrow }, the large kernel works on those, and another pointwise layer widens them to { $c } again. Three layers instead of one — is that really cheaper?
    .title = A bottleneck before a large kernel
    .ask = Add up the weights of the three layers: { $c } → { $narrow }, then { $k } × { $k } on { $narrow }, then { $narrow } → { $c }.
    .reveal = { $saving-bottleneck } times fewer than { $parameters-standard }. The price is that everything has to fit through { $narrow } channels.

waist =
    Here is such a waist at work on a picture. The first layer gives { $channels-1 } maps of edges, the second folds them into { $channels-2 } without looking sideways, the third looks around itself, the fourth spreads the result to { $channels-4 } again. Read the parameters layer by layer: { $parameters-2 }, { $parameters-3 } and { $parameters-4 }, biases included. Step with → and see which layers widen the red field and which do not: { $field-2 }, { $field-3 }, { $field-4 }.
    .title = The waist, map by map

grouped =
    Now deal the { $c } channels into { $groups } groups. Group $g$ has the channels $G_g$, and its output channels read nothing else:
    [[grouped]]
    [[grouped-term]]
    Drag **groups** at the left and watch the bundle of lines fall apart. The window stays { $k } × { $k }; only the number of channels under it shrinks, from { $c } to { $seen-grouped }.
    .title = Grouped: only my own group
    .ask = { $c } output channels, each with { $seen-grouped } slices of { $k } × { $k }. How many weights?
    .reveal = Instead of { $parameters-standard }. Multiply-adds and weights both fall by a factor of { $saving-grouped }, the number of groups. The lecture hopes to keep nearly all parameters; that happens only if one spends the saving on more channels.

apart =
    What does the saving cost? Output channel { $channel } knows { $seen-grouped } of { $c } input channels, and whatever happens in the others cannot change it. Click through the maps on the right: the lit inputs jump from group to group and never mix. Compare the thumbnails “standard” and “grouped” at the bottom: the same picture, fewer clues. Stacked grouped layers stay apart for ever unless something shuffles or mixes their channels.
    .title = What groups cannot know

depthwise =
    Drag **groups** to its right end: as many groups as channels. Each channel has a flat kernel $K_c in RR^((2n+1) xx (2n+1))$ all to itself:
    [[depthwise]]
    [[depthwise-term]]
    Only { $seen-depthwise } of the { $c } input maps is lit, whichever output you point at. It is the grouped kind taken as far as it goes, hence the largest saving among grouped kinds.
    .title = Depthwise: every channel alone
    .ask = One { $k } × { $k } kernel for each of { $c } channels. How many weights?
    .reveal = { $saving-depthwise } times fewer than { $parameters-standard }, that is, as many times as there are channels. And no channel learns anything from another.

separable =
    Depthwise layers look around but do not mix; pointwise layers mix but do not look around. One after the other they do both, and are called a **depthwise separable** convolution. On the stage the grey column in the middle is what the depthwise half hands over. Follow one unit: { $k } × { $k } cells in each channel, then all { $seen-separable } channels in one place.
    .title = Separable: look around, then mix
    .ask = Both halves together: how many weights?
    .reveal = { $saving-separable } times fewer than { $parameters-standard }. In general
        [[separable]]
        The lecture prints $C$ for the second half; a square is missing, for the pointwise half has a weight for each pair of channels.

prices =
    The same comparison where it matters more: { $c } channels, { $k } × { $k }. Ordinary { $parameters-standard }, grouped { $parameters-grouped }, depthwise { $parameters-depthwise }, pointwise { $parameters-pointwise }, separable { $parameters-separable } weights. Change **channels** and the side of the kernel at the left: the larger both are, the more the separable kind saves, here { $saving-separable } times. Look along the thumbnails and ask what each saving has cost. The whole table, multiply-adds included, stands where this text is, once you leave the lesson.
    .title = The price list

transposed =
    Two relatives in passing. A **dilated** kernel spreads its cells apart: as many weights, { $parameters-dilated }, but a field of { $field-dilated } × { $field-dilated }. A **transposed** convolution runs backwards: each input cell lays the whole kernel, multiplied by the cell's value, onto a larger output, and where they overlap they add up. The maps grow from { $height } × { $width } to { $out-height } × { $out-width }. Look for a chequered pattern: it is where overlaps are uneven.
    .title = Dilated and transposed, in passing

attention =
    So far the kernels were the same for every picture. In a **dynamic** convolution the input has a say. Here four sets of kernels stand ready; a small network looks at the means of the input's channels and gives each a share, and the layer works with the mixture:
    [[mixed]]
    Drag **brightness** and **contrast** and see the shares move, and with them the kernel and the output.
    .title = Dynamic: kernels that answer to the input

filter =
    Go further: a new kernel **at every position**. It is generated from what lies under the window; here, cells that resemble the one in the middle get large weights. Press Play and watch the kernel change its shape along an edge: it averages along the edge and not across it, so noise goes and outlines stay. With this rule the layer has { $parameters-filter ->
        [0] no weights
       *[other] { $parameters-filter } weights
    } of its own to learn; another network may be trained to generate them.
    .title = Dynamic: a filter made on the spot

style =
    The other use the lecture names: one network, many styles. Each style has kernels of its own, { $parameters-style } weights for the two here, and everything around them is shared. Drag **share of the second** from one end to the other: the kernels in the middle are blended, and the picture with them, without training anything anew. Choose other styles at the left and try to guess the output before you look.
    .title = Dynamic: kernels for a style
