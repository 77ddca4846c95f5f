//! One suite over every home of versions: a folder that settles in a file, an SQLite file, and PostgreSQL.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that fails, or overflows, may say so by panicking"
)]

#[path = "../databases/mod.rs"]
mod databases;

mod bounds;
mod commands;
mod editions;
mod faults;
mod first;
mod guarded;
mod keys;
mod moments;
mod replicas;
mod store;

/// Makes tests of scenarios, one over each home.
macro_rules! over_every_home {
    ($($scenario:ident),* $(,)?) => {
        over_every_home!(@ a_folder, crate::store::Kind::Folder, $($scenario),*);
        over_every_home!(@ an_sqlite_file, crate::store::Kind::Sqlite, $($scenario),*);
        over_every_home!(@ postgresql, crate::store::Kind::Postgresql, $($scenario),*);
    };
    (@ $home:ident, $kind:expr, $($scenario:ident),*) => {
        mod $home {
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $scenario() {
                    let name = concat!(module_path!(), "_", stringify!($scenario));
                    super::$scenario(&crate::store::Store::new($kind, name).await).await;
                }
            )*
        }
    };
}
pub(crate) use over_every_home;
