# Опыт о тензорах.
lab-tensors-kind = данные
lab-tensors-kind-series = ряд
lab-tensors-kind-text = текст
lab-tensors-kind-embedding = текст после эмбеддинга
lab-tensors-kind-picture = картинка
lab-tensors-kind-volume = объём
lab-tensors-kind-video = видео
lab-tensors-text = текст
lab-tensors-by = части
lab-tensors-by-words = слова
lab-tensors-by-letters = буквы
lab-tensors-dimension = чисел на слово
lab-tensors-along = срезы вдоль
lab-tensors-along-depth = глубины
lab-tensors-along-height = высоты
lab-tensors-along-width = ширины
lab-tensors-slice = срез
lab-tensors-channel = канал
lab-tensors-channel-red = красный
lab-tensors-channel-green = зелёный
lab-tensors-channel-blue = синий
stage-tensors-numbers = чисел
stage-axis-time = время
stage-axis-vocabulary = словарь
stage-axis-position = позиция
stage-axis-dimension = размерность
stage-axis-channel = канал
stage-axis-height = высота
stage-axis-width = ширина
stage-axis-depth = глубина
stage-tensors-one-hot = one-hot-текст X
stage-tensors-table = таблица E
stage-tensors-product = эмбеддинги Y = E · X
stage-tensors-red = красный, канал
stage-tensors-green = зелёный, канал
stage-tensors-blue = синий, канал
stage-tensors-slice = срез
lab-see-tensors-series = У ряда одна ось — время. Его числа ({ $all }) стоят по порядку: сосед числа — это предыдущий или следующий момент.
lab-see-tensors-text = В тексте есть порядок, но нет чисел. Поэтому каждая его часть становится столбцом из нулей с единственной единицей в строке своего слова: это one-hot-кодирование. Записей в словаре: { $vocabulary }, в порядке первого появления; всего чисел { $all }, и почти все они — нули.
lab-see-tensors-embedding = Таблица E ставит каждой записи словаря (их { $vocabulary }) в соответствие столбец чисел (их { $dimension }). Умноженная на one-hot-столбец, она возвращает столбец этого слова: одно и то же слово получает одни и те же числа, где бы оно ни стояло. Здесь таблица случайная, в сети её обучают. Осталось чисел: { $all }.
lab-see-tensors-picture = У цветной картинки три оси: канал, высота и ширина. Каждый канал — матрица яркостей одного цвета от 0 до 255; всего чисел { $all }.
lab-see-tensors-volume = У объёма вместо каналов глубина: срезы тела, какие делает томограф. Это не пациент, а вычисленное тело: эллипсоиды один внутри другого. В нём { $all } чисел, и резать его можно вдоль любой из трёх осей.
lab-see-tensors-video = Видео добавляет время: кадров { $frames }, в каждом три канала из строк и столбцов. Здесь кадры — окно, которое движется по картинке. Всего чисел { $all }, осей четыре.
lab-see-tensors-index = Наведите указатель на любое место, чтобы увидеть индекс и число; индексы считаются с 0.
lab-say-tensors-value = { $index } = { $value }
lab-say-tensors-one = { $index } = 1: в позиции { $position } стоит «{ $token }».
lab-say-tensors-zero = { $index } = 0: в позиции { $position } стоит «{ $token }», а не «{ $word }».
lab-say-tensors-embedded = { $index } = { $value } — одно из чисел слова «{ $token }» в позиции { $position }.
lab-row-tensors-rank = осей
lab-row-tensors-time = время
lab-row-tensors-vocabulary = словарь
lab-row-tensors-position = позиция
lab-row-tensors-dimension = размерность
lab-row-tensors-channel = канал
lab-row-tensors-height = высота
lab-row-tensors-width = ширина
lab-row-tensors-depth = глубина
lab-row-tensors-all = чисел
lab-row-tensors-index = индекс
lab-row-tensors-value = значение
lab-problem-tensors-empty = В этом тексте нет ни одного слова. Введите что-нибудь.
