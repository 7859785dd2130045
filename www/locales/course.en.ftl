### What the course says. The lessons have texts of their own: www/lessons.

course-title = Course
course-about = The whole lecture, told with the live views. Any step can be played with, and the way back is one button.
course-steps = { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
}
course-unreadable = This lesson cannot be read any more: remove it and open its file again.
course-own-lessons = Your own lessons
course-own-about = A lesson is a text file. Open yours, or save the example and change it. Lessons stay in this browser.
course-open = Open a lesson from a file
course-example = Save an example lesson
course-forget = Remove “{ $title }”
course-broken-link = This link should bring a lesson, but it is incomplete. Ask for it again.
course-refused = { $file ->
    [none] Line { $line }
   *[other] { $file }, line { $line }
}: { $why }

course-leave = Leave the course
course-share = Share
course-shared = The link is copied:
course-place = Step { $step } of { $steps }: { $title }
course-progress = Steps of the lesson
course-back = Back
course-next = Next
course-next-lesson = Next lesson
course-contents = All lessons
course-restore = Return to this step
course-own = On my own data
course-own-lesson = no, as in the lesson
course-own-none = Load a file under “Data”, and this step runs on it.
course-terms = Light on the stage
course-term-x = input
course-term-K = kernel
course-term-b = bias
course-term-y = output
course-term-z = sum

course-guess = your guess
course-check = Check
course-reveal = Reveal
course-no-number = That is no number: 3.8, −2 or 1/5 would be.
course-answer-right = Right: { $value }
course-answer-wrong = Not { $guess }, but { $value }
course-answer-shown = { $value }

lesson-error-no-lesson = the file must begin with “lesson” and a name of small letters, digits and dashes.
lesson-error-bad-name = “{ $name }” is no name: small letters, digits and dashes, a letter first.
lesson-error-unknown-word = nothing is known by the word “{ $word }”.
lesson-error-outside-step = “{ $word }” stands before the first step.
lesson-error-twice = “{ $word }” is said twice.
lesson-error-takes-nothing = “{ $word }” takes nothing after it.
lesson-error-empty = “{ $word }” needs something after it.
lesson-error-duplicate-step = there is already a step “{ $step }”.
lesson-error-no-show = the step “{ $step }” shows nothing: it needs “show” or “compare”.
lesson-error-no-steps = a lesson needs at least one step.
lesson-error-bad-compare = “compare” takes two addresses with “ | ” between them.
lesson-error-bad-address = “{ $address }” is no address of a view: it begins with #/ and has no spaces.
lesson-error-unknown-view = there is no view “{ $view }”.
lesson-error-impossible = this state is impossible:
lesson-error-unknown-key = the view has no key “{ $key }”.
lesson-error-bad-value = “{ $key }” does not take “{ $value }”.
lesson-error-bad-setting = in layer { $layer }, “{ $setting }” does not take “{ $value }”.
lesson-error-too-many-layers = { $got } layers are too many: a stack has at most { $limit }.
lesson-error-unknown-sample = there is no sample “{ $name }”.
lesson-error-unknown-fact = the view has no fact “{ $fact }”.
lesson-error-no-number = the fact “{ $fact }” is a text, and only a number can be guessed.
lesson-error-nothing-lit = the stage shows nothing by the name “{ $what }”.
lesson-error-unknown-formula = there is no formula “{ $name }”.
lesson-error-no-text = the lesson has no text: put one under a line “--- en” or “--- ru”.
lesson-error-unknown-language = there is no language “{ $language }”: en and ru are known.
lesson-error-missing-text = the text lacks “{ $id }”.
lesson-error-missing-attribute = “{ $id }” lacks “.{ $attribute }”.
lesson-error-no-step = there is no step “{ $id }”.
lesson-error-unknown-attribute = “{ $id }” has no use for “.{ $attribute }”.
lesson-error-unreadable = “{ $text }” is no line of a text: it must be “name = text”, “.attribute = text”, or indented.
lesson-error-open-brace = a brace is opened here and not closed.
lesson-error-closed-brace = a brace is closed that was not opened.
lesson-error-open-formula = “[[” is not closed in its line.
