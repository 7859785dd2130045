title = The convolution of a series
about = A short row of weights slides along the data and makes one number at each stop.

window = The upper row is the input: { $input } numbers, say readings that a sensor took one after another. Under it lies the **kernel**, { $kernel } weights. The kernel covers { $kernel } neighbours at a time; this stretch is its *window*. It is the only thing the operation ever looks at. Point at a letter under a formula, or at a cell of the stage: what belongs together lights up.
    .title = A window on the data

first = Each weight is multiplied by the number above it. The three products are added up, and the sum goes into the output, under the middle of the window. Work it out in your head before you look.
    .title = The first output
    .ask = Which number belongs in the violet cell?
    .reveal = Three products, one sum: that is all a convolution does.

second = The window has moved on by one cell. The same three weights now meet { $x-first ->
        [2] the second, third and fourth
       *[other] the next three
    } numbers of the input. Nothing about the weights has changed.
    .title = One cell further
    .ask = And here?
    .reveal = Two of the three numbers were in the last window too: neighbouring outputs have much in common.

slide = Now let it run. From { $input } numbers come { $output }: the window of { $kernel } cells cannot be pushed over either end. Stop whenever you like, step back, or point at an input cell to see which outputs have read it.
    .title = All the way along

formula = In symbols, with the weights counted from the middle of the kernel, $K(-n)$ to $K(n)$, and here $n = { $n }$:
    [[sum]]
    The letter $b$ is the **bias**, one number added to every sum. So the whole operation has { $parameters } parameters, { $weights } weights and the bias, however long the series is. Point at the letters to find them on the stage.
    .title = The formula

mean = Five equal weights give the **moving average** of five years. The series is the yearly flow of the Nile at Aswan, { $input } years of it.
    [[mean]]
    The weights add up to { $weights-sum }, so the level stays: the mean is { $x-mean } before and { $y-mean } after. The jitter shrinks: the input spans { $x-low } to { $x-high }, the output only { $y-low } to { $y-high }.
    .title = Preset: the mean

weighted = The same five years, but the middle one counts most and the outer ones least.
    [[weighted]]
    The result follows the data more closely, from { $y-low } to { $y-high }: a peak is softened instead of being spread flat. Play it, then go back to the plain mean and compare the curves below.
    .title = Preset: the weighted mean

first-difference = Three weights, and the middle one is nothing: the cell after minus the cell before.
    [[first]]
    Where the series climbs the output is positive, where it falls negative, and at a peak it passes through zero. These are sunspots by year. The weights add up to { $weights-sum }: a constant series would vanish altogether.
    .title = Preset: the first difference
    .ask = The window stands on three years. By how much has the number of sunspots changed over these two steps?
    .reveal = The sign says whether the series rises or falls, the size says how fast.

second-difference = How far above a value is the mean of its two neighbours? The kernel gives twice that:
    [[second]]
    On a straight stretch, however steep, the answer is zero. The series is the temperature of an instrument warming up, read every ten seconds, and one reading is wrong. Here the output is { $y }: bends and single errors stand out, slow change does not.
    .title = Preset: the second difference

even = Mostly kernels have an odd size, so that there is a middle cell. They need not. Of these { $kernel } weights none is the middle one: by agreement the one at place { $centre } counts as the **centre**, and the output stands under it. The wedge on the stage marks it. Half a cell of shift is the price; the sums are computed as before.
    .title = Even kernels

bias = Here the kernel is a first difference, and the bias is { $bias }. The bias is added once, after all the products.
    .title = The bias
    .ask = What comes out of this window?
    .reveal = Without the bias every number of the output would be smaller by { $bias }.

activation = In a neural network the sum, called the **preactivation** $z_j$, usually passes through a simple function before it goes on. The most common one keeps what is positive and makes everything else zero:
    [[relu]]
    Look at the arithmetic below the stage: the sum is { $z }.
    .title = The activation
    .ask = What does the activation make of it?
    .reveal = ReLU lets through what is above zero. Without such a bend between them, two convolutions in a row would be no more than one.
