//! `/v1/keys`: handing out keys, listing and revoking them.
//!
//! In: who is to hold a key. Out: the key, once; lists without secrets.
//! Absent on purpose: whether the caller may at all (`guard`); here it is asked for which organisation.

use std::sync::Arc;

use axum::extract::{Extension, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::Utc;

use super::answer::{self, Refused, created};
use super::asked::Nothing;
use super::body::JsonBody;
use super::publishing::trouble_told;
use crate::access::{Action, KeyId, Principal};
use crate::store::{KeyRefused, KeyWanted, signature};
use crate::wire::read::key_request;
use crate::wire::write::{self, KeysShape};

type Caller = Extension<Arc<Principal>>;

/// Every key that the caller may manage.
pub(super) async fn list(
    State(state): State<super::State>,
    Extension(caller): Caller,
    _nothing: Nothing,
) -> Response {
    let shelf = state.library.shelf();
    let own = shelf
        .standing
        .keys()
        .filter(|key| caller.may(Action::ManageKeys, key.given.organisation.as_deref()));
    answer::json(&KeysShape { keys: own.map(|key| write::key(key)).collect() })
}

/// Hands out a key.
pub(super) async fn issue(
    State(state): State<super::State>,
    Extension(caller): Caller,
    _nothing: Nothing,
    body: JsonBody,
) -> Result<Response, Response> {
    let wanted = body.json().and_then(|json| key_request(&json, Utc::now()));
    let wanted = wanted.map_err(|faults| Refused::invalid(faults).into_response())?;
    if !caller.may(Action::ManageKeys, wanted.organisation.as_deref()) {
        return Err(forbidden(&state, &caller, wanted.organisation.as_deref()));
    }
    let expires = wanted.expires;
    let wanted = KeyWanted {
        holder: wanted.holder,
        role: wanted.role,
        organisation: wanted.organisation,
        expires,
    };
    let who = signature(&caller);
    let issued = state.library.issue_key(&who, wanted).await.map_err(|why| refused(&why))?;
    let location = format!("/v1/keys/{}", issued.id);
    Ok(created(StatusCode::CREATED, &location, &write::issued(&issued, expires)))
}

/// Revokes a key.
pub(super) async fn revoke(
    State(state): State<super::State>,
    Extension(caller): Caller,
    Path(id): Path<String>,
    _nothing: Nothing,
) -> Result<Response, Response> {
    let shelf = state.library.shelf();
    let key = KeyId::read(&id).and_then(|id| shelf.standing.key(&id).cloned());
    let key = key.ok_or_else(|| refused(&KeyRefused::Absent))?;
    let organisation = key.given.organisation.as_deref();
    if !caller.may(Action::ManageKeys, organisation) {
        return Err(forbidden(&state, &caller, organisation));
    }
    let who = signature(&caller);
    state.library.revoke_key(&who, &key.given.id).await.map_err(|why| refused(&why))?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

fn forbidden(state: &super::State, caller: &Principal, organisation: Option<&str>) -> Response {
    state.refuse(&caller.id, Action::ManageKeys, organisation, "forbidden");
    let detail = "you may manage the keys of your own organisation only";
    Refused::new(StatusCode::FORBIDDEN, detail).into_response()
}

fn refused(why: &KeyRefused) -> Response {
    match why {
        KeyRefused::Absent => {
            let detail = "there is no such key that still works";
            Refused::new(StatusCode::NOT_FOUND, detail).into_response()
        }
        KeyRefused::NoChance(_) => {
            let detail = "this machine cannot make keys at the moment";
            Refused::new(StatusCode::INTERNAL_SERVER_ERROR, detail).into_response()
        }
        KeyRefused::Trouble(trouble) => trouble_told(trouble),
    }
}
