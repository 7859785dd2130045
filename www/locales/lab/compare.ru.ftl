# Опыт о сравнении.
lab-compare-a = состояние A
lab-compare-b = состояние B
lab-compare-hint = Над сценой A и B ведут каждое в свой вид, где их можно изменить. «Закрепить» в рядах, картинках и цветовых пространствах запоминает состояние; измените там что-нибудь – и эти два можно сравнить.
lab-compare-on = данные
lab-compare-on-given = как в состояниях
lab-compare-on-series = ряд
lab-compare-on-picture = картинка
stage-compare-a = A
stage-compare-b = B
stage-compare-difference = B − A
lab-see-compare-series = Нижняя строка – B минус A; каждая клетка стоит под своим местом входа.
lab-see-compare-pictures = A и B раскрашены одинаково. Третья картинка – B минус A, пиксель за пикселем в одном и том же месте входа.
lab-see-compare-differ = Наибольшая разность { $largest }, в среднем по модулю { $mean }; совпадают { $equal } % клеток.
lab-see-compare-same = Разницы нет совсем.
lab-see-compare-sizes = Размер A – { $a }, размер B – { $b }: сравниваются только места, где есть обе клетки, всего { $both }.
lab-see-compare-nearest = Не у каждой клетки есть пара ровно на том же месте: берётся ближайшая, не дальше половины шага.
lab-see-compare-nowhere = Ни одна клетка A не стоит там, где стоит клетка B: сравнивать нечего.
lab-see-compare-brightness = У одного результата три канала, у другого один: сравнивается яркость.
lab-see-compare-channels = Картинка разности показывает тот из трёх каналов, который отличается сильнее всего; числа – о яркости.
lab-see-compare-reduced = Картинка здесь уменьшена, { $by } × { $by } пикселей в одном, чтобы обойтись без рабочих потоков.
lab-see-compare-own = A и B стоят на разных данных: каждое получено из своих.
lab-see-compare-source = Данных одного здесь нет под рукой; оба показаны на данных другого.
lab-see-compare-broken = В { $which ->
    [a] A
   *[b] B
  } не понято и пропущено: { $keys }.
lab-say-compare-cell = Клетка { $column }: A { $a }, B { $b }; B − A = { $difference }
lab-say-compare-pixel = Строка { $row }, столбец { $column }: A { $a }, B { $b }; B − A = { $difference }
lab-problem-compare-unknown = { $which ->
    [a] A
   *[b] B
  } – не состояние, которое можно сравнить: нужен адрес ряда, картинки или цветовых пространств.
lab-problem-compare-apart = Одно состояние – о ряде, другое – о картинке: сравнить их нельзя.
lab-problem-compare-data = Эти данные состояниям не подходят: состояниям ряда нужен ряд, состояниям картинки – картинка.
lab-problem-compare-impossible = { $which ->
    [a] A
   *[b] B
  } на этих данных невозможно: откройте состояние, там сказано, какие числа мешают.
lab-row-compare-size-a = размер A
lab-row-compare-size-b = размер B
lab-row-compare-largest = наибольшая разность
lab-row-compare-mean = средняя разность
lab-row-compare-equal = совпадают
lab-row-compare-key = { $key ->
    [op] операция
    [kernel] ядро
    [bias] смещение
    [size] окно
    [flip] перевёрнуто
    [act] активация
    [alpha] наклон ниже нуля
    [stride] шаг
    [dilation] сдвиг (dilation)
    [pad] паддинг: сколько
    [fill] паддинг: чем
    [value] константа паддинга
    [ceil] размер округлён вверх
    [count] паддинг считается
    [channels] каналы
    [column] столбец
    [see] что делается
    [space] цветовое пространство
    [filter] фильтр
    [part] что фильтруется
    [radius] радиус фильтра
    [light] освещение
   *[other] { $key }
  }, A | B
