//! The life of a version and of a key, every answer held beside the document.

use serde_json::{Value, json};

use crate::live::{Call, Service};

const VERSION: &[(&str, &str)] = &[("organisation", "voorbeeld"), ("date", "2027-01-01")];

#[tokio::test]
async fn a_version_lives_as_the_document_says() {
    let service = Service::kept("life", false).await;
    let call = |body| Call { places: VERSION, body, ..Call::default() };
    let text = service.example("publishVersion");
    let steps: [(&str, Option<&Value>, u16); 10] = [
        ("readDraft", None, 404),
        ("writeDraft", Some(&text), 200),
        ("readDraft", None, 200),
        ("dropDraft", None, 204),
        ("writeDraft", Some(&text), 200),
        ("publishVersion", Some(&text), 201),
        ("publishVersion", Some(&text), 200),
        ("readVersion", None, 200),
        ("readHistory", None, 200),
        ("listPolicies", None, 200),
    ];
    for (place, (id, body, status)) in steps.into_iter().enumerate() {
        let answer = service.call(id, &call(body)).await;
        assert_eq!(answer.status, status, "step {place}, {id}: {}", answer.text);
    }
    let other = json!({ "source": text["source"].as_str().unwrap().replace("41.92", "41.93") });
    assert_eq!(service.call("publishVersion", &call(Some(&other))).await.status, 409);
    let broken = json!({ "source": "policy" });
    assert_eq!(service.call("publishVersion", &call(Some(&broken))).await.status, 400);
    let history = service.call("readHistory", &call(None)).await.json();
    let withdrawal = json!({ "sha256": history["editions"][0]["sha256"], "reason": "a mistake" });
    assert_eq!(service.call("withdrawVersion", &call(Some(&withdrawal))).await.status, 200);
    assert_eq!(service.call("readVersion", &call(None)).await.status, 404);
    let audit =
        service.call("readAudit", &Call { query: "?after=0&limit=3", ..Call::default() }).await;
    assert_eq!(audit.json()["next"], 3, "{}", audit.text);
}

#[tokio::test]
async fn two_pairs_of_eyes_and_their_keys_are_answered_as_the_document_says() {
    let service = Service::kept("eyes", true).await;
    let mut keys = Vec::new();
    let wanted = [
        ("administrator", Value::Null),
        ("policy-owner", json!("voorbeeld")),
        ("policy-owner", json!("voorbeeld")),
    ];
    for (place, (role, organisation)) in wanted.into_iter().enumerate() {
        let mut sent = json!({ "holder": format!("holder {place}"), "role": role });
        if organisation.is_string() {
            sent["organisation"] = organisation;
        }
        let administrator: Option<String> = keys.first().cloned();
        let call = Call { body: Some(&sent), key: administrator.as_deref(), ..Call::default() };
        let answer = service.call("issueKey", &call).await;
        assert_eq!(answer.status, 201, "{}", answer.text);
        assert!(answer.header("location").starts_with("/v1/keys/"));
        keys.push(answer.json()["key"].as_str().unwrap().to_owned());
    }
    let [administrator, one, other] = keys.try_into().unwrap();
    let text = service.example("publishVersion");
    let nobody = service
        .call("publishVersion", &Call { places: VERSION, body: Some(&text), ..Call::default() })
        .await;
    assert_eq!(nobody.status, 401);
    assert!(nobody.header("www-authenticate").starts_with("Bearer"));
    let by = |key, body| Call { places: VERSION, key: Some(key), body, ..Call::default() };
    assert_eq!(service.call("publishVersion", &by(&administrator, Some(&text))).await.status, 403);
    let published = service.call("publishVersion", &by(&one, Some(&text))).await;
    assert_eq!(published.status, 202, "{}", published.text);
    let approval = json!({ "sha256": published.json()["sha256"] });
    assert_eq!(service.call("approveVersion", &by(&one, Some(&approval))).await.status, 403);
    assert_eq!(service.call("approveVersion", &by(&other, Some(&approval))).await.status, 200);
    let listed = service.call("listKeys", &by(&administrator, None)).await.json();
    let id = listed["keys"][0]["id"].as_str().unwrap().to_owned();
    let key = Some(administrator.as_str());
    let revoke = Call { places: &[("id", &id)], key, ..Call::default() };
    assert_eq!(service.call("revokeKey", &revoke).await.status, 204);
}
