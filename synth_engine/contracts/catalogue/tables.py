"""Codes of reading, profiling and writing tables, of files and of plug-ins."""

from __future__ import annotations

from synth_engine.contracts.catalogue.entry import Entry

_NOTHING = "Nothing was imported."

ENTRIES: dict[str, Entry] = {
    "TABLES.UNREADABLE": Entry(
        "user", "{path} cannot be read.", _NOTHING, "Check that it exists and that you may read it."
    ),
    "TABLES.NOT_A_FILE": Entry(
        "user",
        "{path} is no plain file: a pipe, a device or a socket.",
        _NOTHING,
        "Save what comes out of it to a file, and choose that.",
    ),
    "TABLES.CHANGED": Entry(
        "user",
        "{path} was changed while it was read.",
        _NOTHING,
        "Wait until whoever writes it is done, or take a copy and read that.",
    ),
    "TABLES.FORMAT_UNKNOWN": Entry(
        "user",
        "{path} is in no format that is known here.",
        _NOTHING,
        "Choose one of: {known}. A table from elsewhere can mostly be saved as CSV.",
    ),
    "TABLES.EMPTY": Entry(
        "user",
        "{path} holds no rows.",
        _NOTHING,
        "Choose a file with a header and at least one row.",
    ),
    "TABLES.BINARY": Entry(
        "user",
        "{path} is no text file, whatever its name says.",
        _NOTHING,
        "If it is a spreadsheet, give it its true ending; else export it again as CSV.",
    ),
    "TABLES.RAGGED_ROW": Entry(
        "user",
        "Line {line} of {path} has {found} cells; the header has {expected}.",
        _NOTHING,
        "Look at that line: a delimiter inside a cell needs quotes, a cell too many has to go.",
    ),
    "TABLES.BAD_LINE": Entry(
        "user",
        "Line {line} of {path} is no JSON object.",
        _NOTHING,
        "JSON Lines has one object in braces on every line: look at that line, or save the table as CSV.",
    ),
    "TABLES.BROKEN_QUOTES": Entry(
        "user",
        "The quotes in {path} do not pair.",
        _NOTHING,
        "Look for a cell that opens with a quote and never closes it.",
    ),
    "TABLES.TOO_LARGE": Entry(
        "user",
        "{path} is larger than can be read safely ({what}, at most {limit}).",
        _NOTHING,
        "Split it, or leave out what is not needed.",
    ),
    "TABLES.NO_ROOM": Entry(
        "user",
        "{path} makes a table of about {rows} rows and {columns} columns that needs {needed} GB of "
        "memory; {free} GB are free.",
        _NOTHING,
        "Close other programs, leave out columns of names or free text, take fewer rows, or use a "
        "machine with more memory.",
    ),
    "TABLES.DAMAGED": Entry(
        "user",
        "{path} is damaged, encrypted, or not what its ending says.",
        _NOTHING,
        "Open it in the program it came from and save it again, without a password.",
    ),
    "TABLES.UNSUPPORTED_TYPE": Entry(
        "user",
        "Column {column} of {path} holds lists or records, not single values.",
        _NOTHING,
        "Spread it over several columns, or leave it out.",
    ),
    "TABLES.CHOOSE_TABLE": Entry(
        "user",
        "{path} holds several tables: {known}.",
        _NOTHING,
        "Say which one: --table NAME, or put it behind the file's name: FILE::NAME.",
    ),
    "TABLES.NO_SUCH_TABLE": Entry(
        "user",
        "{path} holds no table {table}; it holds: {known}.",
        _NOTHING,
        "Choose one of those. Views of a database are never run; make a table of what they show.",
    ),
    "TABLES.IN_USE": Entry(
        "user",
        "{path} has changes that are not in it yet ({beside} beside it).",
        _NOTHING,
        "Close the program that has the database open, or ask it for a backup copy, and read that.",
    ),
    "TABLES.READER_DIED": Entry(
        "user",
        "The file could not be read: the process that read it broke down (signal {signal}).",
        "The file is most likely damaged, or made to do harm. Nothing was changed; the project is as it was.",
        "Open it in the program it came from and save it again, or export it as CSV.",
    ),
    "FILE.EXISTS": Entry(
        "user",
        "{path} exists already.",
        "It was not touched.",
        "Choose another name, or say --force to replace it.",
    ),
    "FILE.CANNOT_WRITE": Entry(
        "environment",
        "{path} cannot be written.",
        "No half file was left behind.",
        "Check that the folder exists, its permissions and the space left.",
    ),
    "FILE.FORMAT_LIMIT": Entry(
        "user",
        "The format of {path} cannot hold this table ({what}, at most {limit}).",
        "The file was not written.",
        "Choose Parquet or CSV, or fewer columns.",
    ),
    "FILE.SHEET_LIMIT": Entry(
        "user",
        "One Excel sheet cannot hold this table (at most {limit} rows or columns).",
        "{path} was not written.",
        "Choose Parquet or CSV, or fewer rows.",
    ),
    "PLUGIN.NOT_INSTALLED": Entry(
        "environment",
        "Cloister is not installed in this Python: its own parts cannot be found.",
        "Nothing can be computed.",
        "Run `make setup`, or install it with pip.",
    ),
    "PLUGIN.NOT_FOUND": Entry(
        "user", "There is no part called {name}.", "Nothing was done.", "See what is installed."
    ),
    "PLUGIN.BROKEN": Entry(
        "environment",
        "The part {name} cannot be loaded.",
        "Everything else works.",
        "Reinstall it, or take it off the list.",
    ),
}
