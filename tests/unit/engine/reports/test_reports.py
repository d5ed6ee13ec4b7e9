"""Reports: self-contained, escaped, the same bytes for the same content, true to the scorecard."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any

import pytest

from synth_engine import reports
from synth_engine.contracts.evidence import Evidence, Marginal
from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus
from synth_engine.contracts.plan import Plan, Role
from synth_engine.contracts.policy import Policy, Threshold, judge
from synth_engine.contracts.profile import SourceRecord
from synth_engine.contracts.synthesizer import ModelCard

NASTY = '<script>alert("x")</script> & "more"'
WHEN = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)


def scorecard(value: float = 0.9) -> dict[str, Any]:
    """Three lines: one judged, one without a value, one the policy says nothing about."""
    infos = {
        name: MetricInfo(name, title, family, "higher", 0.0, 1.0, "", f"About {name}.", "A paper")
        for name, title, family in (
            ("shape", "Shape", Family.FIDELITY),
            ("attack", "Attack", Family.PRIVACY),
            ("extra", "Extra", Family.FAIRNESS),
        )
    }
    results = [
        MetricResult("shape", MetricStatus.OK, value, (0.85, 0.95), 0.99, None, ((NASTY, 0.1),)),
        MetricResult.not_applicable("attack", "VALID.NEEDS_HOLDOUT"),
        MetricResult("extra", MetricStatus.OK, 0.5),
    ]
    thresholds = (
        Threshold("shape", "at_least", 0.8, required=True, reason="Because."),
        Threshold("attack", "at_most", 0.5, required=False, reason="Why not."),
    )
    policy = Policy("strict", "7", "Strict", "", thresholds)
    return judge(results, infos, policy).to_json()


def content(value: float = 0.9) -> reports.ReportContent:
    """A report with something nasty in every text that comes from outside."""
    return reports.build_report(
        title=NASTY,
        scorecard=scorecard(value),
        evidence=Evidence(
            (Marginal(NASTY, "category", (NASTY, "b"), (0.7, 0.3), (0.6, 0.4)),),
            (NASTY, "b"),
            ((1.0, 0.2), (0.2, 1.0)),
            ((1.0, 0.5), (0.5, 1.0)),
        ),
        source=SourceRecord("secret-name.csv", "ab" * 32, 5, "csv", 1234, 2),
        plan=Plan({NASTY: Role.ORDINARY, "b": Role.IGNORED}, targets=(NASTY,)),
        model_card=ModelCard(
            "m", "1", "MIT", 10, 2, {"leaf": 20}, 0, True, ("It holds.",), ("Not this.",)
        ),
        made_at=WHEN,
        versions={"cloister": "0"},
    )


class Reading(HTMLParser):
    """Collects what an HTML file would load or run, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.outside: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note tags and references."""
        self.tags.add(tag)
        self.outside += [v or "" for n, v in attrs if n in {"src", "href"} or n.startswith("on")]

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.text += data


def test_the_page_loads_and_runs_nothing() -> None:
    """No script, no reference to anything outside, and what comes from outside is escaped."""
    page = reports.render_html(content())
    read = Reading()
    read.feed(page)
    assert "script" not in read.tags
    assert read.outside == []
    # The only thing in a style is the font, and that is inside the page.
    assert page.count("url(") == page.count("url(data:font/woff;base64,") == 2
    assert "http" not in page.replace("http-equiv", "")
    assert NASTY in read.text


def test_the_page_says_what_the_scorecard_says() -> None:
    """Value, interval, ceiling, bound and verdict of a line; the reason where there is no value."""
    read = Reading()
    read.feed(reports.render_html(content()))
    for text in ("0.900", "0.850 to 0.950", "0.990", "≥ 0.800", "✓ holds", "strict, version 7"):
        assert text in read.text
    assert "needs real rows that no synthesizer saw" in read.text
    assert "not applicable" in read.text
    assert "not judged" in read.text
    assert "It holds." in read.text
    assert "Not this." in read.text


def test_names_and_digests_of_the_real_file_stay_inside() -> None:
    """The real file's name and plain digest, which could be guessed back, are in no report."""
    page = reports.render_html(content())
    assert "secret-name" not in page
    assert "abab" not in page


@pytest.mark.parametrize(("value", "said"), [(0.9, "May be released"), (0.1, "Does not meet")])
def test_the_verdict_comes_first(value: float, said: str) -> None:
    """Pass and fail are said in words before any figure, and the failing figure is named."""
    page = reports.render_html(content(value))
    assert said in page
    assert page.index(said) < page.index("<table")
    if value < 0.5:
        assert "not met: Shape" in page


def test_same_content_same_bytes() -> None:
    """Two renderings are equal, in HTML and in PDF, and the PDF is one."""
    assert reports.render_html(content()) == reports.render_html(content())
    one = reports.render_pdf(content())
    assert one == reports.render_pdf(content())
    assert one.startswith(b"%PDF")
    assert re.search(rb"/CreationDate \(D:20260102030400", one)
