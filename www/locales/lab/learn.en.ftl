# The lab of learning.
lab-learn-task = what is learned
lab-learn-task-recover = the kernel behind an output
lab-learn-task-forecast = the next value
lab-learn-task-edges = an edge detector
lab-learn-target = hidden kernel
lab-learn-target-difference = −1, 0, 1
lab-learn-target-second = 1, −2, 1
lab-learn-target-mean = mean of 5
lab-learn-target-weighted = weighted mean
lab-learn-target-own = own numbers
lab-learn-kernel = its weights
lab-learn-noise = noise on the output
lab-learn-size = weights, n
lab-learn-side = kernel
lab-learn-side-3 = 3 × 3
lab-learn-side-5 = 5 × 5
lab-learn-rate = learning rate η
lab-learn-momentum = momentum μ
lab-learn-batch = examples a step (0: all)
lab-learn-steps = steps
lab-learn-seed = random beginning

stage-learn-kernel = KERNEL K
stage-learn-now = learned so far
stage-learn-goal = hidden kernel
stage-learn-optimum = least squares
stage-learn-now-plate = LEARNED SO FAR
stage-learn-goal-plate = SOBEL, THE GOAL
stage-learn-loss = MEAN SQUARED ERROR E
stage-learn-training = learned from
stage-learn-test = not seen
stage-learn-steps = step
stage-learn-lost = left every bound at step
stage-learn-forecasts = FORECASTS OF THE LAST 30 %, NOT LEARNED FROM
stage-learn-outputs = OUTPUTS OF THE LAST 30 %, NOT LEARNED FROM
stage-learn-true = what came
stage-learn-wanted = wanted y
stage-learn-made = made ŷ
stage-learn-error = error
stage-learn-errors = ERROR (RMSE) ON THE LAST 30 %
stage-learn-picture = PICTURE x
stage-learn-sobel = WANTED y
stage-learn-rest = ŷ − y, SAME SCALE
stage-learn-below = under the line: not learned from
stage-learn-rival-last = same as last
stage-learn-rival-copy = copy of the input
stage-learn-rival-mean = mean of n
stage-learn-rival-line-two = line through 2
stage-learn-rival-line = line through n
stage-learn-rival-mean-five = mean of 5
stage-learn-rival-weighted = weighted mean
stage-learn-rival-difference = −1, 0, 1
stage-learn-rival-second = 1, −2, 1
stage-learn-rival-central = −1, 0, 1 in one row
stage-learn-rival-prewitt = Prewitt

lab-see-learn-recover = A hidden kernel has made an output of the series. Only the series and the output are known; the kernel begins at random and is to find the hidden one again, from { $count } examples.
lab-see-learn-forecast = The kernel is to forecast the next value from the last { $size }. It learns from the first 70 % of the series, { $count } examples, and is tested on the rest.
lab-see-learn-edges = The picture and what Sobel’s kernel makes of it are given, the kernel itself is not. { $size } random weights and a bias are to become an edge detector, from { $count } examples in the upper 70 % of the picture.
lab-see-learn-whole = Each step asks all { $count } examples in which direction the error falls, and goes a little that way.
lab-see-learn-batches = Each step asks only { $batch } of the { $count } examples in which direction the error falls. That is cheaper and trembles.
lab-see-learn-stable = With a rate of { $rate } the error comes down; over all examples it would do so up to { $stable }.
lab-see-learn-diverges = The rate of { $rate } is too large. Beyond { $stable } each step leaps over the valley and lands higher than it began: the error grows without end.
lab-see-learn-many = The examples do not say everything about the kernel: many kernels fit equally well. The one of least squares that is shown has the smallest weights of them.
lab-see-learn-noise = The output is noisy, so even the best kernel keeps an error, and the best one is not quite the hidden one.
lab-see-learn-cut = The series has { $given } values; the first { $taken } are taken.
lab-see-learn-beats = On what it has not seen its error is { $error } now. The best fixed kernel makes { $best }, least squares { $optimum }.
lab-see-learn-behind = On what it has not seen its error is { $error } now, and the best fixed kernel’s { $best } is not beaten. Least squares makes { $optimum }.

lab-say-learn-nothing = Nothing is learned yet.
lab-say-learn-start = The beginning: random weights. The error is { $loss }; the smallest possible is { $least }.
lab-say-learn-step = After { $step ->
    [one] one step
   *[other] { $step } steps
} the error is { $loss }; the smallest possible is { $least }. The weight that is farthest off is off by { $distance }.
lab-say-learn-lost = After { $lost ->
    [one] one step
   *[other] { $lost } steps
} the error has left every bound. A rate of { $rate } is more than { $stable }, the most that comes down here.
lab-say-learn-lost-early = After { $lost ->
    [one] one step
   *[other] { $lost } steps
} the error has left every bound, although { $rate } is less than { $stable }: that bound is for all examples in each step, and a few of them can be steeper.
lab-say-learn-weight = { $name } is { $now } now. Least squares gives it { $optimum }.
lab-say-learn-weight-goal = { $name } is { $now } now. In the kernel that made the output it is { $goal }, by least squares { $optimum }.
lab-say-learn-output = Output { $number } of those not learned from should be { $wanted }. The kernel makes { $made }, off by { $error }.

lab-row-learn-step = step
lab-row-learn-loss = error E, learned from
lab-row-learn-least = E of least squares
lab-row-learn-distance = farthest weight off by
lab-row-learn-stable = largest stable rate
lab-row-learn-test = RMSE, not seen: learned
lab-row-learn-test-optimum = … least squares
lab-row-learn-test-last = … same as last
lab-row-learn-test-copy = … copy of the input
lab-row-learn-test-mean = … mean of n
lab-row-learn-test-line-two = … line through the last two
lab-row-learn-test-line = … line through n
lab-row-learn-test-mean-five = … mean of 5
lab-row-learn-test-weighted = … weighted mean
lab-row-learn-test-difference = … −1, 0, 1
lab-row-learn-test-second = … 1, −2, 1
lab-row-learn-test-central = … −1, 0, 1 in one row
lab-row-learn-test-prewitt = … Prewitt

lab-problem-learn-empty = There is nothing to learn from.
lab-problem-learn-short-recover = The series is too short: { $got } of at least { $needed } values for this kernel and a test.
lab-problem-learn-short-forecast = The series is too short: { $got } of at least { $needed } values for this many weights and a test.
lab-problem-learn-short-edges = The picture is too small: { $got } of at least { $needed } rows and columns.
