"""Sheets for the printer: a title, facts, lines, a code, a table; the same through the print dialog or into a PDF.

Texts come from outside and are never read as HTML. Knows nothing of the domain.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QUrl
from PySide6.QtGui import QFont, QGuiApplication, QPageLayout, QPageSize, QTextDocument
from PySide6.QtWidgets import QWidget

from desktop.theme.tokens import MONO
from desktop.widgets.code import picture_of

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

MARGIN_MM = 0.0
"""Beside the two centimetres that a document leaves by itself."""
POINTS = 10
CODE_PIXELS = 210
LIGATURES = ("liga", "clig", "dlig")
"""Off on paper: two letters in one glyph are another letter, or none, to who copies a digest out of the PDF."""
_STYLE = f"""
body {{ color: #000000; }}
h1 {{ font-size: 15pt; }}
h2 {{ font-size: 11pt; margin-top: 12px; }}
th {{ text-align: left; font-weight: 600; }}
td, th {{ padding: 2px 8px 2px 0; vertical-align: top; }}
pre {{ font-family: {", ".join(f"'{one}'" for one in MONO)}; font-size: 8pt;
  white-space: pre-wrap; }}
"""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed, top to bottom.

    Attributes:
        title: of the sheet. facts: (name, value). notes: sentences.
        lines: (what, exact text) in a fixed-width face. code: a QR code, rows of ``1`` and ``0``.
        heads, rows: a table.
    """

    title: str
    facts: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    lines: tuple[tuple[str, str], ...] = ()
    code: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def _cells(tag: str, texts: tuple[str, ...]) -> str:
    inside = "".join(f"<{tag}>{escape(text)}</{tag}>" for text in texts)
    return f"<tr>{inside}</tr>"


def document_of(sheet: Sheet) -> QTextDocument:
    """The sheet as a document."""
    made = QTextDocument()
    letters = QFont(QGuiApplication.font().family())
    letters.setPointSize(POINTS)  # on screen they are as many pixels: on paper those would be dust
    for name in LIGATURES:
        letters.setFeature(QFont.Tag(name), 0)
    made.setDefaultFont(letters)
    made.setDefaultStyleSheet(_STYLE)
    parts = [f"<h1>{escape(sheet.title)}</h1>"]
    if sheet.facts:
        parts.append("<table>" + "".join(_cells("td", one) for one in sheet.facts) + "</table>")
    parts += [f"<p>{escape(note)}</p>" for note in sheet.notes]
    if sheet.code:
        made.addResource(
            int(QTextDocument.ResourceType.ImageResource.value),
            QUrl("code"),
            picture_of(sheet.code),
        )
        parts.append(f'<p><img src="code" width="{CODE_PIXELS}" height="{CODE_PIXELS}"></p>')
    for what, text in sheet.lines:
        parts.append(f"<h2>{escape(what)}</h2><pre>{escape(text)}</pre>")
    if sheet.heads:
        rows = "".join(_cells("td", one) for one in sheet.rows)
        parts.append(f"<table><thead>{_cells('th', sheet.heads)}</thead>{rows}</table>")
    made.setHtml("".join(parts))
    return made


def _printer() -> QPrinter:
    """A page of our margins. Printing is loaded when somebody prints: the window opens sooner."""
    from PySide6.QtPrintSupport import QPrinter

    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    made.setPageMargins(
        QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM), QPageLayout.Unit.Millimeter
    )
    return made


def to_pdf(sheet: Sheet, path: str) -> None:
    """Print into a file."""
    from PySide6.QtPrintSupport import QPrinter

    printer = _printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(path)
    document_of(sheet).print_(printer)


def ask_and_print(parent: QWidget, sheet: Sheet) -> QPrintDialog:
    """Open the system's print dialog beside the window; what is chosen there is printed."""
    from PySide6.QtPrintSupport import QPrintDialog

    printer = _printer()
    printer.setDocName(sheet.title)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(sheet.title)
    dialog.accepted.connect(lambda: document_of(sheet).print_(printer))
    # The printer lives as long as the dialog, and the dialog until it is closed.
    dialog.finished.connect(dialog.deleteLater)
    dialog.setModal(False)
    dialog.show()
    return dialog
