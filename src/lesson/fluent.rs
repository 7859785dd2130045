//! A light reader of Fluent's source: which messages and attributes there are, in which lines, and what they name. The
//! page formats them with Fluent itself.

use super::error::{LessonError, Reason};
use super::source::Section;

/// A message of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Message {
    pub(super) id: String,
    pub(super) line: usize,
    /// Whether it has a text of its own, beside its attributes.
    pub(super) spoken: bool,
    /// Names and lines.
    pub(super) attributes: Vec<(String, usize)>,
    /// Facts that its texts name, each with its line.
    pub(super) facts: Vec<(String, usize)>,
    /// Formulas that its texts show, each with its line.
    pub(super) formulas: Vec<(String, usize)>,
}

/// Where in a text a character stands.
#[derive(Clone, Copy, PartialEq)]
enum Within {
    /// In braces: names and numbers.
    Placeable,
    /// In a variant of a choice: text again.
    Variant,
}

/// Reads all messages.
pub(super) fn messages(section: &Section) -> Result<Vec<Message>, LessonError> {
    let wrong = |line: usize, reason: Reason| LessonError::new(&section.part, line, reason);
    let mut messages: Vec<Message> = Vec::new();
    // What is open in the present text, with the line of each.
    let mut open: Vec<(Within, usize)> = Vec::new();
    for (index, raw) in section.text.lines().enumerate() {
        let line = section.line + index;
        if raw.trim().is_empty() || raw.starts_with('#') && open.is_empty() {
            continue;
        }
        let indented = raw.starts_with([' ', '\t']);
        let closes = !open.is_empty() && raw.starts_with('}');
        let unreadable = || {
            let text = raw.trim().to_owned();
            wrong(line, Reason::Unreadable { text })
        };
        let text = if indented || closes {
            let message = messages.last_mut().ok_or_else(unreadable)?;
            let trimmed = raw.trim_start();
            match trimmed.strip_prefix('.').filter(|_| open.is_empty()) {
                Some(rest) => {
                    let (name, text) = split(rest).ok_or_else(unreadable)?;
                    message.attributes.push((name.to_owned(), line));
                    text
                }
                None => {
                    message.spoken |= message.attributes.is_empty();
                    trimmed
                }
            }
        } else {
            if let Some((_, line)) = open.first() {
                return Err(wrong(*line, Reason::OpenBrace));
            }
            let (id, text) = split(raw).ok_or_else(unreadable)?;
            if messages.iter().any(|other| other.id == id) {
                let word = id.to_owned();
                return Err(wrong(line, Reason::Twice { word }));
            }
            messages.push(Message {
                id: id.to_owned(),
                line,
                spoken: !text.trim().is_empty(),
                ..Message::default()
            });
            text
        };
        if let Some(message) = messages.last_mut() {
            scan(text, line, message, &mut open).map_err(|reason| wrong(line, reason))?;
        }
    }
    match open.first() {
        Some((_, line)) => Err(wrong(*line, Reason::OpenBrace)),
        None => Ok(messages),
    }
}

/// `name = text`.
fn split(line: &str) -> Option<(&str, &str)> {
    let (name, text) = line.split_once('=')?;
    let name = name.trim_end();
    let proper = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    proper.then_some((name, text))
}

/// Looks for facts and formulas in a piece of text.
fn scan(
    text: &str,
    line: usize,
    message: &mut Message,
    open: &mut Vec<(Within, usize)>,
) -> Result<(), Reason> {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let within = open.last().map(|(within, _)| *within);
        let placed = within == Some(Within::Placeable);
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        rest = after;
        match c {
            '{' => open.push((Within::Placeable, line)),
            '}' => {
                // A choice is closed with its last variant.
                if open
                    .last()
                    .is_some_and(|(within, _)| *within == Within::Variant)
                {
                    open.pop();
                }
                if open.pop().is_none() {
                    return Err(Reason::ClosedBrace);
                }
            }
            '"' if placed => rest = after.split_once('"').map_or("", |(_, rest)| rest),
            '-' if placed && after.starts_with('>') => open.push((Within::Variant, line)),
            '$' if placed => {
                let end = after
                    .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
                    .unwrap_or(after.len());
                let name = after.get(..end).unwrap_or_default();
                message.facts.push((name.to_owned(), line));
            }
            '[' if !placed && after.starts_with('[') => {
                let (name, _) = after
                    .get(1..)
                    .and_then(|name| name.split_once("]]"))
                    .ok_or(Reason::OpenFormula)?;
                message.formulas.push((name.trim().to_owned(), line));
            }
            _ => {}
        }
    }
    Ok(())
}
