extension ArticleLine {
  /// The JSON Schema (2020-12) of the record, as `winnow schema` prints it.
  public static let schema = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:winnow:article:1",
      "title": "winnow article record, version 1",
      "description": "One line of articles.ndjson. A key is present or absent, never null or empty; readers ignore keys they do not know.",
      "type": "object",
      "required": ["id", "rev", "seq", "event", "emitted_at", "v", "feed_url", "feed_id", "first_seen_at", "words", "extractor"],
      "properties": {
        "id": {"type": "string", "pattern": "^a_[a-z2-7]{16}$", "description": "The same for the same article, on every machine."},
        "rev": {"type": "integer", "minimum": 0},
        "seq": {"type": "integer", "minimum": 1, "description": "The line's number in this ledger; it only grows."},
        "event": {"enum": ["article", "update"]},
        "emitted_at": {"$ref": "#/$defs/moment"},
        "v": {"const": 1},
        "url": {"$ref": "#/$defs/url", "description": "The published link, resolved."},
        "page_url": {"$ref": "#/$defs/url", "description": "Where the page was in the end, if elsewhere."},
        "feed_url": {"$ref": "#/$defs/url"},
        "feed_id": {"type": "string", "pattern": "^f_[a-z2-7]{10}$"},
        "feed_title": {"$ref": "#/$defs/text"},
        "guid": {"$ref": "#/$defs/text"},
        "first_seen_at": {"$ref": "#/$defs/moment"},
        "fetched_at": {"$ref": "#/$defs/moment"},
        "title": {"$ref": "#/$defs/text"},
        "standfirst": {"$ref": "#/$defs/text", "description": "The dek above the body; not repeated in text."},
        "description": {"$ref": "#/$defs/text", "description": "What the metadata say."},
        "authors": {
          "type": "array", "minItems": 1,
          "items": {
            "type": "object", "required": ["name"], "additionalProperties": false,
            "properties": {"name": {"$ref": "#/$defs/text"}, "url": {"$ref": "#/$defs/text"}}
          }
        },
        "published_at": {"$ref": "#/$defs/time"},
        "published_from": {"enum": ["jsonld", "meta", "microdata", "time", "feed", "text", "url"]},
        "modified_at": {"$ref": "#/$defs/time"},
        "lang": {"type": "string", "pattern": "^[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*$"},
        "lang_from": {"enum": ["html", "text", "feed"]},
        "site": {"$ref": "#/$defs/text"},
        "host": {"$ref": "#/$defs/text"},
        "section": {"$ref": "#/$defs/text"},
        "tags": {"$ref": "#/$defs/texts"},
        "image": {"$ref": "#/$defs/picture"},
        "images": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/picture"}},
        "access": {"enum": ["free", "metered", "paid", "partial"]},
        "license": {"$ref": "#/$defs/text"},
        "words": {"type": "integer", "minimum": 0},
        "text_hash": {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"},
        "text_from": {"enum": ["page", "feed", "summary"]},
        "warnings": {
          "type": "array", "minItems": 1,
          "items": {
            "enum": [
              "short", "truncated", "paywall", "not_an_article", "page_unreachable", "robots_disallowed", "date_future",
              "selector_unmatched"
            ]
          }
        },
        "truncated": {"type": "array", "minItems": 1, "items": {"enum": ["metadata", "html", "markdown", "blocks", "text"]}},
        "http": {
          "type": "object", "required": ["status"], "additionalProperties": false,
          "properties": {
            "status": {"type": "integer", "minimum": 200, "maximum": 299},
            "type": {"$ref": "#/$defs/text"},
            "charset": {"$ref": "#/$defs/text"}
          }
        },
        "extractor": {"type": "string", "pattern": "^winnow/"},
        "rights": {
          "type": "object", "additionalProperties": false,
          "description": "What was met about the rights in the page; for readers to act on.",
          "properties": {
            "robots": {"enum": ["allowed", "disallowed"], "description": "robots.txt, for the agent winnow."},
            "content_signal": {"$ref": "#/$defs/text", "description": "Content-Signal of robots.txt, as written."},
            "content_usage": {"$ref": "#/$defs/text", "description": "Content-Usage of the response or of robots.txt, as written."},
            "tdm": {
              "type": "object", "required": ["reservation"], "additionalProperties": false,
              "description": "TDMRep: 1 where the rights to text and data mining are reserved.",
              "properties": {"reservation": {"enum": [0, 1]}, "policy": {"$ref": "#/$defs/text"}}
            },
            "license": {"$ref": "#/$defs/text", "description": "Of robots.txt, the response or the page, resolved."},
            "meta": {
              "type": "array", "minItems": 1,
              "items": {"enum": ["noindex", "noarchive", "nosnippet", "noai", "noimageai"]},
              "description": "X-Robots-Tag and meta robots."
            }
          }
        },
        "backfilled": {
          "const": true,
          "description": "The entry had fallen out of its feed between two polls, and was read from the feed's archive."
        },
        "blocks": {
          "type": "array", "minItems": 1,
          "items": {
            "type": "object", "required": ["type", "text"], "additionalProperties": false,
            "properties": {
              "type": {"enum": ["heading", "paragraph", "quote", "list", "code", "table"]},
              "level": {"type": "integer", "minimum": 1, "maximum": 6},
              "text": {"$ref": "#/$defs/text"}
            }
          }
        },
        "text": {"$ref": "#/$defs/text", "description": "All body blocks in order, joined by a blank line."},
        "markdown": {"$ref": "#/$defs/text", "description": "The same as CommonMark, where it is switched on."},
        "html": {"$ref": "#/$defs/text", "description": "The same as HTML without attributes, where it is switched on."}
      },
      "$defs": {
        "text": {"type": "string", "minLength": 1},
        "texts": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/text"}},
        "url": {"type": "string", "pattern": "^[a-z][a-z0-9+.-]*:"},
        "moment": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{3})?Z$"},
        "time": {
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{3})?Z)?$",
          "description": "UTC, or a bare date where no time of day is known."
        },
        "picture": {
          "type": "object", "additionalProperties": false,
          "properties": {
            "url": {"$ref": "#/$defs/text"},
            "width": {"type": "integer"},
            "height": {"type": "integer"},
            "alt": {"$ref": "#/$defs/text"},
            "caption": {"$ref": "#/$defs/text"},
            "credit": {"$ref": "#/$defs/text"}
          }
        }
      }
    }
    """
}
