//! What was known on a moment.

use chrono::{DateTime, Duration, Utc};
use pvb::store::Library;

use crate::databases::policy::day;
use crate::over_every_home;
use crate::store::{Store, publish, who};

over_every_home!(
    a_moment_knows_what_was_published_by_then,
    a_moment_knows_what_was_approved_by_then,
    what_will_be_known_is_not_known,
    a_folder_was_always_known,
);

/// A moment that nothing else has.
async fn now() -> DateTime<Utc> {
    tokio::time::sleep(std::time::Duration::from_millis(3)).await;
    let now = Utc::now();
    tokio::time::sleep(std::time::Duration::from_millis(3)).await;
    now
}

/// How many euros the version of a day starts with, as known on a moment.
fn known(library: &Library, moment: DateTime<Utc>) -> Option<String> {
    let versions = library.known_on(moment).unwrap().unwrap();
    let text = versions.pinned("hof", day(1)).ok()?.source.text().to_owned();
    let euros = text.split('€').nth(1)?.split('.').next()?;
    Some(euros.to_owned())
}

async fn a_moment_knows_what_was_published_by_then(store: &Store) {
    let library = store.library().await;
    let nothing = now().await;
    let first = publish(&library, day(1), 71).await.unwrap();
    let published = now().await;
    library.withdraw(&who("ben"), "hof", day(1), &first.sha256, "te laag").await.unwrap();
    let withdrawn = now().await;
    publish(&library, day(1), 72).await.unwrap();
    let second = now().await;
    for library in [library, store.library().await] {
        for _ in 0..2 {
            assert_eq!(known(&library, nothing), None);
            assert_eq!(known(&library, published).as_deref(), Some("71"));
            assert_eq!(known(&library, withdrawn), None);
            assert_eq!(known(&library, second).as_deref(), Some("72"));
        }
        // to the microsecond: from the moment that the record says
        let at = first.published.at;
        assert_eq!(known(&library, at).as_deref(), Some("71"));
        assert_eq!(known(&library, at - Duration::microseconds(1)), None);
    }
}

async fn a_moment_knows_what_was_approved_by_then(store: &Store) {
    let library = store.with_second_owner().await;
    let waiting = publish(&library, day(1), 71).await.unwrap();
    let published = now().await;
    library.approve(&who("ben"), "hof", day(1), &waiting.sha256).await.unwrap();
    let approved = now().await;
    assert_eq!(known(&library, published), None);
    assert_eq!(known(&library, approved).as_deref(), Some("71"));
}

async fn what_will_be_known_is_not_known(store: &Store) {
    let library = store.library().await;
    let soon = Utc::now() + Duration::seconds(30);
    assert!(library.known_on(soon).unwrap().is_none());
    assert!(library.known_on(Utc::now()).unwrap().is_some());
}

/// What was worked out with a folder is worked out alike once its texts stand in a store.
async fn a_folder_was_always_known(store: &Store) {
    let library = store.library().await;
    let long_ago = DateTime::from_timestamp(1_000_000_000, 0).unwrap();
    let known = |library: &Library| {
        library.known_on(long_ago).unwrap().unwrap().pinned("hof", day(0)).is_ok()
    };
    assert!(known(&library));
    publish(&library, day(1), 71).await.unwrap();
    assert!(known(&library) && known(&*store.library().await));
}
