# The lab of neighbours.
lab-neighbours-see = look at
lab-neighbours-see-scatter = pairs
lab-neighbours-see-layers = layers
lab-neighbours-distance = distance
lab-neighbours-shuffle = shuffle too
lab-neighbours-kernel = kernel
stage-neighbours-order = in order
stage-neighbours-shuffled = shuffled
stage-neighbours-value = a value
stage-neighbours-neighbour = its neighbour at distance
stage-neighbours-curve = correlation r over the distance
stage-neighbours-curves = correlation r over the distance: bars in order, rings shuffled
stage-neighbours-input = INPUT
stage-neighbours-convolved = OUTPUT of the convolution
stage-neighbours-dense = output of one dense unit
stage-neighbours-difference = dense unit, its weights shuffled alike: the numbers differ by
stage-neighbours-agreement = convolution: outputs put back in order correlate with those in order by
stage-neighbours-difference-short = dense unit: the difference is
stage-neighbours-agreement-short = convolution: outputs correlate by
stage-neighbours-curves-short = bars in order, rings shuffled
lab-see-neighbours-scatter = Each dot is a number and its neighbour at this distance. Near numbers are alike, so the dots lie along the diagonal; the farther apart, the less one tells of the other. Shuffling keeps every number and destroys exactly this. The bars below show the correlation at every distance.
lab-see-neighbours-layers = A dense unit has a weight of its own for every place. Shuffle the input, shuffle its weights alike, and it gives the very same number: to it, order means nothing. A convolution looks at neighbours, and after shuffling there are none left that belong together.
lab-see-neighbours-picture = The picture is taken as brightness, { $width } × { $height } cells, with neighbours to the right.
lab-see-neighbours-long = The first { $count } numbers are used.
lab-say-neighbours-r = At distance { $distance } the correlation is r = { $r }.
lab-say-neighbours-both = At distance { $distance } the correlation is r = { $r } in order and { $shuffled } shuffled.
lab-say-neighbours-pair = x[{ $index }] = { $a } and x[{ $later }] = { $b }.
lab-say-neighbours-place = { $count ->
    [one] One pair
   *[other] { $count } pairs
  } near { $a } and { $b }.
lab-say-neighbours-layers = The dense unit gives { $dense } both times; the two differ by { $difference }, at most by rounding. The convolution’s outputs agree by only r = { $agreement }.
lab-row-neighbours-pairs = pairs
lab-row-neighbours-r = r at distance { $distance }
lab-row-neighbours-r-shuffled = the same shuffled
lab-row-neighbours-dense = dense, in order
lab-row-neighbours-dense-shuffled = dense, all shuffled alike
lab-row-neighbours-dense-difference = difference of these
lab-row-neighbours-dense-kept = dense, only the input shuffled
lab-row-neighbours-agreement = convolution, r of both outputs
lab-problem-neighbours-few = { $count ->
    [one] One number has
   *[other] { $count } numbers in a row have
  } too few neighbours; at least four are needed.
lab-problem-neighbours-flat = All numbers are the same: there is nothing that could go together.
