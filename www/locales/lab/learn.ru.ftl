# Опыт с обучением.
lab-learn-task = чему учится ядро
lab-learn-task-recover = найти ядро по выходу
lab-learn-task-forecast = прогноз
lab-learn-task-edges = детектор границ
lab-learn-target = скрытое ядро
lab-learn-target-difference = −1, 0, 1
lab-learn-target-second = 1, −2, 1
lab-learn-target-mean = среднее 5
lab-learn-target-weighted = взвешенное среднее
lab-learn-target-own = свои числа
lab-learn-kernel = его веса
lab-learn-noise = шум на выходе
lab-learn-size = число весов, n
lab-learn-side = ядро
lab-learn-side-3 = 3 × 3
lab-learn-side-5 = 5 × 5
lab-learn-rate = скорость обучения η
lab-learn-momentum = инерция μ
lab-learn-batch = примеров в шаге (0 — все)
lab-learn-steps = шагов
lab-learn-seed = случайное начало

stage-learn-kernel = ЯДРО K
stage-learn-now = обучено сейчас
stage-learn-goal = скрытое ядро
stage-learn-optimum = наим. квадраты
stage-learn-now-plate = ОБУЧЕНО СЕЙЧАС
stage-learn-goal-plate = ЦЕЛЬ — СОБЕЛЬ
stage-learn-loss = СРЕДНИЙ КВАДРАТ ОШИБКИ E
stage-learn-training = обучение
stage-learn-test = проверка
stage-learn-steps = шаг
stage-learn-lost = вышла из всех границ на шаге
stage-learn-forecasts = ПРОГНОЗЫ ПОСЛЕДНИХ 30 % (НЕ УЧАСТВУЮТ В ОБУЧЕНИИ)
stage-learn-outputs = ВЫХОДЫ ПОСЛЕДНИХ 30 % (НЕ УЧАСТВУЮТ В ОБУЧЕНИИ)
stage-learn-true = что было
stage-learn-wanted = нужно y
stage-learn-made = вышло ŷ
stage-learn-error = ошибка
stage-learn-errors = ОШИБКА (RMSE) НА ПОСЛЕДНИХ 30 %
stage-learn-picture = КАРТИНКА x
stage-learn-sobel = НУЖНО y
stage-learn-rest = ŷ − y В ТОЙ ЖЕ ШКАЛЕ
stage-learn-below = ниже черты — не для обучения
stage-learn-rival-last = как последнее
stage-learn-rival-copy = копия входа
stage-learn-rival-mean = среднее n
stage-learn-rival-line-two = прямая по 2
stage-learn-rival-line = прямая по n
stage-learn-rival-mean-five = среднее 5
stage-learn-rival-weighted = взвеш. среднее
stage-learn-rival-difference = −1, 0, 1
stage-learn-rival-second = 1, −2, 1
stage-learn-rival-central = −1, 0, 1 в строке
stage-learn-rival-prewitt = Прюитт

lab-see-learn-recover = Скрытое ядро сделало из ряда выход. Известны только ряд и выход; начав со случайных весов, ядро должно найти скрытое заново. Примеров для этого { $count }.
lab-see-learn-forecast = Ядро должно предсказывать следующее значение по последним (n = { $size }). Учится оно на первых 70 % ряда (примеров: { $count }), проверяется на остальных.
lab-see-learn-edges = Даны картинка и то, что из неё делает ядро Собеля, но не само ядро. Случайные веса (их { $size }) и смещение должны стать детектором границ; примеры — { $count } точек в верхних 70 % картинки.
lab-see-learn-whole = Каждый шаг узнаёт у всех примеров ({ $count }), в какую сторону ошибка убывает, и немного сдвигает веса туда.
lab-see-learn-batches = Каждый шаг спрашивает о направлении спуска не все примеры ({ $count }), а только часть (пакет из { $batch }). Это дешевле, но путь дрожит.
lab-see-learn-stable = При темпе { $rate } ошибка убывает; если брать все примеры сразу, так будет вплоть до { $stable }.
lab-see-learn-diverges = Темп { $rate } слишком велик. Если он больше { $stable }, каждый шаг перескакивает через дно и оказывается выше, чем был: ошибка растёт без конца.
lab-see-learn-many = Примеры говорят о ядре не всё: одинаково хороших ядер много. Из них показано то решение наименьших квадратов, у которого веса меньше всего.
lab-see-learn-noise = На выходе есть шум, поэтому даже у лучшего ядра остаётся ошибка, и лучшее не совсем совпадает со скрытым.
lab-see-learn-cut = В ряду { $given } значений; взяты первые { $taken }.
lab-see-learn-beats = На том, чего ядро не видело, его ошибка сейчас { $error }. У лучшего из готовых ядер — { $best }, у наименьших квадратов — { $optimum }.
lab-see-learn-behind = На том, чего ядро не видело, его ошибка сейчас { $error }: лучшее из готовых ядер ({ $best }) ещё не побеждено. У наименьших квадратов — { $optimum }.

lab-say-learn-nothing = Обучение ещё не началось.
lab-say-learn-start = Начало: веса случайны. Ошибка { $loss }, наименьшая возможная — { $least }.
lab-say-learn-step = Сделано { $step ->
    [one] { $step } шаг
    [few] { $step } шага
   *[many] { $step } шагов
}: ошибка { $loss }, наименьшая возможная — { $least }. Самый далёкий от цели вес отличается на { $distance }.
lab-say-learn-lost = Через { $lost ->
    [one] { $lost } шаг
    [few] { $lost } шага
   *[many] { $lost } шагов
} ошибка вышла из всех границ. Темп { $rate } больше { $stable } — наибольшего, при котором здесь возможен спуск.
lab-say-learn-lost-early = Через { $lost ->
    [one] { $lost } шаг
    [few] { $lost } шага
   *[many] { $lost } шагов
} ошибка вышла из всех границ, хотя { $rate } меньше { $stable }: эта граница верна, если в каждом шаге участвуют все примеры, а для немногих склон бывает круче.
lab-say-learn-weight = { $name } сейчас { $now }. По наименьшим квадратам — { $optimum }.
lab-say-learn-weight-goal = { $name } сейчас { $now }. В ядре, сделавшем выход, — { $goal }, по наименьшим квадратам — { $optimum }.
lab-say-learn-output = Выход { $number } из тех, что не участвуют в обучении, должен быть { $wanted }. Ядро даёт { $made }, ошибка { $error }.

lab-row-learn-step = шаг
lab-row-learn-loss = ошибка E при обучении
lab-row-learn-least = E наименьших квадратов
lab-row-learn-distance = самый далёкий вес: на
lab-row-learn-stable = наибольший устойчивый темп
lab-row-learn-test = RMSE на проверке: обучено
lab-row-learn-test-optimum = … наименьшие квадраты
lab-row-learn-test-last = … как последнее
lab-row-learn-test-copy = … копия входа
lab-row-learn-test-mean = … среднее n значений
lab-row-learn-test-line-two = … прямая по двум последним
lab-row-learn-test-line = … прямая по n значениям
lab-row-learn-test-mean-five = … среднее 5
lab-row-learn-test-weighted = … взвешенное среднее
lab-row-learn-test-difference = … −1, 0, 1
lab-row-learn-test-second = … 1, −2, 1
lab-row-learn-test-central = … −1, 0, 1 в одной строке
lab-row-learn-test-prewitt = … Прюитт

lab-problem-learn-empty = Учиться не на чем.
lab-problem-learn-short-recover = Ряд слишком короткий: { $got }, а для этого ядра и проверки нужно хотя бы { $needed } значений.
lab-problem-learn-short-forecast = Ряд слишком короткий: { $got }, а для стольких весов и проверки нужно хотя бы { $needed } значений.
lab-problem-learn-short-edges = Картинка слишком мала: { $got }, а нужно хотя бы { $needed } строк и столбцов.
