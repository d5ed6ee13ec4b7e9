"""The parts of an Excel workbook that are no rows: styles, properties, and the sheet that says what it is.

Plain texts; used by `excel`. Must not see a cell of the table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from synth_engine.contracts.formats import ABOUT, ABOUT_SHEET

if TYPE_CHECKING:
    from synth_engine.contracts.formats import About

SHEET: Final = "xl/worksheets/sheet1.xml"
# Places of the formats of dates and of times among the styles below.
DATE, TIME = 1, 2
# A text's cell between its place and its end.
TEXT: Final = ('" t="inlineStr"><is><t xml:space="preserve">', "</t></is></c>")

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_KIND: Final = "application/vnd.openxmlformats-officedocument"
_NO_TIME: Final = "2000-01-01T00:00:00Z"
SHEET_START: Final = f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetData>\n'.encode()
SHEET_END: Final = b"</sheetData></worksheet>"
_STYLES: Final = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><numFmts count="2">'
    '<numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
    '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>'
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def letters(at: int) -> str:
    """A column's letters: 0 is A, 26 is AA."""
    found = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        found = chr(65 + rest) + found
    return found


def row(number: int, texts: list[str]) -> str:
    """A row of texts that are XML already."""
    cells = (
        f'<c r="{letters(at)}{number}{TEXT[0]}{text}{TEXT[1]}' for at, text in enumerate(texts)
    )
    return f'<row r="{number}">{"".join(cells)}</row>\n'


def parts(about: About | None) -> dict[str, bytes]:
    """Every part but the sheet of rows, in the order in which they stand in the archive."""
    sheets = ["data"] if about is None else ["data", ABOUT_SHEET]
    found = {
        "[Content_Types].xml": _types(len(sheets)),
        "_rels/.rels": _relations(
            (f"{_OFFICE}/relationships/officeDocument", "xl/workbook.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{_OFFICE}/relationships/custom-properties", "docProps/custom.xml"),
        ),
        "docProps/core.xml": _core(about),
        "docProps/custom.xml": _custom(about),
        "xl/workbook.xml": _book(sheets),
        "xl/_rels/workbook.xml.rels": _relations(
            *(
                (f"{_OFFICE}/relationships/worksheet", f"worksheets/sheet{at}.xml")
                for at in range(1, len(sheets) + 1)
            ),
            (f"{_OFFICE}/relationships/styles", "styles.xml"),
        ),
        "xl/styles.xml": _STYLES,
    }
    if about is not None:
        found["xl/worksheets/sheet2.xml"] = _about_sheet(about)
    return {name: text.encode() for name, text in found.items()}


def _types(sheets: int) -> str:
    over = {
        "/xl/workbook.xml": f"{_KIND}.spreadsheetml.sheet.main+xml",
        "/xl/styles.xml": f"{_KIND}.spreadsheetml.styles+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/custom.xml": f"{_KIND}.custom-properties+xml",
    }
    for at in range(1, sheets + 1):
        over[f"/xl/worksheets/sheet{at}.xml"] = f"{_KIND}.spreadsheetml.worksheet+xml"
    named = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in over.items()
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{named}</Types>'
    )


def _relations(*targets: tuple[str, str]) -> str:
    named = "".join(
        f'<Relationship Id="rId{at}" Type="{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{named}</Relationships>'


def _book(sheets: list[str]) -> str:
    named = "".join(
        f'<sheet name="{name}" sheetId="{at}" r:id="rId{at}"/>'
        for at, name in enumerate(sheets, start=1)
    )
    return (
        f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}/relationships">'
        f"<sheets>{named}</sheets></workbook>"
    )


def _core(about: About | None) -> str:
    at = _NO_TIME
    said = ""
    if about is not None:
        at = escape(about.made_at.replace("+00:00", "Z")) or _NO_TIME
        said = (
            f"<dc:title>{_plain(about.table)}</dc:title><dc:subject>Synthetic data</dc:subject>"
            f"<dc:description>{escape(about.sentence)}</dc:description><cp:keywords>synthetic</cp:keywords>"
        )
    stamp = 'xsi:type="dcterms:W3CDTF"'
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{said}<dc:creator>Cloister</dc:creator><dcterms:created {stamp}>{at}</dcterms:created>"
        f"<dcterms:modified {stamp}>{at}</dcterms:modified></cp:coreProperties>"
    )


def _custom(about: About | None) -> str:
    named = ""
    if about is not None:
        identity = 'fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"'
        named = (
            f'<property {identity} pid="2" name="synthetic"><vt:bool>true</vt:bool></property>'
            f'<property {identity} pid="3" name="{ABOUT}"><vt:lpwstr>{escape(about.text)}</vt:lpwstr></property>'
        )
    return (
        f'{_HEAD}<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">'
        f"{named}</Properties>"
    )


def _about_sheet(about: About) -> str:
    said = about.to_json()
    lines = [[about.sentence]]
    lines += [[name, str(said[name])] for name in sorted(said) if name not in {"@type", "says"}]
    rows = "".join(
        row(number, [_plain(text) for text in texts]) for number, texts in enumerate(lines, start=1)
    )
    return f"{SHEET_START.decode()}{rows}{SHEET_END.decode()}"


def _plain(text: str) -> str:
    """A text as XML, without signs that XML cannot hold, and none that a spreadsheet would run."""
    kept = "".join(sign for sign in text if sign.isprintable())
    return escape(f"'{kept}" if kept[:1] in {"=", "+", "-", "@"} else kept)
