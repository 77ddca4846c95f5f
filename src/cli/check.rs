//! `pvb check FILE...`

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ValueEnum;
use serde_json::{Value, json};

use super::catalogues::Catalogues;
use super::{End, Policies, Trouble, files};
use crate::authoring;
use crate::diagnostic::{Diagnostic, Severity, render};
use crate::source::Source;
use crate::store::Version;
use crate::wire::write::check_answer;

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The policies or catalogues to check
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// For people, or for tools
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    #[command(flatten)]
    policies: Policies,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The text with arrows
    Text,
    /// JSON
    Json,
}

/// Checks files.
pub(super) fn run(arguments: &Arguments) -> Result<End, Trouble> {
    let mut catalogues = Catalogues::new(&arguments.policies.folder);
    let mut out = io::stdout().lock();
    let mut checked: Vec<Value> = Vec::new();
    let (mut errors, mut warnings) = (0_usize, 0_usize);
    for path in &arguments.files {
        let source = files::source(path)?;
        let diagnostics = diagnose(path, &source, &mut catalogues)?;
        let wrong = diagnostics.iter().filter(|one| one.severity() == Severity::Error).count();
        errors = errors.saturating_add(wrong);
        warnings = warnings.saturating_add(diagnostics.len().saturating_sub(wrong));
        match arguments.format {
            Format::Json => {
                let answer = check_answer(&source, &diagnostics);
                checked.push(json!({ "file": source.name(), "diagnostics": answer.diagnostics }));
            }
            Format::Text if !diagnostics.is_empty() => {
                write!(out, "{}", render(&source, &diagnostics))?;
            }
            Format::Text => {}
        }
    }
    match arguments.format {
        Format::Json => writeln!(out, "{:#}", json!({ "files": checked }))?,
        Format::Text => {
            let files = arguments.files.len();
            let with = catalogues.in_words();
            writeln!(out, "{files} checked{with}: {errors} errors, {warnings} warnings")?;
        }
    }
    Ok(if errors == 0 { End::Well } else { End::Wrong })
}

/// Everything that is wrong or remarkable in a file. A catalogue is read with no other.
fn diagnose(
    path: &Path,
    source: &Source,
    catalogues: &mut Catalogues,
) -> Result<Vec<Diagnostic>, Trouble> {
    if path.file_stem().is_some_and(|stem| stem == "catalogue") {
        return Ok(authoring::read_catalogue(source).1);
    }
    let versions = catalogues.of(path)?;
    let shared = Arc::clone(versions.shared());
    let mut diagnostics = authoring::check(source, &shared.catalogue);
    // Files that are given together may be versions of one organisation.
    if let Ok(version) = Version::read(source.clone(), &shared) {
        diagnostics.extend(versions.add(Arc::new(version)).err());
    }
    Ok(diagnostics)
}
