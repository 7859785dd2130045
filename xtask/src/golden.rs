//! Rewrites the golden files from what the views draw now.

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
