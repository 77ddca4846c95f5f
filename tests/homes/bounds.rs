//! What nobody may fill a store with.

use pvb::store::NotDone;

use crate::databases::policy::{day, policy};
use crate::store::{Kind, Store, who};

#[tokio::test]
async fn a_draft_is_no_longer_than_a_policy_may_be() {
    let store = Store::new(Kind::Sqlite, "long_draft").await;
    let library = store.library().await;
    let long = policy("hof", day(1), 71) + &" ".repeat(128 * 1024);
    let refused = library.draft(&who("anna"), "hof", day(1), &long).await.unwrap_err();
    assert!(matches!(&refused, NotDone::Diagnostics(_, told) if !told.is_empty()), "{refused:?}");
    assert_eq!(store.rows().await.len(), 2);
}

#[tokio::test]
async fn an_organisation_has_a_hundred_drafts_at_most() {
    let store = Store::new(Kind::Sqlite, "drafts").await;
    let library = store.library().await;
    for place in 1..=100 {
        library.draft(&who("anna"), "hof", day(place), "x").await.unwrap();
    }
    let refused = library.draft(&who("anna"), "hof", day(101), "x").await.unwrap_err();
    assert!(matches!(refused, NotDone::Conflict(_)), "{refused:?}");
    library.draft(&who("anna"), "hof", day(100), "y").await.unwrap();
    library.draft(&who("anna"), "huis", day(101), "x").await.unwrap();
    library.drop_draft(&who("anna"), "hof", day(100)).await.unwrap();
    library.draft(&who("anna"), "hof", day(101), "x").await.unwrap();
}

/// Somebody whose name has a line end in it, as an identity provider may say, breaks no chain.
#[tokio::test]
async fn a_name_stands_on_one_line() {
    let store = Store::new(Kind::Sqlite, "one_line").await;
    let library = store.library().await;
    let principal = pvb::access::Principal {
        id: "oidc:a\nb".to_owned(),
        holder: "Anna\r\nB".to_owned(),
        roles: vec![pvb::access::Role::PolicyOwner],
        organisation: None,
    };
    let who = pvb::store::signature(&principal);
    library.draft(&who, "hof", day(1), "x").await.unwrap();
    let row = store.rows().await.pop().unwrap();
    assert_eq!((row.by.as_str(), row.holder.as_str()), ("oidc:a b", "Anna  B"));
    // and what could not be read again is not written, wherever it comes from
    let mut raw = who.clone();
    raw.holder = "Anna\nB".to_owned();
    let refused = library.draft(&raw, "hof", day(2), "x").await.unwrap_err();
    assert!(matches!(refused, NotDone::Trouble(_)), "{refused:?}");
    assert_eq!(store.rows().await.len(), 3);
    store.library().await;
}

/// Attempts that are refused are counted, and a flood of them leaves few rows.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_flood_of_refusals_leaves_few_rows() {
    let store = Store::new(Kind::Sqlite, "flood").await;
    let library = store.library().await;
    let recording = std::sync::Arc::clone(&library);
    let recorder = tokio::spawn(async move { recording.record_refusals().await });
    let attempt = |place: u64| pvb::record::Attempt {
        by: "nobody".to_owned(),
        action: "read".to_owned(),
        organisation: Some(format!("made_up_{}", place % 500)),
        reason: "no-key".to_owned(),
        times: 1,
    };
    for place in 0..3000 {
        library.refusals().note(attempt(place));
        tokio::time::sleep(std::time::Duration::from_millis(1)).await;
    }
    recorder.abort();
    library.flush_refusals().await;
    let rows = store.rows().await;
    let refused: Vec<_> = rows.iter().filter(|row| row.kind == "refused").collect();
    assert!((2..=6).contains(&refused.len()), "{}", refused.len());
    assert!(refused.iter().all(|row| row.body.len() < 10_000));
    let counted: u64 = refused
        .iter()
        .map(|row| {
            let body: serde_json::Value = serde_json::from_str(&row.body).unwrap();
            let times = body["attempts"].as_array().unwrap().iter();
            times.map(|one| one["times"].as_u64().unwrap()).sum::<u64>()
                + body["others"].as_u64().unwrap()
        })
        .sum();
    assert_eq!(counted, 3000);
}
