//! What an organisation does with its own versions: draft, publish, approve, withdraw, and look back.
//!
//! In: a text, or the hash of one. Out: how far the version is; a problem with every diagnostic where the text
//! is refused.
//! Absent on purpose: whether the caller may (`guard`), and what may follow on what (`store`).

use std::sync::Arc;

use axum::extract::{Extension, FromRequest, Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;

use super::answer::{self, Refused, created, unavailable};
use super::asked::Nothing;
use super::body::{JsonBody, TextBody, is_text};
use super::evaluations::told;
use crate::access::{Action, Principal};
use crate::domain::{Fault, FaultCode};
use crate::record::State as Stage;
use crate::source::Source;
use crate::store::{HomeError, NotDone, Outcome, Trouble, signature};
use crate::wire::read::{approval, check_request, date_from_text, withdrawal};
use crate::wire::write::{self, HistoryShape};

type Place = Path<(String, String)>;
type Caller = Extension<Arc<Principal>>;

/// Longer names are no names.
const LONGEST_NAME: usize = 60;

/// A policy text: as text, or as JSON under `source`.
pub(super) struct PolicyBody(String);

impl FromRequest<super::State> for PolicyBody {
    type Rejection = Refused;

    async fn from_request(request: Request, state: &super::State) -> Result<Self, Refused> {
        if is_text(request.headers()) {
            return TextBody::from_request(request, state).await.map(|body| Self(body.0));
        }
        let body = JsonBody::from_request(request, state).await?;
        let json = body.json().map_err(Refused::invalid)?;
        let request = check_request(&json).map_err(Refused::invalid)?;
        Ok(Self(request.source.to_owned()))
    }
}

/// Publishes a version.
pub(super) async fn publish(
    State(state): State<super::State>,
    Path(place): Place,
    Extension(caller): Caller,
    _nothing: Nothing,
    PolicyBody(text): PolicyBody,
) -> Result<Response, Response> {
    let (organisation, date) = at(&place).map_err(IntoResponse::into_response)?;
    let refused = |why| refused(&state, &caller, Action::Publish, organisation, why);
    let published = state.library.publish(&signature(&caller), organisation, date, &text).await;
    let (status, edition) = match published.map_err(refused)? {
        Outcome::Unchanged(edition) => (StatusCode::OK, edition),
        Outcome::Recorded(edition) if edition.state() == Stage::AwaitsApproval => {
            (StatusCode::ACCEPTED, edition)
        }
        Outcome::Recorded(edition) => (StatusCode::CREATED, edition),
    };
    let location = format!("/v1/policies/{organisation}/versions/{date}");
    Ok(created(status, &location, &write::edition(&edition)))
}

/// Writes a draft: it may still have errors, and they are told.
pub(super) async fn draft(
    State(state): State<super::State>,
    Path(place): Place,
    Extension(caller): Caller,
    _nothing: Nothing,
    PolicyBody(text): PolicyBody,
) -> Result<Response, Response> {
    let (organisation, date) = at(&place).map_err(IntoResponse::into_response)?;
    let refused = |why| refused(&state, &caller, Action::Draft, organisation, why);
    let source = Source::new("draft", &text);
    let who = signature(&caller);
    state.library.draft(&who, organisation, date, source.text()).await.map_err(refused)?;
    let versions = state.versions();
    let diagnosed = super::apart::apart(&state, move || {
        let diagnostics = crate::authoring::check(&source, &versions.shared().catalogue);
        write::check_answer(&source, &diagnostics)
    });
    Ok(answer::json(&diagnosed.await.map_err(IntoResponse::into_response)?))
}

/// A draft with its text.
pub(super) async fn read_draft(
    State(state): State<super::State>,
    Path(place): Place,
    _nothing: Nothing,
) -> Result<Response, Refused> {
    let (organisation, date) = at(&place)?;
    let shelf = state.library.shelf();
    let draft = shelf.standing.draft(organisation, date).ok_or_else(|| {
        let detail = format!("there is no draft of {organisation} for {date}");
        Refused::new(StatusCode::NOT_FOUND, detail)
    })?;
    Ok(answer::json(&write::draft(organisation, date, draft)))
}

/// Throws a draft away.
pub(super) async fn drop_draft(
    State(state): State<super::State>,
    Path(place): Place,
    Extension(caller): Caller,
    _nothing: Nothing,
) -> Result<Response, Response> {
    let (organisation, date) = at(&place).map_err(IntoResponse::into_response)?;
    let refused = |why| refused(&state, &caller, Action::Draft, organisation, why);
    state.library.drop_draft(&signature(&caller), organisation, date).await.map_err(refused)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Everything that was published for a date, and the draft.
pub(super) async fn history(
    State(state): State<super::State>,
    Path(place): Place,
    _nothing: Nothing,
) -> Result<Response, Refused> {
    let (organisation, date) = at(&place)?;
    let shelf = state.library.shelf();
    let draft = shelf.standing.draft(organisation, date);
    let editions = shelf.standing.editions_of(organisation, date);
    if draft.is_none() && editions.is_empty() {
        let detail = format!("nothing of {organisation} was written for {date}");
        return Err(Refused::new(StatusCode::NOT_FOUND, detail));
    }
    Ok(answer::json(&HistoryShape {
        organisation: organisation.to_owned(),
        in_force_from: date.to_string(),
        draft: draft.map(|draft| write::stamp(&draft.written)),
        editions: editions.iter().map(|edition| write::edition(edition)).collect(),
    }))
}

/// Approves a version that waits for it.
pub(super) async fn approve(
    State(state): State<super::State>,
    Path(place): Place,
    Extension(caller): Caller,
    _nothing: Nothing,
    body: JsonBody,
) -> Result<Response, Response> {
    let (organisation, date) = at(&place).map_err(IntoResponse::into_response)?;
    let decided = body.json().and_then(|json| approval(&json));
    let decided = decided.map_err(|faults| Refused::invalid(faults).into_response())?;
    let refused = |why| refused(&state, &caller, Action::Approve, organisation, why);
    let who = signature(&caller);
    let approving = state.library.approve(&who, organisation, date, &decided.sha256);
    let edition = approving.await.map_err(refused)?;
    Ok(answer::json(&write::edition(&edition)))
}

/// Withdraws a version.
pub(super) async fn withdraw(
    State(state): State<super::State>,
    Path(place): Place,
    Extension(caller): Caller,
    _nothing: Nothing,
    body: JsonBody,
) -> Result<Response, Response> {
    let (organisation, date) = at(&place).map_err(IntoResponse::into_response)?;
    let decided = body.json().and_then(|json| withdrawal(&json));
    let decided = decided.map_err(|faults| Refused::invalid(faults).into_response())?;
    let refused = |why| refused(&state, &caller, Action::Withdraw, organisation, why);
    let who = signature(&caller);
    let withdrawing =
        state.library.withdraw(&who, organisation, date, &decided.sha256, &decided.reason);
    withdrawing.await.map_err(refused)?;
    let shelf = state.library.shelf();
    let edition = shelf.standing.editions_of(organisation, date).last();
    Ok(answer::json(&edition.map(|edition| write::edition(edition))))
}

/// The organisation and the date of an address.
fn at(place: &(String, String)) -> Result<(&str, NaiveDate), Refused> {
    let (organisation, date) = place;
    let name = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    if organisation.len() > LONGEST_NAME || !organisation.bytes().all(name) {
        let detail = "the name of an organisation has lower case letters, digits and `_` only";
        return Err(Refused::new(StatusCode::NOT_FOUND, detail));
    }
    let Some(date) = date_from_text(date) else {
        let detail = format!("`{date}` is no date that exists, as 2013-10-21");
        return Err(Refused::new(StatusCode::NOT_FOUND, detail));
    };
    Ok((organisation, date))
}

/// Why something was not done, as an answer; noted for the audit trail unless it is the store's own fault.
fn refused(
    state: &super::State,
    caller: &Principal,
    action: Action,
    organisation: &str,
    why: NotDone,
) -> Response {
    let (reason, answer) = match why {
        NotDone::Diagnostics(source, diagnostics) => {
            ("policy-errors", Refused::invalid(told(&source, &diagnostics)))
        }
        NotDone::Elsewhere(message) => {
            let fault = Fault::new("/source", FaultCode::PolicyErrors, message);
            ("elsewhere", Refused::invalid(vec![fault]))
        }
        NotDone::Conflict(detail) => ("conflict", Refused::new(StatusCode::CONFLICT, detail)),
        NotDone::Absent(detail) => ("absent", Refused::new(StatusCode::NOT_FOUND, detail)),
        NotDone::SameEyes(detail) => ("same-eyes", Refused::new(StatusCode::FORBIDDEN, detail)),
        NotDone::Trouble(trouble) => return trouble_told(&trouble),
    };
    state.refuse(&caller.id, action, Some(organisation), reason);
    answer.into_response()
}

/// What the store could not do, as an answer.
pub(super) fn trouble_told(trouble: &Trouble) -> Response {
    match trouble {
        Trouble::Home(HomeError::ReadOnly) => {
            let detail = "nothing can be published here: the versions come from a folder; \
                          say with --store where they are to be kept";
            Refused::new(StatusCode::CONFLICT, detail).into_response()
        }
        Trouble::Home(HomeError::Gone(_)) => unavailable(
            "the store cannot be reached at the moment, and whether this was recorded is not known; \
             send the same again: what was recorded already is not recorded twice",
        ),
        Trouble::Home(HomeError::Broken(_)) | Trouble::Row(_) => {
            unavailable("the store holds something that cannot be read; ask who runs this service")
        }
    }
}
