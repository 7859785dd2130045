### The page in English.

## The page

ui-title = Convolens: convolution, step by step
ui-views = Views
ui-view-series = Series
ui-view-image = Image
ui-language = Language
ui-theme = Theme
ui-theme-auto = as the system
ui-theme-light = light
ui-theme-dark = dark
ui-theme-projector = projector
ui-save = Save
ui-save-svg = as SVG
ui-save-png = as PNG
ui-save-result = the whole result as PNG
ui-help = Help
ui-close = Close
ui-dismiss = Dismiss the notices
ui-panels = Panels
ui-sheet = Panel
ui-tab-data = Data
ui-tab-kernel = Kernel
ui-tab-geometry = Geometry
ui-tab-display = Result
ui-tab-explain = Explain

## Data

ui-data = Data
ui-series = Series
ui-group-small = Small, to step through
ui-group-real = Measured
ui-group-own = Yours, kept in this browser
ui-typed = Your own numbers
ui-drop = Drop a CSV, paste numbers, or
ui-choose-file = choose a file
ui-column = column
ui-column-option = { $name } ({ $count })
ui-gaps = missing values
ui-gaps-interpolate = interpolate
ui-gaps-drop = drop
ui-cells = cells
ui-cell = Input cell { $index }
ui-cell-add = Add a cell at the end
ui-cell-remove = Remove the last cell
ui-type = type or paste numbers
ui-type-hint = Parted by spaces, commas or semicolons, or a whole table.
ui-type-use = Use these

ui-picture = Picture
ui-picture-size = width × height
ui-group-pictures = Photographs and scans
ui-group-by-hand = By hand
ui-painted = Painted grid
ui-painted-cell = Row { $row }, column { $column }: { $value }
ui-paint-value = paint with
ui-drop-picture = Drop a picture, paste it, or
ui-shrink = Shrink it
ui-channels = Channels
ui-channels-grey = luma
ui-channels-red = R
ui-channels-green = G
ui-channels-blue = B
ui-channels-each = RGB, each
ui-channels-sum = RGB → Σ
ui-channels-why-grey = Values 0…255 as the file has them (sRGB). Grey is 0.299 R + 0.587 G + 0.114 B, by BT.601. What is transparent lies over white.
ui-channels-why-red = Red alone, 0…255 as the file has it (sRGB). What is transparent lies over white.
ui-channels-why-green = Green alone, 0…255 as the file has it (sRGB). What is transparent lies over white.
ui-channels-why-blue = Blue alone, 0…255 as the file has it (sRGB). What is transparent lies over white.
ui-channels-why-each = Each channel by itself, under the same kernel: three results in one picture.
ui-channels-why-sum = The lecture’s formula: the kernel slides over all three channels, and the three sums are added.
ui-axis-both = rows and columns
ui-axis-rows = rows
ui-axis-columns = columns
ui-less = One less: { $name }
ui-more = One more: { $name }

sample-astronaut = Astronaut, 512×512
sample-chelsea = Chelsea the cat, 451×300
sample-coffee = A cup of coffee, 600×400
sample-coins = Greek coins, 384×303
sample-page = A scanned page, 384×191
sample-hubble_deep_field = Hubble deep field, 1000×872
sample-lecture = The lecture’s small series
sample-step = A step
sample-impulse = A single impulse
sample-ramp = A ramp
sample-wave = A wave
sample-temperature = Temperature of a device
sample-sunspots = Sunspots, yearly 1700–2008
sample-co2 = CO₂ at Mauna Loa, weekly
sample-nile = Flow of the Nile, yearly
sample-elnino = El Niño, sea temperature by month

## Kernel

ui-kernel = Kernel
ui-operation = operation
ui-op-conv = convolution
ui-op-max = max pooling
ui-op-avg = average pooling
ui-presets = Ready kernels
ui-preset-weighted-mean = weighted mean
ui-preset-mean = mean
ui-preset-difference = Δ
ui-preset-second-difference = Δ²
ui-preset-identity = identity
ui-preset-own = own
ui-kernel-identity = identity
ui-kernel-box = box
ui-kernel-gaussian = Gauss 3×3
ui-kernel-gaussian5 = Gauss 5×5
ui-kernel-sharpen = sharpen
ui-kernel-sobel-x = Sobel x
ui-kernel-sobel-y = Sobel y
ui-kernel-prewitt-x = Prewitt x
ui-kernel-prewitt-y = Prewitt y
ui-kernel-laplacian = Laplacian
ui-kernel-emboss = emboss
ui-weight-at = Weight in row { $row }, column { $column }
ui-weight-at-centre = Weight in row { $row }, column { $column }, the centre
ui-normalise = divide by it
ui-weights = Weights of the kernel
ui-weight = Weight { $label }
ui-weight-centre = Weight { $label }, the centre
ui-size = size
ui-size-less = One weight less
ui-size-more = One weight more
ui-size-limit = A kernel here has 1 to { $limit } weights.
ui-sum = sum of weights
ui-bias = bias b
ui-flip = flip the kernel
ui-flip-why = Mathematicians reverse the kernel before they slide it. The lecture, and neural networks, do not.
ui-ceil = round the size up
ui-ceil-why = A last window that sticks out at the end still counts.
ui-count = count the padding
ui-count-why = The mean then divides by padding cells too, as if they held zeros.

## Geometry

ui-geometry = Geometry
ui-padding = Padding
ui-pad-valid = valid
ui-pad-zero = zero
ui-pad-same = same
ui-pad-mirror = mirror
ui-pad-causal = causal
ui-choices = padding: two choices
ui-choice = padding: how much
ui-amount = how much
ui-amount-valid = none (valid)
ui-amount-same = keep the length (same)
ui-amount-same-lower = same, odd cell before
ui-amount-causal = all before (causal)
ui-amount-explicit = so many cells
ui-before = cells before
ui-after = cells after
ui-fill = with what
ui-fill-zero = zeros
ui-fill-constant = a constant
ui-fill-mirror = mirror
ui-fill-symmetric = mirror with the edge
ui-fill-replicate = the edge value
ui-fill-circular = the other end
ui-fill-value = the constant
ui-stride = stride
ui-dilation = dilation
ui-linked = both axes alike
ui-side-top = cells above
ui-side-bottom = cells below
ui-side-left = cells on the left
ui-side-right = cells on the right
ui-activation = activation
ui-act-none = none
ui-act-relu = ReLU
ui-act-leaky = leaky ReLU
ui-act-sigmoid = sigmoid
ui-act-tanh = tanh
ui-alpha = slope α below zero

## Result

ui-display = Result
ui-reveal = How much of it is seen
ui-reveal-all = all at once
ui-reveal-grow = as the window goes
ui-compare = before
ui-percent = { $share } %
ui-show = colours
ui-show-auto = automatic
ui-show-picture = black to white
ui-show-signed = signed, about zero
ui-gain = gain
ui-gain-limit = The gain is from 0.001 to 1000.
ui-scale = The scale goes from { $low } to { $high }.
ui-scale-found = The values go from { $smallest } to { $largest }.
ui-scale-clipped = Beyond its ends lie { $below } below and { $above } above, shown in the colour of the end.
ui-workers = workers
ui-workers-all = { $count }, all
ui-workers-none = none, the page itself
ui-tint = tint by worker
ui-tint-why = Convolution is parallel: every row can be computed by itself. The explanation then says who computed which rows, and in what time.
ui-computing = Computing
ui-cancel = Cancel
ui-cancelled = Stopped before the end.
ui-again = Compute
ui-job-running = computing
ui-job-cancelled = stopped
ui-done-by = done by
ui-done = { $workers ->
    [0] the page itself
    [one] { $workers } worker
   *[other] { $workers } workers
  }, { $ms } ms
ui-ms = { $ms } ms
ui-blocks = Who computed what
ui-blocks-why = The output is cut into blocks of rows, the same whoever computes them. A block needs rows of the input beyond its own, the halo, because the window reaches over the seam.
ui-worker-total = Worker { $worker }: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
  } in { $blocks ->
    [one] { $blocks } block
   *[other] { $blocks } blocks
  }, { $ms }
ui-block-worker = worker
ui-block-rows = rows
ui-block-needs = reads
ui-block-halo = halo
ui-block-time = time
ui-blocks-more = { $count ->
    [one] and one more block
   *[other] and { $count } more blocks
  }

## Player and stage

ui-first = First step
ui-back = Step back
ui-play = Play
ui-pause = Pause
ui-forward = Step forward
ui-last = Last step
ui-position = Step
ui-step = step { $step } of { $steps }
ui-step-short = { $step }/{ $steps }
ui-row-column = row { $row }, column { $column }
ui-row-column-short = y({ $row }, { $column })
ui-speed = speed
ui-waiting = waiting
ui-skip = one position in { $skip }
ui-skip-short = by { $skip }
ui-zoom = Zoom
ui-zoom-in = Zoom in
ui-zoom-out = Zoom out
ui-zoom-whole-series = whole
ui-zoom-whole-image = whole
ui-inspect-input = Input cell
ui-inspect-kernel = Weight
ui-inspect-output = Output cell

## Explanation

ui-see = What you see
ui-now = This step
ui-formula = Formula
ui-output-size = Output size
ui-cost = Cost
ui-parameters = parameters
ui-macs = multiply-adds
ui-comparisons = cells looked at
ui-dense = a dense layer
ui-dense-parameters = { $count ->
    [one] { $count } parameter
   *[other] { $count } parameters
  }
ui-algorithm = computed
algorithm-direct = directly
algorithm-direct-why = { $taps } multiply-adds a number: for a kernel of this size nothing is faster.
algorithm-separable = in two passes
algorithm-separable-why = The kernel is a column times a row: { $work } multiply-adds a number instead of { $taps }.
algorithm-matrix = as a matrix product
algorithm-matrix-why = Many channels: the windows are packed side by side and multiplied by all kernels at once.
algorithm-winograd = by Winograd’s filtering
algorithm-winograd-why = For 3 × 3 kernels over many channels it needs { $work } multiplications a number instead of { $taps }.
algorithm-fourier = by the Fourier transform
algorithm-fourier-why = The kernel is large: transforming tiles costs about { $work } multiply-adds a number instead of { $taps }.

## Help

ui-help-title = Keys and pointer
ui-help-pointer-series = Point at a cell to see what it comes from and where it goes; the animation waits meanwhile. A click pins it, a click on the input places the window. On a long series the wheel zooms and a drag moves. On a touch screen tap and drag.
ui-help-pointer-image = Point at a pixel to see what it comes from and where it goes; the animation waits meanwhile. A click or a drag on a picture places the window. The wheel or two fingers zoom both pictures, and two fingers or the pressed wheel move them.
ui-help-values = A picture’s values are 0…255 as its file has them (sRGB), turned as its camera says, over white where it is transparent; an animation gives its first frame, and a picture of more than 24 megapixels is shrunk if you agree.
ui-key-row = a row up or down
ui-key-space = Space
ui-key-play = play or pause
ui-key-step = a step back or forward
ui-key-ends = first or last step
ui-key-speed = slower or faster
ui-key-unpin = let go of what is pinned
ui-key-inspect = to the input, the kernel and the output; arrows then move from cell to cell
ui-key-pin = pin the cell
ui-key-paste = paste numbers, a table, or a picture
ui-key-help = this help
ui-help-data-title = Your data
ui-help-data-series = Nothing leaves this browser: there is no server that would take it, and no account. Files and pasted tables are kept in this browser’s storage so that a reload finds them. A short series stands in the address of the page, and goes with it when you share the address.
ui-help-data-image = Nothing leaves this browser: there is no server that would take it, and no account. Pictures are kept in this browser’s storage so that a reload finds them. A painted grid stands in the address of the page, and goes with it when you share the address.

## Words on the stage, written by Rust

stage-input = INPUT x
stage-kernel = KERNEL K
stage-output = OUTPUT y
stage-window = WINDOW
stage-values = values
stage-padding = padding
stage-future = not yet known
stage-centre = centre
stage-max = max
stage-mean = mean
stage-bias = bias
stage-flipped = flipped
stage-more = more
stage-nothing = Nothing to show yet
stage-image-channels-grey = luma
stage-image-channels-red = red
stage-image-channels-green = green
stage-image-channels-blue = blue
stage-image-channels-each = RGB
stage-image-channels-sum = RGB, summed
stage-image-grey = luma
stage-image-red = R
stage-image-green = G
stage-image-blue = B
stage-image-row = row
stage-image-column = column
stage-image-rows = rows
stage-image-reads = reads
stage-image-ms = ms
stage-image-clipped = outside

fill-zero = zeros
fill-constant = constant
fill-mirror = mirror
fill-symmetric = mirror with the edge
fill-replicate = edge value
fill-circular = the other end

act-none = none
act-relu = ReLU
act-leaky = leaky ReLU
act-sigmoid = sigmoid
act-tanh = tanh

## Sentences of a step and of what is pointed at

say-step-conv = Output { $index }: { $terms } + bias { $bias } { $equals } { $products } + { $bias } { $equals } { $sum }
say-step-act = Output { $index }: { $terms } + bias { $bias } { $equals } { $products } + { $bias } { $equals } { $sum }; { $activation } of { $sum } = { $result }
say-step-max = Output { $index }: the largest of { $cells } is { $result }, from { $winner }
say-step-average = Output { $index }: ({ $cells }) / { $count } { $equals } { $result }
say-input = Input { $index } = { $value }: { $count ->
    [0] no output uses it
    [one] used by { $outputs }
   *[other] used by { $count } outputs, { $outputs }
  }
say-padding = Padding at position { $position }{ $fill ->
    [none] : it takes no part
   *[other] , { $fill } = { $value }
  }{ $source ->
    [none] { "" }
   *[other] , a copy of { $source }
  }
say-weight = Weight { $label } = { $value }: { $count ->
    [one] used once
   *[other] used { $count } times
  }, on { $uses }
say-output-hidden = Output { $index }: not computed yet
say-nothing = No series yet

say-pixel-conv = Output row { $row }, column { $column }: { $terms } + bias { $bias } { $equals } { $products } + { $bias } { $equals } { $sum }
say-pixel-act = Output row { $row }, column { $column }: { $terms } + bias { $bias } { $equals } { $products } + { $bias } { $equals } { $sum }; { $activation } of { $sum } = { $result }
say-pixel-sum = Output row { $row }, column { $column }: red gives { $red }, green { $green }, blue { $blue }; with bias { $bias } they sum to { $sum }{ $activation ->
    [none] { "" }
   *[other] ; { $activation } of that is { $result }
  }
say-pixel-each = Output row { $row }, column { $column }: red { $red }, green { $green }, blue { $blue }
say-pixel-max = Output row { $row }, column { $column }: the largest of { $cells } is { $result }, from { $winner }
say-pixel-average = Output row { $row }, column { $column }: ({ $cells }) / { $count } { $equals } { $result }
say-pixel-input = Input row { $row }, column { $column } = { $value }: { $count ->
    [0] no output uses it
    [one] used by { $outputs }
   *[other] used by { $count } outputs, { $outputs }
  }
say-pixel-padding = Padding at { $position }{ $fill ->
    [none] : it takes no part
   *[other] , { $fill } = { $value }
  }{ $source ->
    [none] { "" }
   *[other] , a copy of { $source }
  }
say-pixel-weight = Weight row { $row }, column { $column } = { $value }: { $count ->
    [one] used once
   *[other] used { $count } times, once for every output pixel
  }
say-no-picture = No picture yet

## What you see

see-mean = Every output is the plain mean of { $k } neighbours: each weighs the same.
see-weighted-mean = Every output is the same weighted mean of { $k } neighbours.
see-difference = Every output is the neighbour after less the neighbour before: how fast the series changes.
see-second-difference = Every output is the difference of two differences: how fast the change itself changes.
see-identity = A single 1 at the centre: every output is the input cell above it.
see-own = Every output is the same sum of { $k ->
    [one] one cell, weighted.
   *[other] { $k } neighbours, each with its weight.
  }
see-max = Every output is the largest of { $k } cells: it says that something was there, not where.
see-average = Every output is the mean of { $k } cells: it says how much there was on average.
see-parameters = The weights never change on the way: { $count ->
    [one] one parameter
   *[other] { $count } parameters
  }, however long the series.
see-valid-shrinks = Without padding the window stops at the edges, and { $lost ->
    [one] one value is lost.
   *[other] { $lost } values are lost.
  }
see-same = The output is as long as the input.
see-padded = Padding adds { $before } before and { $after } after{ $fill ->
    [none] ; it never takes part in the result, and a mean divides by the cells of the series alone.
    [counted] ; a mean counts it as zeros.
   *[other] : { $fill }.
  }
see-causal = Only the past is used: an output knows nothing of later samples.
see-stride = The window jumps by { $stride }: { $input } values give { $output }.
see-dilation = Dilation { $dilation } spreads the weights over { $span } cells.
see-leftover = The stride leaves { $count ->
    [one] one cell
   *[other] { $count } cells
  } at the end unread.
see-flipped = The kernel is flipped: its last weight meets the first cell.
see-activation = Then { $name } is applied to the sum.
see-even = An even kernel has no middle: its centre is cell { $centre }, the one marked.
see-zero-is-same = Zero and same padding give the same output here.

see-picture-kernel = { $preset ->
    [identity] A single 1 at the centre: the result is the picture itself.
    [box] Every output is the plain mean of { $height } × { $width } neighbours: the picture blurs.
    [gaussian] Every output is a mean of its neighbours, the nearer ones weighing more: a soft blur.
    [gaussian5] Every output is a mean of its 25 neighbours, the nearer ones weighing more: a wider soft blur.
    [sharpen] The pixel, five times, less its four neighbours: edges stand out, flat places stay as they are.
    [sobel-x] Answers to brightness growing from left to right: one colour where it grows, the other where it falls, paper where nothing changes.
    [sobel-y] Answers to brightness growing from top to bottom: one colour where it grows, the other where it falls, paper where nothing changes.
    [prewitt-x] The sum of three differences from left to right: vertical edges answer.
    [prewitt-y] The sum of three differences from top to bottom: horizontal edges answer.
    [laplacian] The four neighbours less four times the pixel: fine lines and edges answer from both sides, slopes do not.
    [emboss] A difference along the diagonal, with the pixel added: the picture looks as if lit from a corner.
   *[own] Every output is the same weighted sum of { $height } × { $width } neighbours.
  }
see-picture-max = Every output is the largest of { $height } × { $width } pixels: it says that something was there, not where.
see-picture-average = Every output is the mean of { $height } × { $width } pixels.
see-picture-channels = { $channels ->
    [red] Only the red channel is read.
    [green] Only the green channel is read.
    [blue] Only the blue channel is read.
    [each] Red, green and blue are each computed for themselves, with the same weights.
   *[sum] Red, green and blue meet the same weights, and the three sums are added up into one output.
  }
see-picture-parameters = The weights never change on the way: { $count ->
    [one] one parameter
   *[other] { $count } parameters
  }, however large the picture.
see-picture-scale = { $signed ->
    [yes] Colours go from { $low } over 0 to { $high }.
   *[no] Black is { $low }, white is { $high }.
  }
see-picture-shrinks = Without padding the window stops at the edges: the output has { $rows ->
    [0] no row
    [one] one row
   *[other] { $rows } rows
  } and { $columns ->
    [0] no column
    [one] one column
   *[other] { $columns } columns
  } less.
see-picture-same = The output is as large as the input.
see-picture-padded = Padding adds { $top } above, { $bottom } below, { $left } on the left and { $right } on the right{ $fill ->
    [none] ; it never takes part in the result.
    [counted] ; a mean counts it as zeros.
   *[other] : { $fill }.
  }
see-picture-stride = The window jumps by { $down } down and { $along } along: the output has { $width } × { $height } pixels.
see-picture-dilation = Dilation spreads the weights over { $height } × { $width } pixels.
see-picture-leftover = The stride leaves { $rows ->
    [0] no row
    [one] one row
   *[other] { $rows } rows
  } and { $columns ->
    [0] no column
    [one] one column
   *[other] { $columns } columns
  } at the end unread.
see-picture-flipped = The kernel is turned around: its last weight meets the first pixel.
see-picture-activation = Then { $name } is applied to the sum.

## Impossible geometry

geometry-zero-size = { $what ->
    [kernel] The window’s size
    [stride] The stride
    [dilation] The dilation
    [groups] The number of groups
    [out-channels] The number of output channels
   *[level] A level of the pyramid
  } must be at least 1, not 0.
geometry-empty-input = { $view ->
    [image] The picture is empty: give it at least one pixel.
   *[other] The series is empty: give it at least one value.
  }
geometry-span-exceeds-input = Kernel { $kernel } with dilation { $dilation } spans { $span ->
    [one] { $span } cell
   *[other] { $span } cells
  }{ $axis_of ->
    [rows] { " " }in height
    [columns] { " " }in width
   *[none] { "" }
  }, and the padded input has { $padded } ({ $input } + { $before } + { $after }). It fits with { $missing ->
    [one] one more cell
   *[other] { $missing } more cells
  } of padding or data, or with a kernel of at most { $max_kernel }{ $max_dilation ->
    [0] .
   *[other] , or with a dilation of at most { $max_dilation }.
  }
geometry-fill-too-wide = { $fill ->
    [mirror] Mirror padding
    [symmetric] Mirror padding with the edge
   *[circular] Padding from the other end
  } of { $amount } { $side ->
    [before] { $axis_of ->
        [rows] above
        [columns] on the left of
       *[none] before
      }
   *[after] { $axis_of ->
        [rows] below
        [columns] on the right of
       *[none] after
      }
  } { $view ->
    [image] the picture is too wide: a side of { $input }
   *[other] the series is too wide: a series of { $input }
  } has at most { $limit } to copy. Take less padding, a smaller kernel, or another fill.
geometry-groups-do-not-divide = { $groups } groups do not divide { $channels } channels.
geometry-channels-mismatch = The weights are for { $expected } channels, and the input has { $got }.
geometry-weights-length = The kernel needs { $expected } weights and has { $got }.
geometry-bias-length = There should be { $expected } biases, not { $got }.
geometry-data-length = There should be { $expected } values, not { $got }.
geometry-shape-mismatch = There should be { $expected_channels } × { $expected_height } × { $expected_width } values, not { $channels } × { $height } × { $width }.
geometry-padding-only-window = The window of output { $output } lies on padding alone: take less padding, a larger window or a smaller dilation.
geometry-too-large = That makes { $elements } values, more than the { $limit } that are computed here: take less padding, or { $view ->
    [image] a smaller picture.
   *[other] a shorter series.
  }

## What reading a file found

data-empty = There is nothing in it.
data-no-numbers = There is no column of numbers. Rows: { $rows }, columns: { $columns }.
data-no-such-column = There is no column { $column }: the file has { $columns } with numbers.
data-all-missing = Every value of “{ $name }” is missing.
data-too-many = { $count } values are more than the { $limit } that are taken.
data-unreadable = A quotation mark opens in line { $line } and never closes.
data-binary = This is not a text file.
data-bad-cell = Row { $row }, column { $column } ({ $name }): “{ $text }” is no number and counts as missing{ $others ->
    [0] .
    [one] , as does one more cell.
   *[other] , as do { $others } more cells.
  }
data-missing = { $count ->
    [one] One value is missing, in row { $row }.
   *[other] { $count } values are missing, the first in row { $row }.
  }
data-interpolated = { $count ->
    [one] One gap was filled from its neighbours.
   *[other] { $count } gaps were filled from their neighbours.
  }
data-dropped = { $count ->
    [one] One gap was left out.
   *[other] { $count } gaps were left out.
  }
data-dialect = Read as { $delimiter ->
    [comma] comma-separated
    [semicolon] semicolon-separated
    [tab] tab-separated
    [space] space-separated
   *[line] one value a line
  }, decimal { $decimal ->
    [comma] comma
   *[point] point
  }, { $encoding ->
    [windows-1251] Windows-1251
    [utf-16] UTF-16
   *[utf-8] UTF-8
  }, { $header ->
    [yes] with a header
   *[no] without a header
  }.
data-ragged = Row { $row } has { $got } cells where { $expected } were expected.

## What reading weights from a file found

weights-unknown-format = { $looks ->
    [empty] The file is empty.
    [zip] This is an archive, such as .npz or a PyTorch or Keras model. Save the weights as .safetensors, or one array as .npy.
    [hdf5] This is an HDF5 file, as Keras writes them. Save the weights as .safetensors, or one array as .npy.
    [pickle] This is a Python pickle, as PyTorch used to write them. Save the weights as .safetensors, or one array as .npy.
   *[other] This is neither a .npy nor a .safetensors file. Save the weights in one of these formats.
  }
weights-unsupported-version = Version { $major }.{ $minor } of .npy is not known here. Save the array again with numpy.save.
weights-truncated = The file is cut short: it has { $got } of at least { $needed } bytes. Download or save it again.
weights-bad-header = The file’s header is broken: { $reason ->
    [syntax] it cannot be made out
    [fields] a type, a shape or a place is missing or wrong
    [duplicate] there are two arrays called “{ $name }”
   *[offsets] { $name ->
        [none] some of the data belong to no array
       *[other] the data of “{ $name }” do not begin where those before them end
      }
  }. Save the weights again.
weights-unsupported-type = “{ $name }” is of type { $dtype }, which is not read here. Convert it to float32.
weights-length-mismatch = “{ $name }” needs { $expected } bytes for { $shape ->
    [none] its one value
   *[other] { $shape } values
  } and has { $got }. Save it again.
weights-too-large = The file holds { $elements } values. At most { $limit } are read, fewer where memory is short: take a file with fewer layers.
weights-not-finite = { $count ->
    [one] One value of “{ $name }” is not a finite number or is too large for float32: position { $index }, counted from 0.
   *[other] { $count } values of “{ $name }” are not finite numbers or are too large for float32; the first is at position { $index }, counted from 0.
  } Replace what is NaN or infinite, then save again.

## What decoding a picture found

picture-vector = A drawing without a size of its own: drawn at { $width } × { $height }.
picture-shrunk = Shrunk from { $from_width } × { $from_height } to { $width } × { $height }, since more than 24 megapixels are not taken.

## Notices

notice-unknown-key = The address says “{ $key }”, which means nothing here; the rest was kept.
notice-bad-value = “{ $value }” is not a value of “{ $key }”; the rest was kept.
notice-unknown-view = There is no view “{ $view }”; this is the series.
notice-absent-file = This link shows somebody’s file “{ $name }”, which is not in this browser: drop it here.
notice-absent-sample = There is no sample “{ $name }”, or it could not be fetched.
notice-trapped = The program failed and was started anew. The state was { $hash }
notice-failed = The program fails again and again. The last state was { $hash }
notice-too-big = “{ $name }” has { $size } MB; at most { $limit } MB are read.
notice-not-kept = “{ $name }” is shown, but this browser does not let it be kept: a reload will ask for it again.
notice-not-saved = The picture could not be made.
notice-broken-picture = “{ $name }” is no picture that this browser can read.
notice-large-picture = “{ $name }” has { $width } × { $height } pixels, { $megapixels } megapixels; at most { $limit } are taken.
notice-worker-failed = Block { $block } of the result failed twice, in two workers; the rest of the result is missing.
notice-job-failed = The result could not be computed: { $detail }
