"""`cloister run`: which steps are done where a watermark is asked for, kept or not at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from synth_engine import api
from synth_engine.api import site
from synth_engine.cli import run_verb
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.steps import StepState, StepStatus
from synth_engine.workflow import STEPS

if TYPE_CHECKING:
    from pathlib import Path

LINE = ("import", *run_verb.RUNS)


class Standing:
    """A project whose steps are done up to `done`; what is run becomes done, and what follows stale."""

    def __init__(self, done: str, marked: str = "") -> None:
        self.at = LINE.index(done)
        self.mark = {"watermark": {"key_id": marked, "found": True}} if marked else {}
        self.ran: list[tuple[str, Any]] = []

    def source(self) -> object:
        """Something was imported."""
        return self

    def document(self, name: str) -> dict[str, Any] | None:
        """The synthetic table, where one was ever drawn."""
        return self.mark if name == "synthetic" else None

    def steps(self) -> tuple[StepStatus, ...]:
        """As far as it is done; the rest is stale."""
        states = [StepState.DONE if at <= self.at else StepState.STALE for at in range(len(STEPS))]
        return tuple(StepStatus(one, state) for one, state in zip(STEPS, states, strict=True))


@pytest.fixture
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two keys, no site; steps are counted and not done."""
    monkeypatch.setenv(site.VARIABLE, str(tmp_path / "settings"))

    def done(session: Standing, name: str, **options: Any) -> None:
        session.ran.append((name, options.get("watermark")))
        session.at = LINE.index(name)

    monkeypatch.setattr(run_verb, "do_step", done)
    for name in ("site.key", "other.key"):
        api.new_site_key(tmp_path / name)
    return tmp_path


def ran(session: Standing, watermark: Path | str | None) -> list[str]:
    """Steps that `run` does."""
    run_verb.run_all(session, watermark)  # type: ignore[arg-type]  # as much of one as `run` asks
    return [name for name, _ in session.ran]


def id_of(key: Path) -> str:
    """A key's id."""
    found = api.mark_key(None, key)
    assert found is not None
    return found.key_id


def test_a_mark_without_its_key_is_refused_before_anything_is_learnt(keys: Path) -> None:
    """The code comes first; with the key by name the line is done and drawn with it; so it is without, if asked."""
    stale = Standing("plan", id_of(keys / "site.key"))
    with pytest.raises(UserFixable, match=r"WATERMARK\.KEY_NEEDED"):
        ran(stale, api.KEEP)
    assert stale.ran == []
    assert ran(stale, keys / "site.key") == ["fit", "generate", "validate"]
    assert stale.ran[1] == ("generate", keys / "site.key")
    assert ran(Standing("plan", id_of(keys / "site.key")), None) == ["fit", "generate", "validate"]


def test_another_mark_draws_anew_what_was_done(keys: Path) -> None:
    """Nothing is due: nothing said, nothing done, though no key is set; the same key neither; another key: drawn."""
    ours = id_of(keys / "site.key")
    assert ran(Standing("validate", ours), api.KEEP) == []
    assert ran(Standing("validate", ours), keys / "site.key") == []
    assert ran(Standing("validate", ours), keys / "other.key") == ["generate", "validate"]
    assert ran(Standing("validate", ours), None) == ["generate", "validate"]
    assert ran(Standing("validate"), keys / "site.key") == ["generate", "validate"]
    assert ran(Standing("validate"), None) == []
