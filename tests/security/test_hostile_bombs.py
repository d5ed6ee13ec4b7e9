"""Promise 18: small files that unpack, spread out or nest without end. A code each, in bounded time and memory."""

from __future__ import annotations

import gzip
import io
import json
import struct
import zipfile
from typing import TYPE_CHECKING

import pytest

from synth_engine.contracts.errors import UserFixable
from synth_engine.tables.readers.archive import check_archive
from synth_engine.tables.readers.repeats import Spread
from tests.security.hostile_reading import Answer, answers

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

READ = ""
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"
SECONDS, MEGABYTES = 60, 1_100  # on two busy cores; of the whole process


def book(rows: str, before: str = "", more: dict[str, bytes] | None = None) -> bytes:
    """A workbook with the rows of its sheet as they are given."""
    import openpyxl

    plain, made = io.BytesIO(), io.BytesIO()
    openpyxl.Workbook().save(plain)
    sheet = f'{before}<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    with (
        zipfile.ZipFile(plain) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            is_sheet = name == "xl/worksheets/sheet1.xml"
            new.writestr(name, sheet.encode() if is_sheet else old.read(name))
        for name, body in (more or {}).items():
            new.writestr(name, body)
    return made.getvalue()


def cells(*places: str) -> str:
    """A row for each place, with a number there."""
    found = ""
    for place in places:
        number = place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        found += f'<row r="{number}"><c r="{place}"><v>1</v></c></row>'
    return found


def told(text: str) -> str:
    """Two rows, the second with a text."""
    one = '<row r="{0}"><c r="A{0}" t="inlineStr"><is><t>{1}</t></is></c></row>'
    return one.format(1, "a") + one.format(2, text)


def sheet(rows: str) -> bytes:
    """An OpenDocument sheet."""
    names = " ".join(f'xmlns:{one}="{_OFFICE}{one}:1.0"' for one in ("office", "table", "text"))
    text = (
        f'<?xml version="1.0"?><office:document-content {names}><office:body><office:spreadsheet>'
        f'<table:table table:name="t">{rows}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        new.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        new.writestr("content.xml", text)
        listed = f'<m:manifest xmlns:m="{_OFFICE}manifest:1.0"/>'
        new.writestr("META-INF/manifest.xml", listed)
    return made.getvalue()


def row(columns: int, rows: int = 1, inside: str = "<text:p>1</text:p>") -> str:
    """Rows of one cell, repeated."""
    value = 'office:value-type="float" office:value="1"' if inside else ""
    cell = f'<table:table-cell table:number-columns-repeated="{columns}" {value}'
    cell += f">{inside}</table:table-cell>" if inside else "/>"
    return f'<table:table-row table:number-rows-repeated="{rows}">{cell}</table:table-row>'


def packed(start: bytes, block: bytes, times: int) -> bytes:
    """Gzip of a block so many times over."""
    made = io.BytesIO()
    with gzip.GzipFile(fileobj=made, mode="wb", compresslevel=9, mtime=0) as file:
        file.write(start)
        for _ in range(times):
            file.write(block)
    return made.getvalue()


def lying(body: bytes, name: bytes, size: int) -> bytes:
    """A zip whose table of contents says another size of one entry."""
    at = body.rindex(b"PK\x01\x02", 0, body.rindex(name))
    return body[: at + 24] + struct.pack("<I", size) + body[at + 28 :]


def overlapping() -> bytes:
    """A zip whose every entry is the first one over again."""
    body = book(cells("A1", "A2"), more={f"x{at}": b"" for at in range(9)})
    big = zipfile.ZipFile(io.BytesIO(body)).getinfo("xl/styles.xml")
    found = bytearray(body)
    at = 0
    while (at := found.find(b"PK\x01\x02", at)) >= 0:
        found[at + 16 : at + 28] = struct.pack("<III", big.CRC, big.compress_size, big.file_size)
        found[at + 42 : at + 46] = struct.pack("<I", big.header_offset)
        at += 46
    return bytes(found)


def laughs() -> bytes:
    """Ten entities of ten entities each, nine deep."""
    kinds = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 10))
    return book(told("&l9;"), f'<!DOCTYPE l [<!ENTITY l0 "ha">{kinds}]>')


def _typed() -> bytes:
    """A sheet with a document type of its own."""
    body, made = sheet(row(2) * 2), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(body)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            text = old.read(name).replace(b"?><off", b'?><!DOCTYPE a [<!ENTITY b "c">]><off')
            new.writestr(name, text)
    return made.getvalue()


DAMAGED, ROOM, LARGE = "TABLES.DAMAGED", "TABLES.NO_ROOM", "TABLES.TOO_LARGE"
BAD, EMPTY, BINARY = "TABLES.BAD_LINE", "TABLES.EMPTY", "TABLES.BINARY"
# Name of the file -> what makes it, and the answers that are right.
QUICK: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "corner.xlsx": (lambda: book(cells("A1", "XFD1048576")), {ROOM}),
    "corner-backwards.xlsx": (lambda: book(cells("A1048576", "A1", "XFD1")), {ROOM}),
    "corner-quoted.xlsx": (lambda: book(cells("A1", "XFD1048576").replace('"', "'")), {ROOM}),
    "corner-of-nothing.xlsx": (
        lambda: book(cells("A1", "A2") + '<row r="1048576"><c r="XFD1048576" s="0"/></row>'),
        {READ},
    ),
    "laughs.xlsx": (laughs, {DAMAGED}),
    "external.xlsx": (
        lambda: book(told("&x;"), '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
        {DAMAGED},
    ),
    "deep.xlsx": (lambda: book("<x>" * 1_000_000), {DAMAGED, EMPTY}),
    "claims-more.xlsx": (
        lambda: lying(book(cells("A1", "A2")), b"xl/styles.xml", 3 << 30),
        {LARGE},
    ),
    "claims-less.xlsx": (lambda: lying(book(cells("A1", "A2")), b"xl/styles.xml", 5), {DAMAGED}),
    "overlapping.xlsx": (overlapping, {DAMAGED}),
    "leads-out.xlsx": (
        lambda: book(
            cells("A1", "A2"), more={"../../../../tmp/cloister-out": b"x", "/etc/x": b"x"}
        ),
        {READ},
    ),
    "parts.xlsx": (
        lambda: book(cells("A1", "A2"), more={f"p{at}": b"" for at in range(10_001)}),
        {LARGE},
    ),
    "wide.ods": (lambda: sheet(row(4_000_000_000) * 2), {ROOM}),
    "long.ods": (lambda: sheet(row(10, 1_000_000_000) * 2), {ROOM}),
    "wide-and-long.ods": (lambda: sheet(row(16_384, 1_048_576) * 2), {ROOM}),
    "gap.ods": (lambda: sheet(row(2) + row(1, 2_000_000_000, "") + row(2)), {ROOM}),
    "tail.ods": (lambda: sheet(row(2) * 2 + row(16_384, 1_048_570, "")), {READ}),
    "cut.ods": (lambda: sheet("<table:table-row></office:body>"), {DAMAGED}),
    "typed.ods": (_typed, {DAMAGED}),
    "columns.csv": (lambda: b",".join(b"c%d" % at for at in range(1_000_000)) + b"\n1\n", {LARGE}),
    "deep.jsonl": (lambda: b'{"a":' + b"[" * 1_000_000 + b"]" * 1_000_000 + b"}\n", {BAD}),
    "objects.jsonl": (lambda: b'{"a":' * 100_000 + b"1" + b"}" * 100_000, {BAD}),
    "new-keys.jsonl": (lambda: b"".join(b'{"k%d":1}\n' % at for at in range(30_000)), {LARGE}),
    "digits.jsonl": (lambda: b'{"a":' + b"1" * 1_000_000 + b'}\n{"a":1e999999999}\n', {READ}),
    "noughts.csv": (lambda: bytes(10 << 20), {BINARY}),
}
LONG: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "zeros.xlsx": (lambda: book(cells("A1", "A2"), more={"z": bytes(300 << 20)}), {READ}),
    "text.xlsx": (lambda: book(told("x" * (100 << 20))), {LARGE}),
    "cell.csv": (lambda: b"a,b\n1," + b"x" * (100 << 20) + b"\n2,y\n", {LARGE}),
    "quoted.csv": (lambda: b'a,b\n1,"' + (b"x" * 99 + b"\n") * (1 << 20) + b'"\n2,y\n', {LARGE}),
    "open-quote.csv": (
        lambda: b'a,b\n1,"' + (b"x" * 99 + b"\n") * (1 << 20) + b"\n2,y\n",
        {"TABLES.BROKEN_QUOTES"},
    ),
    "one-name.csv": (
        lambda: b",".join([b"c"] * 20_000) + b"\n" + b",".join([b"1"] * 20_000),
        {READ},
    ),
    "keys.jsonl": (lambda: json.dumps({f"k{at}": 1 for at in range(1_000_000)}).encode(), {LARGE}),
    "rows.csv.gz": (lambda: packed(b"a,b\n", b"1,2\n" * (1 << 18), 3_072), {LARGE}),
    "line.csv.gz": (lambda: packed(b"a,b\n", b"x" * (1 << 20), 1_024), {LARGE}),
    "noughts.csv.gz": (lambda: packed(b"", bytes(1 << 20), 1_024), {LARGE, BINARY}),
}


def judged(found: Answer, right: set[str], seconds: float = SECONDS) -> None:
    """Its code is a right one, in time and memory."""
    assert found.code in right, found
    assert found.seconds < seconds, found
    assert found.megabytes < MEGABYTES, found


@pytest.mark.promise(18)
@pytest.mark.timeout(280)
def test_small_bombs(tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    """Corners, entities, lies about sizes, overlapping entries, repeats, depth, a million columns: the right code each,
    and files outside stay as they are.
    """
    made = {tmp_path / name: maker() for name, (maker, _) in QUICK.items()}
    for path, body in made.items():
        path.write_bytes(body)
    found = list(answers(list(made)))
    for one, (_, right) in zip(found, QUICK.values(), strict=True):
        judged(one, right)
    assert {path.name for path in tmp_path.iterdir()} == set(QUICK)
    most = max(one.megabytes for one in found)
    record_property("figure", f"{len(found)} bombs, each with its code, {most:.0f} MB at most")


@pytest.mark.slow
@pytest.mark.promise(18)
@pytest.mark.timeout(290)
@pytest.mark.parametrize("name", LONG)
def test_large_bombs(
    tmp_path: Path, name: str, record_property: Callable[[str, object], None]
) -> None:
    """Cells, lines and texts of 100 MB and 1 GB, 3 GB out of 3 MB: the right code, streamed, never held."""
    maker, right = LONG[name]
    (tmp_path / name).write_bytes(maker())
    (found,) = answers([tmp_path / name])
    judged(found, right)
    record_property("figure", f"{found.seconds:.1f} s, {found.megabytes:.0f} MB")


def test_a_workbook_of_ours_passes(tmp_path: Path) -> None:
    """A sound workbook is looked through and found sound; one byte of a sheet changed is not."""
    path = tmp_path / "t.xlsx"
    body = book(cells("A1", "B2", "Z900"))
    path.write_bytes(body)
    check_archive(path)
    at = body.index(b"xl/worksheets/sheet1.xml") + 60
    path.write_bytes(body[:at] + bytes([body[at] ^ 0xFF]) + body[at + 1 :])
    with pytest.raises(UserFixable):
        check_archive(path)


def test_repeats_are_counted_however_they_come() -> None:
    """Pieces of any size, prefixes of any name, empty cells inside and at the end: the same rectangle."""
    rows = (
        b'<t:table-row><t:table-cell t:number-columns-repeated="3"/><t:table-cell office:value="1"/>'
        b'</t:table-row><table-row number-rows-repeated="5"><table-cell>x</table-cell>'
        b"<table-cell number-columns-repeated = '90'/></table-row>"
    )
    for size in (1, 7, 64, 10_000):
        spread = Spread()
        spread.add(rows[at : at + size] for at in range(0, len(rows), size))
        assert (spread.rows, spread.columns) == (6, 4)
