//! `cargo xtask …`: everything the project does, one command each. Every command first sets up what it needs.

mod bench;
mod build;
mod dev;
mod dist;
mod golden;
mod preview;
mod process;
mod project;
mod screenshot;
mod serve;
mod setup;
mod stamp;
mod test;

use std::process::ExitCode;

use anyhow::{Result, bail};
use project::Project;

const USAGE: &str = "\
cargo xtask <command>

  serve [--port N]  build the page and serve it on localhost
  dev [--port N]    serve the sources with live reload
  dist              write dist/, for any static host and any sub-path, and print its sizes
  test [suite]      lint, native, browser, e2e: all of them, or the one named
  golden            rewrite the golden files
  weights           train the network of digits anew and write its weights beside its data
  screenshot        retake docs/convolens.png from the built page
  bench frames      measure the main thread's work per frame while playing
  bench slider      measure how soon a slider's move is seen on twelve megapixels
  bench stack       measure how often a stack shows new maps while a slider is dragged
  bench peers [line] [--rounds N]
                    measure the engine beside the libraries that a browser could take instead
  help              print this

Set-up is part of every command. WASM_STD_FROM_SOURCE=1 makes it build the standard library
for wasm32 from Debian's packages, where rustup may not download it.";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let project = Project::find()?;
    match words.as_slice() {
        ["serve", rest @ ..] => serve::run(&project, serve::port(rest)?),
        ["dev", rest @ ..] => dev::run(&project, serve::port(rest)?),
        // Started by `dev`.
        ["watch"] => dev::watch(&project),
        ["dist"] => dist::run(&project),
        ["test"] => test::run(&project, None),
        ["test", suite] => test::run(&project, Some(suite)),
        ["golden"] => golden::run(&project),
        ["weights"] => golden::weights(&project),
        ["screenshot"] => screenshot::run(&project),
        ["bench", "frames"] => bench::frames(&project),
        ["bench", "slider"] => bench::slider(&project),
        ["bench", "stack"] => bench::stack(&project),
        ["bench", "peers", rest @ ..] => bench::peers(&project, rest),
        [] | ["help" | "-h" | "--help"] => {
            println!("{USAGE}");
            Ok(())
        }
        other => bail!("no such command: {}\n\n{USAGE}", other.join(" ")),
    }
}
