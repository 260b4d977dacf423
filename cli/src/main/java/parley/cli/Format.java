package parley.cli;

/// How a reading is written.
enum Format {
    TEXT,
    JSON,
    JSONL,
    HTML
}
