"""The style sheet, written from tokens. Qt's Fusion paints what it does not mention."""

from __future__ import annotations

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
)


def _families(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def sheet(t: Tokens, arrow: str, check: str) -> str:
    """The whole sheet.

    Args:
        t: colours.
        arrow: path of the chevron in the right colour.
        check: path of the tick in the right colour.
    """
    return _ground(t) + _controls(t, arrow, check) + _views(t) + _places(t)


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
QLabel[role="field"] {{ font-size: {CAPTION}px; color: {t.ink_soft}; font-weight: 500; }}
QLabel[role="figure"] {{ font-size: {SECTION}px; font-weight: 600; }}
QLabel[role="mono"] {{ font-family: {_families(MONO)}; font-size: {CAPTION}px; color: {t.ink_soft}; }}
QLabel[tone="good"] {{ color: {t.good}; }}
QLabel[tone="warn"] {{ color: {t.warn}; }}
QLabel[tone="bad"] {{ color: {t.bad}; }}
QLabel[tone="accent"] {{ color: {t.accent}; }}
QToolTip {{ background: {t.ink}; color: {t.paper}; border: 0; padding: 4px 8px; }}
"""


def _controls(t: Tokens, arrow: str, check: str) -> str:
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
QPushButton[kind="link"] {{ background: transparent; border: 1px solid transparent; color: {t.accent};
  text-align: left; padding: 4px 2px; }}
QPushButton[kind="link"]:hover {{ color: {t.accent_hover}; text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border-color: {t.accent}; }}
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
QAbstractSpinBox QLineEdit {{ border: 0; padding: 0; background: transparent; min-height: 0; }}
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{
  width: 0; border: 0; }}
QCheckBox, QRadioButton {{ color: {t.ink}; spacing: 8px; background: transparent; padding: 2px; }}
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


def _views(t: Tokens) -> str:
    return f"""
QTableView {{ background: {t.raised}; alternate-background-color: {t.raised}; color: {t.ink};
  border: 1px solid {t.line}; border-radius: {RADIUS}px; gridline-color: {t.line};
  selection-background-color: {t.selected}; selection-color: {t.ink}; outline: 0; }}
QTableView:focus {{ border-color: {t.accent}; }}
QHeaderView {{ background: {t.raised}; border-top-left-radius: {RADIUS}px; }}
QHeaderView::section {{ background: {t.raised}; color: {t.ink_faint}; border: 0;
  border-bottom: 1px solid {t.line}; padding: 7px 12px; font-size: {CAPTION}px; font-weight: 500; }}
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
QTabBar::tab:focus {{ color: {t.accent}; }}
QListWidget {{ background: {t.raised}; color: {t.ink}; border: 1px solid {t.line};
  border-radius: {RADIUS}px; outline: 0; padding: 4px; }}
QListWidget::item {{ padding: 6px 8px; border-radius: 4px; }}
QListWidget::item:selected {{ background: {t.selected}; color: {t.ink}; }}
QMenu {{ background: {t.raised}; color: {t.ink}; border: 1px solid {t.line_strong}; padding: 4px; }}
QMenu::item {{ padding: 6px 18px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.selected}; }}
"""


def _places(t: Tokens) -> str:
    return f"""
QScrollArea {{ border: 0; background: transparent; }}
QFrame#card {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: {RADIUS + 2}px; }}
QFrame#rule {{ background: {t.line}; border: 0; max-height: 1px; min-height: 1px; }}
QFrame#drop {{ background: {t.raised}; border: 1px dashed {t.line_strong}; border-radius: {RADIUS + 2}px; }}
QFrame#drop[over="true"] {{ background: {t.accent_wash}; border-color: {t.accent}; }}
QFrame#rail {{ background: {t.rail}; border: 0; border-right: 1px solid {t.line}; }}
QFrame#header {{ background: {t.paper}; border: 0; border-bottom: 1px solid {t.line}; }}
QFrame#notice[tone="bad"] {{ background: {t.bad_wash}; border: 0; border-bottom: 1px solid {t.line}; }}
QFrame#notice[tone="good"] {{ background: {t.good_wash}; border: 0; border-bottom: 1px solid {t.line}; }}
QFrame#notice[tone="warn"] {{ background: {t.warn_wash}; border: 0; border-bottom: 1px solid {t.line}; }}
QFrame#notice[tone="accent"] {{ background: {t.accent_wash}; border: 0; border-bottom: 1px solid {t.line}; }}
QFrame#verdict[tone="good"] {{ background: {t.good_wash}; border: 0; border-radius: {RADIUS + 2}px; }}
QFrame#verdict[tone="bad"] {{ background: {t.bad_wash}; border: 0; border-radius: {RADIUS + 2}px; }}
QFrame#verdict[tone="warn"] {{ background: {t.warn_wash}; border: 0; border-radius: {RADIUS + 2}px; }}
QFrame#verdict[tone="soft"] {{ background: {t.hover}; border: 0; border-radius: {RADIUS + 2}px; }}
QDialog {{ background: {t.paper}; }}
"""
