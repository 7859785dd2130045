//! What a lesson is read from.

use super::error::{LessonError, Part, Reason};

/// The languages of the page.
pub(super) const LANGUAGES: [&str; 2] = ["en", "ru"];

/// A part of a source: its text, and the line of its file in which it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Which part errors name.
    pub part: Part,
    /// The first line's number, from 1.
    pub line: usize,
    /// The text.
    pub text: String,
}

/// A structure, and texts by language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The structure.
    pub structure: Section,
    /// Language and text.
    pub texts: Vec<(String, Section)>,
}

impl Source {
    /// A lesson in files of their own: a structure, and texts by language.
    ///
    /// # Errors
    /// A language that the page does not have.
    pub fn files<'a>(
        structure: &str,
        texts: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, LessonError> {
        let structure = Section {
            part: Part::Structure,
            line: 1,
            text: structure.to_owned(),
        };
        let texts = texts.into_iter().map(|(language, text)| {
            let section = Section {
                part: Part::Text(language.to_owned()),
                line: 1,
                text: text.to_owned(),
            };
            known(&section.part, 1, language).map(|language| (language, section))
        });
        Ok(Self {
            structure,
            texts: texts.collect::<Result<_, _>>()?,
        })
    }

    /// A lesson in one file: the structure, then each text under a line `--- en` or `--- ru`.
    ///
    /// # Errors
    /// A language that the page does not have, or one that comes twice.
    ///
    /// ```
    /// # use convolens::lesson::Source;
    /// let source = Source::single("lesson a\n--- en\ntitle = A\n")?;
    /// assert_eq!(source.structure.text, "lesson a\n");
    /// let (language, text) = &source.texts[0];
    /// assert_eq!((language.as_str(), text.line, text.text.as_str()), ("en", 3, "title = A\n"));
    /// # Ok::<(), convolens::lesson::LessonError>(())
    /// ```
    pub fn single(text: &str) -> Result<Self, LessonError> {
        let section = |line: usize| Section {
            part: Part::Structure,
            line,
            text: String::new(),
        };
        let mut structure = section(1);
        let mut texts: Vec<(String, Section)> = Vec::new();
        for (index, line) in text.lines().enumerate() {
            let number = index + 1;
            if let Some(language) = line.strip_prefix("---") {
                let language = known(&Part::Structure, number, language.trim())?;
                if texts.iter().any(|(other, _)| *other == language) {
                    let word = format!("--- {language}");
                    let reason = Reason::Twice { word };
                    return Err(LessonError::new(&Part::Structure, number, reason));
                }
                texts.push((language, section(number + 1)));
                continue;
            }
            let (_, section) = texts
                .last_mut()
                .map_or((None, &mut structure), |(language, section)| {
                    (Some(language), section)
                });
            section.text.push_str(line);
            section.text.push('\n');
        }
        Ok(Self { structure, texts })
    }
}

fn known(part: &Part, line: usize, language: &str) -> Result<String, LessonError> {
    if LANGUAGES.contains(&language) {
        return Ok(language.to_owned());
    }
    let language = language.to_owned();
    Err(LessonError::new(
        part,
        line,
        Reason::UnknownLanguage { language },
    ))
}
