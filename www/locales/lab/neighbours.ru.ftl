# Опыт о соседях.
lab-neighbours-see = показать
lab-neighbours-see-scatter = пары
lab-neighbours-see-layers = слои
lab-neighbours-distance = расстояние
lab-neighbours-shuffle = и перемешать
lab-neighbours-kernel = ядро
stage-neighbours-order = по порядку
stage-neighbours-shuffled = вперемешку
stage-neighbours-value = значение
stage-neighbours-neighbour = его сосед на расстоянии
stage-neighbours-curve = корреляция r на каждом расстоянии
stage-neighbours-curves = корреляция r на каждом расстоянии: столбики — по порядку, кружки — вперемешку
stage-neighbours-input = ВХОД
stage-neighbours-convolved = ВЫХОД свёртки
stage-neighbours-dense = выход одного полносвязного нейрона
stage-neighbours-difference = полносвязный нейрон, веса переставлены так же: числа расходятся на
stage-neighbours-agreement = свёртка: выходы, возвращённые на свои места, коррелируют с прежними на
stage-neighbours-difference-short = нейрон: разница
stage-neighbours-agreement-short = свёртка: корреляция выходов
stage-neighbours-curves-short = столбики — по порядку, кружки — вперемешку
lab-see-neighbours-scatter = Каждая точка — число и его сосед на этом расстоянии. Близкие числа похожи, поэтому точки лежат вдоль диагонали; чем дальше числа друг от друга, тем меньше одно говорит о другом. Перемешивание сохраняет все числа и разрушает именно это. Столбики внизу показывают корреляцию на каждом расстоянии.
lab-see-neighbours-layers = У полносвязного нейрона для каждого места свой вес. Перемешайте вход, переставьте так же веса — и получится то же самое число: порядок для него ничего не значит. Свёртка смотрит на соседей, а после перемешивания рядом уже не те, кто был рядом.
lab-see-neighbours-picture = Картинка взята как яркость, { $width } × { $height } ячеек; сосед стоит справа.
lab-see-neighbours-long = Взяты первые { $count } чисел.
lab-say-neighbours-r = На расстоянии { $distance } корреляция r = { $r }.
lab-say-neighbours-both = На расстоянии { $distance } корреляция по порядку r = { $r }, вперемешку { $shuffled }.
lab-say-neighbours-pair = x[{ $index }] = { $a } и x[{ $later }] = { $b }.
lab-say-neighbours-place = { $count ->
    [one] { $count } пара
    [few] { $count } пары
   *[many] { $count } пар
  } около { $a } и { $b }.
lab-say-neighbours-layers = Полносвязный нейрон оба раза даёт { $dense }; разница { $difference }, не больше округления. Выходы свёртки согласуются лишь на r = { $agreement }.
lab-row-neighbours-pairs = пар
lab-row-neighbours-r = r, расстояние { $distance }
lab-row-neighbours-r-shuffled = то же вперемешку
lab-row-neighbours-dense = нейрон, по порядку
lab-row-neighbours-dense-shuffled = нейрон, всё перемешано одинаково
lab-row-neighbours-dense-difference = разница этих двух
lab-row-neighbours-dense-kept = нейрон, перемешан только вход
lab-row-neighbours-agreement = свёртка, r двух выходов
lab-problem-neighbours-few = Слишком мало чисел в строке ({ $count }), чтобы говорить о соседях: нужно хотя бы четыре.
lab-problem-neighbours-flat = Все числа одинаковы: связывать нечего.
