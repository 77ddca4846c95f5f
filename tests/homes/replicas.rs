//! Several services over one store.

use std::sync::Arc;
use std::time::Duration;

use chrono::Utc;
use pvb::access::{PresentedKey, Role};
use pvb::store::{KeyWanted, NotDone};

use crate::databases::policy::{day, policy};
use crate::over_every_home;
use crate::store::{Following, Kind, Store, holds, publish, until, who};

over_every_home!(
    of_two_texts_for_one_date_one_wins,
    two_dates_at_once_both_land,
    many_who_write_at_once_all_succeed,
    a_replica_sees_what_another_publishes_within_a_second,
    a_revoked_key_stops_everywhere_within_a_second,
);

const SECOND: Duration = Duration::from_secs(1);

async fn of_two_texts_for_one_date_one_wins(store: &Store) {
    let one = store.library().await;
    let other = store.library().await;
    for place in 1..=25 {
        let (first, second) =
            tokio::join!(publish(&one, day(place), 71), publish(&other, day(place), 72));
        let won = match (&first, &second) {
            (Ok(won), Err(NotDone::Conflict(_))) | (Err(NotDone::Conflict(_)), Ok(won)) => won,
            both => panic!("round {place}: {both:?}"),
        };
        for library in [&one, &other] {
            library.catch_up().await.unwrap();
            let version = library.versions().pinned("hof", day(place)).unwrap().clone();
            assert_eq!(version.sha256, won.sha256);
        }
    }
    assert_eq!(one.shelf().head, other.shelf().head);
    assert_eq!(store.rows().await.len(), 2 + 25);
}

async fn two_dates_at_once_both_land(store: &Store) {
    let one = store.library().await;
    let other = store.library().await;
    for place in 1..=15 {
        let (first, second) = tokio::join!(
            publish(&one, day(place * 2), 71),
            publish(&other, day(place * 2 + 1), 72)
        );
        first.unwrap();
        second.unwrap();
    }
    assert_eq!(store.library().await.versions().of("hof").unwrap().count(), 31);
    store.rows().await;
}

/// Forty at once on one service and forty on another: nobody is sent away because others are busy.
async fn many_who_write_at_once_all_succeed(store: &Store) {
    let libraries = [store.library().await, store.library().await];
    let mut all = tokio::task::JoinSet::new();
    for place in 1..=80 {
        let library = Arc::clone(&libraries[usize::from(place % 2 == 0)]);
        all.spawn(async move { publish(&library, day(place), 71).await.map(|_| place) });
    }
    while let Some(done) = all.join_next().await {
        done.unwrap().unwrap();
    }
    assert_eq!(store.library().await.versions().of("hof").unwrap().count(), 81);
}

async fn a_replica_sees_what_another_publishes_within_a_second(store: &Store) {
    let one = store.library().await;
    let other = store.library().await;
    let _following = Following::start(&other);
    let mut longest = Duration::ZERO;
    for place in 1..=10 {
        publish(&one, day(place), 71).await.unwrap();
        longest = longest.max(until(|| holds(&other, day(place))).await);
    }
    assert!(longest < SECOND, "{longest:?}");
    assert_eq!(one.shelf().head, other.shelf().head);
    assert!(other.trouble().is_none());
}

async fn a_revoked_key_stops_everywhere_within_a_second(store: &Store) {
    let one = store.library().await;
    let other = store.library().await;
    let _following = Following::start(&other);
    let wanted = KeyWanted {
        holder: "dossier".to_owned(),
        role: Role::Reader,
        organisation: None,
        expires: Utc::now() + chrono::Duration::days(1),
    };
    let issued = one.issue_key(&who("anna"), wanted).await.unwrap();
    let presented = PresentedKey::read(&issued.text).unwrap();
    let works = || other.holder_of(&presented, Utc::now()).is_some();
    let known = until(works).await;
    one.revoke_key(&who("anna"), &issued.id).await.unwrap();
    let revoked = until(|| !works()).await;
    assert!(known < SECOND && revoked < SECOND, "{known:?} {revoked:?}");
}

/// PostgreSQL tells a replica at once, and where nothing is told the replica looks for itself.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_replica_looks_for_itself_where_nothing_is_announced() {
    let store = Store::new(Kind::Postgresql, "looks_for_itself").await;
    let replica = store.library().await;
    let _following = Following::start(&replica);
    // rows made in another store that begins alike, and put in by hand: nobody is notified
    let aside = Store::new(Kind::Sqlite, "looks_for_itself_aside").await;
    let maker = aside.library().await;
    let mut longest = Duration::ZERO;
    for place in 1..=5 {
        publish(&maker, day(place), 71).await.unwrap();
        let row = aside.rows().await.pop().unwrap();
        let text = |text: &str| format!("'{}'", text.replace('\'', "''"));
        let fields =
            [&row.at, &row.by, &row.holder, &row.kind, &row.body, &row.previous, &row.hash];
        let fields = fields.map(|field| text(field)).join(", ");
        store.execute(&format!("insert into event values ({}, {fields})", row.seq)).await.unwrap();
        longest = longest.max(until(|| holds(&replica, day(place))).await);
    }
    assert!(longest < SECOND, "{longest:?}");
    assert_eq!(replica.shelf().head, maker.shelf().head);
}

/// The texts of a folder and of a store that was filled from it are one chain.
#[tokio::test]
async fn stores_filled_from_one_folder_begin_alike() {
    let sqlite = Store::new(Kind::Sqlite, "alike_sqlite").await;
    let postgresql = Store::new(Kind::Postgresql, "alike_postgresql").await;
    let head = sqlite.library().await.shelf().head.clone();
    assert_eq!(postgresql.library().await.shelf().head, head);
    let folder = Store::new(Kind::Folder, "alike_folder").await;
    assert_eq!(folder.library().await.shelf().head, head);
    assert!(!folder.file.exists(), "reading makes no file");
    assert_eq!(
        policy("hof", day(0), 70),
        std::fs::read_to_string(folder.folder.join("hof").join(format!("{}.pvb", day(0)))).unwrap()
    );
}
