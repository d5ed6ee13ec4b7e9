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
    "TABLES.WRONG_KIND": Entry(
        "user",
        "Column {column} cannot be read as {kind}: too many of its values are none.",
        _NOTHING,
        "Choose another kind for it, or leave it as found. Codes for missing values can be named: --missing CODE.",
    ),
    "TABLES.NO_SUCH_COLUMN": Entry(
        "user",
        "{path} holds no column {column}.",
        _NOTHING,
        "Look at its columns first (`cloister preview FILE`): a correction names a column as it is called there.",
    ),
    "TABLES.WRONG_ENCODING": Entry(
        "user",
        "{path} is not written in {encoding}: some of its bytes mean nothing there.",
        _NOTHING,
        "Choose another encoding, or leave it to be found.",
    ),
    "READING.BYTE_ORDER_MARK": Entry(
        "notice",
        "The file begins with a byte order mark.",
        "It says how the file is written, and is no part of the first column's name.",
        "Nothing needs to be done.",
    ),
    "READING.MIXED_NEWLINES": Entry(
        "notice",
        "Lines end in different ways.",
        "The file was put together from several, or edited on different systems.",
        "Look whether the last rows of the preview are as you expect them.",
    ),
    "READING.NULS": Entry(
        "notice",
        "There are NUL signs in the file.",
        "They are left out. They often mean that the export broke off or that the file is in another encoding.",
        "Look whether the texts read well.",
    ),
    "READING.RAGGED": Entry(
        "notice",
        "{lines} of the first lines have another number of cells than the header ({expected}).",
        "A delimiter inside a cell without quotes, or lines above the header, look like that.",
        "Choose another delimiter, skip the lines above the header, or mend line {line} of the file.",
    ),
    "READING.QUOTES": Entry(
        "notice",
        "The quotes do not pair.",
        "They are read as ordinary signs.",
        "Look whether cells with delimiters in them come out whole.",
    ),
    "READING.NAMES_GIVEN": Entry(
        "notice",
        "{columns} columns have no name in the file.",
        "They are called column_1, column_2 and so on, by their place.",
        "If the first row is no header, say so.",
    ),
    "READING.NAMES_REPEATED": Entry(
        "notice",
        "{columns} column names repeat or hold signs that nobody sees.",
        "They get a number behind them, or lose those signs.",
        "Nothing needs to be done.",
    ),
    "ROWS.MASKED": Entry(
        "user",
        "Masked rows can be neither sorted nor filtered.",
        "An order or a condition would tell what stands in cells that are hidden.",
        "Show the values first (--unmask on the command line): that is recorded in the log.",
    ),
    "ROWS.NO_SUCH_COLUMN": Entry(
        "user",
        "The table has no column {column}.",
        "Nothing was sorted or filtered.",
        "Choose another column.",
    ),
    "ROWS.NOT_A_VALUE": Entry(
        "user",
        "What was typed is no value of column {column}, which is {kind}.",
        "Nothing was filtered.",
        "Type a number for a numeric column, and a date like 2026-01-31 for one of dates.",
    ),
    "ROWS.TOO_MANY": Entry(
        "user",
        "The table has {rows} rows; at most {limit} are sorted or filtered here.",
        "The rows can be looked at in the order of the table.",
        "Import a part of the table, or look at the rows unsorted.",
    ),
    "TABLES.NAME_TAKEN": Entry(
        "user",
        "The table that is synthesised is called {name} already.",
        _NOTHING,
        "Give the file another name, or import it alone: then it takes that table's place.",
    ),
    "TABLES.LABELS_BESIDE": Entry(
        "notice",
        "Labels of values were read from {file}, the SAS catalogue beside the table. "
        "Columns that have them: {columns}.",
        "Codes stay the values of the table; labels stand beside them, and go with it into SPSS and Stata files.",
        "Nothing needs to be done. If the catalogue belongs to other tables, move it away and import again.",
    ),
    "TABLES.LABELS_UNREAD": Entry(
        "notice",
        "{file}, the SAS catalogue beside the table, could not be read.",
        "The table came in whole; its values have no labels.",
        "To have them, write the catalogue anew in SAS, or save the table as SPSS or Stata, and import again.",
    ),
    "TABLES.LABELS_TOO_LARGE": Entry(
        "notice",
        "{file}, the SAS catalogue beside the table, is too large: at most {limit} MB are read, "
        "and less where little memory is free.",
        "The table came in whole; its values have no labels.",
        "To have them, write a catalogue of this table's formats alone in SAS and give it the table's name, "
        "or save the table as SPSS or Stata, and import again.",
    ),
    "TABLES.TWO_OF_A_NAME": Entry(
        "user",
        "Two tables of this project are called {name}: "
        "the one that is synthesised, and one that is kept beside it.",
        "The one that is synthesised would be kept under its name, too. Nothing was changed.",
        "On the command line, `cloister tables PROJECT --drop {name}` takes the kept one out and leaves "
        "the one that is synthesised. To keep both, give one file another name and import it again.",
    ),
    "TABLES.AT_WORK": Entry(
        "user",
        "{name} cannot become the table that is synthesised now: something runs, waits or was interrupted.",
        "It was begun for the table that is synthesised now. Nothing was changed.",
        "Let it end, or stop it and clear what waits; then choose the table again. On the command line: "
        "`cloister queue PROJECT --clear`, `cloister run PROJECT --leave`.",
    ),
    "TABLES.NOT_KEPT": Entry(
        "user",
        "No table {name} is kept beside the one that is synthesised.",
        "Nothing was changed.",
        "`cloister tables PROJECT` lists them.",
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
        "Open it in the program it came from and save it again, or export it as CSV. If a SAS catalogue "
        "(.sas7bcat) lies beside it, move that away and read the table again: it may be the one that is damaged.",
    ),
    "FILE.EXISTS": Entry(
        "user",
        "{path} exists already.",
        "It was not touched.",
        "Choose another name; on the command line --force replaces the file.",
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
    "PLUGIN.NOT_AS_LISTED": Entry(
        "environment",
        "The part {name} is not the one that the administrator's list names: its version or its files differ.",
        "It was not run. Everything else works.",
        "Ask the administrator to look at `cloister plugins`: the list must name this version and digest.",
    ),
}
