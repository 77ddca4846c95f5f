//! Who a token says is there.
//!
//! In: the claims of a token that holds. Out: a principal, or a short code of why it names none.
//! Absent on purpose: whether the token holds.

use serde_json::{Map, Value};

use super::Provider;
use crate::access::{Principal, Role};

/// Longer names are cut: they stand in the record.
const LONGEST: usize = 200;

/// The principal of a token.
pub(super) fn principal(
    claims: &Map<String, Value>,
    provider: &Provider,
) -> Result<Principal, &'static str> {
    let subject = claims.get("sub").and_then(Value::as_str).ok_or("claim-missing")?;
    if subject.is_empty() || subject.len() > LONGEST || subject.chars().any(char::is_control) {
        return Err("subject-unusable");
    }
    let roles = roles(within(claims, &provider.role_claim));
    if roles.is_empty() {
        return Err("no-role");
    }
    let organisation = match within(claims, &provider.organisation_claim) {
        None | Some(Value::Null) => None,
        Some(Value::String(name)) => Some(name.as_str()),
        Some(_) => return Err("organisation-unusable"),
    };
    let bound = roles.iter().any(|role| matches!(role, Role::PolicyOwner | Role::Administrator));
    let organisation = match organisation {
        // reading and evaluating are not an organisation's own
        None if !bound => None,
        None | Some("") => return Err("no-organisation"),
        Some("*") if roles.contains(&Role::PolicyOwner) => return Err("no-organisation"),
        Some("*") => None,
        Some(name) => Some(name.to_owned()),
    };
    let holder = claims.get("preferred_username").and_then(Value::as_str).unwrap_or(subject);
    let holder = holder.chars().filter(|one| !one.is_control()).take(LONGEST).collect();
    Ok(Principal { id: format!("oidc:{subject}"), holder, roles, organisation })
}

/// The roles of this program among those of a claim; a provider has others besides.
fn roles(claim: Option<&Value>) -> Vec<Role> {
    let one = |value: &Value| value.as_str().and_then(Role::named);
    match claim {
        Some(Value::Array(list)) => list.iter().filter_map(one).collect(),
        Some(value) => one(value).into_iter().collect(),
        None => Vec::new(),
    }
}

/// A claim, or one within another: `realm_access.roles`. A claim whose own name has points goes first.
fn within<'c>(claims: &'c Map<String, Value>, path: &str) -> Option<&'c Value> {
    if let Some(value) = claims.get(path) {
        return Some(value);
    }
    let (first, rest) = path.split_once('.')?;
    within(claims.get(first)?.as_object()?, rest)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::principal;
    use crate::access::{Principal, Role};
    use crate::http::{Provider, SignedBy};

    fn told(claims: Value) -> Result<Principal, &'static str> {
        let provider = Provider {
            issuer: "https://login.example".to_owned(),
            audience: "pvb".to_owned(),
            keys: None,
            algorithms: vec![SignedBy::named("RS256").unwrap()],
            role_claim: "access.roles".to_owned(),
            organisation_claim: "organisation".to_owned(),
        };
        principal(claims.as_object().unwrap(), &provider)
    }

    #[test]
    fn roles_may_stand_within_another_claim_and_among_others() {
        let claims = json!({
            "sub": "7", "preferred_username": "bea", "organisation": "archipel",
            "access": { "roles": ["offline", "policy-owner", "reader"] }
        });
        let principal = told(claims).unwrap();
        assert_eq!(principal.id, "oidc:7");
        assert_eq!(principal.holder, "bea");
        assert_eq!(principal.roles, [Role::PolicyOwner, Role::Reader]);
        assert_eq!(principal.organisation.as_deref(), Some("archipel"));
    }

    #[test]
    fn who_owns_or_manages_belongs_somewhere() {
        let of = |role: &str, organisation: Value| {
            told(json!({ "sub": "7", "access": { "roles": role }, "organisation": organisation }))
                .map(|principal| principal.organisation)
        };
        assert_eq!(of("policy-owner", Value::Null), Err("no-organisation"));
        assert_eq!(of("policy-owner", json!("*")), Err("no-organisation"));
        assert_eq!(of("policy-owner", json!(["a", "b"])), Err("organisation-unusable"));
        assert_eq!(of("administrator", Value::Null), Err("no-organisation"));
        assert_eq!(of("administrator", json!("*")), Ok(None));
        assert_eq!(of("evaluator", Value::Null), Ok(None));
        assert_eq!(of("owner", json!("zzg")), Err("no-role"));
    }

    #[test]
    fn a_subject_stays_on_one_line() {
        let claims = json!({ "sub": "7\nx", "access": { "roles": "reader" } });
        assert_eq!(told(claims), Err("subject-unusable"));
    }
}
