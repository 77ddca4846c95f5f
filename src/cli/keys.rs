//! `pvb keys`: the keys of a store, without a service in between. The first key of a service comes from here.
//!
//! In: a store, and who is to hold a key. Out: the key, once; a list without secrets.
//! Absent on purpose: who may do this: whoever can write in the store itself.

use std::io::{self, Write};
use std::path::Path;

use chrono::{DateTime, Days, Utc};

use super::store::Store;
use super::{End, Policies, Trouble};
use crate::access::{KeyId, Role};
use crate::record::Signature;
use crate::store::{HomeError, KeyRefused, KeyWanted, Library};
use crate::wire::record::{moment, read_moment};

/// A key that says nothing of its end works for a year.
const USUAL_DAYS: u64 = 365;

/// Arguments of `keys`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Hand out a key, and show it once
    Issue {
        #[command(flatten)]
        store: Store,
        #[command(flatten)]
        policies: Policies,
        /// reader, evaluator, policy-owner or administrator
        #[arg(long, value_parser = role)]
        role: Role,
        /// The person or system that is to hold it
        #[arg(long)]
        holder: String,
        /// The organisation that it is for; without, for every organisation
        #[arg(long)]
        organisation: Option<String>,
        /// When it stops to work, as 2027-01-31T12:00:00Z; without, in a year
        #[arg(long, value_parser = end)]
        expires: Option<DateTime<Utc>>,
    },
    /// List the keys
    List {
        #[command(flatten)]
        store: Store,
        #[command(flatten)]
        policies: Policies,
    },
    /// Revoke a key
    Revoke {
        #[command(flatten)]
        store: Store,
        #[command(flatten)]
        policies: Policies,
        /// Its name: twelve hexadecimal digits
        #[arg(value_parser = name)]
        id: KeyId,
    },
}

fn role(text: &str) -> Result<Role, String> {
    Role::named(text).ok_or_else(|| format!("there are {}", Role::ALL.map(Role::name).join(", ")))
}

fn end(text: &str) -> Result<DateTime<Utc>, String> {
    let end = read_moment(text).ok_or("no moment, as 2027-01-31T12:00:00Z")?;
    if end > Utc::now() { Ok(end) } else { Err("a key cannot end in the past".to_owned()) }
}

fn name(text: &str) -> Result<KeyId, String> {
    KeyId::read(text).ok_or_else(|| "the name of a key is twelve hexadecimal digits".to_owned())
}

/// Does what is asked with keys.
pub(super) fn run(arguments: &Arguments) -> Result<End, Trouble> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        match &arguments.command {
            Command::Issue { store, policies, role, holder, organisation, expires } => {
                let wanted = wanted(*role, holder, organisation.as_deref(), *expires)?;
                issue(&library(store, &policies.folder).await?, wanted).await
            }
            Command::List { store, policies } => list(&library(store, &policies.folder).await?),
            Command::Revoke { store, policies, id } => {
                let library = library(store, &policies.folder).await?;
                library.revoke_key(&who(), id).await.map_err(|why| refused(&why))?;
                writeln!(io::stdout(), "{id} works no more")?;
                Ok(End::Well)
            }
        }
    })
}

async fn library(store: &Store, folder: &Path) -> Result<Library, Trouble> {
    Ok(Library::at(&store.place, folder, false).await?)
}

fn who() -> Signature {
    Signature { by: "command".to_owned(), holder: "command".to_owned() }
}

fn wanted(
    role: Role,
    holder: &str,
    organisation: Option<&str>,
    expires: Option<DateTime<Utc>>,
) -> Result<KeyWanted, Trouble> {
    let unusable = |why: &str| Err(Trouble::Unusable(why.to_owned()));
    if role == Role::PolicyOwner && organisation.is_none() {
        return unusable(
            "a policy owner belongs to one organisation: say which with --organisation",
        );
    }
    let plain = |text: &str| !text.trim().is_empty() && !text.chars().any(char::is_control);
    if !plain(holder) || organisation.is_some_and(|name| !plain(name)) {
        return unusable("write names on one line, with something in them");
    }
    let usual = Utc::now().checked_add_days(Days::new(USUAL_DAYS));
    let Some(expires) = expires.or(usual) else {
        return unusable("the clock of this machine is too far in the future");
    };
    let (holder, organisation) = (holder.to_owned(), organisation.map(str::to_owned));
    Ok(KeyWanted { holder, role, organisation, expires })
}

async fn issue(library: &Library, wanted: KeyWanted) -> Result<End, Trouble> {
    let issued = library.issue_key(&who(), wanted).await.map_err(|why| refused(&why))?;
    writeln!(io::stdout(), "{}", issued.text)?;
    writeln!(io::stderr(), "this key is shown once; its name is {}", issued.id)?;
    Ok(End::Well)
}

fn list(library: &Library) -> Result<End, Trouble> {
    let mut out = io::stdout();
    for key in library.shelf().standing.keys() {
        let state = match (&key.revoked, key.works(Utc::now())) {
            (Some(stamp), _) => format!("revoked {}", moment(stamp.at)),
            (None, true) => format!("until {}", moment(key.given.expires)),
            (None, false) => format!("ended {}", moment(key.given.expires)),
        };
        let organisation = key.given.organisation.as_deref().unwrap_or("every organisation");
        let (id, role, holder) = (&key.given.id, key.given.role.name(), &key.given.holder);
        writeln!(out, "{id}  {role}  {organisation}  {holder}  {state}")?;
    }
    Ok(End::Well)
}

fn refused(why: &KeyRefused) -> Trouble {
    match why {
        KeyRefused::Absent => Trouble::Refused("there is no such key that still works".to_owned()),
        KeyRefused::NoChance(why) => Trouble::Unusable(why.clone()),
        KeyRefused::Trouble(crate::store::Trouble::Home(HomeError::ReadOnly)) => {
            Trouble::Unusable("keys are not kept in a folder: name a store with --store".to_owned())
        }
        KeyRefused::Trouble(trouble) => Trouble::Unusable(trouble.to_string()),
    }
}
