//! `kill -9` while publishing: no acknowledged version is lost, none is half there, and the chain verifies.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use chrono::NaiveDate;
use reqwest::Client;
use serde_json::Value;

use crate::databases::policy::{day, seed};
use crate::databases::{fresh, postgres};
use crate::service::{Place, Service, get, put, text};

/// So many publish at once.
const CONNECTIONS: usize = 4;

fn kills(few: u32) -> u32 {
    std::env::var("PVB_KILLS").ok().map_or(few, |text| text.parse().unwrap())
}

/// Numbers that look like chance, the same for the same seed.
struct Chance(u64);

impl Chance {
    fn new() -> Self {
        let seed = std::env::var("PVB_SEED").ok().map_or_else(
            || std::time::UNIX_EPOCH.elapsed().unwrap().as_secs(),
            |text| text.parse().unwrap(),
        );
        println!("PVB_SEED={seed}");
        Self(seed)
    }

    fn up_to(&mut self, most: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

fn place(name: &str, store: Option<String>) -> Place {
    let folder = fresh(name);
    seed(&folder.join("policies"));
    Place { folder, store }
}

/// Publishes version after version from several connections, and kills the service at a moment: what was
/// acknowledged.
async fn publish_until_killed(
    client: &Client,
    service: Service,
    next: &Arc<AtomicU64>,
    moment: impl Future<Output = ()>,
) -> BTreeSet<NaiveDate> {
    let mut all = tokio::task::JoinSet::new();
    for _ in 0..CONNECTIONS {
        let (next, address) = (Arc::clone(next), service.address.clone());
        let client = client.clone();
        all.spawn(async move {
            let mut acknowledged = BTreeSet::new();
            loop {
                let from = day(next.fetch_add(1, Ordering::Relaxed));
                match put(&client, &address, from).await {
                    Ok(answer) => {
                        assert_eq!(answer.status(), 201, "{}", answer.text().await.unwrap());
                        acknowledged.insert(from);
                    }
                    Err(_) => return acknowledged,
                }
            }
        });
    }
    moment.await;
    service.kill();
    all.join_all().await.into_iter().flatten().collect()
}

/// Everything that was acknowledged is there, and whatever is there is whole.
async fn all_there(
    client: &Client,
    service: &Service,
    acknowledged: &BTreeSet<NaiveDate>,
) -> usize {
    let list = format!("{}/v1/policies/hof/versions", service.address);
    let listed: Value = serde_json::from_str(&get(client, &list).await.1).unwrap();
    let listed: BTreeSet<NaiveDate> = listed["versions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|version| version["in_force_from"].as_str().unwrap().parse().unwrap())
        .filter(|from| *from != day(0))
        .collect();
    let lost: Vec<_> = acknowledged.difference(&listed).collect();
    assert!(lost.is_empty(), "acknowledged, and gone: {lost:?}");
    for from in &listed {
        assert_eq!(get(client, &service.version(*from)).await, (200, text(*from)));
    }
    listed.len()
}

async fn killed_over_and_over(place: &Place, rounds: u32) {
    let mut chance = Chance::new();
    let next = Arc::new(AtomicU64::new(1));
    let client = Service::client();
    let mut acknowledged = BTreeSet::new();
    for _ in 0..rounds {
        let service = place.start();
        let moment = tokio::time::sleep(Duration::from_micros(chance.up_to(400_000)));
        acknowledged.extend(publish_until_killed(&client, service, &next, moment).await);
        place.verify();
    }
    let there = all_there(&client, &place.start(), &acknowledged).await;
    let sent = next.load(Ordering::Relaxed) - 1;
    println!("{rounds} kills: {sent} sent, {} acknowledged, {there} there", acknowledged.len());
    assert!(!acknowledged.is_empty() && u64::try_from(there).unwrap() <= sent);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_over_an_sqlite_file() {
    let place = place("killed_sqlite", Some("versions.sqlite".to_owned()));
    killed_over_and_over(&place, kills(5)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_over_postgresql() {
    let url = postgres::shared().database("killed").await;
    killed_over_and_over(&place("killed_postgresql", Some(url)), kills(5)).await;
}

/// The first publication makes the file, fills it from the folder, and adds the version.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_the_first_publication_of_a_folder() {
    let (mut chance, client) = (Chance::new(), Service::client());
    let (mut files, mut kept) = (0, 0);
    let rounds = kills(5);
    for round in 0..rounds {
        let place = place(&format!("killed_first_{round}"), None);
        let service = place.start();
        let next = Arc::new(AtomicU64::new(1));
        // soon after the file appears; now and then before
        let (file, after) = (place.usual_file(), Duration::from_micros(chance.up_to(100_000)));
        let moment = async {
            while round % 5 != 0 && !file.exists() {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            tokio::time::sleep(after).await;
        };
        let acknowledged = publish_until_killed(&client, service, &next, moment).await;
        if place.usual_file().is_file() {
            files += 1;
            place.verify();
        } else {
            assert!(acknowledged.is_empty());
        }
        let again = place.start();
        kept += all_there(&client, &again, &acknowledged).await;
        let answer = put(&client, &again.address, day(500)).await.unwrap();
        assert_eq!(answer.status(), 201);
        let (status, _) = get(&client, &again.version(day(0))).await;
        assert_eq!(status, 200, "the folder's own version is there still");
        place.verify();
    }
    println!("{rounds} kills: the file was made {files} times, {kept} versions were there");
}
