//! `pvb test [FILE...]`

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

use super::catalogues::Catalogues;
use super::{End, Policies, Trouble, files};
use crate::authoring::examples::{self, Failure, Outcome, Ran};
use crate::authoring::read_policy;
use crate::diagnostic::render;
use crate::store::Folder;

/// Arguments of `test`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The policies to test; none: every one in the folder
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    #[command(flatten)]
    policies: Policies,
}

#[derive(Default)]
struct Count {
    passed: usize,
    failed: usize,
    skipped: usize,
    refused: usize,
}

/// Runs examples.
pub(super) fn run(arguments: &Arguments) -> Result<End, Trouble> {
    let mut catalogues = Catalogues::new(&arguments.policies.folder);
    let paths = if arguments.files.is_empty() {
        Folder::present(&arguments.policies.folder)?;
        files::policies(&arguments.policies.folder)?
    } else {
        arguments.files.clone()
    };
    let mut out = io::stdout().lock();
    let mut count = Count::default();
    for path in &paths {
        let source = files::source(path)?;
        let shared = Arc::clone(catalogues.of(path)?.shared());
        let checked = read_policy(&source, &shared.catalogue);
        if checked.is_catalogue() {
            continue; // it has no examples
        }
        if checked.policy.is_none() {
            write!(out, "{}", render(&source, &checked.diagnostics))?;
            count.refused = count.refused.saturating_add(1);
            continue;
        }
        for ran in examples::run(&source, &checked, &shared.catalogue) {
            tell(&mut out, source.name(), &ran, &mut count)?;
        }
    }
    let Count { passed, failed, skipped, refused } = count;
    write!(out, "{passed} passed, {failed} failed, {skipped} skipped{}", catalogues.in_words())?;
    if refused > 0 {
        write!(out, "; {refused} files have errors")?;
    }
    writeln!(out)?;
    Ok(if failed == 0 && refused == 0 { End::Well } else { End::Wrong })
}

fn tell(out: &mut impl Write, file: &str, ran: &Ran, count: &mut Count) -> io::Result<()> {
    let counted = match &ran.outcome {
        Outcome::Passed => &mut count.passed,
        Outcome::Skipped => {
            writeln!(out, "skipped: {file}:{} \"{}\" expects nothing", ran.at, ran.title)?;
            &mut count.skipped
        }
        Outcome::Failed(failures) => {
            writeln!(out, "failed: {file}:{} \"{}\"", ran.at, ran.title)?;
            for Failure { at, expected, found, .. } in failures {
                match found {
                    Some(found) => writeln!(out, "  {at}: {expected}\n    found: {found}")?,
                    None => writeln!(out, "  {at}: {expected}")?,
                }
            }
            &mut count.failed
        }
    };
    *counted = counted.saturating_add(1);
    Ok(())
}
