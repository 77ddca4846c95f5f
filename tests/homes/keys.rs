//! Keys: handed out, known again, revoked, ended.

use chrono::{Duration, Utc};
use pvb::access::{PresentedKey, Role};
use pvb::store::{KeyRefused, KeyWanted};

use crate::over_every_home;
use crate::store::{Store, who};

over_every_home!(a_key_works_until_it_is_revoked, a_key_ends);

fn wanted(ends_in: Duration) -> KeyWanted {
    KeyWanted {
        holder: "dossier".to_owned(),
        role: Role::Evaluator,
        organisation: Some("hof".to_owned()),
        expires: Utc::now().checked_add_signed(ends_in).unwrap(),
    }
}

async fn a_key_works_until_it_is_revoked(store: &Store) {
    let library = store.library().await;
    let issued = library.issue_key(&who("anna"), wanted(Duration::days(1))).await.unwrap();
    let presented = || PresentedKey::read(&issued.text).unwrap();
    let holder = library.holder_of(&presented(), Utc::now()).unwrap();
    assert_eq!(holder.id, format!("key:{}", issued.id));
    assert_eq!((holder.holder.as_str(), holder.organisation.as_deref()), ("dossier", Some("hof")));
    let other = library.issue_key(&who("anna"), wanted(Duration::days(1))).await.unwrap();
    let mixed = issued.text.replace(&issued.id.to_string(), &other.id.to_string());
    assert!(library.holder_of(&PresentedKey::read(&mixed).unwrap(), Utc::now()).is_none());
    let again = store.library().await;
    assert_eq!(again.holder_of(&presented(), Utc::now()), Some(holder));
    let secret = issued.text.rsplit('_').next().unwrap();
    assert!(!store.rows().await.iter().any(|row| row.body.contains(secret)));
    library.revoke_key(&who("ben"), &issued.id).await.unwrap();
    assert!(library.holder_of(&presented(), Utc::now()).is_none());
    assert!(store.library().await.holder_of(&presented(), Utc::now()).is_none());
    let twice = library.revoke_key(&who("ben"), &issued.id).await;
    assert!(matches!(twice, Err(KeyRefused::Absent)));
    assert!(library.holder_of(&PresentedKey::read(&other.text).unwrap(), Utc::now()).is_some());
}

async fn a_key_ends(store: &Store) {
    let library = store.library().await;
    let issued = library.issue_key(&who("anna"), wanted(Duration::hours(1))).await.unwrap();
    let presented = PresentedKey::read(&issued.text).unwrap();
    let at = |minutes| Utc::now().checked_add_signed(Duration::minutes(minutes)).unwrap();
    assert!(library.holder_of(&presented, at(59)).is_some());
    assert!(library.holder_of(&presented, at(61)).is_none());
}
