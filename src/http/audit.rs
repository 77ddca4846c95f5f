//! `GET /v1/audit`: what happened to versions and keys, and what was refused.
//!
//! In: a place to read on from. Out: rows of the chain, those of the caller's organisation where he has one.
//! Absent on purpose: the texts of policies, and the hashes of keys.

use std::sync::Arc;

use axum::extract::{Extension, State};
use axum::response::{IntoResponse, Response};

use super::answer::{self, Refused};
use super::asked::Page;
use super::publishing::trouble_told;
use crate::access::{Action, Principal};
use crate::store::Trouble;
use crate::wire::record::recorded;
use crate::wire::write::{self, AuditShape};

/// A page of the trail.
pub(super) async fn read(
    State(state): State<super::State>,
    Extension(caller): Extension<Arc<Principal>>,
    page: Page,
) -> Result<Response, Response> {
    let rows = state.library.rows(page.after, page.limit).await;
    let rows = rows.map_err(|error| trouble_told(&Trouble::Home(error)))?;
    let full = u32::try_from(rows.len()).is_ok_and(|count| count == page.limit);
    let next = rows.last().map(|row| row.seq).filter(|_| full);
    let own = rows.iter().filter(|row| {
        let event = recorded(row).ok();
        let organisation = event.as_ref().and_then(|recorded| recorded.event.organisation());
        caller.may(Action::ReadAudit, organisation)
    });
    let rows = own.map(write::row).collect::<Result<Vec<_>, _>>();
    let rows = rows.map_err(|fault| Refused::invalid(vec![fault]).into_response())?;
    Ok(answer::json(&AuditShape { rows, next }))
}
