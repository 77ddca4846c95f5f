//! The command line.
//!
//! In: arguments, files, standard input. Out: text for people, or JSON for tools, and an exit code: 0
//! all is well, 1 something is wrong with what was asked, 2 it could not be asked or read.
//! Absent on purpose: any rule; one file per command, each short.

mod catalogues;
mod check;
mod compare;
mod evaluate;
mod files;
mod fmt;
mod form;
mod ledger;
mod logging;
mod matrix;
mod notation;
mod notes;
mod audit;
mod keys;
mod serve;
mod settings;
mod shown;
mod store;
mod side_by_side;
mod test;
mod values;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::{Parser, Subcommand, ValueEnum};

use crate::domain::Locale;
use crate::store::{HomeError, NotOpened, OpenError};
use crate::wire::read::date_from_text;

/// Rules for person-following care budgets: check policies, evaluate arrangements, serve both.
#[derive(Debug, Parser)]
#[command(name = "pvb", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check policy files and say what is wrong with them
    Check(check::Arguments),
    /// Evaluate an arrangement and print the budget form
    Evaluate(evaluate::Arguments),
    /// Compare what several policies make of one arrangement
    Compare(compare::Arguments),
    /// Show the policies side by side on five dimensions
    Matrix(matrix::Arguments),
    /// Show what a unit of payment is worth under each policy
    Values(values::Arguments),
    /// Work out a client's course month by month
    Ledger(ledger::Arguments),
    /// Run the examples that stand in policies
    Test(test::Arguments),
    /// Format policy files, or translate their keywords
    Fmt(fmt::Arguments),
    /// Serve policies over HTTP
    Serve(serve::Arguments),
    /// Hand out, list and revoke keys, in the store itself
    Keys(keys::Arguments),
    /// Verify the audit trail
    Audit(audit::Arguments),
    /// Copy a store: a backup, or back from one
    Store(store::Arguments),
    /// List what the service can be told, as a table
    Settings,
}

/// The language of words for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Language {
    /// Dutch
    Nl,
    /// English
    En,
}

impl Language {
    const fn locale(self) -> Locale {
        match self {
            Self::Nl => Locale::Dutch,
            Self::En => Locale::English,
        }
    }

    const fn spelling(self) -> crate::authoring::Language {
        match self {
            Self::Nl => crate::authoring::Language::Dutch,
            Self::En => crate::authoring::Language::English,
        }
    }
}

/// Where policies are, unless told otherwise.
#[derive(Debug, Clone, clap::Args)]
struct Policies {
    /// The folder of policies: catalogue.pvb, and ORGANISATION/DATE.pvb
    #[arg(long = "policies", value_name = "DIR", default_value = crate::store::USUAL)]
    folder: PathBuf,
}

/// A date as `2013-10-21`.
fn date(text: &str) -> Result<NaiveDate, String> {
    date_from_text(text).ok_or_else(|| "no date that exists, as 2013-10-21".to_owned())
}

/// How a command ends, save for what went wrong on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// All is well.
    Well,
    /// Something is wrong with what was asked; it has been said what.
    Wrong,
}

/// Why a command could not do its work.
#[derive(Debug)]
enum Trouble {
    /// It could not be asked or read.
    Unusable(String),
    /// Policies with errors.
    Refused(String),
    /// Nobody reads the output any more.
    Unread,
}

impl From<OpenError> for Trouble {
    fn from(error: OpenError) -> Self {
        let text = error.to_string();
        match error {
            OpenError::Unreadable(_, _) | OpenError::Absent(_) => Self::Unusable(text),
            OpenError::Refused(_) => Self::Refused(text),
        }
    }
}

impl From<NotOpened> for Trouble {
    fn from(error: NotOpened) -> Self {
        match error {
            NotOpened::Folder(error) => error.into(),
            NotOpened::Trouble(trouble) => Self::Unusable(trouble.to_string()),
        }
    }
}

impl From<HomeError> for Trouble {
    fn from(error: HomeError) -> Self {
        Self::Unusable(error.to_string())
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::Unread;
        }
        Self::Unusable(error.to_string())
    }
}

/// Runs the program on its arguments.
#[must_use]
pub fn run() -> ExitCode {
    let command = match Arguments::try_parse() {
        Ok(arguments) => arguments.command,
        Err(error) => {
            let told = error.print();
            let helped = !error.use_stderr() && told.is_ok();
            return ExitCode::from(if helped { 0 } else { 2 });
        }
    };
    let end = match command {
        Command::Check(arguments) => check::run(&arguments),
        Command::Evaluate(arguments) => evaluate::run(&arguments),
        Command::Compare(arguments) => compare::run(&arguments),
        Command::Matrix(arguments) => matrix::run(&arguments),
        Command::Values(arguments) => values::run(&arguments),
        Command::Ledger(arguments) => ledger::run(&arguments),
        Command::Test(arguments) => test::run(&arguments),
        Command::Fmt(arguments) => fmt::run(&arguments),
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Keys(arguments) => keys::run(&arguments),
        Command::Audit(arguments) => audit::run(&arguments),
        Command::Store(arguments) => store::run(&arguments),
        Command::Settings => settings::run(),
    };
    let (code, trouble) = match end {
        Ok(End::Well) | Err(Trouble::Unread) => (0, None),
        Ok(End::Wrong) => (1, None),
        Err(Trouble::Refused(text)) => (1, Some(text)),
        Err(Trouble::Unusable(text)) => (2, Some(text)),
    };
    if let Some(text) = trouble {
        // when nobody reads this either, the exit code still tells
        let _told = writeln!(io::stderr(), "pvb: {text}");
    }
    ExitCode::from(code)
}
