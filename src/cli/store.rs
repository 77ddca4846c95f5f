//! `pvb store`: a store from one place to another, as a backup and back.
//!
//! In: two places. Out: the second holds every row of the first, verified on the way.
//! Absent on purpose: choosing rows. A store is copied whole, or it proves nothing.

use std::io::{self, Write};
use std::sync::Arc;

use super::{End, Trouble};
use crate::record::Row;
use crate::store::{Appended, Home, Place, Sql};

/// So many rows are copied at a time.
const PAGE: u32 = 500;

/// Where versions live.
#[derive(Debug, clap::Args)]
pub(super) struct Store {
    /// Where versions live: an SQLite file, postgres://…, or `folder`; unless told otherwise in the folder of
    /// policies, and in pvb.sqlite once something is published
    #[arg(long = "store", value_name = "STORE", default_value = "", value_parser = Place::read,
          hide_default_value = true, env = "PVB_STORE", hide_env_values = true)]
    pub place: Place,
}

/// Arguments of `store`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Copy every row of one store to another that is still empty, or holds the first rows of the same
    Copy {
        /// From here: an SQLite file or postgres://…
        #[arg(long, value_name = "STORE", value_parser = Place::read)]
        from: Place,
        /// To here: an SQLite file, which is made where there is none, or postgres://…
        #[arg(long, value_name = "STORE", value_parser = Place::read)]
        to: Place,
    },
}

/// Does what is asked with stores.
pub(super) fn run(arguments: &Arguments) -> Result<End, Trouble> {
    let Command::Copy { from, to } = &arguments.command;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (rows, head) = runtime.block_on(copy(from, to))?;
    writeln!(io::stdout(), "{rows} rows copied; the last has the hash {head}")?;
    Ok(End::Well)
}

async fn copy(from: &Place, to: &Place) -> Result<(u64, String), Trouble> {
    let from = from.home().await?;
    let to: Arc<dyn Home> = match to {
        Place::Sqlite(file) => Arc::new(Sql::sqlite(file).await?),
        Place::Usual | Place::Folder | Place::Postgresql(_) => to.home().await?,
    };
    let mut last = (0, Row::origin());
    loop {
        let rows = from.after(last.0, PAGE).await?;
        let Some(end) = rows.last().map(|row| (row.seq, row.hash.clone())) else {
            return Ok(last);
        };
        let before = last.clone();
        for row in &rows {
            row.follows(last.0, &last.1)
                .map_err(|broken| Trouble::Refused(format!("{}: {broken}", from.place())))?;
            last = (row.seq, row.hash.clone());
        }
        add(&*to, before.0, rows).await?;
        last = end;
    }
}

/// Adds rows behind a place; those that stand there already must be the same.
async fn add(to: &dyn Home, after: u64, mut rows: Vec<Row>) -> Result<(), Trouble> {
    let there = to.after(after, PAGE).await?;
    if there.iter().zip(&rows).any(|(there, row)| there != row) || there.len() > rows.len() {
        let message = format!("{} holds other rows: copy to a store that is empty", to.place());
        return Err(Trouble::Refused(message));
    }
    rows.drain(..there.len());
    if rows.is_empty() {
        return Ok(());
    }
    match to.append(rows).await? {
        Appended::Done => Ok(()),
        Appended::Taken | Appended::Moved => {
            let message = format!("something else writes in {}: stop that first", to.place());
            Err(Trouble::Refused(message))
        }
    }
}
