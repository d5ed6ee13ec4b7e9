"""Which runs go where fewer are kept: as many as are announced, and never a released one."""

from __future__ import annotations

import pytest

from synth_engine.api import improving
from synth_engine.improvement import runs


@pytest.mark.parametrize(
    ("marks", "keep", "gone"),
    [
        ("", 1, set()),
        ("---", 3, set()),
        ("---", 9, set()),
        ("---", 1, {0, 1}),
        ("r--", 2, set()),
        ("r--", 1, {1}),
        ("-r-r-", 1, {0, 2}),
        ("rrr", 1, set()),
    ],
)
def test_what_is_announced_is_what_goes(marks: str, keep: int, gone: set[int]) -> None:
    """The oldest beyond the number, without those that were released (r); the document agrees."""
    released = [one == "r" for one in marks]
    kept = [{"number": at, "document": f"run-{at}"} for at in range(len(marks))]
    documents = {f"run-{at}" for at, one in enumerate(released) if one}
    assert runs.going(released, keep) == gone
    assert improving.runs_going(released, keep) == len(gone)
    stay = runs.capped(kept, keep, documents)
    assert [one["number"] for one in stay] == [at for at in range(len(marks)) if at not in gone]
