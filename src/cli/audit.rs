//! `pvb audit`: whether the record was tampered with.
//!
//! In: a store, and perhaps a hash that was noted earlier. Out: how many rows hold and the hash of the last; or
//! the first that does not.
//! Absent on purpose: mending. A chain that breaks is evidence.

use std::io::{self, Write};

use super::store::Store;
use super::{End, Trouble};
use crate::record::Row;

/// So many rows are read at a time.
const PAGE: u32 = 1000;

/// Arguments of `audit`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Verify that every row holds the hash of the one before it
    Verify {
        #[command(flatten)]
        store: Store,
        /// A place and its hash as an earlier run printed them: they must still stand
        #[arg(long, value_name = "PLACE:HASH", value_parser = noted)]
        expect: Option<(u64, String)>,
    },
}

/// Reads `12:5f3a…`.
fn noted(text: &str) -> Result<(u64, String), String> {
    let help = "write the place and the hash as they were printed, as in 12:5f3a…";
    let (place, hash) = text.split_once(':').ok_or(help)?;
    let place = place.parse().map_err(|_| help)?;
    if hash.len() == 64 { Ok((place, hash.to_owned())) } else { Err(help.to_owned()) }
}

/// Verifies the record.
pub(super) fn run(arguments: &Arguments) -> Result<End, Trouble> {
    let Command::Verify { store, expect } = &arguments.command;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let home = store.place.home().await?;
        let mut out = io::stdout();
        let mut last = (0, Row::origin());
        let mut met = expect.is_none();
        loop {
            let rows = home.after(last.0, PAGE).await?;
            if rows.is_empty() {
                break;
            }
            for row in &rows {
                if let Err(broken) = row.follows(last.0, &last.1) {
                    writeln!(out, "{}: {broken}", home.place())?;
                    return Ok(End::Wrong);
                }
                last = (row.seq, row.hash.clone());
                met = met || expect.as_ref() == Some(&last);
            }
        }
        if !met {
            writeln!(out, "{}: the chain holds, but not the row that was noted", home.place())?;
            return Ok(End::Wrong);
        }
        writeln!(out, "{} rows hold; note the last: {}:{}", last.0, last.0, last.1)?;
        Ok(End::Well)
    })
}
