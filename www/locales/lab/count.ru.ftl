# Опыт, в котором считают веса.
lab-count-height = высота
lab-count-width = ширина
lab-count-units = нейронов
lab-count-k = размер ядра k
lab-count-filters = фильтров
lab-count-samples = примеров
lab-count-noise = шум
stage-count-parameters = Параметры слоя над картинкой (деление — в десять раз больше)
stage-count-dense = полносвязный
stage-count-conv = свёртка
stage-count-errors = Средний квадрат ошибки
stage-count-samples = сколько примеров для обучения
stage-count-inputs = входа
stage-count-test-dense = полносвязный, новые примеры
stage-count-train-dense = полносвязный, свои примеры
stage-count-test-conv = свёртка, новые примеры
stage-count-train-conv = свёртка, свои примеры
stage-count-learned-dense = Веса полносвязного
stage-count-learned-conv = Веса свёртки
lab-see-count-parameters = У полносвязного слоя свой вес для каждого пикселя и нейрона — здесь параметров { $dense }; у свёртки их { $conv }, какой бы большой ни была картинка: в { $ratio } раза меньше.
lab-see-count-trial = Чего это стоит, измерено на маленькой задаче: ядро из { $taps } чисел делает из { $inputs } входов { $outputs } выхода, с шумом. Оба слоя учатся на одних и тех же примерах методом наименьших квадратов: { $weights } весов против { $taps }.
lab-see-count-few = Когда примеров меньше, чем входов, полносвязный слой проходит через все без ошибки, вместе с шумом, а на новых ошибается: он выучил их наизусть. Это и есть переобучение.
lab-see-count-peak = Когда примеров примерно столько же, сколько входов ({ $inputs }), полносвязный слой ещё едва может пройти через все и изгибается ради этого сильнее всего: на новых примерах ошибка самая большая.
lab-see-count-many = Когда примеров достаточно, полносвязный слой тоже находит ядро, строка за строкой: он заново учит для каждого места то, что свёртка выучила один раз.
lab-say-count-now = { $samples ->
    [one] { $samples } пример
    [few] { $samples } примера
   *[many] { $samples } примеров
  }: на новых полносвязный слой ошибается на { $test-dense } (на своих — на { $train-dense }), свёртка — на { $test-conv } (на своих — на { $train-conv }).
lab-row-count-dense = параметров полносвязного
lab-row-count-conv = параметров свёртки
lab-row-count-ratio = отношение
lab-row-count-train-dense = полносвязный, свои примеры
lab-row-count-test-dense = полносвязный, новые примеры
lab-row-count-train-conv = свёртка, свои примеры
lab-row-count-test-conv = свёртка, новые примеры
lab-row-count-floor = сам шум
