title = Parameters and hyperparameters
about = What training finds by itself, and what you choose before it: size, padding, stride and dilation, along a series and over a picture.

parameters =
    Two sorts of numbers describe a convolution. **Parameters** are found by training: the weights in $K$ and the bias $b$. **Hyperparameters** are chosen beforehand by a person: first of all the size of the kernel, here $k = { $kernel }$ weights, that is $2n + 1$ with $n = { $n }$. Change a weight on the left, then the size, and see which of the two changes the shape of the picture.
    .title = Learned or chosen
    .ask = How many numbers would training have to find here?
    .reveal = The weights and one bias. The size is not among them: it decides how many there are.

valid =
    Without **padding**, the window stays where it has data under all its weights. That is called *valid*: honest, but the output is shorter than the input.
    [[size]]
    [[span]]
    Here the length is $D_x = { $input }$, $k = { $kernel }$, and everything else is as simple as can be: no padding, $p = 0$, and the stride $s$ and dilation $d$, of which more below, are 1.
    .title = No padding: valid
    .ask = How many outputs are there?
    .reveal = A window of { $kernel } loses { $lost } positions. After a few layers of this, little would be left.

zero =
    Now { $padding-before } cells are added before the series and { $padding-after } after it, with nothing but zeros in them: **zero** padding. They are hatched, because they are not data. The first window reads them like anything else.
    .title = Zeros at the ends
    .ask = What comes out at the very first place?
    .reveal = The zeros have taken part and pulled the sum down: near the ends, zero padding makes values too small.

same =
    The third name, **same**, says how *many* cells to add: as many as it takes to get the length back, at stride { $stride } exactly. Networks whose layers are added to their own input, such as ResNet, need that. With an odd kernel these are { $padding-before } before and { $padding-after } after.
    .title = As long as before: same
    .ask = { $input } values go in. How many come out?
    .reveal = For an odd kernel at stride 1 the result is that of the step before, cell for cell: one name tells the amount, the other the filling.

mirror =
    The added cells need not be zeros. **Mirror** padding copies the series backwards from its end; the dashed arrows tell which cell each copy came from. The first value itself is not repeated, it is where the mirror stands.
    .title = A mirror at the ends
    .ask = What comes out at the first place now?
    .reveal = No longer pulled towards zero: the copies are as large as the data.

two-choices =
    So the four names mix two choices: **how much** is added (valid, same, or what you say) and **with what** it is filled (zero, mirror; also the edge value repeated, as here, or the other end of the series, as on a ring). Try all fillings on the left with the window at the end. Inside the series nothing changes: only { $padding } cells beyond it do.
    .title = Really two choices

edges =
    The same mean over the same temperatures, filled with zeros and with a mirror; below, the difference. In the middle it is exactly nothing: { PERCENT($equal) } of the outputs agree. At the ends it is as large as { $largest }. The kernel has no fault in this: it averaged numbers that were never measured.
    .title = What the filling does

stride =
    The window can also move by more than one cell. The **stride** $s$ is how far it jumps from one output to the next, here $s = { $stride }$:
    [[stride]]
    Fewer outputs mean less work in whatever follows and fewer weights in dense layers, and so less overfitting.
    .title = Stride
    .ask = { $input } cells, a window of { $kernel }, a stride of { $stride }. How many outputs?
    .reveal = About half as many as at stride 1.

stride-two =
    The second output. The window has jumped { $stride } cells and now stands on cells { $x-first } to { $x-last }; the stop in between was left out, together with its output. Step on with → and watch the last window: can it reach the end of the series?
    .title = The next stop
    .ask = What does this window give?
    .reveal = Compute only what is kept: a stride is not a full convolution thinned out afterwards, though the numbers are the same.

dilation =
    A wide view with few weights: the **dilation** $d$ lets the weights read every $d$-th cell, here $d = { $dilation }$.
    [[dilation]]
    Between the weights lie cells that this output does not read, but its neighbours do: step on with → and see that none is forgotten.
    .title = Dilation
    .ask = From the first to the last cell that it reads, how many cells does a window of { $kernel } weights span?
    .reveal = The weights stay { $weights }; only their reach has grown.

long =
    Doubling the dilation from layer to layer makes the reach grow very fast. These { $layers } layers have three weights each, with dilations of 1, 2, 4 and 8, and look only into the past. Press Play and see the **receptive field** grow over the sunspots; the hollow cells are those that are leapt over on the way.
    .title = A long view
    .ask = How many years does one number of the last layer depend on?
    .reveal = Four layers without dilation would see 9 years.

valid-2d =
    A picture has the same choices along two axes. Without padding the window of { $kernel-height } × { $kernel-width } cannot leave the picture of { $height } × { $width }: it loses { $lost-rows } rows and { $lost-columns } columns.
    .title = On a picture: valid
    .ask = How many pixels does the result have?
    .reveal = { $out-height } rows of { $out-width }.

zero-2d =
    A frame of zeros is put around the picture: { $padding-top } row above and { $padding-bottom } below, { $padding-left } column on the left and { $padding-right } on the right. In the corner, most of the window lies on it. Look at the corners of the result: they are darker than the picture ever was.
    .title = On a picture: zero
    .ask = What is the mean of this corner window?
    .reveal = Five of nine cells were zeros.

same-2d =
    **Same** again means as many rows and columns as bring the size back: the picture has { $height } × { $width } pixels. Play it and follow the window through all its positions, row after row.
    .title = On a picture: same
    .ask = How many rows has the result?
    .reveal = As many as the picture. A deep network can now have as many layers as it likes without running out of pixels.

mirror-2d =
    A mirror along all four sides: the row next to the border is repeated beyond it, and the corner is mirrored twice. Point at a hatched cell to see which pixel it repeats.
    .title = On a picture: mirror
    .ask = What is the mean of the corner window now?
    .reveal = No dark frame any more. For photographs a mirror is usually the better guess; zeros are cheaper, and networks learn to live with them.

stride-one-2d =
    Stride 1: after each output the window moves one pixel to the right, at the end of a row to the beginning of the next. { $out-height } × { $out-width } positions in all.
    .title = On a picture: stride 1

stride-two-2d =
    Stride 2 applies along both axes: two pixels to the right, and at the end of the row two rows down.
    .title = On a picture: stride 2
    .ask = How many outputs are left of the { $height } × { $width } pixels?
    .reveal = Half along each axis is about a quarter of all.

dilation-2d =
    The nine weights are spread out, with one pixel between neighbours: dilation { $dilation }. The window now spans { $span } × { $span } pixels and still costs { $weights } weights. That is of use on large pictures, where a small window would see nothing but texture.
    .title = On a picture: dilation
    .ask = The picture has { $height } × { $width } pixels, the window spans { $span } along each axis. How many outputs?
    .reveal = Dilation makes the window larger and so the valid result smaller.
