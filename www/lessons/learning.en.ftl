title = Learning a kernel
about = Presets are guesses. Gradient descent finds weights that fit the task: a hidden kernel, a forecast, an edge detector.

recover =
    Somebody has convolved this series with a kernel and tells us only the result. Which kernel was it? Start from small random weights and compare what comes out with what should:
    [[loss]]
    Press Play. The hollow bars are the hidden kernel; the solid ones are on their way. The curve is the **loss** $E$, on a scale where each mark is a tenth of the one above.
    .title = Find the kernel

descent =
    How do the weights know where to go? The derivative of the loss tells for each of them whether more of it makes the error larger or smaller, and how fast. All take a small step downhill, and again:
    [[descent]]
    The letter $eta$ is the **learning rate**, here { $rate }. After { $step } steps the weights are { $distance } away from the hidden ones.
    .title = Downhill

rate =
    A smaller rate, { $rate }: the same way in shorter steps. After { $step } steps the loss is { $loss }, and the weights are still { $distance } away. Nothing is wrong with them, they only need longer. Now raise the rate slowly and watch how soon the curve comes down.
    .title = Too careful

divergence =
    And a rate that is too high, { $rate }. Every step overshoots the valley and lands higher on the other side: the loss grows and grows. It **diverges**. For a squared error one can say beforehand where that begins:
    [[stable]]
    where $lambda_max$ is the steepest curvature of the loss. Here this bound is { $stable }.
    .title = Too bold

batch =
    With many examples one does not wait for all: a **batch** of 8 random ones gives a rough direction, much cheaper. The curve shivers, and with noise in the data it never quite settles. Another **random beginning** draws other batches. Set **examples a step** to 0 to use all { $examples } examples at every step.
    .title = A few at a time

optimum =
    This loss is a bowl, so its lowest point can be computed at once, by **least squares**:
    [[least]]
    Its loss is { $optimum }, the line in the plot; descent has come to { $loss }. With noise nobody gets to zero, and the optimum is not the hidden kernel either. Networks with bends between their layers have no such formula. That is why they descend.
    .title = The best there is

forecast =
    Now in earnest: the next value of the sunspots from the last { $size }. The weights see only the first part of the series and are tested on the rest. Error of the learned kernel: { $test }. Best fixed preset: { $test-best-preset }. Least squares: { $test-optimum }. So learned weights do beat fixed ones here. On another series the gain may vanish: try El Niño, or a series of your own.
    .title = Learned against fixed
    .ask = What is the test error of the baseline “same as last”? It was in the last lesson.
    .reveal = The learned kernel is at { $test }.

edges =
    A picture, and the same picture after a Sobel filter, of which we know nothing. Nine random weights begin as noise; after { $step } steps they are { $distance } away from Sobel's. The first layers of networks get their edge detectors just so. Nobody writes them: they pay off, and descent finds them. Try 5 × 5 weights: what happens to the outer ones?
    .title = An edge detector, by itself
