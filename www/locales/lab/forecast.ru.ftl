# Опыт с прогнозом.
lab-forecast-weights = веса
lab-forecast-weights-last = как последнее
lab-forecast-weights-mean = среднее
lab-forecast-weights-line = прямая
lab-forecast-weights-learned = обученные
lab-forecast-weights-own = свои числа
lab-forecast-n = сколько значений видно, n
lab-forecast-kernel = веса, сначала самый старый

stage-forecast-value = значение x
stage-forecast-made = прогноз ŷ
stage-forecast-error = ошибка
stage-forecast-future = ещё неизвестно
stage-forecast-first = ПЕРВЫЕ 70 %
stage-forecast-rest = ПОСЛЕДНИЕ 30 %
stage-forecast-errors-first = ОШИБКА ДО СИХ ПОР (RMSE), ПЕРВЫЕ 70 %
stage-forecast-errors-rest = ОШИБКА ДО СИХ ПОР (RMSE), ПОСЛЕДНИЕ 30 %
stage-forecast-kernel = это ядро
stage-forecast-last = «как последнее»

lab-see-forecast-last = Значения поступают одно за другим. Ядру видно только то, что уже пришло, поэтому каждый выход — прогноз следующего значения. Эти веса повторяют самое новое значение: проще прогноза не бывает, и любой другой обязан быть лучше него.
lab-see-forecast-mean = Значения поступают одно за другим, и ядро смотрит только назад. Эти веса берут среднее последних значений (n = { $n }): прогноз спокойный, но запаздывает.
lab-see-forecast-line = Значения поступают одно за другим, и ядро смотрит только назад. Эти веса проводят прямую как можно ближе к последним значениям (n = { $n }) и продолжают её на шаг вперёд.
lab-see-forecast-learned = Эти веса и смещение не придуманы, а подобраны: на первых { $split } из { $count } значений у них наименьшая квадратичная ошибка, возможная при n = { $n }. Важна же ошибка на остальных значениях, которых они не видели.
lab-see-forecast-own = Значения поступают одно за другим, и ядро смотрит только назад. Веса — ваши: первым стоит вес самого старого значения, последним — K(0), вес самого нового.
lab-see-forecast-many = Разных примеров для n = { $n } слишком мало: одинаково хороших ядер много, и здесь взято то, у которого веса меньше всего.
lab-see-forecast-better = На последних 30 % (прогнозов: { $count }) его ошибка { $kernel }, а у «как последнее» — { $last }: от неё осталась доля { $ratio }.
lab-see-forecast-worse = На последних 30 % (прогнозов: { $count }) его ошибка { $kernel }. У «как последнее» — { $last }, то есть это ядро хуже прогноза без всякой мысли в { $ratio } раза.
lab-see-forecast-same = На последних 30 % (прогнозов: { $count }) его ошибка { $kernel } — такая же, как у «как последнее».
lab-see-forecast-exact = На последних 30 % (прогнозов: { $count }) «как последнее» не ошибается совсем, а это ядро — на { $kernel }.

lab-say-forecast-first = Первые значения (n = { $n }) пришли. Прогноз значения { $next }: { $sum }.
lab-say-forecast-step = Пришло значение { $number }: { $value }. Прогноз был { $made }, ошибка { $error }. Прогноз значения { $next }: { $sum }.
lab-say-forecast-end = Пришло последнее значение, { $number }: { $value }. Прогноз был { $made }, ошибка { $error }. Что будет за концом ряда, проверить уже нельзя: { $sum }.
lab-say-forecast-value = Значение { $number } равно { $value }. Прогноз был { $made }, ошибка { $error }.
lab-say-forecast-value-early = Значение { $number } равно { $value }. Его ещё не прогнозировали: сначала должно прийти столько значений, сколько видит ядро (n = { $n }).
lab-say-forecast-weight = K({ $lag }) = { $weight } сейчас умножается на значение { $number }, равное { $value }; сдвиг от самого нового — { $lag }.

lab-row-forecast-arrived = пришло
lab-row-forecast-so-far = ошибка до сих пор в этой части
lab-row-forecast-so-far-last = «как последнее» до сих пор
lab-row-forecast-rest = ошибка на последних 30 %
lab-row-forecast-rest-last = как последнее
lab-row-forecast-rest-mean = среднее n значений
lab-row-forecast-rest-line = прямая по n значениям
lab-row-forecast-rest-learned = обученные, n весов

lab-problem-forecast-short = Значений слишком мало ({ $got }): нужно хотя бы { $needed }. Возьмите меньше весов или ряд подлиннее.
