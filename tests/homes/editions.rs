//! Publishing, drafting, approving, withdrawing: what follows on what.

use std::sync::Arc;

use pvb::record::State;
use pvb::store::{NotDone, Outcome};

use crate::databases::policy::{bounded, day, policy};
use crate::over_every_home;
use crate::store::{Store, holds, publish, who};

over_every_home!(
    the_same_text_again_changes_nothing,
    another_text_on_the_same_date_is_a_conflict,
    a_withdrawn_text_makes_room_for_another,
    what_was_published_is_there_after_a_restart,
    drafts_are_kept_until_they_have_done_their_work,
    a_version_waits_for_another_owner,
    a_waiting_version_takes_its_place,
    versions_do_not_overlap,
    a_text_belongs_where_it_says,
    work_under_way_keeps_its_versions,
);

async fn the_same_text_again_changes_nothing(store: &Store) {
    let library = store.library().await;
    let first = publish(&library, day(1), 71).await.unwrap();
    let before = store.rows().await;
    let text = policy("hof", day(1), 71);
    let again = library.publish(&who("ben"), "hof", day(1), &text).await.unwrap();
    assert_eq!(again, Outcome::Unchanged(Arc::clone(&first)));
    assert_eq!(first.published.who, who("anna"));
    assert_eq!(store.rows().await, before);
}

async fn another_text_on_the_same_date_is_a_conflict(store: &Store) {
    let library = store.library().await;
    publish(&library, day(1), 71).await.unwrap();
    let before = store.rows().await;
    let refused = publish(&library, day(1), 72).await.unwrap_err();
    assert!(matches!(&refused, NotDone::Conflict(why) if why.contains("never changed")));
    // neither does a text of the folder change
    let refused = publish(&library, day(0), 72).await.unwrap_err();
    assert!(matches!(refused, NotDone::Conflict(_)));
    assert_eq!(store.rows().await, before);
}

async fn a_withdrawn_text_makes_room_for_another(store: &Store) {
    let library = store.library().await;
    let first = publish(&library, day(1), 71).await.unwrap();
    let withdraw =
        async |sha: &str| library.withdraw(&who("ben"), "hof", day(1), sha, "te laag").await;
    assert!(matches!(withdraw(&"0".repeat(64)).await, Err(NotDone::Conflict(_))));
    let withdrawn = withdraw(&first.sha256).await.unwrap();
    assert_eq!(withdrawn.state(), State::Withdrawn);
    assert!(!holds(&library, day(1)));
    assert!(matches!(withdraw(&first.sha256).await, Err(NotDone::Absent(_))));
    let second = publish(&library, day(1), 72).await.unwrap();
    assert_eq!(second.state(), State::Published);
    for library in [library, store.library().await] {
        let shelf = library.shelf();
        let all = shelf.standing.editions_of("hof", day(1));
        let states: Vec<State> = all.iter().map(|one| one.state()).collect();
        assert_eq!(states, [State::Withdrawn, State::Published]);
        let (stamp, why) = all[0].withdrawn.clone().unwrap();
        assert_eq!((stamp.who, why.as_str()), (who("ben"), "te laag"));
        let version = library.versions().pinned("hof", day(1)).unwrap().clone();
        assert_eq!(version.source.text(), policy("hof", day(1), 72));
    }
}

async fn what_was_published_is_there_after_a_restart(store: &Store) {
    let library = store.library().await;
    for place in 1..6 {
        publish(&library, day(place), 70).await.unwrap();
    }
    let shelf = library.shelf();
    let again = store.library().await.shelf();
    assert_eq!(again.head, shelf.head);
    let all = |shelf: &pvb::store::Shelf| shelf.standing.editions().cloned().collect::<Vec<_>>();
    assert_eq!(all(&again), all(&shelf));
    assert_eq!(again.versions.of("hof").unwrap().count(), 6);
    let rows = store.rows().await;
    // the catalogue and the folder's version come first, and count as always known
    assert_eq!(
        rows.iter().map(|row| row.kind.as_str()).filter(|kind| *kind == "published").count(),
        6
    );
    assert!(rows[0].kind == "catalogue" && rows[1].at.starts_with("1970-01-01"));
    assert_eq!(rows[2].by, "key:anna");
}

async fn drafts_are_kept_until_they_have_done_their_work(store: &Store) {
    let library = store.library().await;
    let text = "policy hof \"nog niet af";
    let draft =
        async |place, text: &str| library.draft(&who("anna"), "hof", day(place), text).await;
    draft(1, text).await.unwrap();
    let rows = store.rows().await.len();
    draft(1, text).await.unwrap();
    assert_eq!(store.rows().await.len(), rows, "the same draft again is no news");
    draft(2, text).await.unwrap();
    let again = store.library().await.shelf();
    assert_eq!(&*again.standing.draft("hof", day(1)).unwrap().text, text);
    assert_eq!(again.standing.drafts("hof").count(), 2);
    assert!(!holds(&library, day(1)));
    publish(&library, day(1), 71).await.unwrap();
    assert!(library.shelf().standing.draft("hof", day(1)).is_none());
    assert!(matches!(draft(1, text).await, Err(NotDone::Conflict(_))));
    library.drop_draft(&who("ben"), "hof", day(2)).await.unwrap();
    let again = library.drop_draft(&who("ben"), "hof", day(2)).await;
    assert!(matches!(again, Err(NotDone::Absent(_))));
    assert_eq!(store.library().await.shelf().standing.drafts("hof").count(), 0);
}

async fn a_version_waits_for_another_owner(store: &Store) {
    let library = store.with_second_owner().await;
    let waiting = publish(&library, day(1), 71).await.unwrap();
    assert_eq!(waiting.state(), State::AwaitsApproval);
    assert!(!holds(&library, day(1)) && holds(&library, day(0)));
    let approve = async |who: &_| library.approve(who, "hof", day(1), &waiting.sha256).await;
    let mut other_key = who("anna");
    other_key.by = "key:other".to_owned();
    let mut other_name = who("anna");
    other_name.holder = "somebody else".to_owned();
    let mut capital = other_key.clone();
    capital.holder = " Anna".to_owned();
    for same in [who("anna"), other_key, other_name, capital] {
        let refused = approve(&same).await;
        assert!(matches!(refused, Err(NotDone::SameEyes(_))), "{same:?}: {refused:?}");
    }
    let wrong = library.approve(&who("ben"), "hof", day(1), &"0".repeat(64)).await;
    assert!(matches!(wrong, Err(NotDone::Conflict(_))));
    assert!(!holds(&*store.with_second_owner().await, day(1)));
    let approved = approve(&who("ben")).await.unwrap();
    assert_eq!(approved.approved.as_ref().unwrap().who, who("ben"));
    assert!(holds(&library, day(1)) && holds(&*store.with_second_owner().await, day(1)));
    let rows = store.rows().await.len();
    approve(&who("carla")).await.unwrap();
    assert_eq!(store.rows().await.len(), rows, "what holds already needs no more approval");
}

async fn a_waiting_version_takes_its_place(store: &Store) {
    let library = store.with_second_owner().await;
    // day 0 has no end, so a version may end before the next begins, and none may begin within it
    let long = bounded("hof", day(10), Some(day(20)), 71);
    let published = library.publish(&who("anna"), "hof", day(10), &long).await.unwrap();
    assert!(matches!(published, Outcome::Recorded(_)));
    let within = publish(&library, day(15), 72).await.unwrap_err();
    assert!(matches!(&within, NotDone::Diagnostics(_, told) if told.len() == 1), "{within:?}");
    let waiting = library.shelf().standing.standing("hof", day(10)).unwrap().clone();
    library.withdraw(&who("anna"), "hof", day(10), &waiting.sha256, "toch niet").await.unwrap();
    publish(&library, day(15), 72).await.unwrap();
}

async fn versions_do_not_overlap(store: &Store) {
    let library = store.library().await;
    let long = bounded("hof", day(10), Some(day(20)), 71);
    library.publish(&who("anna"), "hof", day(10), &long).await.unwrap();
    let before = store.rows().await;
    let refused = publish(&library, day(20), 72).await.unwrap_err();
    let NotDone::Diagnostics(_, told) = refused else { panic!("{refused:?}") };
    assert!(told[0].message.contains("overlaps another"), "{}", told[0].message);
    assert_eq!(store.rows().await, before);
    publish(&library, day(21), 72).await.unwrap();
}

async fn a_text_belongs_where_it_says(store: &Store) {
    let library = store.library().await;
    publish(&library, day(1), 71).await.unwrap();
    let before = store.rows().await;
    let text = policy("hof", day(2), 72);
    let other = library.publish(&who("anna"), "huis", day(2), &text).await.unwrap_err();
    assert!(matches!(other, NotDone::Elsewhere(_)), "{other:?}");
    let other = library.publish(&who("anna"), "hof", day(3), &text).await.unwrap_err();
    assert!(matches!(other, NotDone::Elsewhere(_)), "{other:?}");
    let broken = text.replace("€72.00 per week", "€72.00");
    let other = library.publish(&who("anna"), "hof", day(2), &broken).await.unwrap_err();
    assert!(matches!(&other, NotDone::Diagnostics(_, told) if !told.is_empty()), "{other:?}");
    assert_eq!(store.rows().await, before);
}

async fn work_under_way_keeps_its_versions(store: &Store) {
    let library = store.library().await;
    let first = publish(&library, day(1), 71).await.unwrap();
    let working = library.versions();
    library.withdraw(&who("anna"), "hof", day(1), &first.sha256, "op").await.unwrap();
    publish(&library, day(1), 72).await.unwrap();
    let text = |versions: &pvb::store::Versions| {
        versions.pinned("hof", day(1)).unwrap().source.text().to_owned()
    };
    assert_eq!(text(&working), policy("hof", day(1), 71));
    assert_eq!(text(&library.versions()), policy("hof", day(1), 72));
}
