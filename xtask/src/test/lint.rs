//! Formatters, linters and the type checker; each counts as one.

use std::process::Command;

use anyhow::Result;

use super::tally::Tally;
use crate::project::Project;
use crate::{build, process};

pub(super) fn run(project: &Project) -> Result<Tally> {
    let mut checks = native(project);
    let mut unbuilt = Tally::default();
    // The types of the page come with the wasm package. Where it does not build, the other checks still run.
    match build::wasm(project) {
        Ok(toolchain) => {
            let mut clippy = toolchain.cargo(project)?;
            clippy.args([
                "clippy",
                "--quiet",
                "--target",
                "wasm32-unknown-unknown",
                "--package",
                "convolens",
            ]);
            clippy.args(["--lib", "--test", "browser", "--", "--deny", "warnings"]);
            checks.push(("clippy for wasm32", clippy));
            checks.extend(page(project));
        }
        Err(error) => {
            println!("failed  the wasm package, and what needs it: {error:#}");
            unbuilt = Tally::one(false);
        }
    }
    let run = checks
        .into_iter()
        .map(|(name, command)| check(name, command));
    Ok(run.chain([unbuilt]).sum())
}

fn native(project: &Project) -> Vec<(&'static str, Command)> {
    let mut fmt = project.cargo();
    fmt.args(["fmt", "--all", "--check"]);
    let mut clippy = project.cargo();
    clippy.args([
        "clippy",
        "--quiet",
        "--workspace",
        "--all-targets",
        "--",
        "--deny",
        "warnings",
    ]);
    vec![("rustfmt", fmt), ("clippy", clippy)]
}

fn page(project: &Project) -> Vec<(&'static str, Command)> {
    let mut biome = project.node("node_modules/@biomejs/biome/bin/biome");
    biome.args(["check", "--error-on-warnings"]);
    let tsc = |folder: &str| {
        let mut tsc = project.node("node_modules/typescript/bin/tsc");
        tsc.args(["--noEmit", "--project", folder]);
        tsc
    };
    vec![
        ("biome", biome),
        ("tsc www", tsc("www")),
        ("tsc tests/e2e", tsc("tests/e2e")),
    ]
}

fn check(name: &str, mut command: Command) -> Tally {
    let outcome = process::run(&mut command);
    match &outcome {
        Ok(()) => println!("passed  {name}"),
        Err(error) => println!("failed  {name}: {error:#}"),
    }
    Tally::one(outcome.is_ok())
}
