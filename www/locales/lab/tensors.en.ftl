# The lab of tensors.
lab-tensors-kind = data
lab-tensors-kind-series = series
lab-see-tensors-series = { $count } numbers in a row.
lab-say-tensors-step = Number { $step }.
