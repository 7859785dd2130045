title = A series that is still growing
about = When the future is not there yet: a convolution that looks back only, and what it can say about the next value.

past =
    Measurements come in one after the other, and an answer is due at once. So the window may reach back, but not ahead. Its **newest** cell stands over the output, and weights are counted backwards from it: $K(0)$ for now, $K(1)$ for the moment before.
    [[causal]]
    With $n$ weights that makes $n + 1$ parameters. The cells before the beginning are padding.
    .title = Only the past
    .ask = The window has come to the fifth value. What does it give?
    .reveal = The values after it have taken no part: they need not even exist yet.

centred =
    A causal mean of five values against one in the middle of its window, over the same temperatures. The curves have the same shape, but the causal one is **late**: it can only follow. Point at the jump and compare when each of them notices. The difference is { $largest } at most.
    .title = The price: delay

arriving =
    Sunspots, year by year. The past is drawn in full; what has not come yet is not known to the kernel. At every year it makes a **forecast** of the next:
    [[forecast]]
    The hollow dot is the forecast, the stick its error once the true value has come. Press Play, or step on with →. Here the kernel is as simple as can be: the next value will be the same as the last.
    .title = Values arrive

error =
    How good is that? Errors are squared, averaged, and the root is taken:
    [[rmse]]
    For “same as last” this is { $rmse-last } on the last part of the series. It is the **baseline**: whatever does worse than this does not need a kernel.
    .title = The baseline

mean =
    The mean of the last { $n } years is calmer. But sunspots rise and fall in a cycle of some eleven years, and a mean looks back at where they were. Its error is { $rmse }, { $ratio } times that of the baseline. Try other $n$: is there one that wins?
    .title = A mean lags behind

line =
    The next idea: go on as it has gone. A straight line through the last two values has the weights $K(0) = 2$ and $K(1) = -1$. On a calm series this does well; on a restless one it overshoots at every turn. Compare: its error here is { $rmse }, against { $rmse-last } for the baseline.
    .title = Going on in a line
    .ask = What does the line forecast for the next year?
    .reveal = The last value plus the last change.

learned =
    Who says that the weights must be simple? These { $n } were fitted to the first { $split } values, and tested on the rest, which they have not seen. Their error is { $rmse }, { $ratio } times the baseline's. Look at them: they have found the cycle. How such weights are learned is the matter of the next lesson.
    .title = Weights that were learned
