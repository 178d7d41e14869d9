import GRDB

extension DatabaseMigrator {
  /// The ledger's tables. Times are milliseconds since 1970; a migration, once released, never changes.
  static var ledger: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { try $0.execute(sql: firstTables) }
    return migrator
  }
}

/// - subscription: a feed that the operator lists, or once listed (`active` 0: its memory is kept).
/// - seen: identity keys of every entry that was ever enlisted.
/// - pending: enlisted entries that are not yet a line; `entry` is the feed's own account of it, as JSON.
/// - file: the output file's generations; `length` counts accepted bytes, in the file or still in the outbox.
/// - outbox: accepted lines that are not yet known to be on disk, with their place in the file.
/// - refusal: how many entries ended without a line, by reason.
private let firstTables = """
  CREATE TABLE subscription (
    id INTEGER PRIMARY KEY,
    url TEXT NOT NULL UNIQUE,
    feed_id TEXT NOT NULL,
    host TEXT NOT NULL,
    title TEXT,
    active INTEGER NOT NULL DEFAULT 1,
    next_due_at INTEGER NOT NULL,
    not_before INTEGER NOT NULL DEFAULT 0,
    etag TEXT,
    last_modified TEXT,
    validators_url TEXT,
    failures INTEGER NOT NULL DEFAULT 0,
    last_polled_at INTEGER,
    last_error TEXT
  ) STRICT;
  CREATE INDEX subscription_due ON subscription (next_due_at) WHERE active;

  CREATE TABLE seen (key BLOB PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE pending (
    id INTEGER PRIMARY KEY,
    subscription INTEGER NOT NULL REFERENCES subscription (id),
    article_id TEXT NOT NULL,
    host TEXT NOT NULL,
    entry BLOB NOT NULL,
    first_seen_at INTEGER NOT NULL,
    next_try_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX pending_due ON pending (next_try_at, id);

  CREATE TABLE file (
    generation INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    length INTEGER NOT NULL DEFAULT 0,
    active INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX file_active ON file (path) WHERE active;

  CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY,
    generation INTEGER NOT NULL REFERENCES file (generation),
    position INTEGER NOT NULL,
    line BLOB NOT NULL
  ) STRICT;

  CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE refusal (reason TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  """
