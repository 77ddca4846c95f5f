//! A home in a database: an SQLite file, or PostgreSQL shared by any number of replicas. Both hold one table
//! that is only ever added to.
//!
//! In: rows. Out: rows, in the order of their places.
//! Absent on purpose: what the rows mean. That two never stand at one place is the primary key's work: a row
//! that follows on the last one known fits only while that still is the last.

use std::path::Path;
use std::sync::{Arc, Once};
use std::time::Duration;

use sqlx::any::{AnyPoolOptions, AnyRow};
use sqlx::postgres::PgListener;
use sqlx::{AnyPool, Row as _};
use tokio::sync::Notify;
use tokio::task::JoinHandle;

use super::home::{Appended, Changed, Doing, Home, HomeError};
use crate::record::Row;

/// Longer than this nobody waits for a database that does not answer.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often it is looked whether another has appended something, also where nothing was announced.
const LOOK: Duration = Duration::from_millis(400);
/// The name under which PostgreSQL tells other replicas.
const CHANNEL: &str = "pvb_event";

const SQLITE: &[&str] = &[
    "create table event (
        seq integer primary key, moment text not null, actor text not null, holder text not null,
        kind text not null, body text not null, previous text not null, hash text not null
    ) strict",
    "create trigger event_is_not_changed before update on event
        begin select raise(abort, 'what happened is never changed'); end",
    "create trigger event_is_not_deleted before delete on event
        begin select raise(abort, 'what happened is never deleted'); end",
];
const POSTGRESQL: &[&str] = &[
    "create table event (
        seq bigint primary key, moment text not null, actor text not null, holder text not null,
        kind text not null, body text not null, previous text not null, hash text not null
    )",
    "create function event_stays() returns trigger language plpgsql as
        'begin raise exception ''what happened is never changed or deleted''; end'",
    "create trigger event_stays before update or delete or truncate on event
        for each statement execute function event_stays()",
];
const INSERT: &str = "insert into event (seq, moment, actor, holder, kind, body, previous, hash) \
                      values ($1, $2, $3, $4, $5, $6, $7, $8)";
const SELECT: &str = "select seq, moment, actor, holder, kind, body, previous, hash from event \
                      where seq > $1 order by seq limit $2";

/// A database of rows.
#[derive(Debug)]
pub struct Sql {
    pool: AnyPool,
    place: String,
    /// What PostgreSQL announces.
    listening: Option<Listening>,
}

#[derive(Debug)]
struct Listening {
    heard: Arc<Notify>,
    task: JoinHandle<()>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Sql {
    /// Opens an SQLite file, and makes it where there is none.
    ///
    /// # Errors
    /// [`HomeError`].
    pub async fn sqlite(file: &Path) -> Result<Self, HomeError> {
        let whole =
            std::path::absolute(file).map_err(|error| HomeError::Gone(error.to_string()))?;
        let path = whole.to_str().ok_or_else(|| {
            HomeError::Gone("the path of the SQLite file is not written in UTF-8".to_owned())
        })?;
        let path = path.replace('%', "%25").replace('?', "%3f").replace('#', "%23");
        let pool = pool(1).after_connect(|connection, _| {
            Box::pin(async move {
                // an acknowledged row outlives the machine's power
                for pragma in [
                    "pragma busy_timeout = 4000",
                    "pragma journal_mode = wal",
                    "pragma synchronous = full",
                ] {
                    sqlx::query(pragma).execute(&mut *connection).await?;
                }
                Ok(())
            })
        });
        let url = format!("sqlite://{path}?mode=rwc");
        let pool = pool.connect(&url).await.map_err(trouble)?;
        let sql = Self { pool, place: file.display().to_string(), listening: None };
        let there = "select name from sqlite_master where type = 'table' and name = 'event'";
        sql.prepare("begin immediate", there, SQLITE).await?;
        Ok(sql)
    }

    /// Opens a PostgreSQL database, and makes the table where there is none.
    ///
    /// # Errors
    /// [`HomeError`].
    pub async fn postgresql(url: &str) -> Result<Self, HomeError> {
        let connecting = pool(8).connect(url);
        let pool = tokio::time::timeout(PATIENCE.saturating_mul(2), connecting)
            .await
            .map_err(|_| slow())?
            .map_err(trouble)?;
        let listening = Some(listen(url.to_owned()));
        let sql = Self { pool, place: without_secrets(url), listening };
        let there = "select tablename::text from pg_catalog.pg_tables \
                     where schemaname = current_schema() and tablename = 'event'";
        // of two replicas that start at once, one makes the table and the other finds it made
        if let Err(first) = sql.prepare("begin", there, POSTGRESQL).await
            && !sql.is_there(there).await?
        {
            return Err(first);
        }
        Ok(sql)
    }

    async fn is_there(&self, there: &'static str) -> Result<bool, HomeError> {
        let found = sqlx::query(there).fetch_optional(&self.pool).await.map_err(trouble)?;
        Ok(found.is_some())
    }

    async fn prepare(
        &self,
        begin: &'static str,
        there: &'static str,
        statements: &[&'static str],
    ) -> Result<(), HomeError> {
        if self.is_there(there).await? {
            return Ok(());
        }
        let mut making = self.pool.begin_with(begin).await.map_err(trouble)?;
        let found = sqlx::query(there).fetch_optional(&mut *making).await.map_err(trouble)?;
        if found.is_none() {
            for statement in statements {
                sqlx::query(*statement).execute(&mut *making).await.map_err(trouble)?;
            }
        }
        making.commit().await.map_err(trouble)
    }

    async fn inserted(&self, rows: &[Row]) -> Result<(), sqlx::Error> {
        let mut adding = self.pool.begin().await?;
        for row in rows {
            sqlx::query(INSERT)
                .bind(i64::try_from(row.seq).unwrap_or(i64::MAX))
                .bind(&row.at)
                .bind(&row.by)
                .bind(&row.holder)
                .bind(&row.kind)
                .bind(&row.body)
                .bind(&row.previous)
                .bind(&row.hash)
                .execute(&mut *adding)
                .await?;
        }
        if self.listening.is_some() {
            sqlx::query("notify pvb_event").execute(&mut *adding).await?;
        }
        adding.commit().await
    }
}

impl Home for Sql {
    fn place(&self) -> String {
        self.place.clone()
    }

    fn after(&self, seq: u64, most: u32) -> Doing<'_, Vec<Row>> {
        Box::pin(async move {
            let seq = i64::try_from(seq).unwrap_or(i64::MAX);
            let query = sqlx::query(SELECT).bind(seq).bind(i64::from(most));
            let rows = in_time(query.fetch_all(&self.pool)).await?;
            rows.iter().map(row).collect()
        })
    }

    fn append(&self, rows: Vec<Row>) -> Doing<'_, Appended> {
        Box::pin(async move {
            let Ok(inserted) = tokio::time::timeout(PATIENCE, self.inserted(&rows)).await else {
                return Err(slow());
            };
            match inserted {
                Ok(()) => Ok(Appended::Done),
                Err(sqlx::Error::Database(error)) if error.is_unique_violation() => {
                    Ok(Appended::Taken)
                }
                Err(error) => Err(trouble(error)),
            }
        })
    }

    fn records(&self) -> bool {
        true
    }

    fn changed(&self) -> Doing<'_, Changed> {
        Box::pin(async move {
            match &self.listening {
                Some(listening) => {
                    // whether it was announced or not, it is looked
                    drop(tokio::time::timeout(LOOK, listening.heard.notified()).await);
                }
                None => tokio::time::sleep(LOOK).await,
            }
            Ok(Changed::Perhaps)
        })
    }
}

fn pool(connections: u32) -> AnyPoolOptions {
    static DRIVERS: Once = Once::new();
    DRIVERS.call_once(sqlx::any::install_default_drivers);
    AnyPoolOptions::new().max_connections(connections).acquire_timeout(PATIENCE)
}

/// Hears what PostgreSQL announces, and listens anew whenever the connection is lost.
fn listen(url: String) -> Listening {
    let heard = Arc::new(Notify::new());
    let tell = Arc::clone(&heard);
    let task = tokio::spawn(async move {
        loop {
            if let Ok(mut listener) = PgListener::connect(&url).await
                && listener.listen(CHANNEL).await.is_ok()
            {
                while listener.recv().await.is_ok() {
                    tell.notify_one();
                }
            }
            tell.notify_one();
            tokio::time::sleep(LOOK).await;
        }
    });
    Listening { heard, task }
}

fn row(row: &AnyRow) -> Result<Row, HomeError> {
    let text = |column: &str| row.try_get::<String, _>(column).map_err(unreadable);
    let seq: i64 = row.try_get("seq").map_err(unreadable)?;
    Ok(Row {
        seq: u64::try_from(seq).map_err(|_| HomeError::Broken(format!("row {seq}")))?,
        at: text("moment")?,
        by: text("actor")?,
        holder: text("holder")?,
        kind: text("kind")?,
        body: text("body")?,
        previous: text("previous")?,
        hash: text("hash")?,
    })
}

async fn in_time<T>(doing: impl Future<Output = sqlx::Result<T>>) -> Result<T, HomeError> {
    tokio::time::timeout(PATIENCE, doing).await.map_err(|_| slow())?.map_err(trouble)
}

fn slow() -> HomeError {
    HomeError::Gone(format!("it did not answer within {} seconds", PATIENCE.as_secs()))
}

#[expect(clippy::needless_pass_by_value, reason = "it ends the error's way, as `map_err` has it")]
fn unreadable(error: sqlx::Error) -> HomeError {
    HomeError::Broken(error.to_string())
}

/// What a database says, for people. It may name a host or a user, never a password.
#[expect(clippy::needless_pass_by_value, reason = "it ends the error's way, as `map_err` has it")]
fn trouble(error: sqlx::Error) -> HomeError {
    HomeError::Gone(error.to_string())
}

/// The address of a database without its user, password and options.
fn without_secrets(url: &str) -> String {
    let (scheme, rest) = url.split_once("://").unwrap_or(("", url));
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    let host = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
    format!("{scheme}://{host}")
}

#[cfg(test)]
mod tests {
    use super::without_secrets;

    #[test]
    fn an_address_is_shown_without_its_secrets() {
        let shown = without_secrets("postgres://me:p@ss@db.example:5432/pvb?password=x");
        assert_eq!(shown, "postgres://db.example:5432/pvb");
        assert_eq!(without_secrets("postgres:///pvb?user=me"), "postgres:///pvb");
    }
}
