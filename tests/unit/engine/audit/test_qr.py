"""A checkpoint as a QR code: the squares of the standard, one drawing for paper and terminal."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from synth_engine import audit, crypto
from synth_engine.audit.qr import LARGEST_BYTES, QUIET, qr_rows, qr_svg, qr_text
from synth_engine.contracts.errors import UserFixable
from tests.helpers.logs import log_of

if TYPE_CHECKING:
    from pathlib import Path

FINDER = ("1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111")


def head() -> bytes:
    """A checkpoint."""
    return audit.checkpoint(log_of(12), crypto.new_signing_key(), "cloister.audit")


def test_its_squares_are_those_of_a_qr_code() -> None:
    """A square with the three finder patterns, as large as a version of the standard; other bytes, another code."""
    rows = qr_rows(head())
    side = len(rows)
    assert {len(row) for row in rows} == {side}
    assert (side - 21) % 4 == 0
    for top, left in ((0, 0), (0, side - 7), (side - 7, 0)):
        assert tuple(row[left : left + 7] for row in rows[top : top + 7]) == FINDER
    assert qr_rows(b"a") == qr_rows(b"a") != qr_rows(b"b")


def test_the_drawing_has_every_dark_square_once() -> None:
    """Runs of the path cover exactly the dark squares, inside the empty border."""
    rows = qr_rows(head())
    drawn: set[tuple[int, int]] = set()
    for x, y, wide in re.findall(r"M(\d+) (\d+)h(\d+)v1", qr_svg(rows).decode()):
        run = {(int(x) + at - QUIET, int(y) - QUIET) for at in range(int(wide))}
        assert not run & drawn
        drawn |= run
    dark = {(x, y) for y, row in enumerate(rows) for x, one in enumerate(row) if one == "1"}
    assert drawn == dark


def test_the_terminal_shows_the_same_squares() -> None:
    """Two rows a line, every light half drawn."""
    rows = qr_rows(b"short")
    lines = qr_text(rows).split("\n")
    halves = {"█": "00", "▀": "01", "▄": "10", " ": "11"}
    flat = []
    for line in lines:
        flat += [
            "".join(halves[sign][0] for sign in line),
            "".join(halves[sign][1] for sign in line),
        ]
    inside = [row[QUIET:-QUIET] for row in flat[QUIET : QUIET + len(rows)]]
    assert tuple(inside) == rows


def test_too_long_is_said() -> None:
    """More than a telephone reads is refused by a code."""
    with pytest.raises(UserFixable, match=r"AUDIT\.QR_TOO_LONG"):
        qr_rows(b"x" * (LARGEST_BYTES + 1))


@pytest.mark.skipif(shutil.which("zbarimg") is None, reason="no reader of QR codes is installed")
def test_another_program_reads_it(tmp_path: Path) -> None:
    """A reader that is not ours finds the checkpoint's exact text."""
    rows, scale = qr_rows(text := head()), 4
    wide = (len(rows) + 2 * QUIET) * scale
    lines = [f"P1 {wide} {wide}"]
    empty = "0" * (len(rows) + 2 * QUIET)
    for row in (
        [empty] * QUIET + [f"{'0' * QUIET}{one}{'0' * QUIET}" for one in rows] + [empty] * QUIET
    ):
        lines += [" ".join(sign for one in row for sign in one * scale)] * scale
    (tmp_path / "q.pbm").write_text("\n".join(lines))
    said = subprocess.run(
        ["zbarimg", "--raw", "-q", str(tmp_path / "q.pbm")], capture_output=True, check=True
    )
    assert said.stdout.rstrip(b"\n") == text.rstrip(b"\n")
