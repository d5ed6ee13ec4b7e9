"""What a worker says besides its answer is checked before anybody shows it."""

from __future__ import annotations

from typing import Any

import pytest

from synth_engine.contracts.errors import Bug
from synth_engine.contracts.frames import Frame
from synth_engine.jobs import heard


def told(*bodies: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Notices that are kept of a worker's frames."""
    found = heard.Heard("j")
    for at, body in enumerate(bodies):
        found.take(Frame("notice", "j", at, body))
    return found.notices


def test_a_notice_of_the_catalogue_is_kept_with_its_own_parameters() -> None:
    """What the code does not carry is dropped, and a long text is cut."""
    params = {"step": "x" * 9_000, "rows": 3, "total": 9, "cell": "a name"}
    ((code, kept),) = told({"code": "STEP.SAMPLED", "params": params})
    assert code == "STEP.SAMPLED"
    assert set(kept) == {"step", "rows", "total"}
    assert len(kept["step"]) == heard.LONGEST_TEXT


def test_what_is_no_notice_is_not_told() -> None:
    """A code of nobody, or of an error, is passed over: a worker cannot put words into our mouth."""
    assert told({"code": "NO.SUCH", "params": {}}, {"code": "TABLES.NOT_KEPT", "params": {}}) == []


@pytest.mark.parametrize(
    "params", [{"rows": [1]}, {"rows": float("nan")}, ["rows"], {str(n): n for n in range(99)}]
)
def test_what_cannot_be_shown_breaks_the_protocol(params: Any) -> None:
    """Lists, NaN, too many: the job is not believed."""
    with pytest.raises(Bug):
        told({"code": "STEP.SAMPLED", "params": params})


def test_nobody_is_told_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """One more than the most is refused."""
    monkeypatch.setattr(heard, "MOST_NOTICES", 2)
    body = {"code": "STEP.SAMPLED", "params": {}}
    assert len(told(body, body)) == 2
    with pytest.raises(Bug):
        told(body, body, body)
