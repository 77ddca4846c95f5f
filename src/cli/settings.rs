//! `pvb settings`, and what the command line says about the settings.
//!
//! In: a file, the environment, flags; of two about one setting the later holds. Out: the settings, or
//! everything that is wrong with what was said.
//! Absent on purpose: the settings themselves; flags and help are made of their table.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command, Error, FromArgMatches, value_parser};

use super::files::unreadable;
use super::{End, Trouble};
use crate::settings::{Place, Said, Settings, environment, file, markdown};

/// The variable that names the file of settings.
const CONFIG: &str = "PVB_CONFIG";

/// What the command line says about the settings.
#[derive(Debug, Clone)]
pub(super) struct Flags {
    config: Option<PathBuf>,
    said: Vec<Said>,
}

impl FromArgMatches for Flags {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let said = |row: crate::settings::Row| {
            let text = matches.get_one::<String>(row.name)?.clone();
            let place = Place::Flag(format!("--{}", row.flag()));
            Some(Said { name: row.name.to_owned(), text: Ok(text), place })
        };
        let said = Settings::rows().into_iter().filter_map(said).collect();
        Ok(Self { config: matches.get_one("config").cloned(), said })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl clap::Args for Flags {
    fn augment_args(command: Command) -> Command {
        let config = Arg::new("config")
            .long("config")
            .value_name("FILE")
            .value_parser(value_parser!(PathBuf))
            .help(format!("A file of settings in TOML, each as `name = value` [env: {CONFIG}]"));
        Settings::rows().into_iter().fold(command.arg(config), |command, row| {
            let default = match row.default.as_str() {
                "" => String::new(),
                default => format!(" [default: {default}]"),
            };
            let help = format!(
                "{} ({}){default} [env: {}]",
                capital(row.what),
                row.may_be().replace('`', ""),
                row.variable()
            );
            command.arg(Arg::new(row.name).long(row.flag()).value_name("VALUE").help(help))
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect::<String>().replace('`', "")
}

impl Flags {
    /// The settings, after the file, the environment and the flags.
    pub(super) fn settings(&self) -> Result<Settings, Trouble> {
        let named = std::env::var_os(CONFIG).filter(|path| !path.is_empty()).map(PathBuf::from);
        let config = self.config.clone().or(named);
        let (mut said, mut wrong) = (Vec::new(), Vec::new());
        match config.as_deref().map(of_file).transpose()? {
            Some(Ok(in_file)) => said.extend(in_file),
            Some(Err(in_file)) => wrong.extend(in_file),
            None => {}
        }
        said.extend(environment(std::env::vars_os()));
        said.extend(self.said.iter().cloned());
        let settings = Settings::read(&said);
        match settings {
            Ok(settings) if wrong.is_empty() => return Ok(settings),
            Ok(_) => {}
            Err(more) => wrong.extend(more),
        }
        let lines: Vec<String> = wrong.iter().map(|one| format!("\n  {one}")).collect();
        Err(Trouble::Unusable(format!("the settings cannot be used:{}", lines.concat())))
    }
}

type Read = Result<Vec<Said>, Vec<crate::settings::Wrong>>;

fn of_file(path: &Path) -> Result<Read, Trouble> {
    let text = fs::read_to_string(path).map_err(|error| unreadable(path, &error))?;
    Ok(file(path, &text))
}

/// Prints the table of all settings.
pub(super) fn run() -> Result<End, Trouble> {
    io::stdout().lock().write_all(markdown().as_bytes())?;
    Ok(End::Well)
}
