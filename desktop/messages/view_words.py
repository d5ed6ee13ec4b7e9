"""Words of figures and facts on the pages: what stands beside a number. No Qt."""

from __future__ import annotations

from desktop.messages.tongue import many, mark

ROWS, COLUMNS = mark("rows"), mark("columns")
FILE_SIZE, CELLS_CHANGED = mark("file size"), mark("cells changed")
FORMAT, ENCODING, DELIMITER, SHEET = (
    mark("Format"),
    mark("Encoding"),
    mark("Delimiter"),
    mark("Sheet"),
)
FIRST_ROW, NAMES, DATA = mark("First row"), mark("names"), mark("data")
DIGEST = "SHA-256"
CATALOGUE = mark("SAS catalogue")
DELIMITERS = {
    ",": mark("comma"),
    ";": mark("semicolon"),
    "\t": mark("tab"),
    "|": mark("bar"),
}
KIND, ROLE, MISSING = mark("Kind"), mark("Proposed role"), mark("Missing")
DISTINCT, SPECIAL = mark("Distinct values"), mark("Special codes")
LOWEST, MEAN, HIGHEST = mark("Lowest"), mark("Mean"), mark("Highest")
MISSING_SAYS = mark("{count} ({share})")
CODE_MEANS = mark("{code} ({label})")
LABELLED = mark("“{label}”")

LEARNT_FROM, TO_LEARN, SEED = mark("rows learnt from"), mark("to learn"), mark("seed")
METHOD, LICENCE, KEPT = mark("Method"), mark("Licence"), mark("Kept")
KEPT_AS_NUMBERS = mark("as numbers, without any training row")
KEPT_NOT = mark("no: made again when needed")
IN_THE_MODEL = mark("{name} in the model")

DRAWN, TO_DRAW = mark("rows drawn"), mark("to draw")
REAL_SHARE = mark("real rows in what it learnt from")
GENERATION, AWAY = mark("Generation"), mark("{depth} away from real people")

WHY, INTERVAL, TO = mark("Why"), mark("95 % interval"), mark("{low} to {high}")
WHY_BOUND, BETTER, SOURCE = mark("Why this bound"), mark("Better"), mark("Source")
DIRECTIONS = {
    "target": mark("near its ceiling"),
    "higher": mark("higher"),
    "lower": mark("lower"),
}


def decimals(count: int) -> str:
    """Digits after the point."""
    return many("{n} decimal", "{n} decimals", count)


def special_codes(count: int) -> str:
    """Codes that stand for something else than their number."""
    return many("{n} special code", "{n} special codes", count)


def value_labels(count: int) -> str:
    """Values that the file has words for."""
    return many("{n} value with a label", "{n} values with labels", count)


def rows(count: int) -> str:
    """So many rows."""
    return many("{n} row", "{n} rows", count)
