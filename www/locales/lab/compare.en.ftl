# The lab of comparison.
lab-compare-a = state A
lab-compare-b = state B
lab-compare-hint = Above the stage A and B lead to their own views, where they can be changed. “Pin” in the series, image and colour views keeps a state; once something has been changed there, the two can be compared.
lab-compare-on = data
lab-compare-on-given = as in the states
lab-compare-on-series = a series
lab-compare-on-picture = a picture
stage-compare-a = A
stage-compare-b = B
stage-compare-difference = B − A
lab-see-compare-series = The lowest row is B minus A; every cell stands at its place on the input.
lab-see-compare-pictures = A and B are coloured alike. The third picture is B minus A, pixel by pixel at the same place of the input.
lab-see-compare-differ = The largest difference is { $largest }, the mean of all sizes { $mean }; { $equal } % of the cells are equal.
lab-see-compare-same = There is no difference at all.
lab-see-compare-sizes = A is { $a } in size and B { $b }: only places where both have a cell are compared, { $both } of them.
lab-see-compare-nearest = Not every cell has one at the very same place: it is compared with the nearest, half a step away at most.
lab-see-compare-nowhere = No cell of A stands where one of B does: there is nothing to compare.
lab-see-compare-brightness = One of them has three channels, the other one: their brightness is compared.
lab-see-compare-channels = Of the three channels the picture of the difference shows the one that differs most; numbers are of the brightness.
lab-see-compare-reduced = The picture is computed smaller here, { $by } × { $by } pixels in one, so that it needs no workers.
lab-see-compare-own = A and B stand on different data: each is made of its own.
lab-see-compare-source = The data of one is not at hand here; both are shown on the other’s.
lab-see-compare-broken = In { $which ->
    [a] A
   *[b] B
  } this was not understood and left out: { $keys }.
lab-say-compare-cell = Cell { $column }: A { $a }, B { $b }; B − A = { $difference }
lab-say-compare-pixel = Row { $row }, column { $column }: A { $a }, B { $b }; B − A = { $difference }
lab-problem-compare-unknown = { $which ->
    [a] A
   *[b] B
  } is no state that can be compared: it has to be an address of the series, of the image or of the colour view.
lab-problem-compare-apart = One of the states is of a series and the other of a picture: they cannot be compared.
lab-problem-compare-data = The states do not take this data: states of a series take a series, states of a picture a picture.
lab-problem-compare-impossible = { $which ->
    [a] A
   *[b] B
  } is impossible on this data: open the state to see which numbers forbid it.
lab-row-compare-size-a = size of A
lab-row-compare-size-b = size of B
lab-row-compare-largest = largest difference
lab-row-compare-mean = mean difference
lab-row-compare-equal = equal cells
lab-row-compare-key = { $key ->
    [op] operation
    [kernel] kernel
    [bias] bias
    [size] window
    [flip] flipped
    [act] activation
    [alpha] slope below zero
    [stride] stride
    [dilation] dilation
    [pad] padding, how much
    [fill] padding, with what
    [value] padding’s constant
    [ceil] size rounded up
    [count] padding counts
    [channels] channels
    [column] column
    [see] what is done
    [space] colour space
    [filter] filter
    [part] filtered part
    [radius] filter’s radius
    [light] light
   *[other] { $key }
  }, A | B
