//! From a source to a lesson.

use super::error::{LessonError, Reason};
use super::source::Source;
use super::structure::{Lesson, structure};
use super::texts::texts;

/// Reads a lesson and holds each of its texts against the structure. States are not opened: [`check`](super::check) does.
///
/// # Errors
/// The first thing that is wrong.
///
/// ```
/// use convolens::lesson::{Source, read};
/// let text = "lesson tiny\nstep one\n  show #/series?x=1,2,3\n--- en\ntitle = Tiny\nabout = One step.\none = Look.\n    .title = First\n";
/// let lesson = read(&Source::single(text)?)?;
/// assert_eq!((lesson.id.as_str(), lesson.steps.len()), ("tiny", 1));
/// let broken = text.replace("show", "shown");
/// let error = read(&Source::single(&broken)?).unwrap_err();
/// assert_eq!(error.to_string(), "structure:3: nothing is known by the word `shown`");
/// # Ok::<(), convolens::lesson::LessonError>(())
/// ```
pub fn read(source: &Source) -> Result<Lesson, LessonError> {
    let lesson = structure(&source.structure)?;
    if source.texts.is_empty() {
        let line = source.structure.line;
        return Err(LessonError::new(
            &source.structure.part,
            line,
            Reason::NoText,
        ));
    }
    for (_, section) in &source.texts {
        texts(&lesson, section)?;
    }
    Ok(lesson)
}
