//! A home that fails at the worst moment.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use pvb::record::Row;
use pvb::store::{Appended, Doing, Folder, Home, HomeError, Library, NotDone, Trouble, Waiting};

use crate::databases::policy::day;
use crate::over_every_home;
use crate::store::{Kind, Store, holds, publish};

over_every_home!(what_a_newer_release_wrote_stops_the_following);

/// A home whose answers get lost.
#[derive(Debug)]
struct Losing {
    inner: Arc<dyn Home>,
    /// Appending works, and nobody hears of it.
    unheard: AtomicBool,
    /// After the next append nothing can be read any more.
    unreadable_soon: AtomicBool,
    unreadable: AtomicBool,
}

fn gone<T>() -> Result<T, HomeError> {
    Err(HomeError::Gone("the line is dead".to_owned()))
}

impl Home for Losing {
    fn place(&self) -> String {
        self.inner.place()
    }

    fn after(&self, seq: u64, most: u32) -> Doing<'_, Vec<Row>> {
        Box::pin(async move {
            if self.unreadable.load(Ordering::SeqCst) {
                gone()
            } else {
                self.inner.after(seq, most).await
            }
        })
    }

    fn append(&self, rows: Vec<Row>) -> Doing<'_, Appended> {
        Box::pin(async move {
            let appended = self.inner.append(rows).await;
            let soon = self.unreadable_soon.load(Ordering::SeqCst);
            self.unreadable.store(soon, Ordering::SeqCst);
            if self.unheard.load(Ordering::SeqCst) { gone() } else { appended }
        })
    }

    fn changed(&self) -> Waiting<'_> {
        self.inner.changed()
    }

    fn moves(&self) -> u32 {
        self.inner.moves()
    }

    fn records(&self) -> bool {
        true
    }
}

async fn losing(name: &str) -> (Arc<Losing>, Library) {
    let store = Store::new(Kind::Sqlite, name).await;
    drop(store.library().await);
    let home = Arc::new(Losing {
        inner: store.home().await,
        unheard: AtomicBool::new(false),
        unreadable_soon: AtomicBool::new(false),
        unreadable: AtomicBool::new(false),
    });
    let catalogue = Arc::new(Folder::catalogue(&store.folder).unwrap());
    let as_home: Arc<dyn Home> = Arc::clone(&home) as Arc<dyn Home>;
    (home, Library::open(as_home, catalogue, None, false).await.unwrap())
}

#[tokio::test]
async fn a_publication_whose_answer_was_lost_is_found_again() {
    let (home, library) = losing("lost_answer").await;
    home.unheard.store(true, Ordering::SeqCst);
    let edition = publish(&library, day(1), 71).await.unwrap();
    assert_eq!(edition.from, day(1));
    assert!(holds(&library, day(1)));
}

#[tokio::test]
async fn what_stands_is_acknowledged_though_nothing_can_be_read_any_more() {
    let (home, library) = losing("unreadable_after").await;
    home.unreadable_soon.store(true, Ordering::SeqCst);
    publish(&library, day(1), 71).await.unwrap();
    assert!(holds(&library, day(1)), "and it is there to work with");
    let refused = publish(&library, day(2), 72).await.unwrap_err();
    assert!(matches!(refused, NotDone::Trouble(Trouble::Home(HomeError::Gone(_)))), "{refused:?}");
    assert!(library.trouble().is_some() && holds(&library, day(0)));
}

#[tokio::test]
async fn where_nothing_is_known_of_an_append_it_says_so_and_sending_again_tells() {
    let (home, library) = losing("unknown").await;
    home.unheard.store(true, Ordering::SeqCst);
    home.unreadable_soon.store(true, Ordering::SeqCst);
    let unknown = publish(&library, day(1), 71).await.unwrap_err();
    assert!(matches!(unknown, NotDone::Trouble(Trouble::Home(HomeError::Gone(_)))), "{unknown:?}");
    home.unheard.store(false, Ordering::SeqCst);
    home.unreadable_soon.store(false, Ordering::SeqCst);
    home.unreadable.store(false, Ordering::SeqCst);
    publish(&library, day(1), 71).await.unwrap();
    assert!(library.trouble().is_none());
    let rows = library.rows(0, 100).await.unwrap();
    assert_eq!(rows.len(), 3, "it was recorded once");
}

/// A kind of happening that only a later release knows: this one stays with what it has, says so, and writes
/// nothing behind it.
async fn what_a_newer_release_wrote_stops_the_following(store: &Store) {
    let library = store.library().await;
    publish(&library, day(1), 71).await.unwrap();
    let last = store.rows().await.pop().unwrap();
    let mut row =
        Row { seq: last.seq + 1, kind: "merged".to_owned(), previous: last.hash.clone(), ..last };
    row.body = "{}".to_owned();
    row.hash = row.hashed();
    assert_eq!(store.home().await.append(vec![row]).await, Ok(Appended::Done));
    let told = library.catch_up().await.unwrap_err().to_string();
    assert!(told.contains("there is no happening of kind `merged`"), "{told}");
    assert_eq!(library.trouble(), Some(told));
    assert!(holds(&library, day(1)));
    assert!(matches!(publish(&library, day(2), 72).await, Err(NotDone::Trouble(Trouble::Row(_)))));
    assert_eq!(store.rows().await.len(), 4);
    assert!(Library::at(&store.place(), &store.folder, false).await.is_err());
}
