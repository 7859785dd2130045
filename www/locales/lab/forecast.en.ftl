# The lab of forecasts.
lab-forecast-weights = weights
lab-forecast-weights-last = same as last
lab-forecast-weights-mean = mean
lab-forecast-weights-line = line
lab-forecast-weights-learned = learned
lab-forecast-weights-own = own numbers
lab-forecast-n = values looked at, n
lab-forecast-kernel = weights, oldest first

stage-forecast-value = value x
stage-forecast-made = forecast ŷ
stage-forecast-error = error
stage-forecast-future = not known yet
stage-forecast-first = FIRST 70 %
stage-forecast-rest = LAST 30 %
stage-forecast-errors-first = ERROR SO FAR (RMSE), FIRST 70 %
stage-forecast-errors-rest = ERROR SO FAR (RMSE), LAST 30 %
stage-forecast-kernel = this kernel
stage-forecast-last = same as last

lab-see-forecast-last = Values arrive one by one. The kernel may look only at what is there already, so each output is a forecast of the next value. These weights repeat the newest value: the simplest forecast there is, and the one that any other has to beat.
lab-see-forecast-mean = Values arrive one by one, and the kernel looks only back. These weights take the mean of the last { $n }: a calm forecast that follows late.
lab-see-forecast-line = Values arrive one by one, and the kernel looks only back. These weights lay a line through the last { $n } values, as near to all of them as possible, and go on along it.
lab-see-forecast-learned = These weights and the bias were not thought up but fitted: on the first { $split } of { $count } values they give the smallest squared error that { $n } weights can give. What counts is the rest, which they have not seen.
lab-see-forecast-own = Values arrive one by one, and the kernel looks only back. The weights are your own, the oldest value’s first and K(0), the newest one’s, last.
lab-see-forecast-many = There are too few different examples for { $n } weights: many kernels fit equally well, and this is the one with the smallest weights.
lab-see-forecast-better = Over the last 30 % ({ $count } forecasts) its error is { $kernel }, against { $last } of “same as last”: { $ratio } of it.
lab-see-forecast-worse = Over the last 30 % ({ $count } forecasts) its error is { $kernel }. “Same as last” makes { $last }, so this kernel is { $ratio } times as bad as no idea at all.
lab-see-forecast-same = Over the last 30 % ({ $count } forecasts) its error is { $kernel }, as large as that of “same as last”.
lab-see-forecast-exact = Over the last 30 % ({ $count } forecasts) “same as last” makes no error at all; this kernel makes { $kernel }.

lab-say-forecast-first = The first { $n } values are there. Forecast of value { $next }: { $sum }.
lab-say-forecast-step = Value { $number } has arrived: { $value }. The forecast was { $made }, off by { $error }. Forecast of value { $next }: { $sum }.
lab-say-forecast-end = The last value, { $number }, has arrived: { $value }. The forecast was { $made }, off by { $error }. What comes after the end nobody can check: { $sum }.
lab-say-forecast-value = Value { $number } is { $value }. The forecast was { $made }, off by { $error }.
lab-say-forecast-value-early = Value { $number } is { $value }. There was no forecast of it: { $n } values have to be there first.
lab-say-forecast-weight = K({ $lag }) = { $weight } now meets value { $number }, { $value }: the newest but { $lag }.

lab-row-forecast-arrived = arrived
lab-row-forecast-so-far = error so far, this part
lab-row-forecast-so-far-last = “same as last” so far
lab-row-forecast-rest = error over the last 30 %
lab-row-forecast-rest-last = same as last
lab-row-forecast-rest-mean = mean of n
lab-row-forecast-rest-line = line through n
lab-row-forecast-rest-learned = learned, n weights

lab-problem-forecast-short = { $got ->
    [one] One value is too few here
   *[other] { $got } values are too few here
}: at least { $needed } are needed. Take fewer weights or a longer series.
