# Опыт о слиянии слоёв.
lab-collapse-first = ядро K₁
lab-collapse-second = ядро K₂
lab-collapse-third = ядро K₃, можно оставить пустым
lab-collapse-act = между слоями
lab-collapse-act-none = ничего
lab-collapse-act-relu = ReLU
stage-collapse-single = одно ядро C
stage-collapse-difference = слои − C
stage-collapse-largest = наибольшая
lab-see-collapse-layers = { $count ->
    [one] { $count } свёртка видит
    [few] { $count } свёртки подряд видят
   *[other] { $count } свёрток подряд видят
  } { $sum } = { $size } клеток. Ядро C видит столько же сразу: каждый его вес – сумма произведений весов, места которых в сумме дают его место.
lab-see-collapse-same = Пока между слоями ничего нет, стопка не больше чем C: выходы совпадают с точностью до округления, { $largest } самое большее. Новых функций лишние слои не дали.
lab-see-collapse-rounding = Между слоями ничего нет, так что это одна и та же сумма; но числа так различаются по величине, что округление оставляет { $largest }.
lab-see-collapse-relu = ReLU между слоями отбрасывает по пути всё, что ниже нуля, а одно ядро так не умеет: выходы расходятся, самое большее на { $largest }.
lab-see-collapse-idle = ReLU между слоями стоит, но отбрасывать ему здесь нечего: на этом ряду ниже нуля ничего не выходит.
lab-say-collapse-weight = C({ $place }) = { $weight }: сумма из { $products ->
    [one] { $products } произведения
   *[other] { $products } произведений
  }, по одному весу из каждого слоя
lab-say-collapse-output = Выход { $index }, из { $size } клеток входа: слои { $stacked }, C { $single }; разность { $difference }
lab-problem-collapse-short = Вместе ядрам нужно сразу { $size } клеток, а в ряду их { $length }.
lab-row-collapse-stacked = весов во всех слоях
lab-row-collapse-size = весов в C
lab-row-collapse-difference = наибольшая разность
lab-row-collapse-highest = наибольший выход
