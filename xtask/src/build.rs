//! From sources to `pkg/` (the wasm packages) and `dist/` (the page), each only when what it is made of has changed.

use anyhow::{Context, Result};

use crate::process;
use crate::project::Project;
use crate::setup::{self, WasmToolchain};
use crate::stamp::Stamp;

pub(crate) const WASM_SOURCES: [&str; 5] = [
    "Cargo.toml",
    "Cargo.lock",
    ".cargo/config.toml",
    ".toolchain/rust/stamp",
    "src",
];
const PAGE_SOURCES: [&str; 6] = [
    "index.html",
    "www",
    "vite.config.ts",
    "tsconfig.json",
    "package-lock.json",
    "pkg",
];

/// What lessons are, and what they are held against.
const LESSON_SOURCES: [&str; 4] = ["Cargo.lock", "examples", "src", "www/lessons"];

/// The features that the module may use are those that rustc and SIMD need; every browser of the last years has them.
const WASM_OPT: [&str; 9] = [
    "-O3",
    "--enable-simd",
    "--enable-relaxed-simd",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// A build of the crate.
struct Package {
    directory: &'static str,
    /// The features of the crate that it has.
    features: &'static str,
    opt_level: &'static str,
    /// The compiler's flags, where they are not those of `.cargo/config.toml`.
    flags: Option<&'static str>,
}

/// With multiply-adds that round once, for browsers that have them. Its glue is that of `pkg/engine`.
pub(crate) const RELAXED: &str = "-Ctarget-feature=+simd128,+relaxed-simd";

/// The page's, which a visitor waits for, is made for size, as is the same with the stack view; the workers', for speed.
const PACKAGES: [Package; 4] = [
    Package {
        directory: "pkg/page",
        features: "page",
        opt_level: "z",
        flags: None,
    },
    Package {
        directory: "pkg/stack",
        features: "stack",
        opt_level: "s",
        flags: None,
    },
    Package {
        directory: "pkg/engine",
        features: "fast",
        opt_level: "3",
        flags: None,
    },
    Package {
        directory: "pkg/relaxed",
        features: "fast",
        opt_level: "3",
        flags: Some(RELAXED),
    },
];

/// Set-up, then `pkg/` and `dist/`.
pub(crate) fn page(project: &Project) -> Result<()> {
    let lock = setup::lock(project)?;
    let toolchain = setup::page(project, &lock)?;
    package(project, &toolchain)?;
    lessons(project)?;
    Stamp::new(project, "page", &PAGE_SOURCES, &["dist"])
        .unless_fresh(|| process::run(vite(project).arg("build")))
        .context("the page did not build")
}

/// Opens every state of every lesson, with the page's own parser: a page with a broken one is not built.
fn lessons(project: &Project) -> Result<()> {
    Stamp::new(project, "lessons", &LESSON_SOURCES, &[])
        .unless_fresh(|| {
            let mut check = project.cargo();
            // As the tests are built: without optimisation the stacks of some lessons take minutes.
            process::run(check.args([
                "run",
                "--quiet",
                "--profile",
                "test",
                "--example",
                "lessons",
            ]))
        })
        .context("a lesson is wrong")
}

/// Set-up, then `pkg/` alone.
pub(crate) fn wasm(project: &Project) -> Result<WasmToolchain> {
    let lock = setup::lock(project)?;
    let toolchain = setup::page(project, &lock)?;
    package(project, &toolchain)?;
    Ok(toolchain)
}

pub(crate) fn vite(project: &Project) -> std::process::Command {
    project.node("node_modules/vite/bin/vite.js")
}

fn package(project: &Project, toolchain: &WasmToolchain) -> Result<()> {
    Stamp::new(project, "wasm", &WASM_SOURCES, &["pkg"])
        .unless_fresh(|| {
            process::run(toolchain.cargo(project)?.args(["fetch", "--quiet"]))?;
            PACKAGES
                .iter()
                .try_for_each(|package| build(project, toolchain, package))
        })
        .context("the wasm packages did not build")
}

fn build(project: &Project, toolchain: &WasmToolchain, package: &Package) -> Result<()> {
    let mut wasm_pack = toolchain.wasm_pack(project)?;
    wasm_pack.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", package.opt_level);
    if let Some(flags) = package.flags {
        wasm_pack.env("RUSTFLAGS", flags);
    }
    process::run(wasm_pack.args([
        "build",
        "--target",
        "web",
        "--release",
        "--out-dir",
        package.directory,
        "--",
        "--no-default-features",
        "--features",
        package.features,
    ]))?;
    let module = project.path(package.directory).join("convolens_bg.wasm");
    process::run(
        project
            .node("node_modules/binaryen/bin/wasm-opt")
            .args(WASM_OPT)
            .arg(&module)
            .arg("-o")
            .arg(&module),
    )
}
