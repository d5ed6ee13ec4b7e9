"""Makes the table of docs/hostile-input.md: what becomes of every kind of awkward file.

python -m tests.security.hostile_table          (writes it into the page; needs the shared data sets)
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from pathlib import Path

from tests.security.hostile_reading import ROOT, answers

CORPORA = ("nasty_csv", "nasty_excel", "nasty_stat")
DOCUMENT = ROOT / "docs" / "hostile-input.md"
START, END = "<!-- made by tests/security/hostile_table.py -->", "<!-- end -->"
# Quirk or kind as the corpora call it -> in words; the first that fits names the row.
_WORDS = (
    ("ragged", "rows of different lengths"),
    ("NUL-bytes", "NUL bytes"),
    ("newline-in-quotes", "line breaks inside quotes"),
    ("duplicate-or-blank-headers", "headers twice or blank"),
    ("blank-header-cell", "headers twice or blank"),
    ("doubled-quotes", "quotes inside quotes"),
    ("mixed-newlines", "mixed line ends"),
    ("empty-file", "nothing in it"),
)


def _kind(row: dict[str, str]) -> str:
    quirks = row.get("quirks", "")
    if row["kind"] != "text":
        return row["kind"].split(" ")[0]
    for quirk, words in _WORDS:
        if quirk in quirks:
            return words
    if row.get("newlines") == "CR":
        return "line ends of old Macs"
    if row.get("encoding") not in {"ascii", "utf-8", ""}:
        return f"other encodings ({'with' if 'sig' in row['encoding'] else 'without'} a mark)"
    return {"comma": "plain", "": "plain"}.get(
        row.get("delimiter", ""), "other delimiters, one column"
    )


def table_text(data: Path) -> str:
    """The table as Markdown."""
    rows: dict[str, dict[str, str]] = {}
    for corpus in CORPORA:
        with (data / corpus / "files.csv").open(encoding="utf-8", newline="") as file:
            rows |= {str(data / corpus / row["file"]): row for row in csv.DictReader(file)}
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for one in answers([Path(path) for path in rows]):
        found[_kind(rows[one.path])][one.code] += 1
    lines = ["| kind | files | read | refused, with |", "|---|---|---|---|"]
    for kind, codes in sorted(found.items(), key=lambda one: (-sum(one[1].values()), one[0])):
        refused = ", ".join(f"`{code}` {n}" for code, n in sorted(codes.items()) if code)
        lines.append(f"| {kind} | {sum(codes.values())} | {codes['']} | {refused} |")
    total = sum(sum(codes.values()) for codes in found.values())
    read = sum(codes[""] for codes in found.values())
    lines.append(f"| **all** | **{total}** | **{read}** | {total - read} |")
    return "\n".join(lines)


def main() -> None:
    """Write it into the page."""
    text = DOCUMENT.read_text(encoding="utf-8")
    before, _, rest = text.partition(START)
    _, _, after = rest.partition(END)
    made = table_text(ROOT.parent / "shared" / "data")
    DOCUMENT.write_text(f"{before}{START}\n{made}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
