//! The commands over a store: verifying the record, copying it, and the keys.

use std::process::{Command, Output};

use crate::databases::policy::day;
use crate::over_every_home;
use crate::store::{Kind, Store, publish, who};

over_every_home!(
    the_record_is_verified,
    a_row_that_was_tampered_with_is_named,
    a_row_that_is_missing_is_named,
    a_hash_that_was_noted_must_still_stand,
);

fn pvb(arguments: &[&str]) -> (i32, String) {
    let Output { status, stdout, stderr } =
        Command::new(env!("CARGO_BIN_EXE_pvb")).args(arguments).output().unwrap();
    let text = String::from_utf8(stdout).unwrap() + &String::from_utf8(stderr).unwrap();
    (status.code().unwrap(), text)
}

fn verify(store: &Store, more: &[&str]) -> (i32, String) {
    let told = store.told();
    let mut arguments = vec!["audit", "verify", "--store", &told];
    arguments.extend(more);
    pvb(&arguments)
}

async fn filled(store: &Store) {
    let library = store.library().await;
    for place in 1..=4 {
        publish(&library, day(place), 71).await.unwrap();
    }
}

async fn the_record_is_verified(store: &Store) {
    filled(store).await;
    let (code, told) = verify(store, &[]);
    let last = store.rows().await.pop().unwrap();
    assert_eq!((code, told), (0, format!("6 rows hold; note the last: 6:{}\n", last.hash)));
}

async fn a_row_that_was_tampered_with_is_named(store: &Store) {
    filled(store).await;
    store.unguarded().await;
    store.execute("update event set actor = 'key:somebody' where seq = 4").await.unwrap();
    let (code, told) = verify(store, &[]);
    assert!(code == 1 && told.contains("the chain breaks at row 4"), "{code} {told}");
}

async fn a_row_that_is_missing_is_named(store: &Store) {
    filled(store).await;
    store.unguarded().await;
    store.execute("delete from event where seq = 4").await.unwrap();
    let (code, told) = verify(store, &[]);
    assert!(code == 1 && told.contains("the chain breaks at row 4"), "{code} {told}");
}

async fn a_hash_that_was_noted_must_still_stand(store: &Store) {
    filled(store).await;
    let rows = store.rows().await;
    let noted = |place: usize| format!("{}:{}", rows[place].seq, rows[place].hash);
    for place in [2, 5] {
        let (code, told) = verify(store, &["--expect", &noted(place)]);
        assert_eq!(code, 0, "{told}");
    }
    let (code, told) = verify(store, &["--expect", &format!("5:{}", rows[5].hash)]);
    assert!(code == 1 && told.contains("not the row that was noted"), "{code} {told}");
    assert_eq!(verify(store, &["--expect", "5"]).0, 2);
    // rows cut from the end leave a chain that holds: only the note tells
    store.unguarded().await;
    store.execute("delete from event where seq > 4").await.unwrap();
    assert_eq!(verify(store, &[]).0, 0);
    assert_eq!(verify(store, &["--expect", &noted(5)]).0, 1);
    assert_eq!(verify(store, &["--expect", &noted(3)]).0, 0);
}

/// The backup and the way back that the README describes.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_store_that_is_copied_there_and_back_is_the_same_to_the_byte() {
    let first = Store::new(Kind::Sqlite, "copy_from").await;
    filled(&first).await;
    let library = first.library().await;
    library.draft(&who("anna"), "hof", day(9), "é \"half\" \\ done\n\tüber").await.unwrap();
    let middle = Store::new(Kind::Postgresql, "copy_over").await;
    let back = Store::new(Kind::Sqlite, "copy_back").await;
    let copy = |from: &Store, to: &Store| {
        pvb(&["store", "copy", "--from", &from.told(), "--to", &to.told()])
    };
    for (from, to) in [(&first, &middle), (&middle, &back)] {
        let (code, told) = copy(from, to);
        assert!(code == 0 && told.starts_with("7 rows stand in both"), "{code} {told}");
        assert_eq!(to.rows().await, first.rows().await);
    }
    assert_eq!(back.library().await.shelf().head, library.shelf().head);
    // what came since is added
    publish(&library, day(10), 80).await.unwrap();
    assert_eq!(copy(&first, &middle).0, 0);
    assert_eq!(middle.rows().await, first.rows().await);
    // and nothing is ever copied over other rows, nor back in time
    let (code, told) = copy(&back, &middle);
    assert!(code == 1 && told.contains("holds other rows"), "{code} {told}");
    let other = Store::new(Kind::Sqlite, "copy_other").await;
    publish(&*other.library().await, day(3), 99).await.unwrap();
    let before = other.rows().await;
    let (code, told) = copy(&first, &other);
    assert!(code == 1 && told.contains("holds other rows"), "{code} {told}");
    assert_eq!(other.rows().await, before);
}

/// Many rows, and exactly as many as are copied at a time.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_copy_does_not_pass_over_rows_behind_its_last_page() {
    let long = Store::new(Kind::Sqlite, "copy_long").await;
    let library = long.library().await;
    for place in 0..498 {
        library.draft(&who("anna"), "hof", day(1), &place.to_string()).await.unwrap();
    }
    let short = Store::new(Kind::Sqlite, "copy_short").await;
    let copy = |from: &Store, to: &Store| {
        pvb(&["store", "copy", "--from", &from.told(), "--to", &to.told()])
    };
    assert_eq!(copy(&long, &short).0, 0);
    assert_eq!(short.rows().await.len(), 500);
    library.draft(&who("anna"), "hof", day(1), "one more").await.unwrap();
    let (code, told) = copy(&short, &long);
    assert!(code == 1 && told.contains("holds other rows"), "{code} {told}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_first_key_comes_from_the_command_line() {
    for kind in [Kind::Sqlite, Kind::Postgresql] {
        let store = Store::new(kind, &format!("command_keys_{kind:?}")).await;
        let folder = store.folder.display().to_string();
        let told = store.told();
        let keys = |more: &[&str]| {
            let mut arguments = vec!["keys", more[0], "--store", &told, "--policies", &folder];
            arguments.extend(&more[1..]);
            pvb(&arguments)
        };
        let (code, issued) = keys(&["issue", "--role", "administrator", "--holder", "Anna de Wit"]);
        assert_eq!(code, 0, "{issued}");
        let id = issued.split('_').nth(1).unwrap().to_owned();
        let (code, listed) = keys(&["list"]);
        assert!(
            code == 0 && listed.starts_with(&format!("{id}  administrator  every")),
            "{listed}"
        );
        assert_eq!(keys(&["revoke", &id]).0, 0);
        assert_eq!(keys(&["revoke", &id]).0, 1);
        assert!(keys(&["list"]).1.contains("revoked 2"));
        assert_eq!(keys(&["issue", "--role", "policy-owner", "--holder", "Anna"]).0, 2);
        assert_eq!(verify(&store, &[]).0, 0);
    }
}

/// A store that is begun without a folder still says with which catalogue its texts are read.
#[test]
fn a_store_without_a_folder_has_a_catalogue_of_its_own() {
    let place = crate::databases::fresh("without_folder");
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pvb"));
        let output = command.current_dir(&place).args(arguments).output().unwrap();
        (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
    };
    let key = ["--role", "reader", "--holder", "dossier"];
    let issue = [&["keys", "issue", "--store", "new.sqlite"], &key[..]].concat();
    assert_eq!(run(&issue).0, 0);
    let (code, told) = run(&["audit", "verify", "--store", "new.sqlite"]);
    assert!(code == 0 && told.starts_with("2 rows hold"), "{told}");
}

/// As the README tells how to: what a row's hash is made of, and with which tools.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_row_is_verified_by_hand() {
    let store = Store::new(Kind::Postgresql, "by_hand").await;
    filled(&store).await;
    let readme = std::fs::read_to_string("README.md").unwrap();
    let start = readme.find("psql \"$PVB_STORE\"").unwrap();
    let command = readme[start..].split("sha256sum").next().unwrap().to_owned() + "sha256sum";
    let command = command.replace("seq = 12", "seq = 4");
    let tools = crate::databases::postgres::tools();
    let path = format!("{}:{}", tools.display(), std::env::var("PATH").unwrap());
    let mut shell = Command::new("sh");
    let output =
        shell.args(["-c", &command]).env("PATH", path).env("PVB_STORE", &store.url).output();
    let printed = String::from_utf8(output.unwrap().stdout).unwrap();
    assert_eq!(printed.split(' ').next().unwrap(), store.rows().await[3].hash);
}
