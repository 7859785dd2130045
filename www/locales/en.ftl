### The page in English.

## The page

ui-title = Convolens: convolution, step by step
ui-views = Views
ui-course = Course
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
ui-controls = Settings
ui-sheet = Panel
ui-tab-lesson = Lesson
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

## The stack: data

ui-view-stack = Stack
ui-stack-on = What the stack stands on
ui-stack-on-picture = picture
ui-stack-on-series = series
ui-stack-side = size
ui-stack-side-whole = all of it
ui-stack-side-to = middle { $side } × { $side }
ui-stack-colour = in colour (RGB)
ui-stack-goes-in = goes in
ui-stack-shape = { $channels } × { $height } × { $width }
ui-stack-samples = { $count ->
    [one] { $count } sample
   *[other] { $count } samples
  }
ui-stack-scale-in = Channels × rows × columns. Brightness 0…255 goes in as −0.5…0.5, so that the layers get numbers of both signs.
ui-stack-spared-picture = Made smaller: { $from } columns would take { $bytes } for all maps, more than { $budget }. Now there are { $to } columns.
ui-stack-spared-series = Only the first { $to } of { $from } samples are computed: the whole series would take too long.

## The stack: layers

ui-stack-tab-data = Data
ui-stack-tab-kernel = Layers
ui-stack-tab-geometry = Kernels
ui-stack-tab-display = Field
ui-stack-tab-explain = Explain
ui-stack-layers = Layers
ui-stack-layer = Layer
ui-stack-settings = Settings of layer { $layer }
ui-stack-step = { $layer ->
    [0] the input
   *[other] layer { $layer } of { $layers }
  }
ui-stack-step-short = { $layer ->
    [0] input
   *[other] { $layer }/{ $layers }
  }
ui-stack-position = Layer
ui-stack-drag = Drag to reorder
ui-stack-earlier = Earlier: layer { $layer }, { $text }
ui-stack-later = Later: layer { $layer }, { $text }
ui-stack-duplicate = Duplicate layer { $layer }, { $text }
ui-stack-remove = Remove layer { $layer }, { $text }
ui-stack-full = A stack has at most { $most } layers: remove one to add another.
ui-stack-add = add a layer
ui-stack-undo = Undo
ui-stack-redo = Redo
ui-stack-said-added = Layer { $layer } added. Layers: { $count }.
ui-stack-said-moved = Moved to place { $layer } of { $count }.
ui-stack-said-duplicated = Duplicated as layer { $layer }. Layers: { $count }.
ui-stack-said-removed = Layer { $layer } removed. Layers: { $count }.
ui-stack-key-channel = a channel back or on, from a unit
ui-stack-key-move = move the layer that has the focus
ui-stack-problem = Layer { $layer }.

ui-stack-short-conv = conv
ui-stack-short-max = max pool
ui-stack-short-avg = mean pool
ui-stack-short-global = global
ui-stack-short-pyramid = pyramid
ui-stack-short-act = activation
ui-stack-short-add = add
ui-stack-short-cat = concat
ui-stack-filters = { $count ->
    [one] { $count } filter
   *[other] { $count } filters
  }
ui-stack-dilated = dilation { $dilation }
ui-stack-grouped = { $count ->
    [one] { $count } group
   *[other] { $count } groups
  }
ui-stack-around = { $count ->
    [one] around { $count } layer
   *[other] around { $count } layers
  }
ui-stack-branch = { $count ->
    [one] from { $count } layer earlier
   *[other] from { $count } layers earlier
  }

ui-stack-kind = kind
ui-stack-kind-conv = convolution
ui-stack-kind-max = max pooling
ui-stack-kind-avg = average pooling
ui-stack-kind-global = global pooling
ui-stack-kind-pyramid = pyramid pooling
ui-stack-kind-act = activation
ui-stack-kind-add = skip, added
ui-stack-kind-cat = skip, concatenated
ui-stack-set-out = filters
ui-stack-set-kernel = kernel
ui-stack-set-stride = stride
ui-stack-set-dilation = dilation
ui-stack-set-groups = groups
ui-stack-set-around = layers around
ui-stack-apart = rows and columns apart
ui-stack-pad-valid = none (valid)
ui-stack-pad-same = keep the size (same)
ui-stack-pad-causal = all before (causal)
ui-stack-pad = padding
ui-stack-pad-explicit = in cells
ui-stack-pad-cells = cells a side
ui-stack-fill = with
ui-stack-fill-zero = zeros
ui-stack-fill-const = a constant
ui-stack-fill-mirror = mirror
ui-stack-fill-symmetric = mirror with the edge
ui-stack-fill-replicate = the edge value
ui-stack-fill-circular = the other end
ui-stack-fill-number = the constant
ui-stack-act = activation
ui-stack-act-linear = none
ui-stack-act-relu = ReLU
ui-stack-act-leaky = leaky ReLU
ui-stack-act-sigmoid = sigmoid
ui-stack-act-tanh = tanh
ui-stack-act-number = slope α below zero
ui-stack-init = weights
ui-stack-init-he = random
ui-stack-init-mean = mean
ui-stack-init-gauss = Gauss
ui-stack-init-edges = edges
ui-stack-init-identity = identity
ui-stack-init-laplace = Laplace
ui-stack-init-he-why = Normal random numbers of variance 2/n, n weights to an output (He et al. 2015).
ui-stack-init-mean-why = Every weight the same, summing to 1.
ui-stack-init-gauss-why = A bell over the window, summing to 1.
ui-stack-init-edges-why = An edge detector to a channel, each turned further.
ui-stack-init-identity-why = The cell under the centre alone.
ui-stack-init-laplace-why = The centre against the mean of its window.
ui-stack-of = of the cells
ui-stack-of-max = maximum
ui-stack-of-avg = mean
ui-stack-bias = bias
ui-stack-ceil = round the size up
ui-stack-count = count the padding
ui-stack-levels = bins by level
ui-stack-levels-why = Parted by spaces: 1 2 4 gives 1 × 1, 2 × 2 and 4 × 4 bins of every channel.
ui-stack-from = reads
ui-stack-from-layer = { $back ->
    [0] { $layer ->
        [0] the input
       *[other] layer { $layer } (before it)
      }
   *[other] { $layer ->
        [0] the input
       *[other] layer { $layer }
      }
  }
ui-stack-from-nowhere = { $back } layers earlier: not there

## The stack: presets

ui-stack-presets = Presets
ui-stack-preset-two-3 = two 3×3
ui-stack-preset-two-3-why = Two 3×3 convolutions see what one 5×5 sees, with fewer parameters and an activation more.
ui-stack-preset-one-5 = one 5×5
ui-stack-preset-one-5-why = The same field as two 3×3: compare the parameters.
ui-stack-preset-three-3 = three 3×3
ui-stack-preset-three-3-why = Three 3×3 convolutions see what one 7×7 sees.
ui-stack-preset-one-7 = one 7×7
ui-stack-preset-one-7-why = The same field as three 3×3: compare the parameters.
ui-stack-preset-pooled = pooling
ui-stack-preset-pooled-why = Every pooling doubles the jump, and with it all that the layers after it add to the field.
ui-stack-preset-strided = strides
ui-stack-preset-strided-why = A stride grows the field as pooling does, with weights that are learnt.
ui-stack-preset-wavenet = WaveNet
ui-stack-preset-wavenet-why = Causal and dilated 1, 2, 4, 8: the field doubles with every layer (van den Oord et al. 2016).
ui-stack-preset-dilated = dilated 1 2 4 8
ui-stack-preset-dilated-why = The field grows fast while the maps keep their size (Yu and Koltun 2016).
ui-stack-preset-lenet = LeNet-5
ui-stack-preset-lenet-why = Its convolutions and poolings on 32 × 32, with all maps connected (LeCun et al. 1998).
ui-stack-preset-vgg = VGG
ui-stack-preset-vgg-why = Its first two blocks, 3×3 throughout (Simonyan and Zisserman 2015).
ui-stack-preset-residual = residual
ui-stack-preset-residual-why = The input of two layers is added to their output (He et al. 2016).
ui-stack-preset-mobilenet = separable
ui-stack-preset-mobilenet-why = A kernel to a channel, then 1×1 across the channels: far fewer multiply-adds (Howard et al. 2017).
ui-stack-preset-inception = Inception
ui-stack-preset-inception-why = Two branches, 1×1 and 5×5, side by side in one output (Szegedy et al. 2015).
ui-stack-preset-edges = edges
ui-stack-preset-edges-why = Fixed edge detectors, blurred and made smaller: no weights are random.
ui-stack-preset-deep = ten 3×3
ui-stack-preset-deep-why = Deep enough for the effective field to be a bell: look at it.
ui-stack-preset-embedding = embedding
ui-stack-preset-embedding-why = Global pooling leaves one number to a channel: a picture of any size becomes a vector.
ui-stack-preset-pyramid = pyramid
ui-stack-preset-pyramid-why = Pooling into 1, 4 and 16 bins: a vector of fixed length that still knows where (He et al. 2014).

## The stack: kernels

ui-stack-kernels = Kernels
ui-stack-no-kernels = Choose a convolution to see its kernels.
ui-stack-output = output channel
ui-stack-output-of = { $output } of { $outputs }
ui-stack-kernels-why = { $inputs ->
    [one] Channel { $output } has one kernel, for the one channel that it reads.
   *[other] Channel { $output } has a kernel for each of the { $inputs } channels that it reads; the results are added.
  }
ui-stack-kernel = Kernel of input channel { $input }{ $edited ->
    [yes] , edited
   *[no] { "" }
  }
ui-stack-kernel-of = From input channel { $input } to output channel { $output }:
ui-stack-kernels-more = { $count ->
    [one] One more is not shown.
   *[other] { $count } more are not shown.
  }
ui-stack-kernels-scale = Colours go from −{ $most } over 0, the colour of paper, to { $most }.
ui-stack-kernel-large = This kernel is too large to be edited number by number.
ui-stack-kernel-back = back to the layer’s own
ui-stack-origin = Where the weights come from
ui-stack-seed = seed
ui-stack-seed-another = another seed
ui-stack-seed-why = The same seed gives the same random weights, in every browser.
ui-stack-tensors = from { $name }
ui-stack-tensors-used = Layer { $layer }: { $bias ->
    [yes] weights and biases
   *[no] weights
  } from “{ $array }”
ui-stack-tensors-unused = { $count ->
    [one] One array fits no layer.
   *[other] { $count } arrays fit no layer.
  }
ui-stack-tensors-unfit = No array fits: layer { $layer } needs the shape { $needs }, and “{ $array }” has { $has }. Give the layer that shape, or take another file.
ui-stack-tensors-remove = Remove
ui-stack-tensors-drop = Trained weights, .npy or .safetensors:

## The stack: the field, and how it is shown

ui-stack-field = Receptive field
ui-stack-field-theory = theoretical
ui-stack-field-effective = effective
ui-stack-field-theory-why = All cells that the unit depends on, be it ever so little.
ui-stack-field-effective-why = How strongly the unit depends on each cell: the gradient, squared, as a mean over random weights.
ui-stack-seeds = seeds
ui-stack-linear = without activations
ui-stack-linear-why = Then the gradient is the same on every picture, and the field is a bell.
ui-stack-effective = { $share } % of the squared gradient lies in the central half of the field{ $linear ->
    [yes] { " " }without activations
   *[no] { "" }
  }; if every cell counted alike it would be { $even } %. { $seeds ->
    [one] One seed.
   *[other] A mean over { $seeds } seeds.
  }
ui-stack-effective-heavy = This unit’s field is not measured: one run would take { $macs } multiply-adds. Choose an earlier layer, a smaller size of the picture, or fewer filters.
ui-stack-look = Maps
ui-stack-scale = What the colours span
ui-stack-scale-map = each map
ui-stack-scale-layer = the whole layer
ui-stack-scale-map-why = Every map has all the colours: shapes are seen best.
ui-stack-scale-layer-why = One scale for all maps of a layer: they can be compared.
ui-stack-first = channels
ui-stack-channels-from = from { $first } of { $count }
ui-stack-channels-before = Channels before
ui-stack-channels-after = Channels after
ui-stack-links = show every connection
ui-stack-links-why = Line by line, beside a dense layer, where everything is connected.
ui-stack-inspect = { $layer ->
    [0] Input
   *[other] Unit of layer { $layer }
  }

## The stack: the explanation

ui-stack-sees-bin = Every unit of this layer sees its own bin, and what the layers below add around it.
ui-stack-sees-all = Every unit of this layer sees all of the input.
ui-stack-formula-why = k: kernel, d: dilation, j: the jump, how many cells of the input lie between neighbours of what the layer reads.
ui-stack-table = Layers in figures
ui-stack-table-whole = the whole table
ui-bytes = { $text } { $unit ->
    [0] B
    [1] KiB
    [2] MiB
   *[3] GiB
  }
ui-stack-input = input
ui-stack-col-layer = layer
ui-stack-col-out = out
ui-stack-col-kernel = kernel
ui-stack-col-jump = jump
ui-stack-col-field = field
ui-stack-col-start = starts at
ui-stack-col-parameters = parameters
ui-stack-col-macs = mult.-adds
ui-stack-col-memory = memory
ui-stack-all = all
ui-stack-total = total
ui-stack-single = layers { $first }–{ $last } as one
ui-stack-single-of = { $count ->
    [one] { $text } parameter
   *[other] { $text } parameters
  }
ui-stack-memory = memory for all maps
ui-stack-memory-of = { $bytes } of { $budget }
ui-stack-unit = This unit
ui-stack-unit-heavy = This number is made of so many others ({ $macs } multiply-adds) that they are not taken apart here.
ui-stack-unit-conv = Every number of the window times its weight, channel by channel; all of it summed, plus the bias.
ui-stack-unit-max = The largest number of the window; padding never wins.
ui-stack-unit-avg = The mean of the window.
ui-stack-unit-sum = Two numbers from the same place are added.
ui-stack-unit-copy = The number itself.
ui-stack-unit-input = A number of the input.
ui-stack-input-channel = channel { $channel }
ui-stack-won = the largest
ui-stack-sum = sum
ui-stack-subtotals = { $count ->
    [one] { $count } subtotal
   *[other] { $count } subtotals
  }
ui-stack-value = value

## Kinds of convolution

ui-view-kinds = Kinds
ui-kinds-kind = Kind of convolution
ui-kinds-reduced = Taken reduced, { $width } × { $height }. Channel 1 is the brightness, the others are edges in several directions, after ReLU.
ui-kinds-light = brightness
ui-kinds-contrast = contrast
ui-kinds-groups = groups
ui-kinds-groups-value = { $groups } × { $per ->
    [one] { $per } channel
   *[other] { $per } channels
  }
ui-kinds-channels = channels C
ui-kinds-size = Size of the kernel
ui-kinds-channel = output channel
ui-kinds-settings = Settings of the kind
ui-kinds-seed = seed of random weights
ui-kinds-shares = Shares of the kernels
ui-kinds-attention-why = The shares come from the input itself: the channels’ means pass two small layers and softmax. Change the brightness, the contrast or the picture, and the shares change, and with them the kernel.
ui-kinds-attention-net = attention
ui-kinds-guide = What generates the kernel
ui-kinds-guide-similar = similarity
ui-kinds-guide-linear = a layer
ui-kinds-guide-similar-why = Cells like the one in the middle weigh most, so edges stay sharp. There is nothing to learn.
ui-kinds-guide-linear-why = A dense layer with random weights looks at the cells under the window and gives a kernel; softmax makes its weights add up to 1.
ui-kinds-tau = temperature τ
ui-kinds-first = first style
ui-kinds-second = second style
ui-kinds-mix = share of the second
ui-kinds-style-why = One network, and kernels of its own for each style. Between two styles the kernels are mixed weight by weight.
ui-kinds-table = All kinds side by side
ui-kinds-col-parameters = params
ui-kinds-col-parameters-why = Learned parameters, without biases
ui-kinds-col-macs = MACs
ui-kinds-col-macs-why = Multiply-adds over the whole picture, padding included
ui-kinds-col-ratio = × std
ui-kinds-col-ratio-why = Multiply-adds, as a multiple of those of the standard convolution
ui-kinds-col-seen = ch.
ui-kinds-col-seen-why = Input channels that one output channel adds up
ui-kinds-col-field = field
ui-kinds-col-field-why = Receptive field of one output cell, in cells of the input
ui-kinds-letters = C are the channels, 2n + 1 = { $k } is the side of the kernel (n = { $n }). { $kind ->
    [grouped] S are the groups.
    [attention] K are the kernels of the bank.
   *[other] { "" }
  } The biases of the convolutions are not counted{ $kind ->
    [attention] , those of the attention are
    [filter] , those of what generates the kernel are
   *[other] { "" }
  }.
ui-kinds-slip = The lecture prints C(2n+1)² + C. That is a slip: the pointwise half has a weight for every pair of channels, so C² and not C.
ui-kinds-fall = The parameters fall S-fold here, as the operations do.
ui-kinds-inspect = Output channel. Arrows go from cell to cell, the brackets [ and ] from channel to channel, Enter keeps the choice.

ui-kinds-name-standard = standard
ui-kinds-name-grouped = grouped
ui-kinds-name-depthwise = depthwise
ui-kinds-name-pointwise = pointwise
ui-kinds-name-separable = separable
ui-kinds-name-dilated = dilated
ui-kinds-name-transposed = transposed
ui-kinds-name-attention = attention
ui-kinds-name-filter = filter
ui-kinds-name-style = style

stage-kinds-standard = standard
stage-kinds-grouped = grouped
stage-kinds-depthwise = depthwise
stage-kinds-pointwise = pointwise
stage-kinds-separable = separable
stage-kinds-dilated = dilated
stage-kinds-transposed = transposed
stage-kinds-attention = attention
stage-kinds-filter = filter
stage-kinds-style = style
stage-kinds-middle = BETWEEN THEM
stage-kinds-mean = of the mean of all channels
stage-kinds-bank = Bank of kernels
stage-kinds-mixed = Mixed kernel
stage-kinds-share = share · kernel
stage-kinds-channel = Channel
stage-kinds-generated = the kernel generated here
stage-kinds-cells = cells
stage-kinds-each = The same picture through each kind: channel
stage-kinds-style-edges = edges
stage-kinds-style-blur = blur
stage-kinds-style-outline = outlines
stage-kinds-style-plain = as it is

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
ui-help-pointer-kinds = Point at a cell of the output to see its window in the input channels that it sees; the animation waits meanwhile. A click keeps the cell and the channel, a click on a picture below chooses the kind.
ui-help-pointer-image = Point at a pixel to see what it comes from and where it goes; the animation waits meanwhile. A click or a drag on a picture places the window. The wheel or two fingers zoom both pictures, and two fingers or the pressed wheel move them.
ui-help-pointer-stack = Point at a unit of a map to see the cells of the input that it depends on, layer by layer, or at the input to see what it influences. A click chooses the unit, and its layer with it. Layers are dragged by their grip, or moved with Alt and the arrows.
ui-help-values = A picture’s values are 0…255 as its file has them (sRGB), turned as its camera says, over white where it is transparent; an animation gives its first frame, and a picture of more than 24 megapixels is shrunk if you agree.
ui-key-row = a row up or down
ui-key-space = Space
ui-key-play = play or pause
ui-key-step = a step back or forward
ui-key-lesson = in a lesson, a step back or forward: first the answer, then the next step
ui-key-ends = first or last step
ui-key-speed = slower or faster
ui-key-unpin = let go of what is pinned
ui-key-inspect = to the input, the kernel and the output; arrows then move from cell to cell
ui-key-pin = pin the cell
ui-key-paste = paste numbers, a table, or a picture
ui-key-help = this help
ui-help-data-title = Your data
ui-help-data-series = Nothing leaves this browser: there is no server that would take it, and no account. Files and pasted tables are kept in this browser’s storage so that a reload finds them. A short series stands in the address of the page, and goes with it when you share the address.
ui-help-data-stack = Nothing leaves this browser: there is no server that would take it, and no account. Pictures, tables and weights are kept in this browser’s storage so that a reload finds them. The layers and edited kernels stand in the address of the page, and go with it when you share the address.
ui-help-data-kinds = Nothing leaves this browser: there is no server that would take it, and no account. Pictures are kept in this browser’s storage so that a reload finds them. All else stands in the address of the page.
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
stage-image-halo = of these in common with neighbours (hatched)
stage-image-ms = ms
stage-image-clipped = outside
stage-layer = layer
stage-channel = channel
stage-vector = vector
stage-effective = effective field
stage-field = field, enlarged
stage-convolution = convolution
stage-dense = dense layer
stage-central = in the middle half
stage-even = if spread evenly
stage-fields = field
stage-links = links
stage-links-own = every link has a weight of its own
stage-links-shared = links of one colour share one weight
stage-weights = weights
stage-kind-conv = conv
stage-kind-max = max
stage-kind-avg = mean
stage-kind-global = global
stage-kind-pyramid = pyramid
stage-kind-act = act
stage-kind-add = add
stage-kind-cat = concat

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

say-kinds-cell = Output channel { $channel } sees { $count ->
    [one] channel
   *[other] channels
  } { $range } of { $channels }: rows { $rows }, columns { $columns } of the input, { $cells ->
    [one] { $cells } cell
   *[other] { $cells } cells
  } in all{ $padding ->
    [0] { "" }
   *[other] { " " }and { $padding } of padding
  }. In row { $row }, column { $column } that gives { $number }.{ $kind ->
    [separable] { " " }First each channel passes its own kernel, then the channels are added up point by point.
    [attention] { " " }Shares of the kernels, %: { $shares }.
    [style] { " " }Shares of the styles, %: { $shares }.
    [filter] { " " }The kernel generated here has weights from { $least } to { $most }.
   *[other] { "" }
  }
say-kinds-gap = Output channel { $channel }, row { $row }, column { $column }: no kernel reaches here, so this is 0
say-kinds-nothing = There is no picture yet
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

say-stack-unit = Layer { $layer }, channel { $channel }, row { $row }, column { $column }{ $number ->
    [none] { "" }
   *[other] { " " }= { $number }
  }: it depends on { $cells ->
    [1] one cell of the input, row { $top }, column { $left }
   *[other] { $cells } cells of the input, rows { $top }–{ $bottom }, columns { $left }–{ $right }
  }; its receptive field is { $height } × { $width }
say-stack-unit-series = Layer { $layer }, channel { $channel }, unit { $index }{ $number ->
    [none] { "" }
   *[other] { " " }= { $number }
  }: it depends on { $cells ->
    [1] one sample, { $from }
   *[other] { $cells } samples, { $from }–{ $to }
  }; its receptive field is { $size }
say-stack-cell = Input row { $row }, column { $column }, channel { $channel }{ $number ->
    [none] { "" }
   *[other] { " " }= { $number }
  }: it influences { $units ->
    [0] no unit
    [one] one unit
   *[other] { $units } units
  } of layer { $layer }
say-stack-cell-series = Sample { $index }{ $number ->
    [none] { "" }
   *[other] { " " }= { $number }
  }: it influences { $units ->
    [0] no unit
    [one] one unit
   *[other] { $units } units
  } of layer { $layer }
say-stack-nothing = Nothing to point at

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

see-kinds = { $kind ->
    [standard] Standard convolution: each of the { $channels } output channels adds up all { $channels } input channels, each through a kernel of { $kernel } × { $kernel } of its own.
    [grouped] Grouped convolution: the channels fall into { $groups } groups of { $per }. An output channel sees only its own group, and there are { $groups } times fewer parameters and operations than in the standard one.
    [depthwise] Depthwise convolution: each channel has a flat kernel of { $kernel } × { $kernel }, and channels know nothing of each other. It is a grouped convolution with { $channels } groups.
    [pointwise] Pointwise convolution: a kernel of 1 × 1 over all channels. It sees no neighbouring cells, only the channels at the same point.
    [separable] Depthwise separable convolution: first depthwise, a kernel of { $kernel } × { $kernel } for each channel, then pointwise, which mixes the channels. { $parameters } parameters instead of { $standard }.
    [dilated] Convolution with dilation { $dilation }: the weights of the standard one, but { $dilation } cells apart, so the receptive field is { $field } × { $field }.
    [transposed] Transposed convolution: each input cell lays the kernel, times itself, on the output with stride { $stride }; where kernels overlap they add up. The output is { $stride } times as large as the input along each axis.
    [attention] Dynamic convolution, attention: the kernel is a mix of several, and the share of each comes from the input (Chen et al., 2020). There is still one convolution only.
    [filter] Dynamic convolution, filter: at each point a kernel is generated from what lies under the window (Jia et al., 2016). Play, and see it change under way.
   *[style] Dynamic convolution, style: one network, different kernels for different styles, and a mix between two.
  }
see-kinds-end = { $kind ->
    [standard] One group: that is the standard convolution.
   *[other] As many groups as channels: that is the depthwise convolution.
  }

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

see-stack-field = A unit of layer { $layer } depends on { $height } × { $width } cells of the input.
see-stack-field-series = A unit of layer { $layer } depends on { $size ->
    [one] one sample.
   *[other] { $size } samples.
  }
see-stack-branch = Branches that see differently far meet here: this channel sees { $height } × { $width } cells.
see-stack-branch-series = Branches that see differently far meet here: this channel sees { $size ->
    [one] one sample.
   *[other] { $size } samples.
  }
see-stack-outside = Here a part of its field lies in the padding.
see-stack-jump = Neighbouring units are { $jump } cells of the input apart: each further cell of a kernel after this layer adds { $jump } to the field.
see-stack-bin = This bin of the pyramid depends on { $height } × { $width } cells of the input.
see-stack-bin-series = This bin of the pyramid depends on { $size ->
    [one] one sample.
   *[other] { $size } samples.
  }
see-stack-whole = A unit of layer { $layer } depends on all of the input.
see-stack-influence = { $units ->
    [0] This cell of the input influences no unit of layer { $layer }.
    [one] This cell of the input influences one unit in every map of layer { $layer }.
   *[other] This cell of the input influences { $units } units in every map of layer { $layer }.
  }
see-stack-single = Layers { $first }–{ $last } together have { $parameters ->
    [one] one parameter
   *[other] { $parameters } parameters
  }; a single convolution with the same field, { $height ->
    [1] { $width }
   *[other] { $height } × { $width }
  }, between the same { $channels ->
    [one] one channel
   *[other] { $channels } channels
  }, would have { $single }.
see-stack-linear = Nothing stands between the convolutions that is not linear: together they are one convolution with a larger kernel.
see-stack-empty = The stack has no layer yet: add one, or take a preset.

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
    [stack] What it reads is empty: give it at least one cell.
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
    [stack] what it reads is too wide: a side of { $input }
   *[other] the series is too wide: a series of { $input }
  } has at most { $limit } to copy. Take less padding, a smaller kernel, or another fill.
geometry-groups-do-not-divide = { $groups } groups do not divide { $channels } channels: take another number of groups, or of channels.
geometry-channels-mismatch = The weights are for { $expected } channels, and the input has { $got }.
geometry-weights-length = The kernel needs { $expected } weights and has { $got }.
geometry-bias-length = There should be { $expected } biases, not { $got }.
geometry-data-length = There should be { $expected } values, not { $got }.
geometry-shape-mismatch = There should be { $expected_channels } × { $expected_height } × { $expected_width } values, not { $channels } × { $height } × { $width }.
geometry-padding-only-window = The window of output { $output } lies on padding alone: take less padding, a larger window or a smaller dilation.
geometry-too-large = That makes { $elements } values, more than the { $limit } that are computed here: take less padding, or { $view ->
    [image] a smaller picture.
    [stack] a smaller input.
   *[other] a shorter series.
  }
geometry-too-much-work = Up to here that is { $work } multiply-adds, more than the { $limit } that are computed over a series: take fewer filters, smaller kernels, or less padding.
geometry-too-far-back = It reaches back over { $back ->
    [one] { $back } layer
   *[other] { $back } layers
  }, and before it there { $before ->
    [0] are none: put a layer before it, or let it read the input.
    [one] is one: let it reach back over one at most.
   *[other] are { $before }: let it reach back over { $before } at most.
  }
geometry-shapes-differ = Only equal shapes can be added, and here { $channels } × { $height } × { $width } meets { $other_channels } × { $other_height } × { $other_width }. Give the layers between the same number of filters, stride 1 and padding that keeps the size, or let it go around others.
geometry-sizes-differ = Channels can stand side by side only if they are equally large, and here { $height } × { $width } meets { $other_height } × { $other_width }. Give the layers between stride 1 and padding that keeps the size, or let it go around others.
geometry-too-many-layers = A stack has at most { $limit } layers: remove some.

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
notice-bad-setting = Layer { $layer }, { $setting ->
    [out] filters
    [kernel] kernel
    [stride] stride
    [dilation] dilation
    [pad] padding
    [fill] filling of the padding
    [groups] groups
    [levels] levels of the pyramid
    [around] layers around
    [act] activation
    [weight] weight
   *[other] { $setting }
  }: { $value ->
    [none] an empty field is no value
   *[other] “{ $value }” is no value that fits
  }; the last one was kept.
notice-too-many-layers = The address has { $got } layers. A stack has at most { $limit }: remove some; the rest was kept.
notice-unknown-view = There is no view “{ $view }”; this is the series.
notice-absent-file = This link shows somebody’s file “{ $name }”, which is not in this browser: drop it here.
notice-absent-lesson = There is no lesson “{ $name }” here: open its file or its link once more.
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

## A state that is pinned, to be compared

ui-pin = Pin
ui-pin-why = Keep this state, to compare it with another
ui-pinned = Pinned state
ui-pin-as = Pinned as { $side }
ui-pin-compare = compare with the present
ui-pin-change = Now change something, and compare.
ui-pin-other = It is of another view: only two states of one view can be compared.
ui-pin-drop = Let the pinned state go
ui-pin-halves = The states that are compared
ui-pin-edit = change
ui-pin-exchange = exchange A and B

## Labs: each lab's own texts stand in lab/<lab>.<language>.ftl

ui-view-lab = Labs
ui-lab-tab = Settings
ui-lab-numbers = Numbers
ui-lab-another = another
ui-lab-inspect = Looked at on the stage
ui-help-pointer-lab = Point at anything on the stage to see its numbers; what can be dragged or clicked is said beside it.
ui-help-data-lab = Drop a file anywhere, or choose one: a picture or a table, as the lab takes them. It never leaves this browser.
lab-say-nothing = Nothing is shown yet.
lab-problem-too-large = This is too large to be computed here.
lab-key-seed = random choice
lab-key-on = on
lab-key-on-series = a series
lab-key-on-picture = a picture
ui-lab-tensors = Tensors
ui-lab-neighbours = Neighbours
ui-lab-count = Counting weights
ui-lab-shift = Shifts
ui-lab-forecast = Forecast
ui-lab-learn = Learned kernel
ui-lab-collapse = Collapsing layers
ui-lab-colour = Colour spaces
ui-lab-edges = Edges
ui-lab-digits = Digits
ui-lab-compare = Comparison
