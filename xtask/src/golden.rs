//! Rewrites files that tests hold what is computed against: what the views draw, and what the network learns.

use anyhow::Result;

use crate::process;
use crate::project::Project;

pub(crate) fn run(project: &Project) -> Result<()> {
    process::run(
        project
            .cargo()
            .args(["test", "--test", "native", "golden"])
            .env("CONVOLENS_GOLDEN", "rewrite"),
    )
}

/// Writes what the network of digits learns, in a few seconds.
pub(crate) fn weights(project: &Project) -> Result<()> {
    process::run(
        project
            .cargo()
            .args(["test", "--test", "native", "the_shipped_weights"])
            .env("CONVOLENS_WEIGHTS", "rewrite"),
    )
}
