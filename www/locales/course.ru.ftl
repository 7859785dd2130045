### Слова курса. У уроков свои тексты: www/lessons.

course-title = Курс
course-about = Вся лекция, рассказанная на живых видах. На любом шаге можно играть, а вернуться — одной кнопкой.
course-steps = { $steps ->
    [one] { $steps } шаг
    [few] { $steps } шага
   *[other] { $steps } шагов
}
course-unreadable = Этот урок больше не читается: уберите его и откройте файл заново.
course-own-lessons = Ваши уроки
course-own-about = Урок — это текстовый файл. Откройте свой или сохраните пример и переделайте его. Уроки хранятся в этом браузере.
course-open = Открыть урок из файла
course-example = Сохранить пример урока
course-forget = Убрать «{ $title }»
course-broken-link = По этой ссылке должен был прийти урок, но она неполна. Попросите её ещё раз.
course-refused = { $file ->
    [none] Строка { $line }
   *[other] { $file }, строка { $line }
}: { $why }

course-leave = Выйти из курса
course-share = Поделиться
course-shared = Ссылка скопирована:
course-place = Шаг { $step } из { $steps }: { $title }
course-progress = Шаги урока
course-back = Назад
course-next = Дальше
course-next-lesson = Следующий урок
course-contents = Все уроки
course-restore = Вернуться к этому шагу
course-own = На моих данных
course-own-lesson = нет, как в уроке
course-own-none = Загрузите файл в разделе «Данные», и этот шаг пойдёт на нём.
course-terms = Подсветить на сцене
course-term-x = вход
course-term-K = ядро
course-term-b = смещение
course-term-y = выход
course-term-z = сумма

course-guess = ваш ответ
course-check = Проверить
course-reveal = Показать
course-no-number = Это не число: подошло бы 3,8, −2 или 1/5.
course-answer-right = Верно: { $value }
course-answer-wrong = Не { $guess }, а { $value }
course-answer-shown = { $value }

lesson-error-no-lesson = файл должен начинаться со слова «lesson» и имени из строчных латинских букв, цифр и дефисов.
lesson-error-bad-name = «{ $name }» — не имя: строчные латинские буквы, цифры и дефисы, первой идёт буква.
lesson-error-unknown-word = слово «{ $word }» здесь ничего не значит.
lesson-error-outside-step = «{ $word }» стоит раньше первого шага.
lesson-error-twice = «{ $word }» сказано дважды.
lesson-error-takes-nothing = после «{ $word }» ничего не должно стоять.
lesson-error-empty = после «{ $word }» чего-то не хватает.
lesson-error-duplicate-step = шаг «{ $step }» уже есть.
lesson-error-no-show = шаг «{ $step }» ничего не показывает: нужно «show» или «compare».
lesson-error-no-steps = в уроке нужен хотя бы один шаг.
lesson-error-bad-compare = после «compare» нужны два адреса, между ними « | ».
lesson-error-bad-address = «{ $address }» — не адрес вида: он начинается с #/ и не содержит пробелов.
lesson-error-unknown-view = вида «{ $view }» нет.
lesson-error-impossible = это состояние невозможно:
lesson-error-unknown-key = у этого вида нет ключа «{ $key }».
lesson-error-bad-value = «{ $key }» не принимает «{ $value }».
lesson-error-bad-setting = в слое { $layer } настройка «{ $setting }» не принимает «{ $value }».
lesson-error-too-many-layers = слоёв слишком много ({ $got }): в стеке их не больше { $limit }.
lesson-error-unknown-sample = образца «{ $name }» нет.
lesson-error-unknown-fact = у этого вида нет величины «{ $fact }».
lesson-error-no-number = «{ $fact }» — текст, а угадать можно только число.
lesson-error-nothing-lit = на сцене нет ничего под именем «{ $what }».
lesson-error-unknown-formula = формулы «{ $name }» нет.
lesson-error-no-text = в уроке нет текста: поместите его под строкой «--- en» или «--- ru».
lesson-error-unknown-language = языка «{ $language }» нет: есть en и ru.
lesson-error-missing-text = в тексте нет «{ $id }».
lesson-error-missing-attribute = у «{ $id }» нет «.{ $attribute }».
lesson-error-no-step = шага «{ $id }» нет.
lesson-error-unknown-attribute = у «{ $id }» нет применения для «.{ $attribute }».
lesson-error-unreadable = «{ $text }» — не строка текста: нужно «имя = текст», «.атрибут = текст» или отступ.
lesson-error-open-brace = здесь открыта фигурная скобка и не закрыта.
lesson-error-closed-brace = закрыта фигурная скобка, которая не открывалась.
lesson-error-open-formula = «[[» не закрыто в своей строке.
