# The lab of shifts.
lab-shift-shift = shift
lab-shift-op = operation
lab-shift-op-conv = convolution
lab-shift-op-pool = max pooling
lab-shift-op-conv-pool = convolution, then pooling
lab-shift-op-global = convolution, then global maximum
lab-shift-kernel = kernel
lab-shift-size = pooling window
lab-shift-stride = stride
lab-shift-pad = padding
lab-shift-pad-zero = zeros
lab-shift-pad-mirror = mirror
lab-shift-pad-replicate = edge
lab-shift-pad-circular = circular
lab-shift-pad-valid = none
lab-shift-compare = compare outputs
lab-shift-compare-back = shifted back
lab-shift-compare-place = in place
stage-shift-input = INPUT
stage-shift-output = OUTPUT
stage-shift-moved = INPUT shifted by
stage-shift-moved-output = OUTPUT of the shifted input
stage-shift-back = Both outputs, the second (dashed) shifted back
stage-shift-in-place = Both outputs in place, the second dashed
stage-shift-picture-back = OUTPUT shifted back
stage-shift-picture-place = OUTPUT of the shifted, in place
stage-shift-difference = DIFFERENCE
stage-shift-maximum = maximum
stage-shift-maximum-moved = maximum after the shift
lab-see-shift-equivariant = Shift the input, and the output shifts with it: this is equivariance. Away from the border the outputs are equal; at the border (shaded) they may differ, because something else has come in there.
lab-see-shift-circular = With circular padding what leaves at one end comes in at the other: there is no border, and the output shifts with the input exactly, everywhere.
lab-see-shift-broken = A shift of { $shift } is no whole number of strides of { $stride }: the windows fall on other cells than before. The output cannot shift by a part of a cell, so the nearest whole shift is compared, and the outputs differ everywhere. Equivariance holds only for multiples of the stride.
lab-see-shift-other = The outputs differ even away from the border.
lab-see-shift-in-place = Compared in place: how much does the output notice the shift? The input changes by { $input } % of its spread, the output by { $output } %. Pooling makes a small shift smaller, it does not remove it.
lab-see-shift-invariant = The global maximum forgets the place: the same number before and after the shift. This is invariance.
lab-see-shift-lost = The maximum has changed: what held it has left at the border, or something larger has come in. Away from that the global maximum does not notice shifts.
lab-see-shift-picture = The picture is taken as brightness, { $width } × { $height } cells.
lab-see-shift-long = The first { $count } numbers are used.
lab-see-shift-drag = Drag on the stage to shift.
lab-say-shift-back = Shifted by { $shift }, the output back by { $back }: { $percent } % of the outputs are equal, the largest difference is { $largest }.
lab-say-shift-place = Shifted by { $shift }, compared in place: { $percent } % of the outputs are equal, the largest difference is { $largest }.
lab-say-shift-global = Shifted by { $shift }: the maximum was { $a } and is { $b }, a difference of { $difference }.
lab-say-shift-pair = y[{ $place }] = { $a }, and after the shift y[{ $partner }] = { $b }; the difference is { $difference }{ $edge ->
    [yes] , at the border
   *[other] {""}
  }.
lab-row-shift-stride = stride in all
lab-row-shift-same = equal outputs
lab-row-shift-inside = largest difference inside
lab-row-shift-border = largest at the border
lab-row-shift-moved-input = change of the input in place
lab-row-shift-moved-output = change of the output in place
lab-row-shift-global-first = maximum
lab-row-shift-global-second = maximum after the shift
lab-problem-shift-short = This padding takes its cells from the input, and the input has too few for this shift or kernel. Take zeros, or a smaller shift.
lab-problem-shift-window = The window does not fit into this input. Take a smaller kernel or window, or some padding.
