title = Pooling
about = A window that keeps the largest value or the mean, why its stride is as wide as itself, what it forgives, and how a series of any length becomes a few numbers.

max =
    A convolution weighs its window and adds up. **Pooling** says one word about it: this window of { $kernel } cells keeps its **largest** value and drops the others.
    [[max]]
    Here $k = s =$ { $kernel }. Press Play: the violet line leads from each output back to the cell that won. { $input } values go in, { $output } come out.
    .title = The largest in a window
    .ask = The window stands on cells { $x-first } to { $x-last }. Which number comes out?
    .reveal = The winner is cell { $winner }; that it stood first in the window and not last is forgotten.

average =
    The same window, another summary: the **mean** of its cells.
    [[mean]]
    Now every cell counts, with a weight of 1/{ $kernel }. Seen so, average pooling is a convolution with equal weights and a large stride; the maximum is not, no kernel can pick a winner. Point at an output and at the cells below it.
    .title = The mean of a window
    .ask = The mean of cells { $x-first } to { $x-last }?
    .reveal = The maximum would have answered otherwise: a mean listens to the small ones too.

channels =
    Pooling has no sum over channels. A layer of { $channels-1 } filters gives { $channels-1 } rows; each is pooled by itself and there are { $channels-2 } rows afterwards, only shorter: { $width-1 } cells become { $width-2 }. Press [ and ] to walk through the channels and watch the marked winners: in each row the maximum may come from another place.
    .title = Several channels, each by itself

hyperparameters =
    What is there to set? The **size** of the window, { $kernel }, and the **stride**, { $stride }. Both are hyperparameters: you choose them before training. Look at the window on the stage once more. A kernel would have weights written on it; this one carries a single word.
    .title = Two settings
    .ask = How many numbers does this pooling learn by gradient descent?
    .reveal = { $parameters ->
        [0] None at all. Size and stride are chosen by hand, and the maximum needs nothing else.
       *[other] { $parameters }.
    }

stride =
    Usually the stride is as large as the window: each cell is then looked at exactly once. Here it is { $stride } with a window of { $kernel }, so windows overlap. Step with → and watch one tall cell win again and again: neighbours of the output repeat each other, and the row hardly gets shorter. Set the stride back to { $kernel } and compare.
    .title = Why the stride equals the size
    .ask = { $input } cells, a window of { $kernel }, stride { $stride }. How many outputs?
    .reveal = A stride larger than the window errs on the other side: it skips cells that nobody ever sees.

shorter =
    The reason for pooling is at the bottom of the stage: the row is shorter. A shorter row means less work in everything that comes after, and fewer weights in dense layers. This is the temperature of a device, { $input } readings, under a window of { $kernel } with stride { $stride }. Drag the window along: highs survive, dips between them vanish.
    .title = As many times shorter as the stride
    .ask = How many values are left of { $input }?
    .reveal = That is { $stride } times fewer. If { $kernel } did not divide { $input }, the last cells, too few for a window, would be dropped.

presence =
    Think of the values as answers of a detector: “how much does this place look like a peak?” In the first six cells it is sure once, in the next six it is lukewarm throughout. The **maximum** asks **was it there at all** and prefers the first window. The **mean** asks **how much of it was there** and prefers the second. Compare the two rows: the order is turned round.
    .title = Was it there, or how much of it

shift =
    The input has moved by { $shift } { $shift ->
        [one] cell
       *[other] cells
    }: compare the two blue rows, hardly a place holds the same number. Now compare the two violet rows, place by place: { $percent } % of the pooled cells have not changed. As long as the winner stays inside a window and nothing larger comes in, the window says the same. This is **approximate** invariance to small shifts. Drag the input farther, to 2, 3, 4, and see when it ends; then choose convolution at the left and compare.
    .title = Forgiving a small shift

global =
    Make the window as wide as the whole row. **Global pooling** leaves one number of each channel, the maximum or the mean:
    [[global]]
    Together they are a vector that stands for the series, its **embedding**. Point at each number and see in which place of its row it was found.
    .title = The whole row in a few numbers
    .ask = { $channels-1 } filters, { $input } samples, then global pooling. How many numbers come out?
    .reveal = One for each channel: the window leaves nothing else.

any-length =
    The very same layers, but now over another series, { $input } values long. The kernels have kept their weights, for a convolution does not care how long its row is. What comes after, a classifier for example, wants a vector of a fixed size. Load a series of your own and look at the top row.
    .title = Of any length
    .ask = How many numbers come out now?
    .reveal = As many as before. The length of the series appears nowhere in it, so one network serves series of all lengths.

pyramid =
    A global maximum says **that** there was a peak and not **where**. **Pyramid pooling** keeps a rough answer: the maximum of the whole row, of each half and of each quarter, in every channel. Point at the numbers of the vector one after another: the lit part of the row is the bin that the number stands for. With $M$ channels they are
    [[pyramid]]
    .title = A pyramid remembers roughly where
    .ask = { $channels-1 } channels, levels of 1, 2 and 4 bins. How long is the vector?
    .reveal = As many for a series of any length. More levels say more exactly where, at the price of a longer vector.
