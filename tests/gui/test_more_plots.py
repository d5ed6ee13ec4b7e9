"""Plots beside the result page: a column's values, how far columns moved, what added rows bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QToolTip, QWidget

from desktop.models.cards import CardsModel
from desktop.pages.augmentation_plots import show_gains, show_growth
from desktop.pages.column_panel import ColumnPanel
from desktop.pages.drift_card import DriftCard
from desktop.presenters.augmentation_views import AugmentationView, PlanLine, SizeView
from desktop.presenters.runs_state import DriftView
from desktop.presenters.state import ColumnView
from desktop.widgets.card_face import Face
from desktop.widgets.cards import CardsView
from desktop.widgets.chart_lines import LinesPlot
from desktop.widgets.chart_rows import DotPlot, DotRow, DotRows
from desktop.widgets.chart_shares import SharesPlot
from desktop.widgets.plot_frame import PlotFrame
from desktop.widgets.tabs import Tabs

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

BARS = (("cardiology", 60), ("surgery", 36), ("oncology", 3), ("palliative", 1))


def column(bars: tuple[tuple[str, int], ...] = BARS) -> ColumnView:
    """A column of a hundred rows."""
    return ColumnView("ward", "category", "ordinary", 0, 0.0, len(bars), (), bars, ())


def shown(qtbot: QtBot, inside: QWidget, wide: int = 420, high: int = 700) -> QMainWindow:
    """A window around it, in front."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(inside)
    window.resize(wide, high)
    window.show()
    window.activateWindow()
    with qtbot.waitActive(window, timeout=10_000):
        pass
    inside.kept = window  # type: ignore[attr-defined]  # or Python lets it go
    return window


def test_a_column_answers_a_question_and_is_walked(qtbot: QtBot) -> None:
    """The question is over its bars, the answer says the most frequent value; keys say every value with its share."""
    panel = ColumnPanel()
    window = shown(qtbot, panel)
    panel.show_column(column(), "ordinary", can=True, fewest=5)
    assert panel.bars.question.text() == "How often does each value of ward come?"
    assert panel.bars.answer.text() == "Most often: cardiology, 60 % of the rows with a value."
    panel.plot.setFocus()
    said = []
    for _ in range(panel.plot.count()):
        qtbot.keyClick(panel.plot, Qt.Key.Key_Right)
        said.append(panel.bars.readout.text())
    assert said[0].startswith("cardiology")
    assert "60 %" in said[0]
    assert len(set(said)) == len(BARS)
    assert "ward" in panel.plot.accessibleName()
    assert window.isVisible()


def test_what_few_rows_have_is_seen_and_leaves_in_no_copy(qtbot: QtBot) -> None:
    """Values of fewer rows than the policy asks for are on the screen, and in no table, description or picture."""
    panel = ColumnPanel()
    window = shown(qtbot, panel)
    panel.show_column(column(), "ordinary", can=True, fewest=5)
    frame, plot = panel.bars, panel.plot
    assert "palliative" in plot.said_of(3)
    assert [row[0] for row in plot.table()] == ["ward", "cardiology"]
    assert "oncology" not in frame.text(",")
    drawn = frame.drawing().decode()
    assert "oncology" not in drawn
    assert "palliative" not in drawn
    assert "cardiology" in drawn
    assert "fewer than 5 rows" in frame.note.text()
    panel.show_column(column(), "ordinary", can=True, fewest=1)
    assert len(plot.table()) == 1 + len(BARS)
    assert frame.note.isHidden()
    assert window.isVisible()


def test_a_bar_of_a_card_says_its_value(qtbot: QtBot) -> None:
    """The mouse on a bar of a card: its value and how often it comes; beside the bars: all that the card says."""
    view, model = CardsView("Columns"), CardsModel()
    face = Face("ward", bars=(3.0, 1.0), values=("a: 3 rows", "b: 1 row"), spoken="ward, all of it")
    view.setModel(model)
    model.show_faces(1, lambda _: face, anew=True)
    shown(qtbot, view, 300, 300)
    qtbot.waitUntil(lambda: view.visualRect(model.index(0, 0)).width() > 100, timeout=2_000)

    def tip(at: QPoint) -> str:
        QToolTip.hideText()
        event = QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
        QApplication.sendEvent(view.viewport(), event)
        qtbot.waitUntil(lambda: bool(QToolTip.text()), timeout=2_000)
        return QToolTip.text()

    left = view.visualRect(model.index(0, 0)).left() + 16
    tips = {tip(QPoint(left + across, down)) for across in (0, 14, 60) for down in (20, 50, 140)}
    QToolTip.hideText()
    assert {"a: 3 rows", "b: 1 row", "ward, all of it"} <= tips


def test_how_far_columns_moved_is_a_plot_that_leads_to_the_column(qtbot: QtBot) -> None:
    """The farthest is in the answer; a press on a row tells its column; every row says whether it may be chance."""
    card = DriftCard()
    moved = (("age", 0.31, True, True), ("ward", 0.04, True, False), ("sex", 0.001, False, False))
    shown(qtbot, card, 700, 500)
    card.show_drift(DriftView("stale", "warn", "No longer", "It does not.", ("age moved",), moved))
    assert "Farthest: age, 0.31" in card.figure.answer.text()
    assert "2 of 3" in card.figure.answer.text()
    assert card.chart.said_of(2).endswith("chance")
    found: list[str] = []
    card.column_chosen.connect(found.append)
    card.chart.setFocus()
    qtbot.keyClick(card.chart, Qt.Key.Key_Down)
    qtbot.keyClick(card.chart, Qt.Key.Key_Return)
    assert found == ["age"]
    card.show_drift(DriftView("none", "soft", "Not known", "", ()))
    assert card.figure.isHidden()


def augmentation() -> AugmentationView:
    """Two sizes, one addition at both."""

    def size(real: int, score: float, gain: float) -> SizeView:
        alone = PlanLine("nothing", "0", "0.8", "–", "", "–", "–", "", score)
        line = PlanLine("1 for each", "9", "", f"{gain:+.3f}", "", "", "", "no", score + gain)
        with_gain = PlanLine(
            *(line.added, line.rows, line.score, line.gain, line.interval, line.over_copies),
            *(line.p, line.answer, line.at, (gain, gain - 0.02, gain + 0.02)),
        )
        return SizeView(f"{real}", (alone, with_gain), real, (score - 0.05, score + 0.05))

    sizes = (size(100, 0.8, 0.01), size(400, 0.85, -0.004))
    return AugmentationView("none-helps", (), "income", "AUC", 3, sizes, False, True, 2, 2)


def test_what_added_rows_bring_is_drawn_with_its_noise(qtbot: QtBot) -> None:
    """Gains with their intervals beside nothing added; the score over sizes, real rows alone first."""
    gains, growth = PlotFrame(DotRows("")), PlotFrame(LinesPlot(""))
    top, found = QWidget(), augmentation()
    qtbot.addWidget(top)
    for frame in (gains, growth):
        frame.setParent(top)
    show_gains(gains, found, found.sizes[-1])
    show_growth(growth, found)
    assert gains.question.text() == "What does each addition bring to predicting income?"
    assert "-0.024" in gains.chart.said_of(0)
    assert gains.chart.plot.refs[0][0] == 0.0
    assert [row[0] for row in growth.chart.table()[1:]] == ["real rows alone"] * 2 + [
        "1 for each"
    ] * 2
    assert "0.850" in growth.answer.text()


def test_names_without_room_beside_their_rows_stand_over_them(qtbot: QtBot) -> None:
    """In a narrow plot a long name is drawn whole over its row, which is higher then; wide, it stands beside it."""
    plot = DotRows("")
    rows = (DotRow("Neighbourhoods that are filled", (0.4,)), DotRow("Short", (0.2,)))
    plot.show_plot(DotPlot(rows, (("real", "real", 0),)))
    window = shown(qtbot, plot, 260, 300)
    narrow, high = plot.area(), plot.place(0).height()
    window.resize(900, 300)
    qtbot.waitUntil(lambda: plot.area().left() > narrow.left() + 100, timeout=2_000)
    assert plot.place(0).height() < high


def test_one_series_needs_no_legend(qtbot: QtBot) -> None:
    """Bars of one series begin at the top; two are named over the bars."""
    plot = SharesPlot("")
    qtbot.addWidget(plot)
    plot.resize(300, 260)
    plot.show_shares(("a", "b"), (("rows", "real", 1),), ((0.4, 0.6),))
    alone = plot.area().top()
    plot.show_shares(("a", "b"), (("x", "real", 1), ("y", "synthetic", 1)), ((0.4, 0.6),) * 2)
    assert plot.area().top() > alone
    canvas = QImage(plot.size(), QImage.Format.Format_ARGB32)
    painter = QPainter(canvas)
    plot.draw(painter)
    painter.end()


def test_a_tab_is_made_when_it_is_looked_at(qtbot: QtBot) -> None:
    """Of two tabs the second is made at the first turn to it, once."""
    tabs, made = Tabs(), []

    def make(name: str) -> QWidget:
        made.append(name)
        return QLabel(name)

    for name in ("one", "two"):
        tabs.add_later(lambda name=name: make(name), name)
    tabs.tab(0)
    shown(qtbot, tabs)
    assert made == ["one"]
    tabs.setCurrentIndex(1)
    assert made == ["one", "two"]
    assert tabs.currentWidget().isVisible()
    assert not tabs.tab(0).isVisible()
    tabs.setCurrentIndex(0)
    tabs.setCurrentIndex(1)
    assert made == ["one", "two"]
