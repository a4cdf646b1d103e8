-- The gradebook, version 2. Times are ISO 8601 in UTC; what is no text and no number is JSON.

CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    started TEXT NOT NULL,
    finished TEXT,                  -- NULL: it was interrupted, and can be taken up again
    seed INTEGER NOT NULL,
    kit TEXT NOT NULL,
    torch TEXT NOT NULL,
    python TEXT NOT NULL,
    host TEXT NOT NULL,
    walls TEXT NOT NULL,
    chapters TEXT NOT NULL
) STRICT;

CREATE TABLE students (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    fields TEXT NOT NULL
) STRICT;

CREATE TABLE submissions (          -- the last one of a student counts, the earlier ones are history
    id INTEGER PRIMARY KEY,
    student TEXT NOT NULL REFERENCES students (id),
    digest TEXT NOT NULL,
    origin TEXT NOT NULL,
    handed_in TEXT,
    notes TEXT NOT NULL,
    refused TEXT,
    claimed TEXT NOT NULL,
    UNIQUE (student, digest)
) STRICT;

CREATE TABLE files (
    submission INTEGER NOT NULL REFERENCES submissions (id),
    name TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (submission, name)
) STRICT;

CREATE TABLE gradings (             -- of a job, see checker/grade/job.py; the last one of a key counts
    id INTEGER PRIMARY KEY,
    job TEXT NOT NULL,
    chapter TEXT NOT NULL,
    seed INTEGER NOT NULL,
    kit TEXT NOT NULL,
    torch TEXT NOT NULL,
    run INTEGER NOT NULL REFERENCES runs (id),
    walls TEXT NOT NULL,            -- the level it was made under, see checker/sandbox/preflight.py
    made TEXT NOT NULL,
    seconds REAL NOT NULL,          -- on the clock
    cpu REAL NOT NULL,              -- seconds of all processors together; in boxes at least
    stopped TEXT                    -- what ended the file before its last line; since version 2
) STRICT;

CREATE INDEX gradings_by_key ON gradings (job, chapter, seed, kit, torch);

CREATE TABLE verdicts (
    grading INTEGER NOT NULL REFERENCES gradings (id),
    place INTEGER NOT NULL,
    task TEXT NOT NULL,
    outcome TEXT NOT NULL,
    verdict TEXT NOT NULL,
    PRIMARY KEY (grading, place)
) STRICT;

CREATE TABLE logs (                 -- what the kit itself could not do
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs (id),
    job TEXT NOT NULL,
    chapter TEXT NOT NULL,
    text TEXT NOT NULL,
    made TEXT NOT NULL
) STRICT;

CREATE TABLE overrides (            -- the last one of a task counts
    id INTEGER PRIMARY KEY,
    student TEXT NOT NULL REFERENCES students (id),
    chapter TEXT NOT NULL,
    task TEXT NOT NULL,
    points REAL NOT NULL,
    why TEXT NOT NULL,
    made TEXT NOT NULL
) STRICT;
