# The lab of edges.
lab-edges-operator = kernels
lab-edges-operator-sobel = Sobel
lab-edges-operator-prewitt = Prewitt
lab-edges-operator-scharr = Scharr
lab-edges-operator-central = two neighbours
lab-edges-threshold = threshold, levels of grey

stage-edges-grey = picture
stage-edges-gx = gx: to the right
stage-edges-gy = gy: downwards
stage-edges-magnitude = magnitude g
stage-edges-direction = direction θ
stage-edges-wheel = directions
stage-edges-near = from near
stage-edges-window = window
stage-edges-kernel-x = kernel for gx
stage-edges-kernel-y = kernel for gy
stage-edges-flat = flat: no direction

lab-see-edges = Two small kernels slide over the brightness: one measures how it grows to the right, the other how it grows downwards. Together they are an arrow from dark to light, across the edge: its length is the magnitude, its angle the direction, counted from the right towards below because rows are counted downwards.
lab-see-edges-sobel = Sobel’s kernels take the difference over three rows and count the middle one twice: along the edge they smooth, across it they differentiate. A step by one level of grey gives { $gain }.
lab-see-edges-prewitt = Prewitt’s kernels take the difference over three rows alike. A step by one level of grey gives { $gain }.
lab-see-edges-scharr = Scharr’s weights 3, 10, 3 are chosen so that the direction errs as little as possible. A step by one level of grey gives { $gain }.
lab-see-edges-central = Only the two neighbours are compared, so noise is not smoothed at all. A step by one level of grey gives { $gain }.
lab-see-edges-above = The direction is drawn where the magnitude is at least { $least }, a step by { $threshold } levels of grey: at { $share } % of the pixels.
lab-say-edges-pixel = Pixel { $x }, { $y }: gx = { $gx }, gy = { $gy }, magnitude { $magnitude }, direction { $degrees }°.
lab-say-edges-flat = Pixel { $x }, { $y }: gx = { $gx }, gy = { $gy }, magnitude { $magnitude }: flat, without a direction.
lab-row-edges-gx = gx
lab-row-edges-gy = gy
lab-row-edges-magnitude = magnitude
lab-row-edges-step = as a step, levels of grey
lab-row-edges-direction = direction
lab-problem-edges-empty = The picture has no pixels.
