//! The crate's and xtask's tests on this machine, documentation examples included.

use anyhow::Result;

use super::libtest;
use super::tally::Tally;
use crate::project::Project;

pub(super) fn run(project: &Project) -> Result<Tally> {
    libtest::run(
        project
            .cargo()
            .args(["test", "--workspace", "--no-fail-fast"]),
    )
}
