//! `pvb fmt [--check] [--language nl|en] FILE...`

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use super::{End, Language, Trouble, files};
use crate::authoring;
use crate::diagnostic::render;

/// Arguments of `fmt`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The files to format, in place
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Change nothing; say which files would change
    #[arg(long)]
    check: bool,
    /// Translate the keywords to this language
    #[arg(long, value_enum)]
    language: Option<Language>,
}

/// Formats files. A file that cannot be read as a policy is left alone.
pub(super) fn run(arguments: &Arguments) -> Result<End, Trouble> {
    let mut out = io::stdout().lock();
    let mut end = End::Well;
    for path in &arguments.files {
        let source = files::source(path)?;
        let text = match authoring::format(&source, arguments.language.map(Language::spelling)) {
            Ok(text) => text,
            Err(diagnostics) => {
                write!(out, "{}", render(&source, &diagnostics))?;
                end = End::Wrong;
                continue;
            }
        };
        if text == source.text() {
            continue;
        }
        if arguments.check {
            writeln!(out, "{} would change", path.display())?;
            end = End::Wrong;
        } else {
            let unwritable =
                |error| Trouble::Unusable(format!("cannot write {}: {error}", path.display()));
            fs::write(path, text).map_err(unwritable)?;
            writeln!(out, "formatted {}", path.display())?;
        }
    }
    Ok(end)
}
