title = Structured data
about = Series, texts, pictures, volumes and videos as tensors; why their order tells something, and what it costs to ignore that.

vector =
    Many methods take an object as a list of features:
    [[vector]]
    In which order they come does not matter to them: age, height, weight, or the other way round. Here, order is half of the meaning. A **series** has one axis, time, and its { $values } numbers stand where they were measured. Prices, temperatures, heartbeats: all of this sort. Point at a number to see its place.
    .title = A list with an order

text =
    A **text** is a sequence too, but of words. Each becomes a column with a single 1 in the row of its word, called *one-hot*. { $size-1 } rows for the vocabulary, { $size-2 } columns for the positions. Type a text of your own on the left, or take letters in place of words.
    .title = Text as one-hot columns
    .ask = How many different words does this text have?
    .reveal = Each word has one row, however often it comes.

embedding =
    One-hot columns are long and say nothing about meaning. So each word gets a short column of numbers, its **embedding**, kept in a table $E$:
    [[onehot]]
    A product with a one-hot column just picks the word's column out of the table. Here the table is random; networks learn it.
    .title = Text as an embedded sequence
    .ask = { $size-1 } numbers for each of { $size-2 } positions: how many numbers is the whole sequence?

picture =
    A colour **picture** is three matrices laid over each other: how much red, green and blue there is at each pixel. { $values } numbers in all; { $size-1 } channels, { $size-2 } rows, { $size-3 } columns. Go through the channels with the slider.
    .title = A picture
    .ask = How many axes does this tensor have?
    .reveal = Channel, height, width. A grey picture needs only the last two.

volume =
    A **volume**, such as a tomograph takes, has depth in place of colour: { $size-1 } slices of { $size-2 } × { $size-3 }. This body is not a patient; it was computed from ellipsoids. Press Play to move through the slices, then cut along another axis.
    .title = A volume

video =
    A **video** is pictures in a row. Here a window moves over a photograph: { $size-1 } frames, each with { $size-2 } channels of { $size-3 } × { $size-4 }. Even this short one has { $values } numbers.
    .title = A video
    .ask = How many axes now?
    .reveal = Time, channel, height, width.

neighbours =
    What does the order tell? Each dot is a number of the series and the one next to it. If neighbours had nothing to do with each other, the dots would be a cloud. They lie along the diagonal: the **correlation** is { $r }.
    [[r]]
    Whoever knows one value has a good idea of the next.
    .title = Neighbours are alike

far =
    At a distance of { $distance } the correlation is { $r }; it was { $r1 } at distance 1 and { $r2 } at 2. Nothing else tells as much of a value as the ones beside it, and a small window around a place has most of what there is to know: that is why looking **locally** pays. Drag over the bars below: sunspots come back after some eleven years, and at a distance of 10 there is { $r10 } again.
    .title = Far apart, less so

pixels =
    Pixels are no different: at a distance of { $distance } the brightness of this picture has a correlation of { $r } (at 1: { $r1 }, at 10: { $r10 }). The largest part of a picture is smooth, and the exceptions, the **edges**, are what we look at.
    .title = Pixels, too

shuffled =
    Now all pixels are shuffled. Not one is lost: the same numbers, the same mean, the same histogram. Before, the correlation of neighbours was { $r }.
    .title = Shuffled
    .ask = And after shuffling?
    .reveal = All that was lost is the order, and with it the picture.

layers =
    Who notices that? A **dense** unit has a weight for every place. Shuffle the input and its weights alike, and it gives the very same number; the two differ by { $dense-difference }. To it, the shuffled data are as good as the others. A **convolution** looks at neighbours, and among the shuffled there are none: its outputs agree only by $r = { $agreement }$.
    .title = Who notices

count =
    Not knowing about order is expensive. A grey photograph of 1000 × 1000 pixels has a million features, and a dense layer needs a weight for each of them:
    [[dense]]
    A convolution with $k = 3$ needs the same few weights everywhere:
    [[conv]]
    .title = A million weights
    .ask = How many parameters has a single dense unit over this picture?
    .reveal = { $dense } against { $conv }: { $ratio } times as many.

overfitting =
    More weights need more examples. Both layers learn the same small task: { $trial-dense } weights against { $trial-conv }, from { $samples } noisy examples. The dense layer hits its own examples within { $train-dense } and is wrong by { $test-dense } on new ones: it has learned the noise by heart. This is **overfitting**. The convolution: { $train-conv } and { $test-conv }. Drag the mark along the curves.
    .title = Learned by heart

plan =
    So the plan of this course: a **convolution** finds small features the same way everywhere; **pooling** makes their exact place matter less; one after the other, they build larger things from small ones. Point at the maps of later layers: a value there sees { $field-3 } × { $field-3 } pixels and more. Local pieces, the same everywhere, put together layer by layer.
    .title = Where we are going
