# Опыт о сдвигах входа.
lab-shift-shift = смещение входа
lab-shift-op = операция
lab-shift-op-conv = свёртка
lab-shift-op-pool = макс-пулинг
lab-shift-op-conv-pool = свёртка, затем пулинг
lab-shift-op-global = свёртка, затем глобальный максимум
lab-shift-kernel = ядро
lab-shift-size = окно пулинга
lab-shift-stride = шаг
lab-shift-pad = паддинг
lab-shift-pad-zero = нули
lab-shift-pad-mirror = зеркало
lab-shift-pad-replicate = край
lab-shift-pad-circular = по кругу
lab-shift-pad-valid = нет
lab-shift-compare = сравнить выходы
lab-shift-compare-back = вернув назад
lab-shift-compare-place = на месте
stage-shift-input = ВХОД
stage-shift-output = ВЫХОД
stage-shift-moved = ВХОД смещён на
stage-shift-moved-output = ВЫХОД для смещённого входа
stage-shift-back = Оба выхода, второй (пунктир) возвращён назад
stage-shift-in-place = Оба выхода на своих местах, второй — пунктир
stage-shift-picture-back = ВЫХОД, возвращённый назад
stage-shift-picture-place = ВЫХОД для смещённого, на месте
stage-shift-difference = РАЗНОСТЬ
stage-shift-maximum = максимум
stage-shift-maximum-moved = максимум после смещения
lab-see-shift-equivariant = Сместите вход — и выход сместится вместе с ним: это эквивариантность. Вдали от края выходы равны; у края (затенено) они могут расходиться, потому что туда вошло что-то другое.
lab-see-shift-circular = При паддинге по кругу то, что ушло с одного конца, входит с другого: края нет, и выход смещается вместе со входом точно и повсюду.
lab-see-shift-broken = Смещение { $shift } не делится на шаг { $stride }: окна попадают не на те ячейки, что прежде. Сместить выход на часть ячейки нельзя, поэтому сравнивается ближайшее целое смещение, и выходы расходятся повсюду. Эквивариантность сохраняется только для смещений, кратных шагу.
lab-see-shift-other = Выходы расходятся и вдали от края.
lab-see-shift-in-place = Сравнение на месте: насколько выход замечает смещение? Вход меняется на { $input } % своего разброса, выход — на { $output } %. Пулинг ослабляет небольшое смещение, но не убирает его совсем.
lab-see-shift-invariant = Глобальный максимум забывает место: до и после смещения то же самое число. Это инвариантность.
lab-see-shift-lost = Максимум изменился: то, что его давало, ушло за край, или вошло что-то большее. В остальном глобальный максимум смещений не замечает.
lab-see-shift-picture = Картинка взята как яркость, { $width } × { $height } ячеек.
lab-see-shift-long = Взяты первые { $count } чисел.
lab-see-shift-drag = Смещать можно и мышью прямо на сцене.
lab-say-shift-back = Вход смещён на { $shift }, выход возвращён на { $back }: равны { $percent } % выходов, наибольшая разность { $largest }.
lab-say-shift-place = Вход смещён на { $shift }, сравнение на месте: равны { $percent } % выходов, наибольшая разность { $largest }.
lab-say-shift-global = Вход смещён на { $shift }: максимум был { $a }, стал { $b }, разность { $difference }.
lab-say-shift-pair = y[{ $place }] = { $a }, после смещения y[{ $partner }] = { $b }; разность { $difference }{ $edge ->
    [yes] , у края
   *[other] {""}
  }.
lab-row-shift-stride = шаг в целом
lab-row-shift-same = равных выходов
lab-row-shift-inside = наибольшая разность внутри
lab-row-shift-border = наибольшая у края
lab-row-shift-moved-input = изменение входа на месте
lab-row-shift-moved-output = изменение выхода на месте
lab-row-shift-global-first = максимум
lab-row-shift-global-second = максимум после смещения
lab-problem-shift-short = Этот паддинг берёт ячейки из входа, а их слишком мало для такого смещения или ядра. Возьмите нули или смещение поменьше.
lab-problem-shift-window = Окно не помещается в этот вход. Возьмите ядро или окно поменьше или добавьте паддинг.
