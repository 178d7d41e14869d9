import GRDB

extension DatabaseMigrator {
  /// The ledger's tables. Times are milliseconds since 1970; a migration, once released, never changes.
  static var ledger: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { try $0.execute(sql: firstTables) }
    migrator.registerMigration("backfill") {
      try $0.execute(sql: "ALTER TABLE pending ADD COLUMN is_backfilled INTEGER NOT NULL DEFAULT 0")
    }
    migrator.registerMigration("schedule") { try $0.execute(sql: schedule) }
    migrator.registerMigration("robots") { try $0.execute(sql: robotsTable) }
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

/// - subscription: what the schedule knows of a feed (`FeedState`, `Cadence`); `history` holds its last polls.
/// - host: hosts that asked us to stay away.
/// - outbox: lines of two files now, each numbered by itself (`OutputStream`).
/// - feed_event: the last lines of `feed-events.ndjson`, for the Atom file of them.
private let schedule = """
  ALTER TABLE subscription ADD COLUMN asked_by_feed INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE subscription ADD COLUMN asked_by_server INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE subscription ADD COLUMN skip_hours INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE subscription ADD COLUMN skip_days INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE subscription ADD COLUMN gap INTEGER;
  ALTER TABLE subscription ADD COLUMN last_new_at INTEGER;
  ALTER TABLE subscription ADD COLUMN unchanged INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE subscription ADD COLUMN body_bytes INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE subscription ADD COLUMN latency INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE subscription ADD COLUMN silent_since INTEGER;
  ALTER TABLE subscription ADD COLUMN gap_seen_at INTEGER;
  ALTER TABLE subscription ADD COLUMN moved_to TEXT;
  ALTER TABLE subscription ADD COLUMN moved_since INTEGER;
  ALTER TABLE subscription ADD COLUMN moved_count INTEGER;
  ALTER TABLE subscription ADD COLUMN adopted_url TEXT;
  ALTER TABLE subscription ADD COLUMN gone_at INTEGER;
  ALTER TABLE subscription ADD COLUMN audited_at INTEGER;
  ALTER TABLE subscription ADD COLUMN audits_confirmed INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE subscription ADD COLUMN is_lying INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE subscription ADD COLUMN first_read_at INTEGER;
  ALTER TABLE subscription ADD COLUMN last_error_body TEXT;
  ALTER TABLE subscription ADD COLUMN is_trouble_reported INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE subscription ADD COLUMN last_entries BLOB NOT NULL DEFAULT x'';
  ALTER TABLE subscription ADD COLUMN history BLOB NOT NULL DEFAULT x'';
  UPDATE subscription SET first_read_at = last_polled_at WHERE failures = 0 AND last_polled_at IS NOT NULL;
  DROP INDEX subscription_due;
  DROP INDEX pending_due;
  CREATE INDEX pending_schedule ON pending (next_try_at, host);

  CREATE INDEX subscription_moved ON subscription (moved_to) WHERE moved_to IS NOT NULL;
  CREATE INDEX subscription_adopted ON subscription (adopted_url) WHERE adopted_url IS NOT NULL;

  CREATE TABLE host (
    name TEXT NOT NULL,
    pages_only INTEGER NOT NULL,
    rest_until INTEGER NOT NULL,
    rests INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (name, pages_only)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE stream_outbox (
    stream TEXT NOT NULL,
    seq INTEGER NOT NULL,
    generation INTEGER NOT NULL REFERENCES file (generation),
    position INTEGER NOT NULL,
    line BLOB NOT NULL,
    PRIMARY KEY (stream, seq)
  ) STRICT;
  INSERT INTO stream_outbox SELECT 'articles', seq, generation, position, line FROM outbox;
  DROP TABLE outbox;
  ALTER TABLE stream_outbox RENAME TO outbox;

  CREATE TABLE feed_event (id INTEGER PRIMARY KEY, line BLOB NOT NULL) STRICT;
  """
