//! Whether every state of a lesson can be opened, and every name in it means something there.

use super::error::{LessonError, Part, Reason};
use super::fluent::Message as Text;
use super::read::read;
use super::samples::{PICTURES, SERIES, stand_in};
use super::source::Source;
use super::structure::{Lesson, Show, Step};
use super::texts::texts;
use crate::session::{Desk, Glance, Kind, Message};
use crate::view::lab::LABS;
use crate::view::series::Notice;
use crate::view::{Fact, Facts};

/// A state wants at most so many things, one after the other.
const WANTS: usize = 4;
/// The view of two states side by side.
const COMPARE: &str = "compare";
/// The views that are no labs.
const VIEWS: [&str; 4] = ["series", "image", "stack", "kinds"];

/// Reads a lesson, and opens each of its states on data that stands in for the page's.
///
/// # Errors
/// The first thing that is wrong, in the structure first, then in each text.
pub fn check(source: &Source) -> Result<Lesson, LessonError> {
    let lesson = read(source)?;
    let part = &source.structure.part;
    let (mut told, none) = (Vec::new(), Facts::new());
    for step in &lesson.steps {
        told.push(state(step, part)?);
    }
    for (_, section) in &source.texts {
        for message in texts(&lesson, section)? {
            let at = lesson.steps.iter().position(|step| step.id == message.id);
            // The lesson's title and sentence stand beside no state.
            let facts = at.and_then(|at| told.get(at)).unwrap_or(&none);
            names(&message, facts, &section.part)?;
        }
    }
    Ok(lesson)
}

/// Every fact that a text names is one of its step's state.
fn names(message: &Text, facts: &Facts, part: &Part) -> Result<(), LessonError> {
    for (fact, line) in &message.facts {
        if !facts.contains_key(fact) {
            let fact = fact.clone();
            return Err(LessonError::new(part, *line, Reason::UnknownFact { fact }));
        }
    }
    Ok(())
}

/// The facts of a step's state.
fn state(step: &Step, part: &Part) -> Result<Facts, LessonError> {
    let wrong = |line: usize, reason: Reason| LessonError::new(part, line, reason);
    let seen = |hash: &str| open(hash).map_err(|reason| wrong(step.show_line, reason));
    let (mut desk, glance) = match &step.show {
        Show::One { hash } => seen(hash)?,
        // What is wrong with one of them is said of that one.
        Show::Two { left, right } => {
            seen(left)?;
            seen(right)?;
            seen(&pair(left, right))?
        }
    };
    for what in &step.light {
        if !desk.shows(what) {
            let what = what.clone();
            return Err(wrong(step.light_line, Reason::NothingLit { what }));
        }
    }
    if let Some(fact) = step.ask.clone() {
        match glance.facts.get(&fact) {
            Some(Fact::Number(_)) => {}
            Some(Fact::Text(_)) => return Err(wrong(step.ask_line, Reason::NoNumber { fact })),
            None => return Err(wrong(step.ask_line, Reason::UnknownFact { fact })),
        }
    }
    Ok(glance.facts)
}

/// The address of two states side by side.
fn pair(left: &str, right: &str) -> String {
    use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
    let half = |hash: &str| utf8_percent_encode(hash, NON_ALPHANUMERIC).to_string();
    format!("#/{COMPARE}?a={}&b={}", half(left), half(right))
}

/// Opens an address in a fresh desk.
fn open(hash: &str) -> Result<(Desk, Glance), Reason> {
    let view = hash.trim_start_matches("#/");
    let view = view.split('?').next().unwrap_or_default();
    if !VIEWS.contains(&view) && !LABS.iter().any(|(name, _)| *name == view) {
        let view = view.to_owned();
        return Err(Reason::UnknownView { view });
    }
    let mut desk = Desk::default();
    desk.send(Message::Open {
        hash: hash.to_owned(),
    });
    let mut glance = desk.glance();
    for _ in 0..WANTS {
        let Some(wanted) = glance.wanted.take() else {
            break;
        };
        let known = match wanted.what {
            "picture" => PICTURES.contains(&wanted.name.as_str()),
            "series" => SERIES.contains(&wanted.name.as_str()),
            _ => true,
        };
        if wanted.kind == Kind::Sample && !known {
            let name = wanted.name;
            return Err(Reason::UnknownSample { name });
        }
        desk.send(stand_in(&wanted));
        glance = desk.glance();
    }
    // Somebody's own file of weights is not here: that is told, and is no fault.
    let notice = glance
        .notices
        .iter()
        .find(|notice| !matches!(notice, Notice::AbsentFile { .. }));
    if let Some(notice) = notice.cloned() {
        return Err(Reason::State { notice });
    }
    if let Some(problem) = glance.problem.clone() {
        let view = view.to_owned();
        return Err(Reason::Impossible {
            view,
            problem: Box::new(problem),
        });
    }
    Ok((desk, glance))
}
