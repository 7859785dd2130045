//! Broken lessons: each is refused with its line and its reason.

use convolens::lesson::{Source, check};

const WHOLE: &str = "\
lesson tiny
formula sum  y = x + b
step one
  show #/series?x=3,5,1&kernel=1,2&pad=valid&step=1
  light x K
  ask y
step two
  show #/series?data=nile&step=3
  own
  play
--- en
title = Tiny
about = Two steps.
one = The kernel has { $kernel } weights.
    [[sum]]
    .title = First
    .ask = How much?
    .reveal = It is { $y }.
two = From { $input ->
        [one] one value
       *[other] { $input } values
    } come { $output }.
    .title = Second
--- ru
title = Малый
about = Два шага.
one = Весов в ядре: { $kernel }.
    .title = Первый
    .ask = Сколько?
two = Дальше.
    .title = Второй
";

/// The lesson with a piece in another's place is refused like this.
#[track_caller]
fn refuses(piece: &str, instead: &str, expected: &str) {
    assert!(WHOLE.contains(piece), "{piece}");
    let text = WHOLE.replacen(piece, instead, 1);
    let refused = Source::single(&text).and_then(|source| check(&source));
    match refused {
        Ok(_) => panic!("{instead}: was taken"),
        Err(error) => assert_eq!(error.to_string(), expected, "{instead}"),
    }
}

#[test]
fn the_whole_one_is_taken() {
    let lesson = check(&Source::single(WHOLE).unwrap()).unwrap();
    let ids: Vec<&str> = lesson.steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(ids, ["one", "two"]);
    assert_eq!(lesson.steps[0].ask.as_deref(), Some("y"));
    assert!(lesson.steps[1].play && lesson.steps[1].own);
    assert_eq!(
        lesson.formulas,
        [("sum".to_owned(), "y = x + b".to_owned())]
    );
}

#[test]
fn the_structure() {
    refuses(
        "lesson tiny",
        "step tiny",
        "structure:1: the first line must be `lesson`, and a name of small letters, digits and dashes",
    );
    refuses(
        "lesson tiny",
        "lesson Tiny!",
        "structure:1: `Tiny!` is no name: small letters, digits and dashes, a letter first",
    );
    refuses(
        "  play",
        "  pley",
        "structure:10: nothing is known by the word `pley`",
    );
    refuses(
        "step two",
        "step one",
        "structure:7: there is already a step `one`",
    );
    refuses(
        "  show #/series?x=3,5,1&kernel=1,2&pad=valid&step=1\n",
        "",
        "structure:3: the step `one` shows nothing: it needs `show` or `compare`",
    );
    refuses(
        "step one\n",
        "",
        "structure:3: `show` stands before the first step",
    );
    refuses(
        "  own\n",
        "  own\n  own\n",
        "structure:10: `own` is said twice",
    );
    refuses(
        "  own\n",
        "  own data\n",
        "structure:9: `own` takes nothing",
    );
    refuses(
        "  light x K",
        "  light",
        "structure:5: `light` needs something after it",
    );
    refuses(
        "formula sum  y = x + b",
        "formula sum",
        "structure:2: `formula sum` needs something after it",
    );
}

#[test]
fn the_states() {
    refuses(
        "#/series?data=nile",
        "#/serie?data=nile",
        "structure:8: there is no view `serie`",
    );
    refuses(
        "#/series?data=nile",
        "series?data=nile",
        "structure:8: `series?data=nile&step=3` is no address: it begins with #/",
    );
    refuses(
        "data=nile",
        "date=nile",
        "structure:8: the view has no key `date`",
    );
    refuses(
        "data=nile",
        "data=nil",
        "structure:8: there is no sample `nil`",
    );
    refuses(
        "data=nile",
        "data=nile&stride=two",
        "structure:8: `stride` does not take `two`",
    );
    refuses(
        "kernel=1,2&pad",
        "kernel=1,2&dilation=7&pad",
        "structure:4: this state is impossible: kernel 2 with dilation 7 spans 8 cells, and the padded input has 3: add 5 cells of padding, or take a kernel of at most 1 or a dilation of at most 2 (along the width)",
    );
    refuses(
        "  show #/series?data=nile",
        "  compare #/series?data=nile",
        "structure:8: `compare` takes two addresses with ` | ` between them",
    );
    refuses(
        "  show #/series?data=nile&step=3",
        "  compare #/series?data=nile | #/image?data=coin",
        "structure:8: there is no sample `coin`",
    );
    refuses(
        "light x K",
        "light x Q",
        "structure:5: the stage shows nothing by the name `Q`",
    );
    refuses(
        "ask y",
        "ask why",
        "structure:6: the view has no fact `why`",
    );
    refuses(
        "ask y",
        "ask sum",
        "structure:6: the fact `sum` is a text: only a number can be guessed",
    );
}

#[test]
fn the_texts() {
    refuses(
        "--- ru",
        "--- de",
        "structure:24: there is no language `de`: en and ru are known",
    );
    refuses(
        "title = Малый\n",
        "",
        "structure:30: the text lacks `title`",
    );
    refuses(
        "two = Дальше.\n    .title = Второй\n",
        "",
        "structure:29: the text lacks `two`",
    );
    refuses(
        "    .title = Второй\n",
        "",
        "structure:30: `two` lacks the attribute `.title`",
    );
    refuses(
        "    .ask = Сколько?\n",
        "",
        "structure:27: `one` lacks the attribute `.ask`",
    );
    refuses(
        "two = Дальше.",
        "three = Дальше.",
        "structure:31: the text lacks `two`",
    );
    refuses(
        "about = Два шага.",
        "about = Два шага.\nthree = Лишний.",
        "structure:27: there is no step `three`",
    );
    refuses(
        "    .title = Second",
        "    .title = Second\n    .ask = ?",
        "structure:24: `two` has no use for the attribute `.ask`",
    );
    refuses(
        "[[sum]]",
        "[[sun]]",
        "structure:15: there is no formula `sun`",
    );
    refuses(
        "[[sum]]",
        "[[sum]",
        "structure:15: `[[` is not closed in its line",
    );
    refuses(
        "{ $kernel } weights",
        "{ $kernels } weights",
        "structure:14: the view has no fact `kernels`",
    );
    refuses(
        "{ $output }",
        "{ $outputs }",
        "structure:22: the view has no fact `outputs`",
    );
    refuses(
        "It is { $y }.",
        "It is { $y .",
        "structure:18: a brace is not closed",
    );
    refuses(
        "It is { $y }.",
        "It is $y }.",
        "structure:18: a brace is closed that was not opened",
    );
    refuses(
        "about = Two steps.",
        "about: Two steps.",
        "structure:13: `about: Two steps.` is no line of a text: `name = text`, `.attribute = text`, or indented text",
    );
    refuses(
        "about = Two steps.",
        "title = Two steps.",
        "structure:13: `title` is said twice",
    );
    refuses(
        "about = Two steps.",
        "about = { $kernel } steps.",
        "structure:13: the view has no fact `kernel`",
    );
}

#[test]
fn a_lesson_without_a_text() {
    let text = WHOLE.split("--- en").next().unwrap();
    let error = check(&Source::single(text).unwrap()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "structure:1: the lesson has no text in any language"
    );
}

#[test]
fn files_of_their_own_are_counted_each_from_1() {
    let mut parts = WHOLE.split("--- ");
    let structure = parts.next().unwrap();
    let english = parts.next().unwrap().strip_prefix("en\n").unwrap();
    let source = Source::files(structure, [("en", english)]).unwrap();
    assert_eq!(check(&source).unwrap().id, "tiny");
    let broken = english.replace("$output", "$outputs");
    let source = Source::files(structure, [("en", broken.as_str())]).unwrap();
    let error = check(&source).unwrap_err();
    assert_eq!(error.to_string(), "en:11: the view has no fact `outputs`");
}
