# Опыт о цветовых пространствах.
lab-colour-see = показать
lab-colour-see-solid = цветовое тело
lab-colour-see-channels = три канала
lab-colour-see-grey = числа серого
lab-colour-see-filter = фильтр
lab-colour-see-light = освещение
lab-colour-space = пространство
lab-colour-space-rgb = RGB
lab-colour-space-lab = Lab
lab-colour-space-hcl = HCL
lab-colour-plane-rgb = сечение
lab-colour-plane-rgb-none = нет
lab-colour-plane-rgb-red = R = const
lab-colour-plane-rgb-green = G = const
lab-colour-plane-rgb-blue = B = const
lab-colour-plane-lab = сечение
lab-colour-plane-lab-none = нет
lab-colour-plane-lab-lightness = L = const
lab-colour-plane-lab-a = a = const
lab-colour-plane-lab-b = b = const
lab-colour-plane-hcl = сечение
lab-colour-plane-hcl-none = нет
lab-colour-plane-hcl-hue = H = const
lab-colour-plane-hcl-chroma = C = const
lab-colour-plane-hcl-lightness = L = const
lab-colour-level = место на оси, %
lab-colour-filter = фильтр
lab-colour-filter-none = нет
lab-colour-filter-blur = размытие
lab-colour-filter-sharpen = резкость
lab-colour-part = к чему применён
lab-colour-part-all = ко всем трём
lab-colour-part-l = только L
lab-colour-part-ab = a и b
lab-colour-part-chroma = только насыщенность
lab-colour-part-hue = только тон
lab-colour-radius = радиус, пикселей
lab-colour-light = света, раз

stage-colour-picture = картинка
stage-colour-near = у сечения:
stage-colour-drag = тяните, чтобы повернуть
stage-colour-red = красный
stage-colour-green = зелёный
stage-colour-yellow = жёлтый
stage-colour-blue = синий
stage-colour-red-axis = красный
stage-colour-green-axis = зелёный
stage-colour-blue-axis = синий
stage-colour-lightness-axis = светлота
stage-colour-a-axis = зелёный–красный
stage-colour-b-axis = синий–жёлтый
stage-colour-hue-axis = тон
stage-colour-chroma-axis = насыщенность
stage-colour-grey = яркость каждого пикселя
stage-colour-filtered = после фильтра
stage-colour-outside = вне sRGB:
stage-colour-lit = другой свет
stage-colour-of-pixel = этот пиксель, до → после
stage-colour-of-means = средние по картинке, до → после
stage-colour-turned = тон повернулся на
stage-colour-solid-rgb = RGB: куда ушли пиксели
stage-colour-solid-lab = Lab: куда ушли пиксели
stage-colour-solid-hcl = HCL: куда ушли пиксели

lab-see-colour-solid-rgb = Каждый цвет экрана — точка куба: сколько в нём красного, зелёного и синего, каждого от 0 до 255. Чёрный стоит в углу 0, белый — в противоположном, все серые — на отрезке между ними. Точки внутри — пиксели картинки, каждый своего цвета.
lab-see-colour-solid-lab = Тот же куб в CIELab. Вверх растёт светлота L, от чёрного к белому; поперёк идут цветовые оси a (от зелёного к красному) и b (от синего к жёлтому). Цветные линии — двенадцать рёбер куба: они изогнуты, потому что равные расстояния здесь должны и на глаз различаться одинаково.
lab-see-colour-solid-hcl = HCL смотрит на тело Lab от серой оси: цветовой тон H — направление от неё в градусах, насыщенность C — расстояние до неё, L — высота. Тон — это угол, поэтому 0° и 360° на окружности — одно и то же место.
lab-see-colour-plane = Из тела вырезано сечение { $axis } = { $level }, и { $near } % пикселей лежат рядом с ним.
lab-see-colour-plane-outside = Из тела вырезано сечение { $axis } = { $level }, и { $near } % пикселей лежат рядом с ним. Заштрихованы { $outside } % сечения: числа такие есть, а цвета на экране sRGB такого нет.
lab-see-colour-channels-rgb = Цветная картинка — тензор из трёх матриц. Каждая нарисована цветом своего света; сложенные вместе, они снова дают картинку. Все три похожи друг на друга: яркость есть в каждой.
lab-see-colour-channels-lab = Одна L — это картинка в серых тонах. В a и b остался только цвет: у серых мест там и там 0.
lab-see-colour-channels-hcl = H говорит, какой это цвет, C — насколько он силён, L — насколько светел. Где C около нуля, тон случаен: такие места закрашены серым.
lab-see-colour-matrix = Серая картинка — одна матрица: строк { $rows }, столбцов { $columns }; 0 — чёрный, 255 — белый. Шагайте вперёд: картинка приближается, пока не станут видны числа. Щелчок выбирает место.
lab-see-colour-filter-none = Ничего не фильтруется: обе картинки одинаковы.
lab-see-colour-filter-blur = Каждое число заменено средним по { $side }×{ $side } пикселям вокруг него.
lab-see-colour-filter-sharpen = Отличие числа от среднего по { $side }×{ $side } пикселям вокруг прибавлено к нему ещё раз.
lab-see-colour-part-all-rgb = Так сделано с R, G и B, с каждым отдельно.
lab-see-colour-part-all-lab = Так сделано с L, a и b, с каждым отдельно.
lab-see-colour-part-all-hcl = Так сделано с H, C и L. Тон — угол, поэтому он фильтруется как точка на окружности: 350° и 10° дают 0°, а не 180°.
lab-see-colour-part-l = Фильтруется только светлота; тон и насыщенность каждого пикселя остаются.
lab-see-colour-part-ab = Фильтруются только a и b: цвета расплываются, а рисунок, который весь в L, остаётся резким.
lab-see-colour-part-chroma = Фильтруется только насыщенность; тон и светлота каждого пикселя остаются.
lab-see-colour-part-hue = Фильтруется только тон, как точка на окружности: 350° и 10° дают 0°, а не 180°; насыщенность и светлота остаются.
lab-see-colour-outside = { $count } из { $pixels } пикселей ({ $share } %) вышли за пределы того, что может экран. Они заштрихованы полосами; экран заменит их ближайшим цветом, который у него есть.
lab-see-colour-inside = Все { $pixels } пикселей остались цветами экрана.
lab-see-colour-light = Лампа даёт { $light } своего света, и всё измерено заново. R, G, B и L уменьшились вместе с ним, но и a с b тоже: примерно как кубический корень из света, ∛t = { $root }. Остаётся их отношение, а с ним и тон. Ни a, ни b от освещения не свободны; свободен угол тона.
lab-see-colour-clipped = У { $share } % пикселей какой-то канал стал ярче, чем может экран, и обрезан: у них тон меняется.
lab-see-colour-halved = Посчитано по { $height }×{ $width } пикселям: для этого картинка уменьшена.

lab-say-colour-pixel-rgb = Пиксель { $x }, { $y }: R { $first }, G { $second }, B { $third }.
lab-say-colour-pixel-lab = Пиксель { $x }, { $y }: L { $first }, a { $second }, b { $third }.
lab-say-colour-pixel-hcl = Пиксель { $x }, { $y }: тон { $first }°, насыщенность { $second }, светлота { $third }.
lab-say-colour-grey = Пиксель { $x }, { $y }: 0,299·{ $r } + 0,587·{ $g } + 0,114·{ $blue } = { $grey }.
lab-say-colour-light-means = При { $light } света L составляет { $l } прежнего, a — { $a }, b — { $b }, C — { $c }; тон повернулся на { $hue }°.
lab-say-colour-light-pixel = Этот пиксель при { $light } света: L составляет { $l } прежнего, a — { $a }, b — { $b }, C — { $c }; тон повернулся на { $hue }°.

lab-row-colour-rgb = RGB
lab-row-colour-lab = Lab
lab-row-colour-hcl = HCL
lab-row-colour-number = { $name }
lab-row-colour-hue = поворот тона
lab-row-colour-root = ∛t

lab-problem-colour-part = Среди чисел RGB нет ни светлоты, ни насыщенности, ни тона: выберите Lab или HCL — или фильтруйте все три числа.
lab-problem-colour-empty = В картинке нет пикселей.
