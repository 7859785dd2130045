title = Equivariance and invariance
about = Shift the input: the output of a convolution shifts along, a global maximum does not notice. And where either of them breaks.

follow =
    Above, a series and what a convolution makes of it. Below, the same series shifted by { $shift } to the right. Drag on the stage, or use the slider, and watch the output go along. It makes no difference whether you shift first or convolve first:
    [[equi]]
    This is **equivariance**. Here what leaves at one end comes in at the other, so it holds without a remainder.
    .title = The output follows
    .ask = By how many cells must the lower output be shifted back to lie on the upper one?
    .reveal = By as many as the input was shifted.

border =
    Real data has ends. With zeros beyond them, what was in the data leaves at one end, and zeros come in at the other. Inside, the largest difference is { $inside }; in the shaded cells at the border it is { $border }. { PERCENT($same) } of all outputs agree. Try the other sorts of padding: which of them does least harm?
    .title = At the border

picture =
    Pictures are shifted along two axes; here it is one, by { $shift } pixels. The kernel finds edges, and the edges of every coin go along with the coin: the same coin would be found anywhere. Inside, the outputs differ by { $inside }.
    .title = On a picture

stride =
    With a **stride** of { $stride } the windows stop at every second cell. Shift the input by { $shift }, and they stop at other cells than before: these outputs were never computed. No shift of the output can make up for it, and { PERCENT($same) } of them agree; the largest difference is { $largest }.
    .title = A stride breaks it

stride-two =
    A shift by a whole number of strides is another matter:
    [[strided]]
    Here $s = { $shift }$ and $S = { $stride }$. Press Play to go through all shifts and see how the difference comes and goes.
    .title = Whole strides are fine
    .ask = The input was shifted by { $shift }. By how many cells has the output moved?
    .reveal = One cell of the output stands for { $stride } of the input.

invariance =
    Sometimes the place should not matter at all: it is the same cat, wherever it sits. A **global maximum** over all outputs keeps how strongly something was found, and forgets where:
    [[inv]]
    This is **invariance**. Before the shift, the maximum was { $maximum }.
    .title = Forgetting the place
    .ask = What is the maximum after a shift by { $shift }?
    .reveal = The number has stayed; only where it was found has moved.

small =
    In between is what networks use most: a small pooling window after the convolution. Both outputs are compared *in place*, without shifting back. The shift by { $shift } changes the input by { PERCENT($moved-input) } of its standard deviation, the pooled output by { PERCENT($moved-output) }. Small shifts are made smaller, not undone. Widen the pooling window and compare.
    .title = Forgiving a little

before-after =
    Once more, with two states side by side: a small hill, and the same hill two cells further. The difference below is large, { $largest } at most, because cell is compared with cell. Nothing in it says that the two outputs are the same but for a shift. To a dense layer they would be two unrelated inputs.
    .title = Cell by cell it looks different
