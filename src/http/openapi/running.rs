//! What the operations say that are for those who run the service, or build on it.

use serde_json::{Map, Value};

use super::operation::{Answer, Content, Operation, Tag};
use crate::wire::shapes;

/// `GET /v1/openapi.json`
pub(in crate::http) fn document() -> Operation {
    let document = Content::answered::<Map<String, Value>>();
    Operation::new("readOpenapi", Tag::Running, "Read this document")
        .described("Open to all, from any page: how to call the service is no secret.")
        .answers(Answer::new(200, "This document.", document))
}

/// `GET /docs`
pub(in crate::http) fn page() -> Operation {
    Operation::new("readDocs", Tag::Running, "Read this document as a page").answers(Answer::new(
        200,
        "The page.",
        Content::text("text/html", None),
    ))
}

/// `GET /healthz`
pub(in crate::http) fn alive() -> Operation {
    Operation::new("isAlive", Tag::Running, "Ask whether the service lives")
        .watched()
        .answers(Answer::new(200, "It does.", Content::answered::<shapes::Alive>()))
}

/// `GET /readyz`
pub(in crate::http) fn ready() -> Operation {
    Operation::new("isReady", Tag::Running, "Ask whether requests should come here")
        .described("Where they should not, the problem lists why: something that the service needs, or its end.")
        .watched()
        .waits()
        .answers(Answer::new(200, "They should.", Content::answered::<shapes::Ready>()))
}

/// `GET /metrics`
pub(in crate::http) fn metrics() -> Operation {
    Operation::new("readMetrics", Tag::Running, "Read counts, as Prometheus does")
        .described("By the template of a route; never by anything that a client sent.")
        .watched()
        .optional()
        .answers(Answer::new(
            200,
            "The counts.",
            Content::text("application/openmetrics-text", None),
        ))
}
