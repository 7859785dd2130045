### Страница по-русски.

## Страница

ui-title = Convolens: свёртка по шагам
ui-views = Виды
ui-course = Курс
ui-view-series = Ряд
ui-view-image = Картинка
ui-language = Язык
ui-theme = Тема
ui-theme-auto = как в системе
ui-theme-light = светлая
ui-theme-dark = тёмная
ui-theme-projector = проектор
ui-save = Сохранить
ui-save-svg = как SVG
ui-save-png = как PNG
ui-save-result = весь результат как PNG
ui-help = Справка
ui-close = Закрыть
ui-dismiss = Убрать замечания
ui-panels = Панели
ui-controls = Настройки
ui-sheet = Панель
ui-tab-lesson = Урок
ui-tab-data = Данные
ui-tab-kernel = Ядро
ui-tab-geometry = Геометрия
ui-tab-display = Итог
ui-tab-explain = Разбор

## Данные

ui-data = Данные
ui-series = Ряд
ui-group-small = Короткие, чтобы пройти по шагам
ui-group-real = Измеренные
ui-group-own = Ваши, хранятся в этом браузере
ui-typed = Свои числа
ui-drop = Перетащите CSV, вставьте числа или
ui-choose-file = выберите файл
ui-column = столбец
ui-column-option = { $name } ({ $count })
ui-gaps = пропуски
ui-gaps-interpolate = заполнить
ui-gaps-drop = выбросить
ui-cells = клетки
ui-cell = Клетка входа { $index }
ui-cell-add = Добавить клетку в конец
ui-cell-remove = Убрать последнюю клетку
ui-type = ввести или вставить числа
ui-type-hint = Через пробел, запятую или точку с запятой; можно и целую таблицу.
ui-type-use = Взять эти

ui-picture = Картинка
ui-picture-size = ширина × высота
ui-group-pictures = Фотографии и сканы
ui-group-by-hand = От руки
ui-painted = Рисованная сетка
ui-painted-cell = Строка { $row }, столбец { $column }: { $value }
ui-paint-value = рисовать
ui-drop-picture = Перетащите картинку, вставьте её или
ui-shrink = Уменьшить
ui-channels = Каналы
ui-channels-grey = яркость
ui-channels-red = R
ui-channels-green = G
ui-channels-blue = B
ui-channels-each = RGB, каждый
ui-channels-sum = RGB → Σ
ui-channels-why-grey = Значения 0…255, как в файле (sRGB). Серый — 0,299 R + 0,587 G + 0,114 B, по BT.601. Прозрачное лежит на белом.
ui-channels-why-red = Только красный, 0…255, как в файле (sRGB). Прозрачное лежит на белом.
ui-channels-why-green = Только зелёный, 0…255, как в файле (sRGB). Прозрачное лежит на белом.
ui-channels-why-blue = Только синий, 0…255, как в файле (sRGB). Прозрачное лежит на белом.
ui-channels-why-each = Каждый канал сам по себе, под одним и тем же ядром: три результата в одной картинке.
ui-channels-why-sum = Формула лекции: ядро движется по всем трём каналам, и три суммы складываются.
ui-axis-both = строки и столбцы
ui-axis-rows = строки
ui-axis-columns = столбцы
ui-less = На один меньше: { $name }
ui-more = На один больше: { $name }

sample-astronaut = Астронавт, 512×512
sample-chelsea = Кошка Челси, 451×300
sample-coffee = Чашка кофе, 600×400
sample-coins = Греческие монеты, 384×303
sample-page = Скан страницы, 384×191
sample-hubble_deep_field = Глубокое поле Хаббла, 1000×872
sample-lecture = Короткий ряд из лекции
sample-step = Ступенька
sample-impulse = Одиночный импульс
sample-ramp = Прямая
sample-wave = Волна
sample-temperature = Температура прибора
sample-sunspots = Солнечные пятна, по годам 1700–2008
sample-co2 = CO₂ на Мауна-Лоа, по неделям
sample-nile = Сток Нила, по годам
sample-elnino = Эль-Ниньо, температура моря по месяцам

## Ядро

ui-kernel = Ядро
ui-operation = операция
ui-op-conv = свёртка
ui-op-max = макс. пулинг
ui-op-avg = усредн. пулинг
ui-presets = Готовые ядра
ui-preset-weighted-mean = взвешенное среднее
ui-preset-mean = среднее
ui-preset-difference = Δ
ui-preset-second-difference = Δ²
ui-preset-identity = тождественное
ui-preset-own = своё
ui-kernel-identity = тождественное
ui-kernel-box = среднее
ui-kernel-gaussian = Гаусс 3×3
ui-kernel-gaussian5 = Гаусс 5×5
ui-kernel-sharpen = резкость
ui-kernel-sobel-x = Собель x
ui-kernel-sobel-y = Собель y
ui-kernel-prewitt-x = Прюитт x
ui-kernel-prewitt-y = Прюитт y
ui-kernel-laplacian = лапласиан
ui-kernel-emboss = рельеф
ui-weight-at = Вес в строке { $row }, столбце { $column }
ui-weight-at-centre = Вес в строке { $row }, столбце { $column }, центр
ui-normalise = разделить на неё
ui-weights = Веса ядра
ui-weight = Вес { $label }
ui-weight-centre = Вес { $label }, центр
ui-size = размер
ui-size-less = На один вес меньше
ui-size-more = На один вес больше
ui-size-limit = В ядре здесь от 1 до { $limit } весов.
ui-sum = сумма весов
ui-bias = смещение b
ui-flip = перевернуть ядро
ui-flip-why = Математики переворачивают ядро, прежде чем двигать его. В лекции и в нейросетях этого не делают.
ui-ceil = округлять размер вверх
ui-ceil-why = Последнее окно, которое выступает за конец, тоже считается.
ui-count = учитывать паддинг
ui-count-why = Тогда среднее делится и на клетки паддинга, как если бы в них были нули.

## Геометрия

ui-geometry = Геометрия
ui-padding = Паддинг
ui-pad-valid = valid
ui-pad-zero = zero
ui-pad-same = same
ui-pad-mirror = mirror
ui-pad-causal = причинный
ui-choices = паддинг: два выбора
ui-choice = паддинг: сколько
ui-amount = сколько
ui-amount-valid = нисколько (valid)
ui-amount-same = сохранить длину (same)
ui-amount-same-lower = same, лишняя клетка до
ui-amount-causal = всё до ряда (причинный)
ui-amount-explicit = столько-то клеток
ui-before = клеток до
ui-after = клеток после
ui-fill = чем
ui-fill-zero = нулями
ui-fill-constant = константой
ui-fill-mirror = зеркально
ui-fill-symmetric = зеркально с краем
ui-fill-replicate = крайним значением
ui-fill-circular = с другого конца
ui-fill-value = константа
ui-stride = шаг
ui-dilation = сдвиг
ui-linked = обе оси одинаково
ui-side-top = клеток сверху
ui-side-bottom = клеток снизу
ui-side-left = клеток слева
ui-side-right = клеток справа
ui-activation = активация
ui-act-none = нет
ui-act-relu = ReLU
ui-act-leaky = leaky ReLU
ui-act-sigmoid = сигмоида
ui-act-tanh = tanh
ui-alpha = наклон α ниже нуля

## Результат

ui-display = Результат
ui-reveal = Сколько видно
ui-reveal-all = сразу весь
ui-reveal-grow = вслед за окном
ui-compare = до свёртки
ui-percent = { $share } %
ui-show = цвета
ui-show-auto = автоматически
ui-show-picture = от чёрного к белому
ui-show-signed = со знаком, от нуля
ui-gain = усиление
ui-gain-limit = Усиление — от 0,001 до 1000.
ui-scale = Шкала от { $low } до { $high }.
ui-scale-found = Значения от { $smallest } до { $largest }.
ui-scale-clipped = За её концами лежат { $below } снизу и { $above } сверху: они показаны цветом конца.
ui-workers = потоки
ui-workers-all = { $count }, все
ui-workers-none = без них, сама страница
ui-tint = раскрасить по потокам
ui-tint-why = Свёртка параллельна: каждую строку можно считать отдельно. В разборе тогда видно, кто какие строки считал и за какое время.
ui-computing = Считается
ui-cancel = Остановить
ui-cancelled = Остановлено до конца.
ui-again = Посчитать
ui-job-running = считается
ui-job-cancelled = остановлено
ui-done-by = посчитали
ui-done = { $workers ->
    [0] сама страница
    [one] { $workers } поток
    [few] { $workers } потока
   *[many] { $workers } потоков
  }, { $ms } мс
ui-ms = { $ms } мс
ui-blocks = Кто что посчитал
ui-blocks-why = Выход разрезан на блоки строк, одни и те же, кто бы их ни считал. Блоку нужны и строки входа за его краями, ореол: окно заходит за шов.
ui-worker-total = Поток { $worker }: { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[many] { $rows } строк
  } в { $blocks ->
    [one] { $blocks } блоке
   *[other] { $blocks } блоках
  }, { $ms }
ui-block-worker = поток
ui-block-rows = строки
ui-block-needs = читает
ui-block-halo = ореол
ui-block-time = время
ui-blocks-more = { $count ->
    [one] и ещё { $count } блок
    [few] и ещё { $count } блока
   *[many] и ещё { $count } блоков
  }

## Стек: данные

ui-view-stack = Стек
ui-stack-on = На чём стоит стек
ui-stack-on-picture = картинка
ui-stack-on-series = ряд
ui-stack-side = размер
ui-stack-side-whole = вся, как есть
ui-stack-side-to = середина { $side } × { $side }
ui-stack-colour = в цвете (RGB)
ui-stack-goes-in = на входе
ui-stack-shape = { $channels } × { $height } × { $width }
ui-stack-samples = { $count ->
    [one] { $count } отсчёт
    [few] { $count } отсчёта
   *[many] { $count } отсчётов
  }
ui-stack-scale-in = Каналы × строки × столбцы. Яркость 0…255 идёт на вход как −0,5…0,5, чтобы слои получали числа обоих знаков.
ui-stack-spared-picture = Уменьшена: при ширине { $from } все карты заняли бы { $bytes }, а отведено { $budget }. Теперь ширина { $to }.
ui-stack-spared-series = Отсчётов в ряду { $from }, вычисляются первые { $to }: весь ряд считался бы слишком долго.

## Стек: слои

ui-stack-tab-data = Данные
ui-stack-tab-kernel = Слои
ui-stack-tab-geometry = Ядра
ui-stack-tab-display = Область
ui-stack-tab-explain = Разбор
ui-stack-layers = Слои
ui-stack-layer = Слой
ui-stack-settings = Настройки слоя { $layer }
ui-stack-step = { $layer ->
    [0] вход
   *[other] слой { $layer } из { $layers }
  }
ui-stack-step-short = { $layer ->
    [0] вход
   *[other] { $layer }/{ $layers }
  }
ui-stack-position = Слой
ui-stack-drag = Потяните, чтобы переставить
ui-stack-earlier = Раньше: слой { $layer }, { $text }
ui-stack-later = Позже: слой { $layer }, { $text }
ui-stack-duplicate = Повторить слой { $layer }, { $text }
ui-stack-remove = Убрать слой { $layer }, { $text }
ui-stack-full = В стеке не больше { $most } слоёв: чтобы добавить слой, уберите другой.
ui-stack-add = добавить слой
ui-stack-undo = Отменить
ui-stack-redo = Вернуть
ui-stack-said-added = Добавлен слой { $layer }. Всего слоёв: { $count }.
ui-stack-said-moved = Слой теперь на месте { $layer } из { $count }.
ui-stack-said-duplicated = Слой повторён как слой { $layer }. Всего слоёв: { $count }.
ui-stack-said-removed = Слой { $layer } убран. Всего слоёв: { $count }.
ui-stack-key-channel = предыдущий или следующий канал нейрона
ui-stack-key-move = переставить слой, на котором фокус
ui-stack-problem = Слой { $layer }.

ui-stack-short-conv = свёртка
ui-stack-short-max = макс. пулинг
ui-stack-short-avg = усредн. пулинг
ui-stack-short-global = глобально:
ui-stack-short-pyramid = пирамида:
ui-stack-short-act = активация
ui-stack-short-add = сложение
ui-stack-short-cat = склейка
ui-stack-filters = { $count ->
    [one] { $count } фильтр
    [few] { $count } фильтра
   *[many] { $count } фильтров
  }
ui-stack-dilated = сдвиг { $dilation }
ui-stack-grouped = { $count ->
    [one] { $count } группа
    [few] { $count } группы
   *[many] { $count } групп
  }
ui-stack-around = { $count ->
    [one] в обход { $count } слоя
   *[many] в обход { $count } слоёв
  }
ui-stack-branch = { $count ->
    [one] от слоя на { $count } раньше
   *[many] от слоя на { $count } раньше
  }

ui-stack-kind = вид
ui-stack-kind-conv = свёртка
ui-stack-kind-max = макс. пулинг
ui-stack-kind-avg = усредн. пулинг
ui-stack-kind-global = глобальный пулинг
ui-stack-kind-pyramid = пирамидальный пулинг
ui-stack-kind-act = активация
ui-stack-kind-add = обход со сложением
ui-stack-kind-cat = обход со склейкой
ui-stack-set-out = фильтры
ui-stack-set-kernel = ядро
ui-stack-set-stride = шаг
ui-stack-set-dilation = сдвиг
ui-stack-set-groups = группы
ui-stack-set-around = слоёв в обход
ui-stack-apart = строки и столбцы порознь
ui-stack-pad-valid = нисколько (valid)
ui-stack-pad-same = сохранить размер (same)
ui-stack-pad-causal = всё до (причинный)
ui-stack-pad = паддинг
ui-stack-pad-explicit = в клетках
ui-stack-pad-cells = клеток на край
ui-stack-fill = чем
ui-stack-fill-zero = нулями
ui-stack-fill-const = константой
ui-stack-fill-mirror = зеркально
ui-stack-fill-symmetric = зеркально с краем
ui-stack-fill-replicate = крайним значением
ui-stack-fill-circular = с другого конца
ui-stack-fill-number = константа
ui-stack-act = активация
ui-stack-act-linear = нет
ui-stack-act-relu = ReLU
ui-stack-act-leaky = leaky ReLU
ui-stack-act-sigmoid = сигмоида
ui-stack-act-tanh = tanh
ui-stack-act-number = наклон α ниже нуля
ui-stack-init = веса
ui-stack-init-he = случайные
ui-stack-init-mean = среднее
ui-stack-init-gauss = Гаусс
ui-stack-init-edges = края
ui-stack-init-identity = тождественные
ui-stack-init-laplace = Лаплас
ui-stack-init-he-why = Случайные, нормальные с дисперсией 2/n, где n — число весов одного выхода (He et al. 2015).
ui-stack-init-mean-why = Все веса равны, в сумме 1.
ui-stack-init-gauss-why = Колокол над окном, в сумме 1.
ui-stack-init-edges-why = В каждом канале свой детектор края, каждый следующий повёрнут дальше.
ui-stack-init-identity-why = Только клетка под центром.
ui-stack-init-laplace-why = Центр против среднего по окну.
ui-stack-of = что брать
ui-stack-of-max = максимум
ui-stack-of-avg = среднее
ui-stack-bias = смещение
ui-stack-ceil = округлять размер вверх
ui-stack-count = учитывать паддинг
ui-stack-levels = ячеек по уровням
ui-stack-levels-why = Через пробел: 1 2 4 даёт 1 × 1, 2 × 2 и 4 × 4 ячеек в каждом канале.
ui-stack-from = читает
ui-stack-from-layer = { $back ->
    [0] { $layer ->
        [0] вход
       *[other] слой { $layer } (до него)
      }
   *[other] { $layer ->
        [0] вход
       *[other] слой { $layer }
      }
  }
ui-stack-from-nowhere = на { $back } раньше: такого слоя нет

## Стек: готовые

ui-stack-presets = Готовые стеки
ui-stack-preset-two-3 = две 3×3
ui-stack-preset-two-3-why = Две свёртки 3×3 видят то же, что одна 5×5, но параметров меньше, а активаций больше.
ui-stack-preset-one-5 = одна 5×5
ui-stack-preset-one-5-why = Та же область видимости, что у двух 3×3: сравните число параметров.
ui-stack-preset-three-3 = три 3×3
ui-stack-preset-three-3-why = Три свёртки 3×3 видят то же, что одна 7×7.
ui-stack-preset-one-7 = одна 7×7
ui-stack-preset-one-7-why = Та же область видимости, что у трёх 3×3: сравните число параметров.
ui-stack-preset-pooled = с пулингом
ui-stack-preset-pooled-why = Каждый пулинг удваивает шаг по входу, а с ним и всё, что добавляют к области следующие слои.
ui-stack-preset-strided = с шагом
ui-stack-preset-strided-why = Шаг расширяет область так же, как пулинг, но с обучаемыми весами.
ui-stack-preset-wavenet = WaveNet
ui-stack-preset-wavenet-why = Причинные свёртки со сдвигом 1, 2, 4, 8: область удваивается с каждым слоем (van den Oord et al. 2016).
ui-stack-preset-dilated = сдвиги 1 2 4 8
ui-stack-preset-dilated-why = Область растёт быстро, а карты признаков не уменьшаются (Yu, Koltun 2016).
ui-stack-preset-lenet = LeNet-5
ui-stack-preset-lenet-why = Её свёртки и пулинги на входе 32 × 32, все карты соединены (LeCun et al. 1998).
ui-stack-preset-vgg = VGG
ui-stack-preset-vgg-why = Первые два блока, всюду 3×3 (Simonyan, Zisserman 2015).
ui-stack-preset-residual = остаточный
ui-stack-preset-residual-why = Вход двух слоёв прибавляется к их выходу (He et al. 2016).
ui-stack-preset-mobilenet = раздельная
ui-stack-preset-mobilenet-why = Своё ядро у каждого канала, затем 1×1 через каналы: умножений намного меньше (Howard et al. 2017).
ui-stack-preset-inception = Inception
ui-stack-preset-inception-why = Две ветви, 1×1 и 5×5, рядом в одном выходе (Szegedy et al. 2015).
ui-stack-preset-edges = края
ui-stack-preset-edges-why = Заданные детекторы краёв, затем размытие и уменьшение: случайных весов нет.
ui-stack-preset-deep = десять 3×3
ui-stack-preset-deep-why = Глубины хватает, чтобы эффективная область стала колоколом: посмотрите на неё.
ui-stack-preset-embedding = вектор
ui-stack-preset-embedding-why = Глобальный пулинг оставляет от канала одно число: картинка любого размера становится вектором.
ui-stack-preset-pyramid = пирамида
ui-stack-preset-pyramid-why = Пулинг на 1, 4 и 16 ячеек: вектор постоянной длины, который ещё помнит, где что было (He et al. 2014).

## Стек: ядра

ui-stack-kernels = Ядра
ui-stack-no-kernels = Выберите свёртку, чтобы увидеть её ядра.
ui-stack-output = выходной канал
ui-stack-output-of = { $output } из { $outputs }
ui-stack-kernels-why = { $inputs ->
    [1] У канала { $output } одно ядро: он читает один канал.
   *[other] У канала { $output } своё ядро для каждого канала, который он читает, всего ядер: { $inputs }. Результаты складываются.
  }
ui-stack-kernel = Ядро входного канала { $input }{ $edited ->
    [yes] , изменено
   *[no] { "" }
  }
ui-stack-kernel-of = Из входного канала { $input } в выходной { $output }:
ui-stack-kernels-more = { $count ->
    [one] Ещё { $count } ядро не показано.
    [few] Ещё { $count } ядра не показаны.
   *[many] Ещё { $count } ядер не показано.
  }
ui-stack-kernels-scale = Цвета идут от −{ $most } через 0, цвет бумаги, до { $most }.
ui-stack-kernel-large = Это ядро слишком велико, чтобы править его по числу.
ui-stack-kernel-back = вернуть ядро слоя
ui-stack-origin = Откуда веса
ui-stack-seed = зерно
ui-stack-seed-another = другое зерно
ui-stack-seed-why = Одно зерно даёт одни и те же случайные веса в любом браузере.
ui-stack-tensors = из { $name }
ui-stack-tensors-used = Слой { $layer }: { $bias ->
    [yes] веса и смещения
   *[no] веса
  } из «{ $array }»
ui-stack-tensors-unused = { $count ->
    [one] { $count } массив не подошёл ни одному слою.
    [few] { $count } массива не подошли ни одному слою.
   *[many] { $count } массивов не подошло ни одному слою.
  }
ui-stack-tensors-unfit = Ни один массив не подходит: слою { $layer } нужна форма { $needs }, а у «{ $array }» форма { $has }. Сделайте слой таким или возьмите другой файл.
ui-stack-tensors-remove = Убрать
ui-stack-tensors-drop = Обученные веса, .npy или .safetensors:

## Стек: область видимости и как её показать

ui-stack-field = Область видимости
ui-stack-field-theory = теоретическая
ui-stack-field-effective = эффективная
ui-stack-field-theory-why = Все клетки, от которых нейрон зависит хоть сколько-нибудь.
ui-stack-field-effective-why = Насколько сильно нейрон зависит от каждой клетки: квадрат градиента, в среднем по случайным весам.
ui-stack-seeds = сколько зёрен
ui-stack-linear = без активаций
ui-stack-linear-why = Тогда градиент на любой картинке один и тот же, и область — колокол.
ui-stack-effective = В центральной половине области{ $linear ->
    [yes] { " " }без активаций
   *[no] { "" }
  } лежит { $share } % квадрата градиента; если бы все клетки значили одинаково, было бы { $even } %. { $seeds ->
    [one] Среднее по { $seeds } зерну.
   *[many] Среднее по { $seeds } зёрнам.
  }
ui-stack-effective-heavy = Область этого нейрона не измерена: один прогон потребовал бы { $macs } умножений-сложений. Выберите слой пониже, картинку поменьше или меньше фильтров.
ui-stack-look = Карты признаков
ui-stack-scale = На что растянуты цвета
ui-stack-scale-map = на карту
ui-stack-scale-layer = на слой
ui-stack-scale-map-why = У каждой карты вся шкала цветов: так лучше видно формы.
ui-stack-scale-layer-why = Одна шкала на все карты слоя: их можно сравнивать.
ui-stack-first = каналы
ui-stack-channels-from = с { $first } из { $count }
ui-stack-channels-before = Предыдущие каналы
ui-stack-channels-after = Следующие каналы
ui-stack-links = показать все связи
ui-stack-links-why = Каждая связь линией, рядом с полносвязным слоем, где связано всё.
ui-stack-inspect = { $layer ->
    [0] Вход
   *[other] Нейрон слоя { $layer }
  }

## Стек: разбор

ui-stack-sees-bin = Каждый нейрон этого слоя видит свою ячейку и то, что добавляют вокруг неё слои ниже.
ui-stack-sees-all = Каждый нейрон этого слоя видит весь вход.
ui-stack-formula-why = k — ядро, d — сдвиг, j — сколько клеток входа между соседями в том, что слой читает.
ui-stack-table = Слои в числах
ui-stack-table-whole = вся таблица
ui-bytes = { $text } { $unit ->
    [0] Б
    [1] КиБ
    [2] МиБ
   *[3] ГиБ
  }
ui-stack-input = вход
ui-stack-col-layer = слой
ui-stack-col-out = выход
ui-stack-col-kernel = ядро
ui-stack-col-jump = шаг по входу
ui-stack-col-field = область
ui-stack-col-start = начало
ui-stack-col-parameters = параметры
ui-stack-col-macs = умнож.-слож.
ui-stack-col-memory = память
ui-stack-all = всё
ui-stack-total = всего
ui-stack-single = слои { $first }–{ $last } одной свёрткой
ui-stack-single-of = { $count ->
    [one] { $text } параметр
    [few] { $text } параметра
   *[many] { $text } параметров
  }
ui-stack-memory = память на все карты
ui-stack-memory-of = { $bytes } из { $budget }
ui-stack-unit = Этот нейрон
ui-stack-unit-heavy = Это число складывается из стольких других ({ $macs } умножений-сложений), что здесь они не разбираются.
ui-stack-unit-conv = Каждое число окна умножается на свой вес, канал за каналом; всё складывается, прибавляется смещение.
ui-stack-unit-max = Наибольшее число окна; паддинг никогда не побеждает.
ui-stack-unit-avg = Среднее по окну.
ui-stack-unit-sum = Складываются два числа с одного и того же места.
ui-stack-unit-copy = Само число.
ui-stack-unit-input = Число входа.
ui-stack-input-channel = канал { $channel }
ui-stack-won = наибольшее
ui-stack-sum = сумма
ui-stack-subtotals = { $count ->
    [one] { $count } слагаемое
    [few] { $count } слагаемых
   *[many] { $count } слагаемых
  }
ui-stack-value = значение

## Виды свёртки

ui-view-kinds = Виды
ui-kinds-kind = Вид свёртки
ui-kinds-reduced = Взята уменьшенной, { $width } × { $height }. Канал 1 — яркость, остальные — края по разным направлениям после ReLU.
ui-kinds-light = яркость
ui-kinds-contrast = контраст
ui-kinds-groups = группы
ui-kinds-groups-value = { $groups } по { $per ->
    [one] { $per } каналу
    [few] { $per } канала
   *[many] { $per } каналов
  }
ui-kinds-channels = каналов C
ui-kinds-size = Размер ядра
ui-kinds-channel = канал выхода
ui-kinds-settings = Настройки вида
ui-kinds-seed = начало случайных весов
ui-kinds-shares = Доли ядер
ui-kinds-attention-why = Доли вычислены из самого входа: средние каналов проходят через два маленьких слоя и softmax. Измените яркость, контраст или картинку — изменятся доли, а с ними и ядро.
ui-kinds-attention-net = внимание
ui-kinds-guide = Чем порождается ядро
ui-kinds-guide-similar = сходством
ui-kinds-guide-linear = слоем
ui-kinds-guide-similar-why = Больше весят клетки, похожие на среднюю: края остаются резкими. Обучать здесь нечего.
ui-kinds-guide-linear-why = Полносвязный слой со случайными весами смотрит на клетки под окном и выдаёт ядро; softmax делает сумму весов равной 1.
ui-kinds-tau = температура τ
ui-kinds-first = первый стиль
ui-kinds-second = второй стиль
ui-kinds-mix = доля второго
ui-kinds-style-why = Сеть одна, а ядра у каждого стиля свои. Между двумя стилями ядра смешиваются вес за весом.
ui-kinds-table = Все виды рядом
ui-kinds-col-parameters = парам.
ui-kinds-col-parameters-why = Обучаемые параметры, без смещений
ui-kinds-col-macs = умн.-сл.
ui-kinds-col-macs-why = Умножения-сложения на всю картинку, вместе с паддингом
ui-kinds-col-ratio = к обыч.
ui-kinds-col-ratio-why = Во сколько раз умножений-сложений больше, чем у обычной свёртки
ui-kinds-col-seen = кан.
ui-kinds-col-seen-why = Сколько каналов входа складывает один канал выхода
ui-kinds-col-field = область
ui-kinds-col-field-why = Область видимости одной клетки выхода, в клетках входа
ui-kinds-letters = C — каналы, 2n + 1 = { $k } — сторона ядра (n = { $n }). { $kind ->
    [grouped] S — группы.
    [attention] K — ядра набора.
   *[other] { "" }
  } Смещения свёрток не считаются{ $kind ->
    [attention] , смещения внимания считаются
    [filter] , смещения того, что порождает ядро, считаются
   *[other] { "" }
  }.
ui-kinds-slip = В лекции напечатано C(2n+1)² + C. Это описка: в поточечной половине есть вес для каждой пары каналов, то есть C², а не C.
ui-kinds-fall = Число параметров здесь падает в S раз, как и число операций.
ui-kinds-inspect = Канал выхода. Стрелки ведут от клетки к клетке, скобки [ и ] — от канала к каналу, Enter оставляет выбранное.

ui-kinds-name-standard = обычная
ui-kinds-name-grouped = групповая
ui-kinds-name-depthwise = поканальная
ui-kinds-name-pointwise = поточечная
ui-kinds-name-separable = разделимая
ui-kinds-name-dilated = со сдвигом
ui-kinds-name-transposed = транспони­рованная
ui-kinds-name-attention = внимание
ui-kinds-name-filter = фильтр
ui-kinds-name-style = стиль

stage-kinds-standard = обычная
stage-kinds-grouped = групповая
stage-kinds-depthwise = поканальная
stage-kinds-pointwise = поточечная
stage-kinds-separable = разделимая
stage-kinds-dilated = со сдвигом
stage-kinds-transposed = транспон.
stage-kinds-attention = внимание
stage-kinds-filter = фильтр
stage-kinds-style = стиль
stage-kinds-middle = МЕЖДУ НИМИ
stage-kinds-mean = из среднего всех каналов
stage-kinds-bank = Набор ядер
stage-kinds-mixed = Смешанное ядро
stage-kinds-share = доля · ядро
stage-kinds-channel = Канал
stage-kinds-generated = ядро, порождённое здесь
stage-kinds-cells = клетки
stage-kinds-each = Та же картинка через каждый вид: канал
stage-kinds-style-edges = края
stage-kinds-style-blur = размытие
stage-kinds-style-outline = контуры
stage-kinds-style-plain = как есть

## Проигрыватель и сцена

ui-first = К первому шагу
ui-back = Шаг назад
ui-play = Пуск
ui-pause = Пауза
ui-forward = Шаг вперёд
ui-last = К последнему шагу
ui-position = Шаг
ui-step = шаг { $step } из { $steps }
ui-step-short = { $step }/{ $steps }
ui-row-column = строка { $row }, столбец { $column }
ui-row-column-short = y({ $row }, { $column })
ui-speed = скорость
ui-waiting = ждёт
ui-skip = каждая { $skip }‑я позиция
ui-skip-short = по { $skip }
ui-zoom = Масштаб
ui-zoom-in = Ближе
ui-zoom-out = Дальше
ui-zoom-whole-series = весь ряд
ui-zoom-whole-image = вся картинка
ui-inspect-input = Клетка входа
ui-inspect-kernel = Вес
ui-inspect-output = Клетка выхода

## Объяснение

ui-see = Что вы видите
ui-now = Этот шаг
ui-formula = Формула
ui-output-size = Размер выхода
ui-cost = Цена
ui-parameters = параметры
ui-macs = умножений-сложений
ui-comparisons = просмотрено клеток
ui-dense = полносвязный слой
ui-dense-parameters = { $count ->
    [one] { $count } параметр
    [few] { $count } параметра
   *[many] { $count } параметров
  }
ui-algorithm = вычислено
algorithm-direct = напрямую
algorithm-direct-why = Умножений на одно число: { $taps }. Для ядра такого размера быстрее не бывает.
algorithm-separable = в два прохода
algorithm-separable-why = Ядро есть произведение столбца на строку: умножений на одно число { $work } вместо { $taps }.
algorithm-matrix = как произведение матриц
algorithm-matrix-why = Каналов много: окна укладываются рядом и умножаются сразу на все ядра.
algorithm-winograd = фильтрацией Винограда
algorithm-winograd-why = Для ядер 3 × 3 при многих каналах нужно умножений на одно число { $work } вместо { $taps }.
algorithm-fourier = преобразованием Фурье
algorithm-fourier-why = Ядро большое: преобразование плиток стоит умножений на одно число около { $work } вместо { $taps }.

## Справка

ui-help-title = Клавиши и указатель
ui-help-pointer-series = Наведите указатель на клетку, чтобы увидеть, из чего она получена и куда идёт; анимация тем временем ждёт. Щелчок закрепляет, щелчок по входу ставит туда окно. Длинный ряд приближают колесом и двигают, потянув за него. На сенсорном экране касайтесь и тяните.
ui-help-pointer-kinds = Наведите указатель на клетку выхода, чтобы увидеть её окно в тех каналах входа, которые она видит; анимация тем временем ждёт. Щелчок оставляет клетку и канал, щелчок по картинке внизу выбирает вид свёртки.
ui-help-pointer-image = Наведите указатель на пиксель, чтобы увидеть, из чего он получен и куда идёт; анимация тем временем ждёт. Щелчок по картинке или движение по ней ставит окно. Колесо или два пальца приближают обе картинки, два пальца или нажатое колесо двигают их.
ui-help-pointer-stack = Наведите указатель на клетку карты, чтобы увидеть слой за слоем, от каких клеток входа она зависит, или на вход, чтобы увидеть, на что он влияет. Щелчок выбирает нейрон и с ним слой. Слои переставляют, потянув за ручку, или клавишей Alt со стрелками.
ui-help-values = Значения картинки — 0…255, как в её файле (sRGB); она повёрнута, как записала камера, прозрачное лежит на белом, от анимации берётся первый кадр, а картинка больше 24 мегапикселей уменьшается, если вы согласны.
ui-key-row = строка вверх или вниз
ui-key-space = Пробел
ui-key-play = пуск или пауза
ui-key-step = шаг назад или вперёд
ui-key-lesson = в уроке — шаг назад или вперёд: сначала ответ, потом следующий шаг
ui-key-ends = первый или последний шаг
ui-key-speed = медленнее или быстрее
ui-key-unpin = отпустить закреплённое
ui-key-inspect = к входу, ядру и выходу; дальше стрелки ведут от клетки к клетке
ui-key-pin = закрепить клетку
ui-key-paste = вставить числа, таблицу или картинку
ui-key-help = эта справка
ui-help-data-title = Ваши данные
ui-help-data-series = Ничто не покидает этот браузер: нет ни сервера, который бы их принял, ни учётных записей. Файлы и вставленные таблицы хранятся в этом браузере, чтобы перезагрузка их нашла. Короткий ряд стоит в адресе страницы и передаётся вместе с ним.
ui-help-data-stack = Ничто не покидает этот браузер: нет ни сервера, который бы это принял, ни учётных записей. Картинки, таблицы и веса хранятся в этом браузере, чтобы перезагрузка их нашла. Слои и изменённые ядра стоят в адресе страницы и передаются вместе с ним.
ui-help-data-kinds = Ничто не покидает этот браузер: нет ни сервера, который бы это принял, ни учётных записей. Картинки хранятся в этом браузере, чтобы перезагрузка их нашла. Всё остальное стоит в адресе страницы.
ui-help-data-image = Ничто не покидает этот браузер: нет ни сервера, который бы это принял, ни учётных записей. Картинки хранятся в этом браузере, чтобы перезагрузка их нашла. Рисованная сетка стоит в адресе страницы и передаётся вместе с ним.

## Слова на сцене, которые пишет Rust

stage-input = ВХОД x
stage-kernel = ЯДРО K
stage-output = ВЫХОД y
stage-window = ОКНО
stage-values = знач.
stage-padding = паддинг
stage-future = ещё неизвестно
stage-centre = центр
stage-max = максимум
stage-mean = среднее
stage-bias = смещение
stage-flipped = перевёрнуто
stage-more = ещё
stage-nothing = Показать пока нечего
stage-image-channels-grey = яркость
stage-image-channels-red = красный
stage-image-channels-green = зелёный
stage-image-channels-blue = синий
stage-image-channels-each = RGB
stage-image-channels-sum = RGB, сумма
stage-image-grey = яркость
stage-image-red = R
stage-image-green = G
stage-image-blue = B
stage-image-row = строка
stage-image-column = столбец
stage-image-rows = строки
stage-image-reads = читает
stage-image-halo = из них общие с соседями (штриховка)
stage-image-ms = мс
stage-image-clipped = за шкалой
stage-layer = слой
stage-channel = канал
stage-vector = вектор
stage-effective = эффективная область
stage-field = область, увеличенно
stage-convolution = свёртка
stage-dense = полносвязный слой
stage-central = в средней половине
stage-even = равномерно было бы
stage-fields = область
stage-links = связи
stage-links-own = у каждой связи свой вес
stage-links-shared = у связей одного цвета общий вес
stage-weights = веса
stage-kind-conv = свёртка
stage-kind-max = макс.
stage-kind-avg = средн.
stage-kind-global = глобал.
stage-kind-pyramid = пирам.
stage-kind-act = актив.
stage-kind-add = сумма
stage-kind-cat = склейка

fill-zero = нули
fill-constant = константа
fill-mirror = зеркально
fill-symmetric = зеркально с краем
fill-replicate = крайнее значение
fill-circular = с другого конца

act-none = нет
act-relu = ReLU
act-leaky = leaky ReLU
act-sigmoid = сигмоида
act-tanh = tanh

## Фразы о шаге и о том, на что указывают

say-kinds-cell = Канал выхода { $channel } видит { $count ->
    [one] канал входа
   *[other] каналы входа
  } { $range } из { $channels }: строки { $rows }, столбцы { $columns } входа, всего { $cells ->
    [one] { $cells } клетку
    [few] { $cells } клетки
   *[many] { $cells } клеток
  }{ $padding ->
    [0] { "" }
   *[other] { " " }и { $padding } из паддинга
  }. В строке { $row }, столбце { $column } получается { $number }.{ $kind ->
    [separable] { " " }Сначала каждый канал проходит своё ядро, затем каналы складываются точка за точкой.
    [attention] { " " }Доли ядер, %: { $shares }.
    [style] { " " }Доли стилей, %: { $shares }.
    [filter] { " " }Порождённое здесь ядро: веса от { $least } до { $most }.
   *[other] { "" }
  }
say-kinds-gap = Канал выхода { $channel }, строка { $row }, столбец { $column }: сюда не попадает ни одно ядро, поэтому здесь 0
say-kinds-nothing = Картинки пока нет
say-step-conv = Выход { $index }: { $terms } + смещение { $bias } { $equals } { $products } + { $bias } { $equals } { $sum }
say-step-act = Выход { $index }: { $terms } + смещение { $bias } { $equals } { $products } + { $bias } { $equals } { $sum }; { $activation } от { $sum } = { $result }
say-step-max = Выход { $index }: наибольшее из { $cells } — { $result }, из { $winner }
say-step-average = Выход { $index }: ({ $cells }) / { $count } { $equals } { $result }
say-input = Вход { $index } = { $value }: { $count ->
    [0] ни один выход его не использует
    [one] используется в { $count } выходе: { $outputs }
   *[many] используется в { $count } выходах: { $outputs }
  }
say-padding = Паддинг в позиции { $position }{ $fill ->
    [none] : в счёте не участвует
   *[other] , { $fill } = { $value }
  }{ $source ->
    [none] { "" }
   *[other] , копия { $source }
  }
say-weight = Вес { $label } = { $value }: использован { $count ->
    [one] { $count } раз
    [few] { $count } раза
   *[many] { $count } раз
  }, на { $uses }
say-output-hidden = Выход { $index }: ещё не вычислен
say-nothing = Ряда пока нет

say-pixel-conv = Выход, строка { $row }, столбец { $column }: { $terms } + смещение { $bias } { $equals } { $products } + { $bias } { $equals } { $sum }
say-pixel-act = Выход, строка { $row }, столбец { $column }: { $terms } + смещение { $bias } { $equals } { $products } + { $bias } { $equals } { $sum }; { $activation } от { $sum } = { $result }
say-pixel-sum = Выход, строка { $row }, столбец { $column }: красный даёт { $red }, зелёный { $green }, синий { $blue }; со смещением { $bias } в сумме { $sum }{ $activation ->
    [none] { "" }
   *[other] ; { $activation } от этого — { $result }
  }
say-pixel-each = Выход, строка { $row }, столбец { $column }: красный { $red }, зелёный { $green }, синий { $blue }
say-pixel-max = Выход, строка { $row }, столбец { $column }: наибольшее из { $cells } — { $result }, из { $winner }
say-pixel-average = Выход, строка { $row }, столбец { $column }: ({ $cells }) / { $count } { $equals } { $result }
say-pixel-input = Вход, строка { $row }, столбец { $column } = { $value }: { $count ->
    [0] ни один выход его не использует
    [one] используется в { $count } выходе: { $outputs }
   *[many] используется в { $count } выходах: { $outputs }
  }
say-pixel-padding = Паддинг в позиции { $position }{ $fill ->
    [none] : в счёте не участвует
   *[other] , { $fill } = { $value }
  }{ $source ->
    [none] { "" }
   *[other] , копия { $source }
  }
say-pixel-weight = Вес, строка { $row }, столбец { $column } = { $value }: использован { $count ->
    [one] { $count } раз
    [few] { $count } раза
   *[many] { $count } раз
  }, по разу на каждый пиксель выхода
say-no-picture = Картинки пока нет

say-stack-unit = Слой { $layer }, канал { $channel }, строка { $row }, столбец { $column }{ $number ->
    [none] { "" }
   *[other] { " " }= { $number }
  }: зависит от { $cells ->
    [1] одной клетки входа, строка { $top }, столбец { $left }
    [one] { $cells } клетки входа, строки { $top }–{ $bottom }, столбцы { $left }–{ $right }
   *[many] { $cells } клеток входа, строки { $top }–{ $bottom }, столбцы { $left }–{ $right }
  }; область видимости { $height } × { $width }
say-stack-unit-series = Слой { $layer }, канал { $channel }, нейрон { $index }{ $number ->
    [none] { "" }
   *[other] { " " }= { $number }
  }: зависит от { $cells ->
    [1] одного отсчёта, { $from }
    [one] { $cells } отсчёта, { $from }–{ $to }
   *[many] { $cells } отсчётов, { $from }–{ $to }
  }; область видимости { $size }
say-stack-cell = Вход, строка { $row }, столбец { $column }, канал { $channel }{ $number ->
    [none] { "" }
   *[other] { " " }= { $number }
  }: { $units ->
    [0] не влияет ни на один нейрон слоя { $layer }
    [one] влияет на { $units } нейрон слоя { $layer }
    [few] влияет на { $units } нейрона слоя { $layer }
   *[many] влияет на { $units } нейронов слоя { $layer }
  }
say-stack-cell-series = Отсчёт { $index }{ $number ->
    [none] { "" }
   *[other] { " " }= { $number }
  }: { $units ->
    [0] не влияет ни на один нейрон слоя { $layer }
    [one] влияет на { $units } нейрон слоя { $layer }
    [few] влияет на { $units } нейрона слоя { $layer }
   *[many] влияет на { $units } нейронов слоя { $layer }
  }
say-stack-nothing = Указывать не на что

## Что вы видите

see-mean = Каждый выход — простое среднее { $k } соседей: все весят одинаково.
see-weighted-mean = Каждый выход — одно и то же взвешенное среднее { $k } соседей.
see-difference = Каждый выход — сосед справа минус сосед слева: скорость изменения ряда.
see-second-difference = Каждый выход — разность двух разностей: скорость изменения самой скорости.
see-identity = Единственная единица в центре: каждый выход равен клетке входа над ним.
see-own = Каждый выход — одна и та же взвешенная сумма { $k ->
    [one] { $k } клетки.
   *[many] { $k } соседних клеток.
  }
see-max = Каждый выход — наибольшая из { $k } клеток: видно, что признак был, но не видно, где.
see-average = Каждый выход — среднее { $k } клеток: видно, сколько признака в среднем.
see-parameters = Веса по пути не меняются: { $count ->
    [one] { $count } параметр
    [few] { $count } параметра
   *[many] { $count } параметров
  } при любой длине ряда.
see-valid-shrinks = Без паддинга окно упирается в края, и теряется { $lost ->
    [one] { $lost } значение.
    [few] { $lost } значения.
   *[many] { $lost } значений.
  }
see-same = Выход той же длины, что и вход.
see-padded = Паддинг добавляет { $before } до ряда и { $after } после{ $fill ->
    [none] ; в результат он не входит, и среднее делится только на клетки ряда.
    [counted] ; среднее считает его нулями.
   *[other] : { $fill }.
  }
see-causal = Используется только прошлое: выход ничего не знает о будущих значениях.
see-stride = Окно прыгает на { $stride }: из { $input } { $input ->
    [one] значения
   *[other] значений
  } получается { $output }.
see-dilation = Сдвиг { $dilation } растягивает веса на { $span ->
    [one] { $span } клетку.
    [few] { $span } клетки.
   *[many] { $span } клеток.
  }
see-leftover = Из-за шага в конце { $count ->
    [one] не прочитана { $count } клетка.
    [few] не прочитаны { $count } клетки.
   *[many] не прочитано { $count } клеток.
  }
see-flipped = Ядро перевёрнуто: его последний вес встречает первую клетку.
see-activation = Затем к сумме применяется { $name }.
see-even = У чётного ядра нет середины: центром служит клетка { $centre }, она отмечена.
see-zero-is-same = Паддинги zero и same здесь дают один и тот же выход.

see-kinds = { $kind ->
    [standard] Обычная свёртка: каждый выходной канал складывает все каналы входа ({ $channels }), каждый через своё ядро { $kernel } × { $kernel }.
    [grouped] Групповая свёртка: каналы разбиты на группы, групп { $groups }, в каждой { $per }. Выходной канал видит только свою группу, параметров и операций меньше, чем у обычной, в { $groups ->
        [one] { $groups } раз.
        [few] { $groups } раза.
       *[many] { $groups } раз.
      }
    [depthwise] Поканальная свёртка (depthwise): каждому каналу — своё плоское ядро { $kernel } × { $kernel }, каналы друг о друге ничего не знают. Это групповая свёртка, где групп столько же, сколько каналов: { $channels }.
    [pointwise] Поточечная свёртка (pointwise): ядро 1 × 1 по всем каналам. Соседних клеток она не видит, только каналы в той же точке.
    [separable] Поканальная разделимая свёртка: сначала поканальная, ядро { $kernel } × { $kernel } каждому каналу, затем поточечная, которая каналы смешивает. Параметров { $parameters } вместо { $standard }.
    [dilated] Свёртка со сдвигом (dilation) { $dilation }: веса те же, что у обычной, но стоят на расстоянии { $dilation } друг от друга, и область видимости — { $field } × { $field }.
    [transposed] Транспонированная свёртка: каждая клетка входа раскладывает ядро, умноженное на себя, по выходу с шагом { $stride }; где ядра перекрываются, они складываются. По каждой оси выход больше входа в { $stride ->
        [one] { $stride } раз.
       *[other] { $stride } раза.
      }
    [attention] Динамическая свёртка, внимание: ядро смешано из нескольких, и доли каждого зависят от входа (Chen и др., 2020). Свёртка при этом одна.
    [filter] Динамическая свёртка, фильтр: в каждой точке порождается своё ядро по тому, что под окном (Jia и др., 2016). Запустите проигрыватель и смотрите, как оно меняется.
   *[style] Динамическая свёртка, стиль: одна и та же сеть, разные ядра для разных стилей и смесь между двумя.
  }
see-kinds-end = { $kind ->
    [standard] Одна группа — это и есть обычная свёртка.
   *[other] Групп столько же, сколько каналов: это поканальная свёртка.
  }

see-picture-kernel = { $preset ->
    [identity] Единственная единица в центре: результат — сама картинка.
    [box] Каждый выход — простое среднее { $height } × { $width } соседей: картинка размывается.
    [gaussian] Каждый выход — среднее соседей, ближние весят больше: мягкое размытие.
    [gaussian5] Каждый выход — среднее 25 соседей, ближние весят больше: мягкое размытие пошире.
    [sharpen] Пиксель, взятый пять раз, минус четыре его соседа: края выступают, ровные места не меняются.
    [sobel-x] Откликается на рост яркости слева направо: один цвет там, где она растёт, другой — где падает, цвет бумаги — где ничего не меняется.
    [sobel-y] Откликается на рост яркости сверху вниз: один цвет там, где она растёт, другой — где падает, цвет бумаги — где ничего не меняется.
    [prewitt-x] Сумма трёх разностей слева направо: откликаются вертикальные края.
    [prewitt-y] Сумма трёх разностей сверху вниз: откликаются горизонтальные края.
    [laplacian] Четыре соседа минус четыре раза сам пиксель: тонкие линии и края откликаются с обеих сторон, ровные склоны — нет.
    [emboss] Разность по диагонали плюс сам пиксель: картинка выглядит рельефом, освещённым из угла.
   *[own] Каждый выход — одна и та же взвешенная сумма { $height } × { $width } соседей.
  }
see-picture-max = Каждый выход — наибольший из { $height } × { $width } пикселей: видно, что признак был, но не видно, где.
see-picture-average = Каждый выход — среднее { $height } × { $width } пикселей.
see-picture-channels = { $channels ->
    [red] Читается только красный канал.
    [green] Читается только зелёный канал.
    [blue] Читается только синий канал.
    [each] Красный, зелёный и синий считаются каждый сам по себе, с одними и теми же весами.
   *[sum] Красный, зелёный и синий умножаются на одни и те же веса, и три суммы складываются в один выход.
  }
see-picture-parameters = Веса по пути не меняются: { $count ->
    [one] { $count } параметр
    [few] { $count } параметра
   *[many] { $count } параметров
  } при любом размере картинки.
see-picture-scale = { $signed ->
    [yes] Цвета идут от { $low } через 0 до { $high }.
   *[no] Чёрное — { $low }, белое — { $high }.
  }
see-picture-shrinks = Без паддинга окно упирается в края: высота выхода меньше на { $rows }, ширина — на { $columns }.
see-picture-same = Выход того же размера, что и вход.
see-picture-padded = Паддинг добавляет { $top } сверху, { $bottom } снизу, { $left } слева и { $right } справа{ $fill ->
    [none] ; в результат он не входит.
    [counted] ; среднее считает его нулями.
   *[other] : { $fill }.
  }
see-picture-stride = Окно прыгает на { $down } вниз и на { $along } вправо: на выходе { $width } × { $height } пикселей.
see-picture-dilation = Сдвиг растягивает веса на { $height } × { $width } пикселей.
see-picture-leftover = Из-за шага в конце не прочитано строк: { $rows }, столбцов: { $columns }.
see-picture-flipped = Ядро перевёрнуто: его последний вес встречает первый пиксель.
see-picture-activation = Затем к сумме применяется { $name }.

see-stack-field = Нейрон слоя { $layer } зависит от { $height } × { $width } клеток входа.
see-stack-field-series = Нейрон слоя { $layer } зависит от { $size ->
    [one] { $size } отсчёта.
   *[many] { $size } отсчётов.
  }
see-stack-branch = Здесь сходятся ветви с разными областями видимости: этот канал видит { $height } × { $width } клеток.
see-stack-branch-series = Здесь сходятся ветви с разными областями видимости: этот канал видит { $size ->
    [one] { $size } отсчёт.
    [few] { $size } отсчёта.
   *[many] { $size } отсчётов.
  }
see-stack-outside = Здесь часть его области видимости лежит в паддинге.
see-stack-jump = Между соседними нейронами { $jump ->
    [one] { $jump } клетка
    [few] { $jump } клетки
   *[many] { $jump } клеток
  } входа: каждая лишняя клетка ядра в следующих слоях добавляет к области { $jump }.
see-stack-bin = Эта ячейка пирамиды зависит от { $height } × { $width } клеток входа.
see-stack-bin-series = Эта ячейка пирамиды зависит от { $size ->
    [one] { $size } отсчёта.
   *[many] { $size } отсчётов.
  }
see-stack-whole = Нейрон слоя { $layer } зависит от всего входа.
see-stack-influence = { $units ->
    [0] Эта клетка входа не влияет ни на один нейрон слоя { $layer }.
    [one] Эта клетка входа влияет на { $units } нейрон в каждой карте слоя { $layer }.
    [few] Эта клетка входа влияет на { $units } нейрона в каждой карте слоя { $layer }.
   *[many] Эта клетка входа влияет на { $units } нейронов в каждой карте слоя { $layer }.
  }
see-stack-single = У слоёв { $first }–{ $last } вместе { $parameters ->
    [one] { $parameters } параметр
    [few] { $parameters } параметра
   *[many] { $parameters } параметров
  }; у одной свёртки с той же областью { $height ->
    [1] { $width }
   *[other] { $height } × { $width }
  } между теми же { $channels ->
    [one] { $channels } каналом
   *[other] { $channels } каналами
  } их было бы { $single }.
see-stack-linear = Между свёртками нет ничего нелинейного: вместе они равны одной свёртке с ядром побольше.
see-stack-empty = В стеке ещё нет слоёв: добавьте слой или возьмите готовый стек.

## Невозможная геометрия

geometry-zero-size = { $what ->
    [kernel] Размер окна должен
    [stride] Шаг должен
    [dilation] Сдвиг должен
    [groups] Число групп должно
    [out-channels] Число выходных каналов должно
   *[level] Уровень пирамиды должен
  } быть не меньше 1, а не 0.
geometry-empty-input = { $view ->
    [image] Картинка пуста: нужен хотя бы один пиксель.
    [stack] Слою нечего читать: нужна хотя бы одна клетка.
   *[other] Ряд пуст: нужно хотя бы одно значение.
  }
geometry-span-exceeds-input = Ядро { $kernel } со сдвигом { $dilation } занимает { $span ->
    [one] { $span } клетку
    [few] { $span } клетки
   *[many] { $span } клеток
  }{ $axis_of ->
    [rows] { " " }по высоте
    [columns] { " " }по ширине
   *[none] { "" }
  }, а во входе с паддингом их { $padded } ({ $input } + { $before } + { $after }). Получится, если добавить { $missing ->
    [one] { $missing } клетку
    [few] { $missing } клетки
   *[many] { $missing } клеток
  } паддинга или данных, либо взять ядро не больше { $max_kernel }{ $max_dilation ->
    [0] .
   *[other] , либо сдвиг не больше { $max_dilation }.
  }
geometry-fill-too-wide = { $fill ->
    [mirror] Зеркальный паддинг
    [symmetric] Зеркальный паддинг с краем
   *[circular] Паддинг с другого конца
  } в { $amount } { $side ->
    [before] { $axis_of ->
        [rows] сверху
        [columns] слева
       *[none] до ряда
      }
   *[after] { $axis_of ->
        [rows] снизу
        [columns] справа
       *[none] после ряда
      }
  } слишком широк: { $view ->
    [image] на стороне в { $input }
    [stack] на стороне в { $input }
   *[other] в ряду длины { $input }
  } есть не больше { $limit }, что можно копировать. Возьмите меньше паддинга, меньшее ядро или другое заполнение.
geometry-groups-do-not-divide = На группы числом { $groups } нельзя поровну разделить каналы числом { $channels }: возьмите другое число групп или каналов.
geometry-channels-mismatch = Веса рассчитаны на каналы числом { $expected }, а во входе их { $got }.
geometry-weights-length = Ядру нужно весов: { $expected }, а есть { $got }.
geometry-bias-length = Смещений должно быть { $expected }, а не { $got }.
geometry-data-length = Значений должно быть { $expected }, а не { $got }.
geometry-shape-mismatch = Значений должно быть { $expected_channels } × { $expected_height } × { $expected_width }, а не { $channels } × { $height } × { $width }.
geometry-padding-only-window = Окно выхода { $output } целиком лежит на паддинге: возьмите меньше паддинга, окно побольше или меньший сдвиг.
geometry-too-large = Получается значений: { $elements }, а вычисляется не больше { $limit }. Уменьшите паддинг или возьмите { $view ->
    [image] картинку поменьше.
    [stack] вход поменьше.
   *[other] ряд короче.
  }
geometry-too-much-work = До этого слоя выходит { $work } умножений-сложений, а над рядом вычисляется не больше { $limit }. Возьмите меньше фильтров, ядра поменьше или меньше паддинга.
geometry-too-far-back = Он отступает на { $back ->
    [one] { $back } слой
    [few] { $back } слоя
   *[many] { $back } слоёв
  } назад, а перед ним { $before ->
    [0] слоёв нет: поставьте слой перед ним или пусть читает вход.
    [one] { $before } слой: отступать можно не больше чем на { $before }.
    [few] { $before } слоя: отступать можно не больше чем на { $before }.
   *[many] { $before } слоёв: отступать можно не больше чем на { $before }.
  }
geometry-shapes-differ = Складывать можно только равные формы, а здесь { $channels } × { $height } × { $width } и { $other_channels } × { $other_height } × { $other_width }. Дайте слоям между ними столько же фильтров, шаг 1 и паддинг, который сохраняет размер, или обходите другие слои.
geometry-sizes-differ = Склеить можно только карты одного размера, а здесь { $height } × { $width } и { $other_height } × { $other_width }. Дайте слоям между ними шаг 1 и паддинг, который сохраняет размер, или обходите другие слои.
geometry-too-many-layers = В стеке не больше { $limit } слоёв: уберите лишние.

## Что нашлось при чтении файла

data-empty = Здесь пусто.
data-no-numbers = Нет столбца с числами: строк { $rows }, столбцов { $columns }.
data-no-such-column = Нет столбца { $column }: столбцов с числами { $columns }.
data-all-missing = В столбце «{ $name }» нет ни одного значения.
data-too-many = Значений { $count }, а читается не больше { $limit }.
data-unreadable = В строке { $line } кавычка открывается и нигде не закрывается.
data-binary = Это не текстовый файл.
data-bad-cell = Строка { $row }, столбец { $column } ({ $name }): «{ $text }» — не число, считается пропуском{ $others ->
    [0] .
    [one] , как и ещё { $others } клетка.
    [few] , как и ещё { $others } клетки.
   *[many] , как и ещё { $others } клеток.
  }
data-missing = { $count ->
    [one] Пропущено { $count } значение, первое в строке { $row }.
    [few] Пропущено { $count } значения, первое в строке { $row }.
   *[many] Пропущено { $count } значений, первое в строке { $row }.
  }
data-interpolated = { $count ->
    [one] { $count } пропуск заполнен по соседям.
    [few] { $count } пропуска заполнены по соседям.
   *[many] { $count } пропусков заполнено по соседям.
  }
data-dropped = { $count ->
    [one] { $count } пропуск выброшен.
    [few] { $count } пропуска выброшены.
   *[many] { $count } пропусков выброшено.
  }
data-dialect = Прочитано так: { $delimiter ->
    [comma] разделитель — запятая
    [semicolon] разделитель — точка с запятой
    [tab] разделитель — табуляция
    [space] разделитель — пробел
   *[line] по значению в строке
  }, десятичная { $decimal ->
    [comma] запятая
   *[point] точка
  }, { $encoding ->
    [windows-1251] Windows-1251
    [utf-16] UTF-16
   *[utf-8] UTF-8
  }, { $header ->
    [yes] с заголовком
   *[no] без заголовка
  }.
data-ragged = В строке { $row } клеток { $got }, а ожидалось { $expected }.

## Что нашлось при чтении весов из файла

weights-unknown-format = { $looks ->
    [empty] Файл пуст.
    [zip] Это архив: например, .npz или модель PyTorch либо Keras. Сохраните веса в .safetensors или один массив в .npy.
    [hdf5] Это файл HDF5, какие пишет Keras. Сохраните веса в .safetensors или один массив в .npy.
    [pickle] Это pickle из Python, какие раньше писал PyTorch. Сохраните веса в .safetensors или один массив в .npy.
   *[other] Это не .npy и не .safetensors. Сохраните веса в одном из этих форматов.
  }
weights-unsupported-version = Версия { $major }.{ $minor } формата .npy здесь неизвестна. Сохраните массив заново через numpy.save.
weights-truncated = Файл обрывается: байтов { $got }, а должно быть не меньше { $needed }. Скачайте или сохраните его заново.
weights-bad-header = Заголовок файла испорчен: { $reason ->
    [syntax] его не разобрать
    [fields] тип, форма или место массива не указаны или указаны неверно
    [duplicate] имя «{ $name }» носят два массива
   *[offsets] { $name ->
        [none] часть данных не принадлежит ни одному массиву
       *[other] данные массива «{ $name }» начинаются не там, где кончаются предыдущие
      }
  }. Сохраните веса заново.
weights-unsupported-type = Тип массива «{ $name }» — { $dtype }, такой здесь не читается. Переведите массив в float32.
weights-length-mismatch = Массиву «{ $name }» { $shape ->
    [none] из одного значения
   *[other] формы { $shape }
  } нужно байтов: { $expected }, а есть { $got }. Сохраните его заново.
weights-too-large = Значений в файле: { $elements }. Читается не больше { $limit }, а если памяти мало, то и меньше: возьмите файл, где слоёв поменьше.
weights-not-finite = Значений, которые не конечны или не умещаются в float32, в массиве «{ $name }»: { $count }; номер первого, считая с 0, — { $index }. Замените NaN и бесконечности и сохраните файл заново.

## Что нашлось при чтении картинки

picture-vector = Рисунок без собственного размера: нарисован { $width } × { $height }.
picture-shrunk = Уменьшена с { $from_width } × { $from_height } до { $width } × { $height }: больше 24 мегапикселей не берётся.

## Замечания

notice-unknown-key = В адресе стоит «{ $key }», здесь это ничего не значит; остальное сохранено.
notice-bad-value = «{ $value }» не подходит для «{ $key }»; остальное сохранено.
notice-bad-setting = Слой { $layer }, { $setting ->
    [out] фильтры
    [kernel] ядро
    [stride] шаг
    [dilation] сдвиг
    [pad] паддинг
    [fill] заполнение паддинга
    [groups] группы
    [levels] уровни пирамиды
    [around] слоёв в обход
    [act] активация
    [weight] вес
   *[other] { $setting }
  }: { $value ->
    [none] пустое поле не подходит
   *[other] «{ $value }» не подходит
  }; осталось прежнее значение.
notice-too-many-layers = В адресе слоёв: { $got }, а в стеке их не больше { $limit }. Уберите лишние; остальное сохранено.
notice-unknown-view = Вида «{ $view }» нет; это вид «ряд».
notice-absent-file = Ссылка показывает чужой файл «{ $name }», которого нет в этом браузере: перетащите его сюда.
notice-absent-lesson = Урока «{ $name }» здесь нет: откройте ещё раз его файл или ссылку.
notice-absent-sample = Примера «{ $name }» нет, или его не удалось загрузить.
notice-trapped = Программа сбилась и запущена заново. Состояние было { $hash }
notice-failed = Программа сбивается снова и снова. Последнее состояние: { $hash }
notice-too-big = В файле «{ $name }» { $size } МБ; читается не больше { $limit } МБ.
notice-not-kept = «{ $name }» показан, но браузер не даёт его сохранить: после перезагрузки файл понадобится снова.
notice-not-saved = Картинку не удалось сделать.
notice-broken-picture = «{ $name }» — не картинка, которую умеет читать этот браузер.
notice-large-picture = В «{ $name }» { $width } × { $height } пикселей, { $megapixels } мегапикселей; берётся не больше { $limit }.
notice-worker-failed = Блок { $block } результата не посчитался дважды, в двух потоках; остальной части результата нет.
notice-job-failed = Результат не удалось посчитать: { $detail }

## Labs: each lab's own texts stand in lab/<lab>.<language>.ftl

ui-pin = Закрепить
ui-pin-why = Запомнить это состояние, чтобы сравнить с другим
ui-pinned = Закреплённое состояние
ui-pin-as = Закреплено как { $side }
ui-pin-compare = сравнить с нынешним
ui-pin-change = Теперь измените что-нибудь и сравните.
ui-pin-other = Оно из другого вида: сравнить можно два состояния одного вида.
ui-pin-drop = Отпустить закреплённое состояние
ui-pin-halves = Сравниваемые состояния
ui-pin-edit = изменить
ui-pin-exchange = поменять A и B местами

ui-view-lab = Опыты
ui-lab-tab = Настройки
ui-lab-numbers = Числа
ui-lab-another = другой
ui-lab-inspect = То, что рассматривается на сцене
ui-help-pointer-lab = Наведите указатель на что угодно на сцене, чтобы увидеть числа; что можно перетащить или нажать, сказано рядом.
ui-help-data-lab = Бросьте файл куда угодно на страницу или выберите его: картинку или таблицу, смотря что нужно опыту. Он не покидает этот браузер.
lab-say-nothing = Пока ничего не показано.
lab-problem-too-large = Это слишком много, чтобы считать прямо здесь.
lab-key-seed = случайный выбор
lab-key-on = на чём
lab-key-on-series = на ряде
lab-key-on-picture = на картинке
ui-lab-tensors = Тензоры
ui-lab-neighbours = Соседи
ui-lab-count = Счёт весов
ui-lab-shift = Сдвиги
ui-lab-forecast = Прогноз
ui-lab-learn = Обучение ядра
ui-lab-collapse = Слияние слоёв
ui-lab-colour = Цветовые пространства
ui-lab-edges = Границы
ui-lab-digits = Цифры
ui-lab-compare = Сравнение
