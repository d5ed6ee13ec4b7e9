"""A plot under the question that it answers, with the answer in a sentence; copied, saved as PNG, SVG or CSV.

What leaves is aggregates that were made with the policy's smallest cell, or what a drawing says may leave
(`Chart.draw_out`, `Chart.table`): the frame adds nothing to it.
Every copy and every file is told to whoever listens at the clipboard, which writes the log.
"""

from __future__ import annotations

import csv
import io
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QPoint,
    QRectF,
    QSaveFile,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QImage,
    QPainter,
)
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QHBoxLayout, QMenu

from desktop.theme.look import tokens
from desktop.theme.tokens import SECTION, SPACE_1, SPACE_2, SPACE_3, SPACE_4
from desktop.theme.tongue import mark, tr
from desktop.widgets import clipboard
from desktop.widgets.chooser import FileChooser
from desktop.widgets.controls import Card
from desktop.widgets.explain import Explain, IconButton
from desktop.widgets.folding import FoldingRow
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.widgets.chart import Chart

_BACK_MS = 2500
_RATIO = 2.0
PNG, SVG, CSV = "png", "svg", "csv"
_FILTERS = {
    PNG: mark("Picture (*.png)"),
    SVG: mark("Drawing (*.svg)"),
    CSV: mark("Figures (*.csv)"),
}
_SAVE_AS = {
    PNG: mark("Save the picture as PNG…"),
    SVG: mark("Save the drawing as SVG…"),
    CSV: mark("Save the figures as CSV…"),
}
HOW = mark(
    "Point, or use the arrow keys, for figures. Drag to zoom in, + and − zoom, 0 shows all of it; Return chooses."
)
# What a spreadsheet would run: an apostrophe before it. A plain number is none.
_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def harmless(text: str) -> str:
    """A cell as it may stand in a sheet."""
    try:
        float(text)
    except ValueError:
        return f"'{text}" if text.lstrip().startswith(_STARTS) else text
    return text


class PlotFrame(Card):
    """Question, answer, plot, what is pointed at, and the ways out."""

    help_asked = Signal(str)

    def __init__(self, chart: Chart, question: str = "", note: str = "") -> None:
        super().__init__()
        self.chart = chart
        self.question = Text(question, "section", wrap=True)
        self.answer = Text("", "", wrap=True)
        self.explain = Explain()
        self.explain.hide()
        self.copy = IconButton("copy", tr("Copy the picture and its figures"))
        self.save = IconButton("save", tr("Save as PNG, SVG or CSV"))
        self.whole = IconButton("whole", tr("Show all of it"))
        head, ways = FoldingRow(), QHBoxLayout()
        for row in (head, ways):
            row.setSpacing(SPACE_1)
        head.addWidget(self.question, 1)
        for button in (self.explain, self.whole, self.copy, self.save):
            ways.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(ways)
        self.readout = Text("", "caption", wrap=True)
        self.readout.setMinimumHeight(QFontMetrics(self.readout.font()).height() + SPACE_1)
        self.note = Text(note, "caption", wrap=True)
        self.box.setSpacing(SPACE_2)
        self.box.addLayout(head)
        self.box.addWidget(self.answer)
        self.box.addWidget(chart, 100)
        self.box.addWidget(self.readout)
        self.box.addWidget(self.note)
        self.note.setVisible(bool(note))
        self.box.addStretch(1)
        self.whole.setEnabled(False)
        self._rest_text = ""
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.setInterval(_BACK_MS)
        self._back.timeout.connect(lambda: self._read(""))
        chart.pointed.connect(self._read)
        chart.focused.connect(lambda _: self._read(""))
        chart.zoomed.connect(self.whole.setEnabled)
        self.explain.help_asked.connect(self.help_asked)
        self.whole.clicked.connect(chart.show_all)
        self.copy.clicked.connect(self.copy_out)
        self.save.clicked.connect(lambda: self.menu().popup(self._below(self.save)))
        self._read("")
        self.ask(question, "")

    def bare(self) -> PlotFrame:
        """Without a border of its own, its question in small: it stands in a card."""
        self.setObjectName("cardBody")
        self.box.setContentsMargins(0, 0, 0, 0)
        self.question.setProperty("role", "field")
        return self

    def ask(self, question: str, answer: str) -> None:
        """Put the question over it and the answer under that."""
        self.question.setText(question)
        self.answer.setText(answer)
        self.answer.setVisible(bool(answer))
        self.chart.setAccessibleName(question)
        self.chart.setAccessibleDescription(f"{answer} {self.chart.said()}" if question else "")
        self.copy.setAccessibleDescription(question)
        self.save.setAccessibleDescription(question)

    def say_note(self, note: str) -> None:
        """Put a small note under it, or none."""
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def means(self, title: str, text: str, topic: str = "") -> None:
        """Give it an explanation one click away."""
        self.explain.explain(title, text, (), topic)
        self.explain.setVisible(bool(text))

    def _read(self, text: str) -> None:
        """What is pointed at; how to, while keys come here; else nothing, so that plots stay calm."""
        how = tr(HOW) if self.chart.hasFocus() else ""
        self.readout.setText(text or how)
        self.readout.tone("" if text else "faint")

    # -- out ----------------------------------------------------------------------------------

    def text(self, delimiter: str) -> str:
        """The figures as a sheet takes them."""
        out = io.StringIO()
        rows = [[harmless(cell) for cell in row] for row in self.chart.table()]
        csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows(rows)
        return out.getvalue()

    def _cells(self) -> int:
        return sum(len(row) for row in self.chart.table())

    def _head_height(self) -> float:
        metrics = QFontMetricsF(self._title_font())
        return metrics.height() + (QFontMetricsF(self.font()).height() + SPACE_3) + SPACE_4

    def _title_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(SECTION)
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _size(self) -> QSize:
        chart = self.chart
        return QSize(
            chart.width() + 2 * SPACE_4, round(chart.height() + self._head_height() + SPACE_4)
        )

    def draw(self, painter: QPainter) -> None:
        """The question, the answer and the plot, as they go into a document."""
        size = self._size()
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor(tokens().raised))
        painter.setFont(self._title_font())
        painter.setPen(QColor(tokens().ink))
        wide = self.chart.width()
        metrics = QFontMetricsF(self._title_font())
        cut = Qt.TextElideMode.ElideRight
        base = SPACE_4 + metrics.ascent()
        painter.drawText(SPACE_4, round(base), metrics.elidedText(self.question.text(), cut, wide))
        painter.setFont(self.font())
        painter.setPen(QColor(tokens().ink_soft))
        small = QFontMetricsF(self.font())
        base = SPACE_4 + metrics.height() + SPACE_1 + small.ascent()
        painter.drawText(SPACE_4, round(base), small.elidedText(self.answer.text(), cut, wide))
        painter.save()
        painter.translate(SPACE_4, self._head_height())
        painter.setFont(self.chart.font())
        painter.setLayoutDirection(self.chart.layoutDirection())
        self.chart.draw_out(painter)
        painter.restore()

    def picture(self) -> QImage:
        """As an image of twice the size on screen."""
        size = self._size()
        image = QImage(size * _RATIO, QImage.Format.Format_ARGB32)
        image.setDevicePixelRatio(_RATIO)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        painter.end()
        return image

    def drawing(self) -> bytes:
        """As an SVG."""
        store = QByteArray()
        buffer = QBuffer(store)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        made = QSvgGenerator()
        made.setOutputDevice(buffer)
        made.setSize(self._size())
        made.setViewBox(QRectF(0, 0, self._size().width(), self._size().height()))
        made.setTitle(self.question.text())
        made.setDescription(self.chart.said())
        painter = QPainter(made)
        self.draw(painter)
        painter.end()
        buffer.close()
        return bytes(store.data())

    def copy_out(self) -> None:
        """The picture for a document and the figures for a sheet, in one go."""
        clipboard.copy(self.text("\t"), self.picture(), kind="a figure", cells=self._cells())
        self._say(tr("Copied: the picture for documents, the figures for sheets."))

    def copy_figures(self) -> None:
        """The figures alone."""
        clipboard.copy(self.text("\t"), kind="figures of a plot", cells=self._cells())
        self._say(tr("The figures are copied."))

    def _say(self, text: str) -> None:
        self.readout.setText(text)
        self._back.start()

    def _below(self, button: IconButton) -> QPoint:
        return button.mapToGlobal(QPoint(0, button.height()))

    def menu(self, *, whole: bool = False) -> QMenu:
        """The ways out, as a menu; it goes when it is closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if whole:
            menu.addAction(tr("Copy the picture and its figures"), self.copy_out)
            menu.addAction(tr("Copy the figures"), self.copy_figures)
            menu.addSeparator()
        for kind, text in _SAVE_AS.items():
            menu.addAction(tr(text), partial(self.ask_where, kind))
        if whole:
            menu.addSeparator()
            menu.addAction(tr("Show all of it"), self.chart.show_all).setEnabled(
                self.chart.is_zoomed
            )
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """All of it, where one presses or at the menu key."""
        self.menu(whole=True).popup(event.globalPos())

    def ask_where(self, kind: str) -> None:
        """Ask for a file; the dialog never blocks."""
        dialog = FileChooser(self, "save", "", tr(_FILTERS[kind]))
        dialog.setDefaultSuffix(kind)
        dialog.fileSelected.connect(self.write)
        dialog.open()

    def write(self, path: str) -> bool:
        """Write a file by the ending of its name (PNG where it has none), beside it first; say how it went."""
        file = Path(path)
        kind = file.suffix[1:].lower()
        if kind not in _FILTERS:
            kind, file = PNG, file.with_name(f"{file.name}.{PNG}")
        done = _kept(file, self._body(kind))
        if done:
            clipboard.left(clipboard.SAVE, f"a figure as {kind}", self._cells())
        self._say(
            tr("Saved as {name}. The log has a record of it.", name=file.name)
            if done
            else tr("{name} could not be written there. Choose another folder.", name=file.name)
        )
        return done

    def _body(self, kind: str) -> bytes:
        if kind == CSV:
            return self.text(",").encode()
        if kind == SVG:
            return self.drawing()
        store = QByteArray()
        buffer = QBuffer(store)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.picture().save(buffer, "PNG")  # type: ignore[call-overload]  # a device is taken too
        buffer.close()
        return bytes(store.data())


def _kept(file: Path, body: bytes) -> bool:
    """Write beside and rename: what was there stays until all of the new one is."""
    saved = QSaveFile(str(file))
    if not saved.open(QIODevice.OpenModeFlag.WriteOnly):
        return False
    if saved.write(body) != len(body):
        saved.cancelWriting()
        return False
    return bool(saved.commit())
