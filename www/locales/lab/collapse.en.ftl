# The lab of collapsing layers.
lab-collapse-first = kernel K₁
lab-collapse-second = kernel K₂
lab-collapse-third = kernel K₃, may be left empty
lab-collapse-act = between the layers
lab-collapse-act-none = nothing
lab-collapse-act-relu = ReLU
stage-collapse-single = the one kernel C
stage-collapse-difference = layers − C
stage-collapse-largest = largest
lab-see-collapse-layers = { $count ->
    [one] One convolution
   *[other] { $count } convolutions
  } one after the other look at { $sum } = { $size } cells. The kernel C looks at as many at once: each of its weights is the sum of the products of weights whose places add up to its own.
lab-see-collapse-same = With nothing between the layers the stack is no more than C: both outputs are the same but for rounding, { $largest } at most. More layers have added no new functions.
lab-see-collapse-rounding = Nothing stands between the layers, so both are the same sum; these numbers differ so much in size that rounding leaves { $largest }.
lab-see-collapse-relu = ReLU between the layers drops what is below zero on the way, and no single kernel can do that: the outputs differ by { $largest } at most.
lab-see-collapse-idle = ReLU stands between the layers but has nothing to drop here: nothing below zero comes out of them on this series.
lab-say-collapse-weight = C({ $place }) = { $weight }: the sum of { $products ->
    [one] { $products } product
   *[other] { $products } products
  } of one weight of each layer
lab-say-collapse-output = Output { $index }, from { $size } cells of the input: layers { $stacked }, C { $single }; difference { $difference }
lab-problem-collapse-short = Together the kernels need { $size } cells at once, and the series has { $length }.
lab-row-collapse-stacked = weights of all layers
lab-row-collapse-size = weights of C
lab-row-collapse-difference = largest difference
lab-row-collapse-highest = largest output
