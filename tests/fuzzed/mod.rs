//! What is asked of any input: a text, a policy, the body of a request.
//!
//! The fuzz targets and the test of their cases call these same functions. Each panics where something is
//! amiss, and answers to nothing else.

pub mod body;
pub mod parse;
pub mod policy;

use std::path::{Path, PathBuf};

use pvb::diagnostic::{Diagnostic, render};
use pvb::source::Source;

/// The longest text that is read.
pub const LONGEST: usize = 128 * 1024;
/// Where this many diagnostics are drawn, more of them show nothing new, and take long.
const DRAWN: usize = 20;

/// A folder or file of the repository, from the package that is built or the one around it.
pub fn in_repository(path: &str) -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().map(|folder| folder.join(path)).find(|found| found.exists()).unwrap()
}

/// Every diagnostic points into the text, has words, and can be shown.
pub fn can_be_told(source: &Source, diagnostics: &[Diagnostic]) {
    for diagnostic in diagnostics {
        assert!(!diagnostic.message.is_empty(), "{diagnostic:?}");
        for label in &diagnostic.labels {
            let span = label.span;
            assert!(source.text().get(span.start..span.end).is_some(), "{diagnostic:?}");
        }
    }
    let drawn = diagnostics.get(..DRAWN).unwrap_or(diagnostics);
    assert!(drawn.is_empty() || !render(source, drawn).is_empty());
}
