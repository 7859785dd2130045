# The lab that counts weights.
lab-count-height = height
lab-count-width = width
lab-count-units = dense units
lab-count-k = kernel size k
lab-count-filters = filters
lab-count-samples = examples
lab-count-noise = noise
stage-count-parameters = Parameters over a picture (each mark is ten times more)
stage-count-dense = dense layer
stage-count-conv = convolution
stage-count-errors = Mean squared error
stage-count-samples = examples to learn from
stage-count-inputs = inputs
stage-count-test-dense = dense, new examples
stage-count-train-dense = dense, its own examples
stage-count-test-conv = convolution, new examples
stage-count-train-conv = convolution, its own examples
stage-count-learned-dense = Dense weights
stage-count-learned-conv = Convolution weights
lab-see-count-parameters = A dense layer has a weight for every pixel and unit, { $dense } parameters here; a convolution has { $conv }, however large the picture is: { $ratio } times fewer.
lab-see-count-trial = What that costs is measured on a small task: a kernel of { $taps } numbers makes { $outputs } outputs from { $inputs } inputs, with noise. Both layers learn it from the same examples by least squares: { $weights } weights against { $taps }.
lab-see-count-few = With fewer examples than inputs the dense layer goes through all of them without error, noise included, and fails on new ones: it has learned them by heart. This is overfitting.
lab-see-count-peak = With about as many examples as inputs ({ $inputs }) the dense layer can only just go through them, and bends the most for it: its error on new examples is at its worst.
lab-see-count-many = With enough examples the dense layer finds the kernel too, row by row: it has to learn anew for every place what the convolution learns once.
lab-say-count-now = { $samples ->
    [one] One example
   *[other] { $samples } examples
  }: on new ones the dense layer is wrong by { $test-dense } (on its own by { $train-dense }), the convolution by { $test-conv } (on its own by { $train-conv }).
lab-row-count-dense = dense parameters
lab-row-count-conv = convolution parameters
lab-row-count-ratio = ratio
lab-row-count-train-dense = dense, own examples
lab-row-count-test-dense = dense, new examples
lab-row-count-train-conv = convolution, own examples
lab-row-count-test-conv = convolution, new examples
lab-row-count-floor = the noise itself
