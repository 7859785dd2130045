//! Holds every lesson of the page against the page's own parser: `cargo run --example lessons`. The page is not built
//! with one that is broken.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

use convolens::lesson::{LessonError, Part, Source, check};

/// Languages that every lesson of the page has.
const LANGUAGES: [&str; 2] = ["en", "ru"];

fn main() -> ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/lessons");
    match wrong(&folder) {
        Ok(wrong) if wrong.is_empty() => ExitCode::SUCCESS,
        Ok(wrong) => {
            for line in wrong {
                eprintln!("{line}");
            }
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

/// What is wrong, as `file:line: reason`.
fn wrong(folder: &Path) -> io::Result<Vec<String>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    files.sort();
    let order = fs::read_to_string(folder.join("order.txt"))?;
    let listed: Vec<&str> = order.lines().filter(|line| !line.is_empty()).collect();
    let mut wrong: Vec<String> = Vec::new();
    for id in &listed {
        if !folder.join(format!("{id}.lesson")).is_file() {
            wrong.push(format!("order.txt: there is no {id}.lesson"));
        }
    }
    for file in files.iter().filter(|file| named(file, "lesson")) {
        let id = file.file_stem().unwrap_or_default().to_string_lossy();
        wrong.extend(lesson(folder, &id, listed.contains(&id.as_ref()))?);
    }
    Ok(wrong)
}

fn named(file: &Path, extension: &str) -> bool {
    file.extension().is_some_and(|other| other == extension)
}

/// What is wrong with one lesson: one that is not listed is in a single file, or forgotten.
fn lesson(folder: &Path, id: &str, listed: bool) -> io::Result<Option<String>> {
    let name = format!("{id}.lesson");
    let structure = fs::read_to_string(folder.join(&name))?;
    let single = structure.lines().any(|line| line.starts_with("---"));
    if !listed && !single {
        return Ok(Some(format!("{name}: not in order.txt")));
    }
    let mut texts = Vec::new();
    if !single {
        for language in LANGUAGES {
            let file = folder.join(format!("{id}.{language}.ftl"));
            let Ok(text) = fs::read_to_string(&file) else {
                return Ok(Some(format!("{}: is missing", file.display())));
            };
            texts.push((language, text));
        }
    }
    let source = if single {
        Source::single(&structure)
    } else {
        Source::files(
            &structure,
            texts
                .iter()
                .map(|(language, text)| (*language, text.as_str())),
        )
    };
    let place = |error: &LessonError| {
        let file = match &error.part {
            Part::Structure => name.clone(),
            Part::Text(language) => format!("{id}.{language}.ftl"),
        };
        format!("www/lessons/{file}:{}: {}", error.line, error.reason)
    };
    Ok(match source.and_then(|source| check(&source)) {
        Err(error) => Some(place(&error)),
        Ok(read) if listed && read.id != id => Some(format!(
            "www/lessons/{name}:1: the lesson is called {}",
            read.id
        )),
        Ok(_) => None,
    })
}
