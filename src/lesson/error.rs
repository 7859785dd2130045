//! Why a lesson is refused: where, and for what reason.

use std::fmt;

use serde::Serialize;
use thiserror::Error;

use crate::session::Impossible;
use crate::view::series::Notice;

/// A part of a lesson's source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// The structure, or the single file that holds all parts.
    Structure,
    /// The text in a language.
    Text(String),
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Structure => f.write_str("structure"),
            Self::Text(language) => f.write_str(language),
        }
    }
}

/// A lesson is refused.
#[derive(Clone, Debug, PartialEq, Serialize, Error)]
#[error("{part}:{line}: {reason}")]
pub struct LessonError {
    /// In which part.
    pub part: Part,
    /// In which line of it, from 1.
    pub line: usize,
    /// Why.
    pub reason: Box<Reason>,
}

impl LessonError {
    pub(super) fn new(part: &Part, line: usize, reason: Reason) -> Self {
        Self {
            part: part.clone(),
            line,
            reason: Box::new(reason),
        }
    }
}

/// What is wrong. The page says it in the reader's language: Fluent prefix `lesson-error`.
#[derive(Clone, Debug, PartialEq, Serialize, Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[expect(
    missing_docs,
    reason = "the sentences say what the fields are: names as they are written"
)]
pub enum Reason {
    #[error("the first line must be `lesson`, and a name of small letters, digits and dashes")]
    NoLesson,
    #[error("`{name}` is no name: small letters, digits and dashes, a letter first")]
    BadName { name: String },
    #[error("nothing is known by the word `{word}`")]
    UnknownWord { word: String },
    #[error("`{word}` stands before the first step")]
    OutsideStep { word: String },
    #[error("`{word}` is said twice")]
    Twice { word: String },
    #[error("`{word}` takes nothing")]
    TakesNothing { word: String },
    #[error("`{word}` needs something after it")]
    Empty { word: String },
    #[error("there is already a step `{step}`")]
    DuplicateStep { step: String },
    #[error("the step `{step}` shows nothing: it needs `show` or `compare`")]
    NoShow { step: String },
    #[error("a lesson needs a step")]
    NoSteps,
    #[error("`compare` takes two addresses with ` | ` between them")]
    BadCompare,
    #[error("`{address}` is no address: it begins with #/")]
    BadAddress { address: String },
    #[error("there is no view `{view}`")]
    UnknownView { view: String },
    #[error("{}", notice_text(.notice))]
    State { notice: Notice },
    #[error("this state is impossible: {problem}")]
    Impossible {
        view: String,
        problem: Box<Impossible>,
    },
    #[error("there is no sample `{name}`")]
    UnknownSample { name: String },
    #[error("the view has no fact `{fact}`")]
    UnknownFact { fact: String },
    #[error("the fact `{fact}` is a text: only a number can be guessed")]
    NoNumber { fact: String },
    #[error("the stage shows nothing by the name `{what}`")]
    NothingLit { what: String },
    #[error("there is no formula `{name}`")]
    UnknownFormula { name: String },
    #[error("the lesson has no text in any language")]
    NoText,
    #[error("there is no language `{language}`: en and ru are known")]
    UnknownLanguage { language: String },
    #[error("the text lacks `{id}`")]
    MissingText { id: String },
    #[error("`{id}` lacks the attribute `.{attribute}`")]
    MissingAttribute { id: String, attribute: &'static str },
    #[error("there is no step `{id}`")]
    NoStep { id: String },
    #[error("`{id}` has no use for the attribute `.{attribute}`")]
    UnknownAttribute { id: String, attribute: String },
    #[error("`{text}` is no line of a text: `name = text`, `.attribute = text`, or indented text")]
    Unreadable { text: String },
    #[error("a brace is not closed")]
    OpenBrace,
    #[error("a brace is closed that was not opened")]
    ClosedBrace,
    #[error("`[[` is not closed in its line")]
    OpenFormula,
}

fn notice_text(notice: &Notice) -> String {
    match notice {
        Notice::UnknownKey { key } => format!("the view has no key `{key}`"),
        Notice::BadValue { key, value } => format!("`{key}` does not take `{value}`"),
        Notice::BadSetting {
            layer,
            setting,
            value,
        } => format!("`{setting}` of layer {layer} does not take `{value}`"),
        Notice::TooManyLayers { got, limit } => {
            format!("{got} layers are more than {limit}")
        }
        Notice::UnknownView { view } => format!("there is no view `{view}`"),
        Notice::AbsentFile { name } => format!("there is no file `{name}`"),
        Notice::AbsentSample { name } => format!("there is no sample `{name}`"),
    }
}
