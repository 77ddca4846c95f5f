//! What the operations say that read what is published.

use serde_json::{Map, Value};

use super::operation::{Answer, Asked, Content, Operation, Tag};
use crate::authoring::describe::{catalogue::CatalogueText, matrix::Matrix, values::Values};
use crate::wire::shapes;

/// The structure of a policy. Its blocks are described by the reference of the language, not here.
type Structure = Map<String, Value>;

/// A policy: its structure, or its text.
fn policy(says: &'static str) -> Answer {
    Answer::new(200, says, Content::answered::<Structure>()).or(Content::text("text/plain", None))
}

/// `GET /v1/policies`
pub(in crate::http) fn list() -> Operation {
    Operation::new("listPolicies", Tag::Reading, "List the organisations")
        .described(
            "Every organisation with its versions, and what its policy in force today is called.",
        )
        .asks(&[Asked::KnownOn])
        .in_a_language()
        .answers(Answer::new(
            200,
            "The organisations.",
            Content::answered::<shapes::Organisations>(),
        ))
}

/// `GET /v1/policies/{organisation}`
pub(in crate::http) fn in_force() -> Operation {
    Operation::new("readPolicy", Tag::Reading, "Read the policy in force")
        .described(
            "The version in force today, or on a date: as structure, or as text for who prefers `text/plain` in \
             `Accept`.",
        )
        .asks(&[Asked::On, Asked::KnownOn])
        .answers(policy("The policy."))
}

/// `GET /v1/policies/{organisation}/schema`
pub(in crate::http) fn schema() -> Operation {
    let schema = Content::answered::<Structure>().of_kind("application/schema+json");
    Operation::new("readArrangementSchema", Tag::Reading, "Read what an arrangement needs")
        .described(
            "JSON Schema (2020-12) of the arrangement that the policy in force needs: its facts, typed and \
             required, its services, its roles.",
        )
        .asks(&[Asked::On, Asked::KnownOn])
        .answers(Answer::new(200, "The schema.", schema))
}

/// `GET /v1/policies/{organisation}/versions`
pub(in crate::http) fn versions() -> Operation {
    Operation::new("listVersions", Tag::Reading, "List the versions of a policy")
        .asks(&[Asked::KnownOn])
        .answers(Answer::new(200, "The versions.", Content::answered::<shapes::VersionsListed>()))
}

/// `GET /v1/policies/{organisation}/versions/{date}`
pub(in crate::http) fn version() -> Operation {
    Operation::new("readVersion", Tag::Reading, "Read one version of a policy")
        .described("As structure, or as text for who prefers `text/plain` in `Accept`.")
        .asks(&[Asked::KnownOn])
        .answers(policy("The version."))
}

/// `GET /v1/catalogue`
pub(in crate::http) fn catalogue() -> Operation {
    Operation::new("readCatalogue", Tag::Reading, "Read what can be spoken of")
        .described(
            "The shared catalogue: indications, services with what each is measured in, categories, roles, performers \
             and signers, with their labels in both languages. What a policy asks to know of a client besides is in \
             its schema.",
        )
        .asks(&[Asked::KnownOn])
        .answers(Answer::new(200, "The catalogue.", Content::answered::<CatalogueText>()))
}

/// `GET /v1/matrix`
pub(in crate::http) fn matrix() -> Operation {
    Operation::new("readMatrix", Tag::Reading, "Read the policies side by side")
        .described(
            "The policies in force today, or on a date, on the five dimensions of the evaluation; every sentence \
             in both languages, with its rules.",
        )
        .asks(&[Asked::On, Asked::KnownOn])
        .answers(Answer::new(200, "The matrix.", Content::answered::<Matrix>()))
}

/// `GET /v1/values`
pub(in crate::http) fn values() -> Operation {
    Operation::new("readValues", Tag::Reading, "Read what units are worth")
        .described(
            "What an hour costs in each policy's own unit, in minutes and in euros, as far as the policy says.",
        )
        .asks(&[Asked::On, Asked::KnownOn])
        .answers(Answer::new(200, "The values.", Content::answered::<Values>()))
}
