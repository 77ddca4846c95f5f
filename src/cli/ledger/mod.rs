//! `pvb ledger --policy NAME COURSE.json`

mod page;
mod words;

use std::path::PathBuf;

use super::evaluate::in_words;
use super::shown::Shown;
use super::{End, Policies, Trouble, files};
use crate::domain::Fault;
use crate::store::Folder;
use crate::wire::Json;

/// Arguments of `ledger`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The course; `-` reads standard input
    #[arg(value_name = "COURSE.json")]
    course: PathBuf,
    /// The policy: `archipel`, or one version of it for the whole course; several, or none for every
    /// organisation, stand side by side
    #[arg(long = "policy", value_name = "NAME[@DATE]")]
    policies: Vec<String>,
    #[command(flatten)]
    shown: Shown,
    #[command(flatten)]
    folder: Policies,
}

/// Works out a course month by month.
pub(super) fn run(arguments: &Arguments) -> Result<End, Trouble> {
    let bytes = files::bytes(&arguments.course)?;
    let versions = Folder::open(&arguments.folder.folder)?;
    let refused = |faults: Vec<Fault>| Trouble::Refused(in_words(&faults));
    let course = Json::parse(&bytes).map_err(|fault| refused(vec![fault]))?;
    let locale = arguments.shown.locale();
    match arguments.policies.as_slice() {
        [only] => {
            let request = request(course, "policy", Json::Text(only.as_str().into()));
            let ledger = versions.ledger(&request, locale).map_err(refused)?;
            arguments.shown.print(&ledger, page::ledger)?;
        }
        several => {
            let names = several.iter().map(|name| Json::Text(name.as_str().into())).collect();
            let request = if several.is_empty() {
                Json::Object(vec![("course".into(), course)])
            } else {
                request(course, "policies", Json::List(names))
            };
            let compared = versions.compare_ledgers(&request, locale).map_err(refused)?;
            arguments.shown.print(&compared, page::comparison)?;
        }
    }
    Ok(End::Well)
}

fn request<'a>(course: Json<'a>, field: &'static str, policy: Json<'a>) -> Json<'a> {
    Json::Object(vec![(field.into(), policy), ("course".into(), course)])
}
