//! A store of each kind, and libraries over it as if each were a service of its own.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use pvb::record::{Edition, Row, Signature};
use pvb::store::{Folder, FolderHome, Home, Library, NotDone, Outcome, Place, Sql};

use crate::databases::{fresh, policy, postgres};

/// A home of versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A folder; the first publication makes a file.
    Folder,
    /// An SQLite file.
    Sqlite,
    /// PostgreSQL.
    Postgresql,
}

/// A store of a test's own, with one version of `hof` in its folder.
#[derive(Debug)]
pub struct Store {
    pub kind: Kind,
    pub folder: PathBuf,
    pub file: PathBuf,
    pub url: String,
}

impl Store {
    pub async fn new(kind: Kind, name: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let place = fresh(&name.replace("::", "_"));
        let folder = place.join("policies");
        policy::seed(&folder);
        let url = if kind == Kind::Postgresql {
            let name = format!("homes_{}", COUNT.fetch_add(1, Ordering::Relaxed));
            postgres::shared().database(&name).await
        } else {
            String::new()
        };
        Self { kind, folder, file: place.join("pvb.sqlite"), url }
    }

    pub fn place(&self) -> Place {
        match self.kind {
            Kind::Folder | Kind::Sqlite => Place::Sqlite(self.file.clone()),
            Kind::Postgresql => Place::Postgresql(self.url.clone()),
        }
    }

    /// As a command is told where it is.
    pub fn told(&self) -> String {
        match self.kind {
            Kind::Folder | Kind::Sqlite => self.file.display().to_string(),
            Kind::Postgresql => self.url.clone(),
        }
    }

    /// A service over the store.
    pub async fn library(&self) -> Arc<Library> {
        self.opened(false).await
    }

    /// The same, where another owner must approve.
    pub async fn with_second_owner(&self) -> Arc<Library> {
        self.opened(true).await
    }

    async fn opened(&self, needs_approval: bool) -> Arc<Library> {
        if self.kind != Kind::Folder {
            return Arc::new(
                Library::at(&self.place(), &self.folder, needs_approval).await.unwrap(),
            );
        }
        let versions = Arc::new(Folder::open(&self.folder).unwrap());
        let home = FolderHome::new(&self.folder, &versions, Some(self.file.clone())).unwrap();
        let shared = Arc::clone(versions.shared());
        let library = Library::open(Arc::new(home), shared, Some(versions), needs_approval).await;
        Arc::new(library.unwrap())
    }

    /// The home itself; a folder must have settled.
    pub async fn home(&self) -> Arc<dyn Home> {
        self.place().home().await.unwrap()
    }

    /// Every row, verified.
    pub async fn rows(&self) -> Vec<Row> {
        let rows = self.home().await.after(0, 100_000).await.unwrap();
        pvb::record::verify(&rows).unwrap();
        rows
    }

    /// The database behind everything, as who can write in it sees it.
    pub async fn execute(&self, sql: &str) -> Result<(), sqlx::Error> {
        use sqlx::Connection as _;
        drop(Sql::sqlite(&fresh("drivers").join("none")).await.unwrap());
        let url = match self.kind {
            Kind::Folder | Kind::Sqlite => format!("sqlite://{}", self.file.display()),
            Kind::Postgresql => self.url.clone(),
        };
        let mut connection = sqlx::AnyConnection::connect(&url).await?;
        let done = sqlx::raw_sql(sqlx::AssertSqlSafe(sql.to_owned())).execute(&mut connection);
        done.await.map(|_| ())
    }

    /// Lets a test break what the database keeps from being broken.
    pub async fn unguarded(&self) {
        let drop = match self.kind {
            Kind::Folder | Kind::Sqlite => {
                "drop trigger event_is_not_changed; drop trigger event_is_not_deleted; \
                 drop trigger event_is_not_replaced"
            }
            Kind::Postgresql => "drop trigger event_stays on event",
        };
        self.execute(drop).await.unwrap();
    }
}

/// Somebody with a key of his own.
pub fn who(name: &str) -> Signature {
    Signature { by: format!("key:{name}"), holder: name.to_owned() }
}

/// Publishes a text of `hof` for its place, as Anna.
pub async fn publish(
    library: &Library,
    from: NaiveDate,
    euros: u32,
) -> Result<Arc<Edition>, NotDone> {
    let text = policy::policy("hof", from, euros);
    match library.publish(&who("anna"), "hof", from, &text).await? {
        Outcome::Recorded(edition) | Outcome::Unchanged(edition) => Ok(edition),
    }
}

/// Whether a version holds.
pub fn holds(library: &Library, from: NaiveDate) -> bool {
    library.versions().pinned("hof", from).is_ok()
}

/// Waits until something is so: how long that took.
pub async fn until(what: impl Fn() -> bool) -> Duration {
    let start = Instant::now();
    while !what() {
        assert!(start.elapsed() < Duration::from_secs(20), "it does not come");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    start.elapsed()
}

/// Follows a home until it is dropped.
#[derive(Debug)]
pub struct Following(tokio::task::JoinHandle<()>);

impl Following {
    pub fn start(library: &Arc<Library>) -> Self {
        let library = Arc::clone(library);
        Self(tokio::spawn(async move { library.follow().await }))
    }
}

impl Drop for Following {
    fn drop(&mut self) {
        self.0.abort();
    }
}
