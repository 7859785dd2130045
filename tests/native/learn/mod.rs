//! What learns in the page.

mod kernel;
