//! `pvb evaluate --policy NAME[@DATE] ARRANGEMENT.json`

use std::path::PathBuf;

use super::form::form;
use super::shown::Shown;
use super::{End, Policies, Trouble, files};
use crate::domain::{Fault, FaultCode};
use crate::store::{Folder, NotThere, PolicyName, Version, Versions};
use crate::wire::Json;
use crate::wire::read::{Reading, reading};

/// Arguments of `evaluate`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The arrangement; `-` reads standard input
    #[arg(value_name = "ARRANGEMENT.json")]
    arrangement: PathBuf,
    /// The policy: `archipel`, or one version of it: `archipel@2013-10-21`
    #[arg(long, value_name = "NAME[@DATE]")]
    policy: String,
    #[command(flatten)]
    shown: Shown,
    #[command(flatten)]
    policies: Policies,
}

/// Evaluates an arrangement.
pub(super) fn run(arguments: &Arguments) -> Result<End, Trouble> {
    let Some(name) = PolicyName::read(&arguments.policy) else {
        let detail = format!("`{}`: after @ stands no date that exists", arguments.policy);
        return Err(Trouble::Unusable(detail));
    };
    let bytes = files::bytes(&arguments.arrangement)?;
    let versions = Folder::open(&arguments.policies.folder)?;
    let refused = |faults: Vec<Fault>| Trouble::Refused(in_words(&faults));
    let json = Json::parse(&bytes).map_err(|fault| refused(vec![fault]))?;
    let reading = reading(&json, &versions.shared().catalogue, versions.vocabulary());
    let version = version(&versions, &name, &reading).map_err(refused)?;
    let answer = version.answer(&reading, name.pinned.is_some(), arguments.shown.locale());
    arguments.shown.print(&answer.map_err(refused)?, form)?;
    Ok(End::Well)
}

/// The version that is asked for.
fn version<'v>(
    versions: &'v Versions,
    name: &PolicyName,
    reading: &Reading<'_>,
) -> Result<&'v Version, Vec<Fault>> {
    let found = match (name.pinned, reading.on) {
        (Some(from), _) => versions.pinned(&name.organisation, from),
        (None, Some(on)) => versions.select(&name.organisation, on),
        (None, None) => {
            let missing = versions.of(&name.organisation).err();
            return Err(with(reading, missing.as_ref()));
        }
    };
    match found {
        Ok(version) => Ok(version),
        Err(missing) => Err(with(reading, Some(&missing))),
    }
}

/// The faults of an arrangement, after that of the policy that was asked for.
fn with(reading: &Reading<'_>, missing: Option<&NotThere>) -> Vec<Fault> {
    let told = missing.map(|missing| Fault::new("", FaultCode::UnknownPolicy, missing.to_string()));
    told.into_iter().chain(reading.faults.iter().cloned()).collect()
}

/// Faults, one to a line.
pub(super) fn in_words(faults: &[Fault]) -> String {
    let lines: Vec<String> = faults
        .iter()
        .map(|Fault { pointer, message, .. }| match pointer.as_str() {
            "" => message.clone(),
            _ => format!("{pointer}: {message}"),
        })
        .collect();
    lines.join("\npvb: ")
}
