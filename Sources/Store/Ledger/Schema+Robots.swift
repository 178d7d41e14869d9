/// - robots: what was learned of the robots.txt of an origin, until it is to be asked for again. `rules` is null where
///   there was none, or where it was never had; `has_answered` tells the two apart.
let robotsTable = """
  CREATE TABLE robots (
    origin TEXT PRIMARY KEY,
    rules BLOB,
    has_answered INTEGER NOT NULL,
    etag TEXT,
    last_modified TEXT,
    validators_url TEXT,
    next_ask_at INTEGER NOT NULL,
    unreachable_since INTEGER,
    failures INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX robots_next ON robots (next_ask_at);
  """
