//! Whether a text has what the structure needs, and nothing else.

use super::error::{LessonError, Reason};
use super::fluent::{Message, messages};
use super::source::Section;
use super::structure::Lesson;

/// What a lesson says of itself.
const OWN: [&str; 2] = ["title", "about"];

/// The messages of a text, held against the structure.
pub(super) fn texts(lesson: &Lesson, section: &Section) -> Result<Vec<Message>, LessonError> {
    let wrong = |line: usize, reason: Reason| LessonError::new(&section.part, line, reason);
    let found = messages(section)?;
    let last = section.line + section.text.lines().count().saturating_sub(1);
    let needed = lesson.steps.iter().map(|step| step.id.as_str());
    for id in OWN.into_iter().chain(needed) {
        let message = found.iter().find(|message| message.id == id);
        let Some(message) = message.filter(|message| message.spoken) else {
            let line = message.map_or(last, |message| message.line);
            let id = id.to_owned();
            return Err(wrong(line, Reason::MissingText { id }));
        };
        if OWN.contains(&id) {
            continue;
        }
        let asks = lesson
            .steps
            .iter()
            .any(|step| step.id == id && step.ask.is_some());
        for attribute in if asks {
            vec!["title", "ask"]
        } else {
            vec!["title"]
        } {
            if !message.attributes.iter().any(|(name, _)| name == attribute) {
                let id = id.to_owned();
                let reason = Reason::MissingAttribute { id, attribute };
                return Err(wrong(message.line, reason));
            }
        }
    }
    for message in &found {
        let id = message.id.clone();
        let step = lesson.steps.iter().find(|step| step.id == id);
        if step.is_none() && !OWN.contains(&id.as_str()) {
            return Err(wrong(message.line, Reason::NoStep { id }));
        }
        let known: &[&str] = match step {
            Some(step) if step.ask.is_some() => &["title", "ask", "reveal"],
            Some(_) => &["title"],
            None => &[],
        };
        for (attribute, line) in &message.attributes {
            if !known.contains(&attribute.as_str()) {
                let attribute = attribute.clone();
                return Err(wrong(*line, Reason::UnknownAttribute { id, attribute }));
            }
        }
        for (name, line) in &message.formulas {
            if !lesson.formulas.iter().any(|(formula, _)| formula == name) {
                let name = name.clone();
                return Err(wrong(*line, Reason::UnknownFormula { name }));
            }
        }
    }
    Ok(found)
}
