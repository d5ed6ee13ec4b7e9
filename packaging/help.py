#!/usr/bin/env python3
"""The help as a folder of pages and as one PDF, from docs/: `packaging/help.py [--out DIR]`. Offline, one source.

Guides come first (docs/guide), then what stands behind them. Links between pages stay links; pictures come along.
The same text gives the same bytes; only the PDF may number its fonts in another order.
"""

from __future__ import annotations

import argparse
import html
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import stamp
from markdown_it import MarkdownIt

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
GERMAN = DOCS / "guide" / "de"
FRONT = re.compile(r"\A---\s*\n(.*?)\n---\s*\n", re.DOTALL)
STYLE = """
:root { color-scheme: light dark;
  --ink: #1d2527; --page: #ffffff; --soft: #f2f5f5; --line: #c9d3d3; --accent: #1f6f66; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6ecec; --page: #14191a; --soft: #1d2526; --line: #3a4647; --accent: #6fc7bb; }
}
* { box-sizing: border-box; }
body { margin: 0; display: flex; flex-wrap: wrap; color: var(--ink); background: var(--page);
  font: 16px/1.6 "Source Sans Pro", "Noto Sans", "Segoe UI", sans-serif; }
nav { flex: 1 1 16rem; max-width: 22rem; padding: 24px; background: var(--soft); }
nav ul { list-style: none; margin: 0 0 16px; padding: 0; }
nav a { display: block; padding: 4px 8px; border-radius: 4px; }
nav a[aria-current] { background: var(--line); font-weight: 600; }
main { flex: 4 1 36rem; max-width: 60rem; padding: 24px 40px 80px; }
a { color: var(--accent); } a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
h1, h2, h3 { line-height: 1.25; } h2 { margin-top: 40px; }
img { max-width: 100%; border: 1px solid var(--line); border-radius: 4px; }
pre { overflow-x: auto; padding: 12px 16px; background: var(--soft); border-radius: 4px; }
code { font: 0.9em/1.5 "DejaVu Sans Mono", Consolas, monospace; }
div.wide { overflow-x: auto; } table { border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: 4px 12px; text-align: left; vertical-align: top; }
"""
PRINTED = """
body { font-family: "Source Sans Pro", "DejaVu Sans"; font-size: 10pt; }
h1 { font-size: 20pt; } h2 { font-size: 14pt; } h3 { font-size: 11pt; }
pre, code { font-family: "DejaVu Sans Mono"; font-size: 8pt; }
pre { background: #f2f5f5; font-size: 6.5pt; white-space: pre-wrap; } th, td { padding: 3px; }
"""


@dataclass(frozen=True)
class Page:
    """One page: where it comes from, where it goes, its title and its body."""

    source: Path
    name: str
    title: str
    body: str
    guide: bool


def sources() -> list[Path]:
    """Pages in reading order: guides in the order they say, then the reference, then decisions."""
    guides = sorted(
        (DOCS / "guide").rglob("*.md"), key=lambda one: (int(front(one).get("order", "1000")), one)
    )
    guides.sort(key=lambda one: GERMAN in one.parents)
    return [*guides, *sorted(DOCS.glob("*.md")), *sorted((DOCS / "adr").glob("*.md"))]


def front(source: Path) -> dict[str, str]:
    """What a page says before its text: title, topic, order."""
    found = FRONT.match(source.read_text(encoding="utf-8"))
    lines = found[1].splitlines() if found else []
    return {key.strip(): said.strip() for key, _, said in (one.partition(":") for one in lines)}


def name_of(source: Path) -> str:
    """The page's file name: flat, so that a page opens from any folder of any medium."""
    return source.relative_to(DOCS).with_suffix("").as_posix().replace("/", "-") + ".html"


def anchors(body: str) -> str:
    """Give headings the names that links to them use."""

    def named(found: re.Match[str]) -> str:
        text = re.sub(r"<[^>]+>", "", found.group(2))
        slug = re.sub(r"[^\w\- ]", "", html.unescape(text).lower()).strip().replace(" ", "-")
        return f'<h{found.group(1)} id="{slug}">{found.group(2)}</h{found.group(1)}>'

    return re.sub(r"<h([1-6])>(.*?)</h\1>", named, body, flags=re.DOTALL)


def linked(body: str, source: Path, pages: dict[Path, str]) -> str:
    """Links to other pages lead to them; those to files that are not taken along become plain words."""

    def one(found: re.Match[str]) -> str:
        target, _, part = html.unescape(found.group(1)).partition("#")
        if not target or re.match(r"[a-z]+:", target):
            return found.group(0)
        page = pages.get((source.parent / target).resolve())
        if page is None:
            return f"<span>{found.group(2)}</span>"
        return f'<a href="{page}{"#" + part if part else ""}">{found.group(2)}</a>'

    return re.sub(r'<a href="([^"]*)">(.*?)</a>', one, body, flags=re.DOTALL)


def pictures(body: str, source: Path, out: Path) -> str:
    """Take a page's pictures along."""

    def one(found: re.Match[str]) -> str:
        path = (source.parent / html.unescape(found.group(1))).resolve()
        if not path.is_file():
            return ""
        (out / "pictures").mkdir(exist_ok=True)
        shutil.copyfile(path, out / "pictures" / path.name)
        return f'<img src="pictures/{path.name}"'

    return re.sub(r'<img src="([^"]*)"', one, body)


def read(out: Path) -> list[Page]:
    """Every page, turned into HTML."""
    maker = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    listed = sources()
    names = {path.resolve(): name_of(path) for path in listed}
    pages = []
    for path in listed:
        text = FRONT.sub("", path.read_text(encoding="utf-8"))
        heading = re.search(r"^# (.+)$", text, re.MULTILINE)
        title = re.sub(r"[`*]", "", heading.group(1)) if heading else path.stem
        body = anchors(maker.render(text))
        body = pictures(linked(body, path, names), path, out)
        body = body.replace("<table>", '<div class="wide"><table>').replace(
            "</table>", "</table></div>"
        )
        pages.append(Page(path, names[path.resolve()], title, body, DOCS / "guide" in path.parents))
    return pages


def menu(pages: list[Page], here: str) -> str:
    """The list of pages, the one that is open marked."""
    parts = []
    for label, guide, german in (
        ("Guides", True, False),
        ("Anleitungen auf Deutsch", True, True),
        ("Behind them", False, False),
    ):
        rows = [
            one for one in pages if (one.guide, GERMAN in one.source.parents) == (guide, german)
        ]
        if rows:
            items = "".join(
                f'<li><a href="{one.name}"{" aria-current=page" if one.name == here else ""}>'
                f"{html.escape(one.title)}</a></li>"
                for one in rows
            )
            parts.append(f"<p><b>{label}</b></p><ul>{items}</ul>")
    return "".join(parts)


def page_html(pages: list[Page], title: str, name: str, body: str) -> str:
    """A whole page."""
    language = "de" if name.startswith("guide-de-") else "en"
    return (
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><title>'
        f"{html.escape(title)} - Cloister {stamp.version()}</title>"
        '<link rel="stylesheet" href="style.css"></head><body>'
        f'<nav aria-label="Pages"><p><a href="index.html">Cloister {stamp.version()}</a></p>'
        f"{menu(pages, name)}</nav><main>{body}</main></body></html>\n"
    )


def pdf(pages: list[Page], folder: Path, path: Path) -> None:
    """All pages as one PDF, in reading order, each on a new sheet, after a list of them.

    Each is laid out alone: Qt gives one empty sheet for a text of hundreds of them.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_HASH_SEED"] = "0"  # or objects come in another order each time
    from PySide6.QtCore import QMarginsF
    from PySide6.QtGui import QFontDatabase, QGuiApplication, QPageLayout, QPageSize, QPdfWriter

    app = QGuiApplication.instance() or QGuiApplication([])
    import matplotlib as mpl

    for font in (
        *(ROOT / "resources/report/fonts").glob("*.ttf"),
        *(Path(mpl.get_data_path()) / "fonts/ttf").glob("DejaVuSans*.ttf"),
    ):
        QFontDatabase.addApplicationFont(str(font))
    made = path.with_suffix(".making")
    writer = QPdfWriter(str(made))
    writer.setTitle(f"Cloister {stamp.version()}: help")
    writer.setCreator("Cloister")
    writer.setResolution(144)
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()
    )
    writer.setPageLayout(layout)
    sheets(writer, pages, folder)
    del writer, app
    body = undated(made.read_bytes())
    path.write_bytes(body)
    made.unlink()


def sheets(writer: Any, pages: list[Page], folder: Path) -> None:
    """Draw the list of pages, then every page, with numbers at the foot; sizes are in pixels of 96 to the inch."""
    from PySide6.QtCore import QRectF, QSizeF, Qt, QUrl
    from PySide6.QtGui import QFont, QPainter, QTextDocument

    wide, high, margin = 794.0, 1123.0, 76.0
    room = QSizeF(wide - 2 * margin, high - 2 * margin)

    def laid(body: str) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setBaseUrl(QUrl.fromLocalFile(f"{folder}/"))
        document.setDefaultStyleSheet(PRINTED)
        document.setHtml(f"<body>{body}</body>")
        document.setPageSize(room)
        return document

    documents = [laid(fitting(one.body)) for one in pages]
    # How long the list is does not hang on the numbers in it.
    first = laid(listed(pages, [1] * len(pages))).pageCount() + 1
    starts = [first + sum(one.pageCount() for one in documents[:at]) for at in range(len(pages))]
    painter = QPainter(writer)
    painter.scale(writer.resolution() / 96, writer.resolution() / 96)
    number = 0
    for document in (laid(listed(pages, starts)), *documents):
        for sheet in range(document.pageCount()):
            if number:
                writer.newPage()
            number += 1
            painter.save()
            painter.translate(margin, margin - sheet * room.height())
            document.drawContents(
                painter, QRectF(0, sheet * room.height(), room.width(), room.height())
            )
            painter.restore()
            painter.setFont(QFont("Source Sans Pro", 9))
            foot = QRectF(margin, high - margin, room.width(), margin / 2)
            painter.drawText(foot, int(Qt.AlignmentFlag.AlignRight), str(number))
    painter.end()


def listed(pages: list[Page], starts: list[int]) -> str:
    """The first sheets of the PDF: every page with the number of its sheet."""
    rows = "".join(
        f'<tr><td>{html.escape(one.title)}</td><td align="right">{start}</td></tr>'
        for one, start in zip(pages, starts, strict=True)
    )
    return f"<h1>Cloister {stamp.version()}</h1><table width='100%'>{rows}</table>"


def fitting(body: str) -> str:
    """Pictures no wider than a sheet; links between pages are words here: nothing could follow them."""
    body = re.sub(r'<a href="(?![a-z]+:)[^"]*">(.*?)</a>', r"<i>\1</i>", body, flags=re.DOTALL)
    return body.replace("<img ", '<img width="600" ')


def undated(body: bytes) -> bytes:
    """The build's moment in place of the clock's, and an id that follows from the text; lengths stay."""
    import datetime as dt
    import hashlib

    when = dt.datetime.fromtimestamp(stamp.moment(), dt.UTC)
    body = re.sub(rb"\(D:\d{14}", b"(D:" + when.strftime("%Y%m%d%H%M%S").encode(), body)
    iso = when.strftime("%Y-%m-%dT%H:%M:%S").encode()
    body = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", iso, body)
    bare = re.sub(rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", b"", body)
    bare = re.sub(rb"/ID \[[^]]*\]", b"", bare)
    digest = hashlib.sha256(bare).hexdigest()
    uid = f"{digest[:8]}-{digest[8:12]}-{digest[12:16]}-{digest[16:20]}-{digest[20:32]}".encode()
    body = re.sub(rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", uid, body)
    return re.sub(rb"<[0-9a-f]{72}>", b"<" + uid.hex().encode() + b">", body)


def build(out: Path, *, printed: bool = True) -> list[Page]:
    """Write the folder of pages, and where `printed` the PDF beside it; the pages."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    pages = read(out)
    for one in pages:
        (out / one.name).write_text(
            page_html(pages, one.title, one.name, one.body), encoding="utf-8"
        )
    first = f"<h1>Cloister {stamp.version()}</h1><p>Synthetic tables from sensitive ones, offline, "
    first += "with the proof that they may leave.</p>"
    first += next((one.body for one in pages if one.name == "guide-index.html"), "")
    (out / "index.html").write_text(page_html(pages, "Help", "index.html", first), encoding="utf-8")
    (out / "style.css").write_text(STYLE, encoding="utf-8")
    if printed:
        pdf(pages, out, out.parent / "cloister-help.pdf")
    return pages


def main() -> None:
    """Build."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "help" / "html")
    out: Path = parser.parse_args().out.resolve()
    pages = build(out)
    print(f"{out}: {len(pages)} pages; {out.parent / 'cloister-help.pdf'}")


if __name__ == "__main__":
    main()
