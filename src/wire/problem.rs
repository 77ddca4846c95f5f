//! Problems: what is wrong with a request, as RFC 9457 has it.

use serde::Serialize;

use crate::domain::{Fault, FaultCode};

/// An answer to a request that cannot be met.
#[derive(Debug, Clone, Serialize)]
pub struct Problem {
    /// What kind of problem; the status says it all.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The kind in words.
    pub title: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// What is wrong with this request.
    pub detail: String,
    /// Every fault.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<ProblemError>,
}

/// One fault of a request.
#[derive(Debug, Clone, Serialize)]
pub struct ProblemError {
    /// Where, as a JSON pointer.
    pub pointer: String,
    /// What kind; stable.
    pub code: String,
    /// What is wrong and what to do.
    pub message: String,
    /// The nearest known name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearest: Option<String>,
}

/// More than this is no longer a list that a person or a program can use; the last one says how many
/// are left out.
const MOST: usize = 5000;

impl Problem {
    /// A problem without faults.
    #[must_use]
    pub fn new(status: u16, detail: impl Into<String>) -> Self {
        let title = title(status);
        Self { kind: "about:blank", title, status, detail: detail.into(), errors: Vec::new() }
    }

    /// Invalid input, with every fault.
    #[must_use]
    pub fn invalid(faults: Vec<Fault>) -> Self {
        let number = faults.len();
        let detail = match number {
            1 => "the request has one fault".to_owned(),
            _ => format!("the request has {number} faults"),
        };
        let mut errors: Vec<ProblemError> =
            faults.into_iter().take(MOST).map(ProblemError::from).collect();
        if number > MOST {
            let more = number.saturating_sub(MOST);
            let message = format!("{more} more faults are not listed");
            errors.push(Fault::new("", FaultCode::TooMany, message).into());
        }
        Self { errors, ..Self::new(400, detail) }
    }
}

impl From<Fault> for ProblemError {
    fn from(fault: Fault) -> Self {
        Self {
            pointer: fault.pointer,
            code: fault.code.text().to_owned(),
            message: fault.message,
            nearest: fault.nearest,
        }
    }
}

const fn title(status: u16) -> &'static str {
    match status {
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        408 => "Request Timeout",
        409 => "Conflict",
        413 => "Content Too Large",
        414 => "URI Too Long",
        415 => "Unsupported Media Type",
        421 => "Misdirected Request",
        429 => "Too Many Requests",
        431 => "Request Header Fields Too Large",
        503 => "Service Unavailable",
        _ => "Internal Server Error",
    }
}
