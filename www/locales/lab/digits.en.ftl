# The lab of digits: a small network, from drawing to training.
lab-digits-show = what to see
lab-digits-show-draw = digit and maps
lab-digits-show-kernels = kernels
lab-digits-show-train = training
lab-digits-show-occlude = covering
lab-digits-sample = sample
lab-digits-pen = pen
lab-digits-pen-ink = draws
lab-digits-pen-rubber = rubs out
lab-digits-clear = Clear the paper
lab-digits-take = Back to the sample
lab-digits-size = side of the square
lab-digits-seed = seed
lab-digits-rate = learning rate

lab-training = Train it here
lab-training-begin = Train
lab-training-again = Train anew
lab-training-stop = Stop
lab-training-forget = Shipped weights
lab-training-runs = trained

notice-training-failed = Training has stopped, because its worker failed: { $detail }

lab-see-digits-draw = Draw on the digit: with the mouse, a finger, or the arrows and Enter. Every map of every layer follows at once. Point at a cell of a map to see which cells of the earlier layers it was computed from. The last layer is a dense one; softmax makes probabilities of its ten scores. The whole network has { $parameters } learned numbers.
lab-see-digits-by-hand = This digit was drawn by hand.
lab-see-digits-held = Sample { $sample } was held out: the network has never learned from it.
lab-see-digits-learned = The network has learned from sample { $sample }.
lab-see-digits-kernels = Nobody chose these kernels: they began as random numbers, and gradient descent made them. Many of the first layer are edges of some direction: weights of both signs on either side of a line. A filter of the second convolution has one kernel for each of the eight maps below it; their results are summed. Point at a filter to see its sum on the present digit.
lab-see-digits-train = The network learns from { $count } digits, in batches of 16, by the gradient of the cross-entropy (Adam). The other { $held } are held out: only they show what it does with digits that it has not seen.
lab-see-digits-epochs = Shown: { $epoch } of { $epochs } epochs from seed { $seed } at rate { $rate }. The same seed and rate give the very same weights.
lab-see-digits-diverged = Seed { $seed } at rate { $rate } has diverged: the steps are too large, and the loss is no number any more. Choose a smaller rate.
lab-see-digits-occlude = A square of paper of { $size }×{ $size } cells is laid over the digit, at every place. Each number is how probable the whole digit's class still is when the square's middle stands there. Where another class wins, that one is written in a frame.
lab-see-digits-decides = At worst, { $lowest } is left of class { $class }. { $changes ->
    [0] It wins at all { $places } places: no single part decides.
    [one] At { $changes } of { $places } places another class wins.
   *[other] At { $changes } of { $places } places another class wins.
}
lab-see-digits-shipped = The weights that travel with the page tell { $right } of { $count } held-out digits right: { $accuracy }.
lab-see-digits-own = The weights trained here tell { $right } of { $count } held-out digits right: { $accuracy }.

lab-say-digits-drawn = The network takes it for a { $class }: { $probability }.
lab-say-digits-right = The network takes it for a { $class }: { $probability }. Rightly.
lab-say-digits-wrong = The network takes it for a { $class }: { $probability }. It is a { $label }.
lab-say-digits-cell = Row { $row }, column { $column } of the digit: ink { $ink } of 16.
lab-say-digits-unit = Layer { $layer }, channel { $channel }, row { $row }, column { $column }: { $number }. It sees { $rows }×{ $columns } cells of the digit, padding included.
lab-say-digits-score = Class { $class }: score { $score }, after softmax { $probability }.
lab-say-digits-stays = Square at row { $row }, column { $column }: still a { $class }, { $left } instead of { $before }.
lab-say-digits-turns = Square at row { $row }, column { $column }: now a { $now } ({ $probability }); { $left } is left of the { $class }, which had { $before }.

lab-row-digits-parameters = learned numbers
lab-row-digits-accuracy = accuracy, held out
lab-row-digits-loss = loss, held out
lab-row-digits-train-accuracy = accuracy, learned from
lab-row-digits-train-loss = loss, learned from
lab-row-digits-epoch = epochs
lab-row-digits-seed = seed
lab-row-digits-rate = learning rate

lab-problem-digits-cells = A digit has 8 rows of 8 cells.
lab-problem-digits-weights = The weights of the network did not come, or are not those of this network.
lab-problem-digits-failed = The digits could not be read: { $detail }

stage-percent = %
stage-digits-sample = Sample
stage-digits-drawn = Drawn by hand
stage-digits-hint = Draw here
stage-digits-conv = 3×3 + ReLU
stage-digits-max = max 2×2
stage-digits-classes = Classes
stage-digits-first = First layer: kernels and their maps
stage-digits-kernels = First layer’s kernels
stage-digits-second = Second convolution: 16 filters, a kernel for each of 8 maps
stage-digits-filter = Filter
stage-digits-sum = sum over the maps, ReLU; bias b =
stage-digits-loss = Loss (cross-entropy)
stage-digits-accuracy = Accuracy
stage-digits-epoch = epoch
stage-digits-train = learned from
stage-digits-held = held out
stage-digits-confusion = Held out, right
stage-digits-taken = taken for
stage-digits-truth = is
stage-digits-under = Under the square
stage-digits-move = Move the square, or play
stage-digits-heat = What is left of class
stage-digits-heat-note = frame: another class wins
