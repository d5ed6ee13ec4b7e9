"""Our own worker, whose reports are one line: for tests of what surrounds a report. Refuses to run outside a test.

To set a report takes longer than all else that a release does, and to measure everything longer than all else before it;
what stands in a report is tested where reports are, what is measured where metrics are.
"""

from __future__ import annotations

import hashlib
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if os.environ.get("CLOISTER_TEST_RUN") != "1":
    sys.exit("fakes run in tests only")

from synth_engine import plugins, reports
from synth_engine.worker.__main__ import main

if TYPE_CHECKING:
    from collections.abc import Iterator

METRICS = "synth_engine.metrics"


@contextmanager
def light(*metrics: str) -> Iterator[None]:
    """Jobs that are started inside set no report; with `metrics`, they measure these alone."""
    import pytest

    command = [sys.executable, "-P", __file__, *metrics]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("synth_engine.jobs.job.worker_command", lambda: command)
        yield


def _mark(content: reports.ReportContent) -> str:
    return hashlib.sha256(repr(content).encode()).hexdigest()


def html(content: reports.ReportContent) -> str:
    """A page whose bytes hang on the content, as a report's do."""
    return f"<!doctype html><title>{_mark(content)}</title>\n"


def pdf(content: reports.ReportContent) -> bytes:
    """The same as something that begins like a PDF."""
    return f"%PDF-1.7 {_mark(content)}\n".encode()


def only(names: list[str]) -> None:
    """Of the metrics only these are installed, as far as the work can see."""
    every = plugins.load_all

    def some(group: str, allowed: frozenset[str] | None = None) -> tuple[object, ...]:
        if group != METRICS:
            return every(group, allowed)
        return tuple(plugins.load(group, name) for name in names)

    plugins.load_all = some


if __name__ == "__main__":
    reports.render_html, reports.render_pdf = html, pdf
    if sys.argv[1:]:
        only(sys.argv[1:])
    main()
