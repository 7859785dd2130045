//! The structure of a lesson: one subject a line.

use serde::Serialize;

use super::error::{LessonError, Reason};
use super::source::Section;

/// A lesson: what is shown step by step, and the formulas that its texts name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lesson {
    /// Its name in addresses.
    pub id: String,
    /// Names and AsciiMath.
    pub formulas: Vec<(String, String)>,
    /// In order; at least one.
    pub steps: Vec<Step>,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// Its name, which is the id of its text.
    pub id: String,
    /// Where it begins in the structure.
    pub line: usize,
    /// What is shown.
    pub show: Show,
    /// The line of that.
    pub show_line: usize,
    /// What is lit when it opens, by the names that formulas use.
    pub light: Vec<String>,
    /// The fact that the reader is to find, and its line.
    pub ask: Option<String>,
    /// Whether it starts playing.
    pub play: bool,
    /// Whether the reader's own data may take the place of its own.
    pub own: bool,
    #[serde(skip)]
    pub(super) light_line: usize,
    #[serde(skip)]
    pub(super) ask_line: usize,
}

/// What a step shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Show {
    /// A state of a view.
    One {
        /// Its address.
        hash: String,
    },
    /// Two states side by side.
    Two {
        /// The address of the left one.
        left: String,
        /// The address of the right one.
        right: String,
    },
}

/// Whether a text may be the name of a lesson, a step or a formula.
pub(super) fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// A step that is being read.
#[derive(Default)]
struct Draft {
    id: String,
    line: usize,
    show: Option<(Show, usize)>,
    light: Option<(Vec<String>, usize)>,
    ask: Option<(String, usize)>,
    play: bool,
    own: bool,
}

impl Draft {
    fn finish(self) -> Result<Step, (usize, Reason)> {
        let Some((show, show_line)) = self.show else {
            return Err((self.line, Reason::NoShow { step: self.id }));
        };
        let (light, light_line) = self.light.unwrap_or_default();
        let (ask, ask_line) = self.ask.map_or((None, 0), |(ask, line)| (Some(ask), line));
        Ok(Step {
            id: self.id,
            line: self.line,
            show,
            show_line,
            light,
            ask,
            play: self.play,
            own: self.own,
            light_line,
            ask_line,
        })
    }

    /// Takes a line of the step.
    fn take(&mut self, word: &str, rest: &str, line: usize) -> Result<(), Reason> {
        let word = word.to_owned();
        let said = match word.as_str() {
            "show" | "compare" => self.show.is_some(),
            "light" => self.light.is_some(),
            "ask" => self.ask.is_some(),
            "play" => std::mem::replace(&mut self.play, true),
            "own" => std::mem::replace(&mut self.own, true),
            _ => return Err(Reason::UnknownWord { word }),
        };
        if said {
            return Err(Reason::Twice { word });
        }
        let bare = matches!(word.as_str(), "play" | "own");
        match (bare, rest.is_empty()) {
            (true, false) => return Err(Reason::TakesNothing { word }),
            (false, true) => return Err(Reason::Empty { word }),
            _ => {}
        }
        match word.as_str() {
            "show" => {
                self.show = Some((
                    Show::One {
                        hash: address(rest)?,
                    },
                    line,
                ))
            }
            "compare" => {
                let (left, right) = rest.split_once(" | ").ok_or(Reason::BadCompare)?;
                let (left, right) = (address(left)?, address(right)?);
                self.show = Some((Show::Two { left, right }, line));
            }
            "light" => {
                let words = rest.split_whitespace().map(str::to_owned);
                self.light = Some((words.collect(), line));
            }
            "ask" => self.ask = Some((rest.to_owned(), line)),
            _ => {}
        }
        Ok(())
    }
}

fn address(text: &str) -> Result<String, Reason> {
    let address = text.trim().to_owned();
    if address.starts_with("#/") && !address.contains(char::is_whitespace) {
        Ok(address)
    } else {
        Err(Reason::BadAddress { address })
    }
}

/// Reads a structure.
pub(super) fn structure(section: &Section) -> Result<Lesson, LessonError> {
    let wrong = |line: usize, reason: Reason| LessonError::new(&section.part, line, reason);
    let mut id: Option<String> = None;
    let mut formulas: Vec<(String, String)> = Vec::new();
    let mut steps: Vec<Step> = Vec::new();
    let mut draft: Option<Draft> = None;
    let mut last = section.line;
    for (index, text) in section.text.lines().enumerate() {
        let line = section.line + index;
        let text = text.trim();
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        last = line;
        let (word, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        let rest = rest.trim();
        let name = |rest: &str| {
            let name = rest.to_owned();
            if is_name(&name) {
                Ok(name)
            } else {
                Err(wrong(line, Reason::BadName { name }))
            }
        };
        if id.is_none() && word != "lesson" {
            return Err(wrong(line, Reason::NoLesson));
        }
        match word {
            "lesson" if id.is_some() => {
                let word = word.to_owned();
                return Err(wrong(line, Reason::Twice { word }));
            }
            "lesson" => id = Some(name(rest)?),
            "formula" => {
                let (key, math) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
                let (key, math) = (name(key)?, math.trim().to_owned());
                let word = || format!("formula {key}");
                if math.is_empty() {
                    return Err(wrong(line, Reason::Empty { word: word() }));
                }
                if formulas.iter().any(|(other, _)| *other == key) {
                    return Err(wrong(line, Reason::Twice { word: word() }));
                }
                formulas.push((key, math));
            }
            "step" => {
                if let Some(draft) = draft.take() {
                    steps.push(
                        draft
                            .finish()
                            .map_err(|(line, reason)| wrong(line, reason))?,
                    );
                }
                let step = name(rest)?;
                if steps.iter().any(|other| other.id == step) {
                    return Err(wrong(line, Reason::DuplicateStep { step }));
                }
                draft = Some(Draft {
                    id: step,
                    line,
                    ..Draft::default()
                });
            }
            _ => match &mut draft {
                Some(draft) => draft
                    .take(word, rest, line)
                    .map_err(|reason| wrong(line, reason))?,
                None => {
                    let word = word.to_owned();
                    return Err(wrong(line, Reason::OutsideStep { word }));
                }
            },
        }
    }
    if let Some(draft) = draft {
        steps.push(
            draft
                .finish()
                .map_err(|(line, reason)| wrong(line, reason))?,
        );
    }
    let Some(id) = id else {
        return Err(wrong(last, Reason::NoLesson));
    };
    if steps.is_empty() {
        return Err(wrong(last, Reason::NoSteps));
    }
    Ok(Lesson {
        id,
        formulas,
        steps,
    })
}
