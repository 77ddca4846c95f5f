//! The first publication on the usual folder, which makes the file.

use std::fs;
use std::sync::Arc;

use pvb::store::NotDone;

use crate::databases::policy::{day, policy};
use crate::store::{Following, Kind, Store, holds, publish, until};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_first_publications_at_once_make_one_chain() {
    for round in 0..10 {
        let store = Store::new(Kind::Folder, &format!("first_{round}")).await;
        let libraries = [store.library().await, store.library().await, store.library().await];
        let mut all = tokio::task::JoinSet::new();
        for place in 1..=9 {
            let library = Arc::clone(&libraries[usize::try_from(place % 3).unwrap()]);
            all.spawn(async move { publish(&library, day(place), 71).await });
        }
        while let Some(done) = all.join_next().await {
            done.unwrap().unwrap();
        }
        assert_eq!(store.rows().await.len(), 2 + 9);
        for library in &libraries {
            library.catch_up().await.unwrap();
            assert_eq!(library.versions().of("hof").unwrap().count(), 10);
        }
    }
}

/// A command that hands out a key, or another service, may make the file from a folder that has changed since:
/// then the file's rows are not those that the service has in memory.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_appears_later_is_moved_to() {
    let store = Store::new(Kind::Folder, "appears").await;
    let (early, idle) = (store.library().await, store.library().await);
    let _following = Following::start(&idle);
    let own = store.folder.join("hof").join(format!("{}.pvb", day(5)));
    fs::write(own, policy("hof", day(5), 75)).unwrap();
    let late = store.library().await;
    publish(&late, day(7), 77).await.unwrap();
    until(|| holds(&idle, day(7)) && holds(&idle, day(5))).await;
    assert!(!holds(&early, day(7)));
    // who was early publishes on what stands in the file, not on what it remembers of the folder
    let conflict = publish(&early, day(5), 76).await.unwrap_err();
    assert!(matches!(conflict, NotDone::Conflict(_)), "{conflict:?}");
    publish(&early, day(8), 78).await.unwrap();
    assert!([5, 7, 8].iter().all(|place| holds(&early, day(*place))));
    until(|| holds(&idle, day(8))).await;
    store.rows().await;
}

/// Where the file's rows are fewer than the folder's, nothing of the folder stays behind.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_shorter_file_is_moved_to_as_well() {
    let store = Store::new(Kind::Folder, "shorter").await;
    let own = store.folder.join("hof").join(format!("{}.pvb", day(5)));
    fs::write(&own, policy("hof", day(5), 75)).unwrap();
    let early = store.library().await;
    fs::remove_file(own).unwrap();
    let late = store.library().await;
    late.draft(&crate::store::who("anna"), "hof", day(3), "x").await.unwrap();
    early.catch_up().await.unwrap();
    assert!(!holds(&early, day(5)) && holds(&early, day(0)));
    assert_eq!(early.shelf().head, late.shelf().head);
}
