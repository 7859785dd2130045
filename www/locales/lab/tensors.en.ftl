# The lab of tensors.
lab-tensors-kind = data
lab-tensors-kind-series = series
lab-tensors-kind-text = text
lab-tensors-kind-embedding = embedded text
lab-tensors-kind-picture = picture
lab-tensors-kind-volume = volume
lab-tensors-kind-video = video
lab-tensors-text = text
lab-tensors-by = pieces
lab-tensors-by-words = words
lab-tensors-by-letters = letters
lab-tensors-dimension = numbers for a word
lab-tensors-along = slices along
lab-tensors-along-depth = depth
lab-tensors-along-height = height
lab-tensors-along-width = width
lab-tensors-slice = slice
lab-tensors-channel = channel
lab-tensors-channel-red = red
lab-tensors-channel-green = green
lab-tensors-channel-blue = blue
stage-tensors-numbers = numbers
stage-axis-time = time
stage-axis-vocabulary = vocabulary
stage-axis-position = position
stage-axis-dimension = dimension
stage-axis-channel = channel
stage-axis-height = height
stage-axis-width = width
stage-axis-depth = depth
stage-tensors-one-hot = one-hot text X
stage-tensors-table = table E
stage-tensors-product = embedded text Y = E · X
stage-tensors-red = red, channel
stage-tensors-green = green, channel
stage-tensors-blue = blue, channel
stage-tensors-slice = slice
lab-see-tensors-series = A series has one axis, time. Its { $all } numbers stand in an order: the neighbour of a number is the moment before it or after it.
lab-see-tensors-text = A text has an order, but no numbers. So each of its pieces becomes a column that is 0 everywhere except for a single 1 in the row of its word: one-hot. The vocabulary has { $vocabulary } entries, in the order in which they first appear; together there are { $all } numbers, almost all of them 0.
lab-see-tensors-embedding = A table E gives each of the { $vocabulary } entries a column of { $dimension } numbers. Multiplied by a one-hot column it gives back the column of that word: the same word gets the same numbers wherever it stands. Here the table is random; in a network it is learned. { $all } numbers remain.
lab-see-tensors-picture = A colour picture has three axes: channel, height and width. Each channel is a matrix of brightness from 0 to 255 of one colour; together there are { $all } numbers.
lab-see-tensors-volume = A volume has depth instead of channels: slices through a body, as a tomograph takes them. This one is not a patient but computed: ellipsoids inside each other. It has { $all } numbers, and it can be cut along any of its three axes.
lab-see-tensors-video = A video adds time: { $frames } frames, each with three channels of rows and columns. Here the frames are a window that moves over the picture. { $all } numbers, four axes.
lab-see-tensors-index = Point at anything to see its index and its number; indices count from 0.
lab-say-tensors-value = { $index } = { $value }
lab-say-tensors-one = { $index } = 1: “{ $token }” stands at position { $position }.
lab-say-tensors-zero = { $index } = 0: at position { $position } stands “{ $token }”, not “{ $word }”.
lab-say-tensors-embedded = { $index } = { $value }, one of the numbers of “{ $token }” at position { $position }.
lab-row-tensors-rank = axes
lab-row-tensors-time = time
lab-row-tensors-vocabulary = vocabulary
lab-row-tensors-position = position
lab-row-tensors-dimension = dimension
lab-row-tensors-channel = channel
lab-row-tensors-height = height
lab-row-tensors-width = width
lab-row-tensors-depth = depth
lab-row-tensors-all = numbers
lab-row-tensors-index = index
lab-row-tensors-value = value
lab-problem-tensors-empty = There is no word in this text. Type some.
