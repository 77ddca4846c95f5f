//! What happened cannot be changed: not by mistake, and not unseen.

use pvb::store::{Home as _, Sql};

use crate::databases::policy::day;
use crate::over_every_home;
use crate::store::{Kind, Store, publish};

over_every_home!(
    rows_are_neither_changed_nor_deleted,
    a_row_that_was_tampered_with_is_refused_at_the_start,
    a_row_fits_only_behind_the_last,
);

async fn rows_are_neither_changed_nor_deleted(store: &Store) {
    publish(&*store.library().await, day(1), 71).await.unwrap();
    let before = store.rows().await;
    let mut tries = vec![
        "update event set holder = 'x' where seq = 2",
        "update event set holder = 'x'",
        "delete from event where seq = 3",
        "delete from event",
    ];
    match store.kind {
        Kind::Folder | Kind::Sqlite => tries.push(
            "insert or replace into event \
             select seq, moment, actor, 'x', kind, body, previous, hash from event where seq = 2",
        ),
        Kind::Postgresql => tries.extend([
            "truncate event",
            "insert into event select * from event where seq = 2 \
             on conflict (seq) do update set holder = 'x'",
        ]),
    }
    for sql in tries {
        let told = store.execute(sql).await.expect_err(sql).to_string();
        assert!(told.contains("what happened is never"), "{sql}: {told}");
        assert_eq!(store.rows().await, before, "{sql}");
    }
}

async fn a_row_that_was_tampered_with_is_refused_at_the_start(store: &Store) {
    publish(&*store.library().await, day(1), 71).await.unwrap();
    store.unguarded().await;
    let change = "update event set body = replace(body, '71.00', '17.00') where seq = 3";
    store.execute(change).await.unwrap();
    let told = pvb::store::Library::at(&store.place(), &store.folder, false).await;
    let told = told.err().unwrap().to_string();
    assert!(told.contains("row 3") && told.contains("its hash is not that"), "{told}");
}

async fn a_row_fits_only_behind_the_last(store: &Store) {
    let library = store.library().await;
    publish(&library, day(1), 71).await.unwrap();
    publish(&library, day(2), 72).await.unwrap();
    let rows = store.rows().await;
    let home = store.home().await;
    let mut skipping = rows[3].clone();
    skipping.seq += 2;
    let mut astray = rows[3].clone();
    astray.seq += 1;
    for row in [rows[3].clone(), rows[0].clone(), skipping, astray] {
        assert_eq!(home.append(vec![row]).await, Ok(pvb::store::Appended::Taken));
    }
    assert_eq!(store.rows().await, rows);
}

/// An address says where a store is, never how one gets in.
#[tokio::test]
async fn an_address_that_is_wrong_is_told_without_its_secrets() {
    let nobody = "postgres://me:secret-word@127.0.0.1:1/pvb";
    let told = Sql::postgresql(nobody).await.err().unwrap().to_string();
    assert!(told.contains("refused") && !told.contains("secret-word"), "{told}");
    let file = crate::databases::fresh("place").join("pvb.sqlite");
    assert!(Sql::sqlite(&file).await.unwrap().place().ends_with("pvb.sqlite"));
}
