# Опыт о тензорах.
lab-tensors-kind = данные
lab-tensors-kind-series = ряд
lab-see-tensors-series = Чисел в ряду: { $count }.
lab-say-tensors-step = Число { $step }.
