//! `pvb compare [--policy NAME]... ARRANGEMENT.json`

use std::borrow::Cow;
use std::path::PathBuf;

use super::evaluate::in_words;
use super::shown::Shown;
use super::side_by_side::side_by_side;
use super::{End, Policies, Trouble, files};
use crate::domain::Fault;
use crate::store::Folder;
use crate::wire::Json;

/// Arguments of `compare`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The arrangement, or a whole request for a comparison; `-` reads standard input
    #[arg(value_name = "ARRANGEMENT.json")]
    arrangement: PathBuf,
    /// A policy to compare, or one version of it: `archipel@2013-10-21`; without any, every organisation
    #[arg(long = "policy", value_name = "NAME[@DATE]")]
    policies: Vec<String>,
    /// The policy that the others are explained from; without it, the one where the client is best off
    #[arg(long, value_name = "NAME[@DATE]")]
    baseline: Option<String>,
    /// What an hour counts for in euros, where a policy pays in time
    #[arg(long, value_name = "EUROS")]
    hour: Option<String>,
    /// What a point counts for in euros, where a policy pays in points
    #[arg(long, value_name = "EUROS")]
    point: Option<String>,
    #[command(flatten)]
    shown: Shown,
    #[command(flatten)]
    folder: Policies,
}

/// Compares policies on an arrangement.
pub(super) fn run(arguments: &Arguments) -> Result<End, Trouble> {
    let bytes = files::bytes(&arguments.arrangement)?;
    let versions = Folder::open(&arguments.folder.folder)?;
    let refused = |faults: Vec<Fault>| Trouble::Refused(in_words(&faults));
    let request = Json::parse(&bytes).map_err(|fault| refused(vec![fault]))?;
    let request = arguments.request(request);
    // for people it is explained from where the client is best off
    let locale = arguments.shown.locale();
    let compared = match arguments.shown.json {
        true => versions.compare(&request, locale),
        false => versions.compare_from_best(&request, locale),
    };
    let compared = compared.map_err(refused)?;
    arguments.shown.print(&compared, side_by_side)?;
    let answered = compared.policies.iter().any(|column| column.statement.is_some());
    Ok(if answered { End::Well } else { End::Wrong })
}

impl Arguments {
    /// The request: what the file holds, and what the command says besides.
    fn request<'a>(&'a self, file: Json<'a>) -> Json<'a> {
        let mut request = if has(&file, "arrangement") {
            file
        } else {
            Json::Object(vec![("arrangement".into(), file)])
        };
        if !self.policies.is_empty() {
            let names = self.policies.iter().map(|name| Json::Text(name.as_str().into())).collect();
            request = with(request, "policies", Json::List(names));
        }
        if let Some(baseline) = &self.baseline {
            request = with(request, "baseline", Json::Text(baseline.as_str().into()));
        }
        let rates = [("hour", &self.hour), ("point", &self.point)];
        let rates: Vec<(Cow<'_, str>, Json<'_>)> = rates
            .into_iter()
            .filter_map(|(name, rate)| Some((name.into(), Json::Text(rate.as_deref()?.into()))))
            .collect();
        if rates.is_empty() { request } else { with(request, "yardstick", Json::Object(rates)) }
    }
}

fn has(json: &Json<'_>, field: &str) -> bool {
    matches!(json, Json::Object(fields) if fields.iter().any(|(name, _)| name == field))
}

/// An object with a field in the place of any other of that name.
fn with<'a>(json: Json<'a>, field: &'static str, value: Json<'a>) -> Json<'a> {
    let Json::Object(mut fields) = json else { return json };
    fields.retain(|(name, _)| name != field);
    fields.push((field.into(), value));
    Json::Object(fields)
}
