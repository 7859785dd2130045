# Опыт с цифрами: маленькая сеть от рисунка до обучения.
lab-digits-show = что показать
lab-digits-show-draw = цифра и карты
lab-digits-show-kernels = ядра
lab-digits-show-train = обучение
lab-digits-show-occlude = заслонение
lab-digits-sample = образец
lab-digits-pen = перо
lab-digits-pen-ink = рисует
lab-digits-pen-rubber = стирает
lab-digits-clear = Чистый лист
lab-digits-take = Вернуть образец
lab-digits-size = сторона квадрата
lab-digits-seed = случайный выбор
lab-digits-rate = скорость обучения

lab-training = Обучить здесь
lab-training-begin = Обучить
lab-training-again = Обучить заново
lab-training-stop = Остановить
lab-training-forget = Готовые веса
lab-training-runs = обучено

notice-training-failed = Обучение прервалось: его поток завершился с ошибкой ({ $detail }).

lab-see-digits-draw = Рисуйте прямо на цифре: мышью, пальцем или стрелками и Enter. Карты всех слоёв пересчитываются сразу. Наведите на клетку карты — и увидите, по каким клеткам предыдущих слоёв она вычислена. Последний слой полносвязный; его десять оценок превращает в вероятности softmax. Обучаемых чисел во всей сети { $parameters }.
lab-see-digits-by-hand = Эта цифра нарисована от руки.
lab-see-digits-held = Образец { $sample } из отложенных: на нём сеть не училась.
lab-see-digits-learned = На образце { $sample } сеть училась.
lab-see-digits-kernels = Эти ядра никто не задавал: вначале они были случайными, а такими их сделал градиентный спуск. Многие ядра первого слоя — границы какого-нибудь направления: по разные стороны линии веса разных знаков. У фильтра второй свёртки своё ядро для каждой из восьми карт под ним; результаты складываются. Наведите на фильтр — и увидите эту сумму на текущей цифре.
lab-see-digits-train = Сеть учится на { $count } цифрах пакетами по 16, по градиенту перекрёстной энтропии (метод Adam). Остальные { $held } отложены: только по ним видно, что сеть делает с цифрами, которых не видела.
lab-see-digits-epochs = Показано: эпох { $epoch } из { $epochs }, случайный выбор { $seed }, скорость обучения { $rate }. При том же выборе и той же скорости веса получаются в точности теми же.
lab-see-digits-diverged = При случайном выборе { $seed } и скорости { $rate } обучение разошлось: шаги слишком велики, и потери уже не число. Возьмите скорость поменьше.
lab-see-digits-occlude = Квадрат чистой бумаги { $size }×{ $size } кладётся на цифру в каждое возможное место. Число в клетке — вероятность класса целой цифры, когда середина квадрата стоит здесь. Где побеждает другой класс, он написан в рамке.
lab-see-digits-decides = В худшем случае от вероятности класса { $class } остаётся { $lowest }. { $changes ->
    [0] Он побеждает при всех положениях квадрата ({ $places }): ни одна часть в одиночку не решает.
    [one] В { $changes } положении из { $places } побеждает другой класс.
   *[other] В { $changes } положениях из { $places } побеждает другой класс.
}
lab-see-digits-shipped = Готовые веса верно узнают { $right } из { $count } отложенных цифр: { $accuracy }.
lab-see-digits-own = Веса, обученные здесь, верно узнают { $right } из { $count } отложенных цифр: { $accuracy }.

lab-say-digits-drawn = Сеть видит цифру { $class }: { $probability }.
lab-say-digits-right = Сеть видит цифру { $class }: { $probability }. Верно.
lab-say-digits-wrong = Сеть видит цифру { $class }: { $probability }. На самом деле это { $label }.
lab-say-digits-cell = Цифра, строка { $row }, столбец { $column }: чернил { $ink } из 16.
lab-say-digits-unit = Слой { $layer }, канал { $channel }, строка { $row }, столбец { $column }: { $number }. Область видимости на цифре { $rows }×{ $columns } клеток вместе с паддингом.
lab-say-digits-score = Класс { $class }: оценка { $score }, после softmax { $probability }.
lab-say-digits-stays = Квадрат в строке { $row }, столбце { $column }: по-прежнему { $class }, { $left } вместо { $before }.
lab-say-digits-turns = Квадрат в строке { $row }, столбце { $column }: теперь { $now } ({ $probability }); у цифры { $class } осталось { $left }, а было { $before }.

lab-row-digits-parameters = обучаемых чисел
lab-row-digits-accuracy = точность на отложенных
lab-row-digits-loss = потери на отложенных
lab-row-digits-train-accuracy = точность на обучающих
lab-row-digits-train-loss = потери на обучающих
lab-row-digits-epoch = эпох
lab-row-digits-seed = случайный выбор
lab-row-digits-rate = скорость обучения

lab-problem-digits-cells = В цифре 8 строк по 8 клеток.
lab-problem-digits-weights = Веса сети не загрузились или они от другой сети.
lab-problem-digits-failed = Цифры не удалось прочитать: { $detail }

stage-percent = { "\u00A0" }%
stage-digits-sample = Образец
stage-digits-drawn = От руки
stage-digits-hint = Рисуйте здесь
stage-digits-conv = 3×3 + ReLU
stage-digits-max = максимум 2×2
stage-digits-classes = Классы
stage-digits-first = Первый слой: ядра и их карты
stage-digits-kernels = Ядра первого слоя
stage-digits-second = Вторая свёртка: 16 фильтров, ядро на каждую из 8 карт
stage-digits-filter = Фильтр
stage-digits-sum = сумма по картам, ReLU; сдвиг b =
stage-digits-loss = Потери (перекрёстная энтропия)
stage-digits-accuracy = Точность
stage-digits-epoch = эпоха
stage-digits-train = обучающие
stage-digits-held = отложенные
stage-digits-confusion = Отложенные, верно
stage-digits-taken = принято за
stage-digits-truth = это
stage-digits-under = Под квадратом
stage-digits-move = Двигайте квадрат или проиграйте
stage-digits-heat = Что осталось от класса
stage-digits-heat-note = рамка: побеждает другой класс
