//! PostgreSQL is stopped, started and stands still under load.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use pvb::store::{Library, Place as StorePlace};
use reqwest::Client;
use serde_json::json;

use crate::databases::policy::{day, seed};
use crate::databases::{fresh, postgres::Postgres};
use crate::service::{Place, Service, get, put};

/// Somebody who has arrangements worked out, one after the other, until told to stop: how many went well.
async fn evaluate(address: String, stop: Arc<AtomicBool>) -> (u64, Duration) {
    let client = Service::client();
    let request = json!({ "policy": "hof", "arrangement": {
        "on": "2020-06-01",
        "client": { "indication": { "law": "Wlz", "delivery": "VPT", "profile": "4" } },
        "activities": [ { "id": "a", "service": "personal_care", "minutes": 20, "times": 3, "per": "week",
                          "by": "provider" } ]
    } })
    .to_string();
    let (mut well, mut longest) = (0, Duration::ZERO);
    while !stop.load(Ordering::Relaxed) {
        let start = Instant::now();
        let url = format!("{address}/v1/evaluations");
        let post = client.post(url).header("content-type", "application/json");
        let answer = post.body(request.clone()).send().await.unwrap();
        let status = answer.status();
        assert_eq!(status, 200, "after {well}: {}", answer.text().await.unwrap());
        well += 1;
        longest = longest.max(start.elapsed());
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    (well, longest)
}

/// Publishes until it is refused with 503: how long the refusal took.
async fn until_unavailable(client: &Client, address: &str, next: &AtomicU64) -> Duration {
    loop {
        let start = Instant::now();
        let answer = put(client, address, day(next.fetch_add(1, Ordering::Relaxed))).await.unwrap();
        match answer.status().as_u16() {
            201 => {}
            503 => {
                let later = answer.headers()["retry-after"].to_str().unwrap();
                assert!(later.parse::<u32>().unwrap() >= 1);
                return start.elapsed();
            }
            other => panic!("{other}: {}", answer.text().await.unwrap()),
        }
    }
}

/// Many publish, and all are refused: how long the last of them took. They wait side by side, and take no place from
/// those who evaluate.
async fn all_unavailable(client: &Client, address: &str, next: &Arc<AtomicU64>) -> Duration {
    let mut all = tokio::task::JoinSet::new();
    for _ in 0..12 {
        let (client, address, next) = (client.clone(), address.to_owned(), Arc::clone(next));
        all.spawn(async move { until_unavailable(&client, &address, &next).await });
    }
    all.join_all().await.into_iter().max().unwrap()
}

/// Publishes until it succeeds: which date.
async fn until_available(client: &Client, address: &str, next: &AtomicU64) -> chrono::NaiveDate {
    let start = Instant::now();
    loop {
        let from = day(next.fetch_add(1, Ordering::Relaxed));
        let answer = put(client, address, from).await.unwrap();
        if answer.status() == 201 {
            return from;
        }
        assert_eq!(answer.status(), 503, "{}", answer.text().await.unwrap());
        assert!(start.elapsed() < Duration::from_secs(30), "it does not come back");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

async fn library(url: &str, folder: &Path) -> Arc<Library> {
    let place = StorePlace::Postgresql(url.to_owned());
    let library = Arc::new(Library::at(&place, folder, false).await.unwrap());
    let following = Arc::clone(&library);
    tokio::spawn(async move { following.follow().await });
    library
}

/// Until all stand at the same row, with the same hash.
async fn converged(libraries: &[Arc<Library>], seq_at_least: u64) {
    let start = Instant::now();
    loop {
        let shelves: Vec<_> = libraries.iter().map(|library| library.shelf()).collect();
        let same = shelves.iter().all(|shelf| shelf.head == shelves[0].head);
        if same && shelves[0].standing.seq() >= seq_at_least {
            return;
        }
        assert!(start.elapsed() < Duration::from_secs(20), "they do not converge");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn evaluations_go_on_while_postgresql_is_away() {
    let postgres = Postgres::start_new();
    let url = postgres.database("stopped").await;
    let folder = fresh("stopped");
    seed(&folder.join("policies"));
    let place = Place { folder: folder.clone(), store: Some(url.clone()) };
    let services = [place.start(), place.start()];
    let policies = folder.join("policies");
    let libraries = [library(&url, &policies).await, library(&url, &policies).await];
    let stop = Arc::new(AtomicBool::new(false));
    let load = services
        .each_ref()
        .map(|service| tokio::spawn(evaluate(service.address.clone(), Arc::clone(&stop))));
    let (client, next) = (Service::client(), Arc::new(AtomicU64::new(1)));
    for service in &services {
        until_available(&client, &service.address, &next).await;
    }

    converged(&libraries, 4).await;

    // gone at once, and back
    postgres.stop_at_once();
    for service in &services {
        let took = all_unavailable(&client, &service.address, &next).await;
        println!("stopped: all refused after {took:?}");
        assert!(took < Duration::from_secs(7), "{took:?}");
    }
    assert!(libraries.iter().all(|library| library.versions().of("hof").unwrap().count() == 3));
    postgres.start();
    for service in &services {
        until_available(&client, &service.address, &next).await;
    }

    // standing still, and going on
    postgres.signal("-STOP");
    let took = all_unavailable(&client, &services[0].address, &next).await;
    println!("standing still: all refused after {took:?}");
    postgres.signal("-CONT");
    assert!(took < Duration::from_secs(7), "{took:?}");
    for service in &services {
        until_available(&client, &service.address, &next).await;
    }

    stop.store(true, Ordering::Relaxed);
    for load in load {
        let (well, longest) = load.await.unwrap();
        println!("{well} evaluations, none failed; the longest took {longest:?}");
        assert!(well > 100);
    }
    // the catalogue, the folder's version, and two each time that all was well
    converged(&libraries, 2 + 6).await;
    assert_eq!(libraries[0].shelf().head, libraries[1].shelf().head);
    let versions = async |service: &Service| {
        get(&client, &format!("{}/v1/policies/hof/versions", service.address)).await
    };
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert_eq!(versions(&services[0]).await, versions(&services[1]).await);
    println!("{}", place.verify());
}

/// Nothing is in memory yet, so there is nothing to go on with: it says why, and ends.
#[test]
fn a_service_does_not_start_without_its_store() {
    let folder = fresh("without_store");
    seed(&folder.join("policies"));
    let store = Some("postgres://pvb:secret-word@127.0.0.1:1/pvb".to_owned());
    let place = Place { folder, store };
    let start = Instant::now();
    let output = place.command(&["serve", "--listen", "127.0.0.1:0"]).output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.contains("the store cannot be reached") && told.contains("refused"), "{told}");
    assert!(!told.contains("secret-word"), "{told}");
    assert!(start.elapsed() < Duration::from_secs(15));
}
