//! Arrows between the modules point down: every path in every source file is held to the one table here.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests: clippy.toml allows these only inside the tests themselves"
)]

mod paths;
mod planted;

use std::path::{Path, PathBuf};
use std::{env, fs};

use paths::paths;

/// Which top-level modules each may use. The shell, where all comes together, may use all.
const ALLOWED: [(&str, &[&str]); 12] = [
    ("engine", &[]),
    ("scene", &[]),
    ("case", &["engine"]),
    ("net", &["engine"]),
    ("learn", &["engine", "net"]),
    ("data", &["engine"]),
    ("picture", &["engine"]),
    (
        "view",
        &["data", "engine", "learn", "net", "picture", "scene"],
    ),
    ("painter", &["scene"]),
    (
        "session",
        &["data", "engine", "learn", "net", "picture", "scene", "view"],
    ),
    ("lesson", &["session", "view"]),
    (
        "shell",
        &[
            "engine", "net", "learn", "picture", "scene", "case", "data", "view", "painter",
            "session", "lesson",
        ],
    ),
];
const WEB: [&str; 6] = [
    "console_error_panic_hook",
    "js_sys",
    "serde_wasm_bindgen",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "web_sys",
];
/// Only these may use the web, with what is under them.
const WEB_USERS: [&[&str]; 2] = [&["shell"], &["painter", "canvas"]];

#[test]
fn every_arrow_points_down() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    rust_files(&root, &mut files);
    let wrong: Vec<String> = files
        .iter()
        .flat_map(|file| {
            let inside = file.strip_prefix(&root).unwrap();
            let found = violations(&fs::read_to_string(file).unwrap(), &module(inside));
            found
                .into_iter()
                .map(move |what| format!("src/{}: {what}", inside.display()))
        })
        .collect();
    assert!(files.len() > 50, "{} files are not all", files.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_is_in_the_table() {
    let root =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    let mut modules: Vec<String> = syn::parse_file(&root)
        .unwrap()
        .items
        .into_iter()
        .map(|item| match item {
            syn::Item::Mod(module) => module.ident.to_string(),
            _ => panic!("src/lib.rs declares modules and nothing else"),
        })
        .collect();
    modules.sort();
    let mut table: Vec<&str> = ALLOWED.iter().map(|(name, _)| *name).collect();
    table.sort_unstable();
    assert_eq!(modules, table);
}

/// What a source file of the given module names and may not.
fn violations(source: &str, module: &[String]) -> Vec<String> {
    let file = syn::parse_file(source).unwrap();
    let Some(own) = module.first() else {
        return Vec::new();
    };
    let (_, allowed) = ALLOWED
        .iter()
        .find(|(name, _)| name == own)
        .unwrap_or_else(|| panic!("{own} is not in the table"));
    let web = WEB_USERS
        .iter()
        .any(|user| module.len() >= user.len() && user.iter().zip(module).all(|(a, b)| a == b));
    let mut found: Vec<String> = paths(&file, module)
        .into_iter()
        .filter_map(|path| match path {
            paths::Named::Root => Some("takes in the crate's root as a whole".to_owned()),
            paths::Named::Own(name) if name == *own || allowed.contains(&name.as_str()) => None,
            paths::Named::Own(name) => Some(format!("{own} may not use {name}")),
            paths::Named::Foreign(name) if !web && WEB.contains(&name.as_str()) => {
                Some(format!("{} may not use {name}", module.join("::")))
            }
            paths::Named::Foreign(_) => None,
        })
        .collect();
    found.sort();
    found.dedup();
    found
}

fn rust_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// `view/series/pen.rs` is the module `view::series::pen`, and `view/mod.rs` is `view`.
fn module(file: &Path) -> Vec<String> {
    let mut names: Vec<String> = file
        .with_extension("")
        .iter()
        .map(|part| part.to_str().unwrap().to_owned())
        .collect();
    if names
        .last()
        .is_some_and(|last| last == "mod" || last == "lib")
    {
        names.pop();
    }
    names
}
