"""The style sheet, written from tokens. Qt's Fusion paints what it does not mention."""

from __future__ import annotations

import re

from desktop.theme.tokens import (
    BODY,
    CAPTION,
    FAMILIES,
    LEAD,
    MONO,
    RADIUS,
    SECTION,
    TITLE,
    Tokens,
    px,
)

_LENGTH = re.compile(r"(?<![\w.-])(\d+)px")


def _families(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def sheet(t: Tokens, arrow: str, check: str) -> str:
    """The whole sheet.

    Args:
        t: colours.
        arrow: path of the chevron in the right colour.
        check: path of the tick in the right colour.
    """
    said = _ground(t) + _buttons(t) + _fields(t, arrow, check) + _views(t, arrow) + _places(t)
    if t.contrast:
        said += _contrast(t)
    return scaled(said)


def scaled(said: str) -> str:
    """A sheet with every length stretched as texts are; hairlines stay hairlines."""

    def stretched(found: re.Match[str]) -> str:
        length = int(found[1])
        return f"{px(length) if length > 1 else length}px"

    return _LENGTH.sub(stretched, said)


def _contrast(t: Tokens) -> str:
    """Where the focus is must be seen by everybody: a thick border, and a bar under a tab."""
    return f"""
QPushButton:focus, QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus,
QPlainTextEdit:focus, QTableView:focus, QListWidget:focus {{ border: 3px solid {t.accent}; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {t.accent}; border-radius: 4px; }}
QTabBar::tab:focus {{ border: 2px solid {t.accent}; }}
QPushButton:disabled {{ border-color: {t.ink_faint}; }}
QPushButton[kind="quiet"]:disabled, QPushButton[kind="link"]:disabled {{ border-color: transparent; }}
"""


def _ground(t: Tokens) -> str:
    return f"""
* {{ font-family: {_families(FAMILIES)}; font-size: {BODY}px; }}
QMainWindow, QWidget#page, QWidget#pageBody, QScrollArea#pageScroll {{ background: {t.paper}; }}
QLabel {{ color: {t.ink}; background: transparent; }}
QLabel[role="title"] {{ font-size: {TITLE}px; font-weight: 600; letter-spacing: -0.3px; }}
QLabel[role="section"] {{ font-size: {SECTION}px; font-weight: 600; }}
QLabel[role="lead"] {{ font-size: {LEAD}px; color: {t.ink_soft}; }}
QLabel[role="soft"] {{ color: {t.ink_soft}; }}
QLabel[role="caption"] {{ font-size: {CAPTION}px; color: {t.ink_faint}; }}
QLabel[role="field"] {{ font-size: {CAPTION}px; color: {t.ink_soft}; }}
QLabel[role="figure"] {{ font-size: {SECTION}px; font-weight: 600; }}
QLabel[role="mono"] {{ font-family: {_families(MONO)}; font-size: {CAPTION}px; color: {t.ink_soft}; }}
QLabel[tone="good"] {{ color: {t.good}; }}
QLabel[tone="warn"] {{ color: {t.warn}; }}
QLabel[tone="bad"] {{ color: {t.bad}; }}
QLabel[tone="accent"] {{ color: {t.accent}; }}
QToolTip {{ background: {t.ink}; color: {t.paper}; border: 0; padding: 4px 8px; }}
"""


def _buttons(t: Tokens) -> str:
    return f"""
QPushButton {{ color: {t.ink}; background: {t.raised}; border: 1px solid {t.line_strong};
  border-radius: {RADIUS}px; padding: 7px 14px; min-height: 16px; }}
QPushButton:hover {{ background: {t.hover}; border-color: {t.ink_faint}; }}
QPushButton:pressed {{ background: {t.selected}; }}
QPushButton:focus {{ border: 1px solid {t.accent}; }}
QPushButton:disabled {{ color: {t.ink_faint}; background: transparent; border-color: {t.line}; }}
QPushButton[kind="primary"] {{ color: {t.on_accent}; background: {t.accent};
  border-color: {t.accent}; font-weight: 600; }}
QPushButton[kind="primary"]:hover {{ background: {t.accent_hover}; border-color: {t.accent_hover}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {t.ink}; padding: 6px 13px; }}
QPushButton[kind="primary"]:disabled {{ color: {t.ink_faint}; background: {t.line}; border-color: {t.line}; }}
QPushButton[kind="quiet"] {{ background: transparent; border-color: transparent; color: {t.ink_soft};
  padding: 7px 10px; }}
QPushButton[kind="quiet"]:hover {{ background: {t.hover}; color: {t.ink}; }}
QPushButton[kind="quiet"]:focus {{ border-color: {t.accent}; }}
QPushButton[kind="quiet"]:checked {{ background: {t.selected}; color: {t.ink}; border-color: {t.selected}; }}
QPushButton[kind="quiet"]:checked:focus {{ border-color: {t.accent}; }}
QPushButton[kind="choice"] {{ background: transparent; border-color: transparent; text-align: left;
  padding: 5px 8px; }}
QPushButton[kind="choice"]:hover {{ background: {t.hover}; }}
QPushButton[kind="choice"]:checked {{ background: {t.selected}; border-color: {t.selected}; font-weight: 600; }}
QPushButton[kind="choice"]:focus {{ border-color: {t.accent}; }}
QPushButton[kind="choice"]:disabled {{ color: {t.ink_faint}; }}
QPushButton[kind="link"] {{ background: transparent; border: 1px solid transparent; color: {t.accent};
  text-align: left; padding: 4px 0; }}
QPushButton[kind="link"]:hover {{ color: {t.accent_hover}; text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border-color: {t.accent}; }}
"""


def _fields(t: Tokens, arrow: str, check: str) -> str:
    return f"""
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QPlainTextEdit {{ color: {t.ink}; background: {t.raised};
  border: 1px solid {t.line_strong}; border-radius: {RADIUS}px; padding: 6px 10px; min-height: 18px;
  selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus {{
  border-color: {t.accent}; }}
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled {{
  color: {t.ink_faint}; background: {t.paper}; border-color: {t.line}; }}
QLineEdit[role="command"] {{ font-family: {_families(MONO)}; font-size: {CAPTION}px; color: {t.ink_soft};
  background: {t.rail}; border-color: {t.line}; padding: 5px 10px; }}
QComboBox::drop-down {{ border: 0; width: 26px; }}
QComboBox::down-arrow {{ image: url("{arrow}"); width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{ background: {t.raised}; color: {t.ink}; border: 1px solid {t.line_strong};
  outline: 0; padding: 4px; selection-background-color: {t.selected}; selection-color: {t.ink}; }}
QComboBox QAbstractItemView::item {{ padding: 5px 8px; border-radius: 4px; min-height: 18px; color: {t.ink}; }}
QComboBox QAbstractItemView::item:selected {{ background: {t.selected}; color: {t.ink}; }}
QComboBox QAbstractItemView::item:disabled {{ color: {t.ink_faint}; }}
QSpinBox, QDoubleSpinBox {{ padding: 5px 10px; }}
QAbstractSpinBox QLineEdit {{ border: 0; padding: 0; background: transparent; min-height: 0; }}
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{
  width: 0; border: 0; }}
QCheckBox, QRadioButton {{ color: {t.ink}; spacing: 8px; background: transparent; padding: 2px 0; }}
QCheckBox:disabled {{ color: {t.ink_faint}; }}
QCheckBox::indicator {{ width: 15px; height: 15px; border: 1px solid {t.line_strong};
  border-radius: 4px; background: {t.raised}; }}
QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; image: url("{check}"); }}
QRadioButton::indicator {{ width: 15px; height: 15px; border: 1px solid {t.line_strong};
  border-radius: 8px; background: {t.raised}; }}
QRadioButton::indicator:checked {{ width: 7px; height: 7px; border: 5px solid {t.accent}; border-radius: 8px;
  background: {t.on_accent}; }}
QRadioButton:focus {{ color: {t.accent}; }}
QRadioButton::indicator:focus {{ border-color: {t.accent}; }}
QRadioButton:disabled {{ color: {t.ink_faint}; }}
QCheckBox:focus {{ color: {t.accent}; }}
QCheckBox::indicator:focus {{ border-color: {t.accent}; }}
QProgressBar {{ background: {t.line}; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
"""


def _views(t: Tokens, arrow: str) -> str:
    left, right = (arrow.replace("chevron", side) for side in ("left", "right"))
    return f"""
QTableView {{ background: {t.raised}; alternate-background-color: {t.raised}; color: {t.ink};
  border: 1px solid {t.line}; border-radius: {RADIUS}px; gridline-color: {t.line};
  selection-background-color: {t.selected}; selection-color: {t.ink}; outline: 0; }}
QTableView:focus {{ border-color: {t.accent}; }}
QTreeView#tasks {{ background: {t.raised}; color: {t.ink}; border: 1px solid {t.line};
  border-radius: {RADIUS}px; outline: 0; padding: 4px; }}
QTreeView#tasks:focus {{ border-color: {t.accent}; }}
QTreeView#tasks::item:selected {{ background: {t.selected}; color: {t.ink}; }}
QHeaderView {{ background: {t.raised}; border-top-left-radius: {RADIUS}px; }}
QHeaderView::section {{ background: {t.raised}; color: {t.ink_faint}; border: 0;
  border-bottom: 1px solid {t.line}; padding: 7px 12px; font-size: {CAPTION}px; font-weight: 400; }}
QTableCornerButton::section {{ background: {t.raised}; border: 0; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 2px; }}
QScrollBar::handle {{ background: {t.line_strong}; border-radius: 3px; min-height: 28px; min-width: 28px; }}
QScrollBar::handle:hover {{ background: {t.ink_faint}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QTabWidget::pane {{ border: 0; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{ background: transparent; color: {t.ink_soft}; padding: 7px 2px; margin-right: 22px;
  border: 0; border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {t.ink}; font-weight: 600; border-bottom-color: {t.accent}; }}
QTabBar::tab:hover {{ color: {t.ink}; }}
QTabBar::scroller {{ width: 28px; }}
QTabBar QToolButton {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: {RADIUS}px; }}
QTabBar QToolButton:hover {{ background: {t.hover}; }}
QTabBar QToolButton::left-arrow {{ image: url("{left}"); width: 14px; height: 14px; }}
QTabBar QToolButton::right-arrow {{ image: url("{right}"); width: 14px; height: 14px; }}
QTabBar::tab:focus {{ color: {t.accent}; }}
QTextBrowser {{ background: {t.raised}; color: {t.ink}; border: 1px solid {t.line};
  border-radius: {RADIUS + 2}px; }}
QTextBrowser:focus {{ border-color: {t.accent}; }}
QListWidget {{ background: {t.raised}; color: {t.ink}; border: 1px solid {t.line};
  border-radius: {RADIUS}px; outline: 0; padding: 4px; }}
QListWidget::item {{ padding: 6px 8px; border-radius: 4px; }}
QListWidget::item:selected {{ background: {t.selected}; color: {t.ink}; }}
QMenuBar {{ background: {t.rail}; color: {t.ink_soft}; border-bottom: 1px solid {t.line}; padding: 2px 8px; }}
QMenuBar::item {{ background: transparent; padding: 5px 10px; border-radius: 4px; }}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {t.hover}; color: {t.ink}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
QMenu::item:disabled {{ color: {t.ink_faint}; }}
QMenu {{ background: {t.raised}; color: {t.ink}; border: 1px solid {t.line_strong}; padding: 4px; }}
QMenu::item {{ padding: 6px 18px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.selected}; }}
"""


def _places(t: Tokens) -> str:
    return f"""
QScrollArea {{ border: 0; background: transparent; }}
QListView#cards {{ background: transparent; border: 0; outline: 0; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
QWidget#cardBody {{ background: transparent; }}
QFrame#card {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: {RADIUS + 2}px; }}
QPushButton[kind="card"] {{ background: {t.raised}; border: 1px solid {t.line}; padding: 0;
  border-radius: {RADIUS + 2}px; }}
QPushButton[kind="card"]:hover {{ background: {t.hover}; border-color: {t.line_strong}; }}
QPushButton[kind="card"]:checked {{ background: {t.accent_wash}; border-color: {t.accent}; }}
QPushButton[kind="card"]:focus {{ border: 2px solid {t.accent}; }}
QPushButton[kind="card"]:disabled {{ background: {t.paper}; border-color: {t.line}; }}
QFrame#rule {{ background: {t.line}; border: 0; max-height: 1px; min-height: 1px; }}
QFrame#drop {{ background: {t.raised}; border: 1px dashed {t.line_strong}; border-radius: {RADIUS + 2}px; }}
QFrame#drop[over="true"] {{ background: {t.accent_wash}; border-color: {t.accent}; }}
QFrame#rail {{ background: {t.rail}; border: 0; border-right: 1px solid {t.line}; }}
QWidget#railInside {{ background: transparent; }}
QFrame#header {{ background: {t.paper}; border: 0; border-bottom: 1px solid {t.line}; }}
QFrame#hint {{ background: {t.raised}; border: 0; border-bottom: 1px solid {t.line}; }}
QDialog#palette {{ background: {t.raised}; border: 1px solid {t.line_strong}; }}
QFrame#notice[tone="bad"] {{ background: {t.bad_wash}; border: 0; border-bottom: 1px solid {t.line}; }}
QFrame#notice[tone="good"] {{ background: {t.good_wash}; border: 0; border-bottom: 1px solid {t.line}; }}
QFrame#notice[tone="warn"] {{ background: {t.warn_wash}; border: 0; border-bottom: 1px solid {t.line}; }}
QFrame#notice[tone="accent"] {{ background: {t.accent_wash}; border: 0; border-bottom: 1px solid {t.line}; }}
QFrame#verdict[tone="good"] {{ background: {t.good_wash}; border: 0; border-radius: {RADIUS + 2}px; }}
QFrame#verdict[tone="bad"] {{ background: {t.bad_wash}; border: 0; border-radius: {RADIUS + 2}px; }}
QFrame#verdict[tone="warn"] {{ background: {t.warn_wash}; border: 0; border-radius: {RADIUS + 2}px; }}
QFrame#verdict[tone="soft"] {{ background: {t.hover}; border: 0; border-radius: {RADIUS + 2}px; }}
QDialog {{ background: {t.paper}; }}
QFileDialog QTreeView {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: {RADIUS}px; }}
QFileDialog QListView {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: {RADIUS}px;
  padding: 4px; }}
QFileDialog QTreeView::item, QFileDialog QListView::item {{ padding: 5px 4px; border-radius: 4px; }}
QFileDialog QTreeView::item:selected, QFileDialog QListView::item:selected {{
  background: {t.selected}; color: {t.ink}; }}
QFileDialog QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: {RADIUS}px;
  padding: 5px; }}
QFileDialog QToolButton:hover {{ background: {t.hover}; }}
QFileDialog QToolButton:checked {{ background: {t.selected}; }}
QFileDialog QToolButton:focus {{ border-color: {t.accent}; }}
"""
