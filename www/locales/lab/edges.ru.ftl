# Опыт о границах.
lab-edges-operator = ядра
lab-edges-operator-sobel = Собель
lab-edges-operator-prewitt = Прюитт
lab-edges-operator-scharr = Шарр
lab-edges-operator-central = два соседа
lab-edges-threshold = порог, уровней серого

stage-edges-grey = картинка
stage-edges-gx = gx: вправо
stage-edges-gy = gy: вниз
stage-edges-magnitude = величина g
stage-edges-direction = направление θ
stage-edges-wheel = направления
stage-edges-near = вблизи
stage-edges-window = окно
stage-edges-kernel-x = ядро для gx
stage-edges-kernel-y = ядро для gy
stage-edges-flat = ровно: направления нет

lab-see-edges = По яркости скользят два маленьких ядра: одно измеряет, как она растёт вправо, другое — как вниз. Вместе это стрелка от тёмного к светлому, поперёк границы: её длина — величина градиента, угол — направление; он отсчитывается от правой стороны вниз, потому что строки считают сверху.
lab-see-edges-sobel = Ядра Собеля берут разность в трёх строках, среднюю считая дважды: вдоль границы они сглаживают, поперёк — дифференцируют. Перепад в один уровень серого даёт { $gain }.
lab-see-edges-prewitt = Ядра Прюитт берут разность в трёх строках с равным весом. Перепад в один уровень серого даёт { $gain }.
lab-see-edges-scharr = Веса Шарра 3, 10, 3 подобраны так, чтобы меньше ошибаться в направлении. Перепад в один уровень серого даёт { $gain }.
lab-see-edges-central = Сравниваются только два соседа, поэтому шум нисколько не сглаживается. Перепад в один уровень серого даёт { $gain }.
lab-see-edges-above = Направление показано там, где величина не меньше { $least }, то есть перепада в { $threshold } уровней серого: у { $share } % пикселей.
lab-say-edges-pixel = Пиксель { $x }, { $y }: gx = { $gx }, gy = { $gy }, величина { $magnitude }, направление { $degrees }°.
lab-say-edges-flat = Пиксель { $x }, { $y }: gx = { $gx }, gy = { $gy }, величина { $magnitude }: ровное место, направления нет.
lab-row-edges-gx = gx
lab-row-edges-gy = gy
lab-row-edges-magnitude = величина
lab-row-edges-step = как перепад, уровней серого
lab-row-edges-direction = направление
lab-problem-edges-empty = В картинке нет пикселей.
