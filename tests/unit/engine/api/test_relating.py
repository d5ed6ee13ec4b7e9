"""Several tables in a project: which one is synthesised can be said later, and taken back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from synth_engine import api
from synth_engine.api.relating import ASIDE
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import digest_of
from synth_engine.contracts.steps import StepState
from synth_engine.workflow import pending
from synth_engine.workflow.state import FURTHER
from tests.helpers.two_tables import with_wards, write_wards

if TYPE_CHECKING:
    from collections.abc import Iterator

SECRET = "correct horse battery"
LINE = ("source", "profile", "plan", "model", "synthetic", "scorecard", FURTHER, ASIDE)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project: 300 patients, learnt and drawn by the cheapest method; wards beside them."""
    folder = tmp_path_factory.mktemp("relating")
    return with_wards(folder, SECRET, 300)


@pytest.fixture
def session(made: Path, tmp_path: Path) -> Iterator[api.Session]:
    """A copy of it, open."""
    copy = tmp_path / "p.cloister"
    copy.write_bytes(made.read_bytes())
    with api.Session.open(copy, SECRET) as opened:
        yield opened


def documents(session: api.Session) -> dict[str, str]:
    """What the line and the tables stand on, as digests."""
    found = {name: session.document(name) for name in LINE}
    return {name: digest_of(body) for name, body in found.items() if body is not None}


def names(session: api.Session) -> list[tuple[str, bool]]:
    """Tables, and which is the main one."""
    return [(one.name, one.main) for one in api.tables(session)]


def test_another_table_becomes_the_main_one_and_back(session: api.Session) -> None:
    """Chosen, its line begins at the profile; chosen back, all that was made is there to the byte, and nothing is stale."""
    before = documents(session)
    states = {one.step.name: one.state for one in session.steps()}
    assert states["generate"] is StepState.DONE
    assert api.choose_main(session, "wards")
    assert names(session) == [("wards", True), ("patients", False)]
    schema = session.schema()
    assert schema is not None
    assert [one.name for one in schema] == ["ward_id", "beds", "night"]
    assert session.profile() is None
    assert session.plan() is None
    assert session.synthetic() is None
    assert [one.state for one in session.steps()][:3] == [
        StepState.DONE,
        StepState.READY,
        StepState.BLOCKED,
    ]
    session.run_step("profile")
    plan = session.plan()
    assert plan is not None
    assert set(plan.roles) == {"ward_id", "beds", "night"}
    assert api.choose_main(session, "patients")
    after = documents(session)
    assert {**after, ASIDE: ""} == {**before, ASIDE: ""}
    assert {one.step.name: one.state for one in session.steps()} == states
    assert api.choose_main(session, "wards")
    kept = session.plan()
    assert kept is not None
    assert kept == plan


def test_it_is_recorded_and_nothing_is_lost_at_the_next_opening(
    session: api.Session, tmp_path: Path
) -> None:
    """The log names both; what is set aside is not swept, and the file checks."""
    api.choose_main(session, "wards")
    assert session.audit()[-1].action == "main-table"
    assert session.audit()[-1].digests["document"] == digest_of(session.document("source") or {})
    session.close()
    with api.Session.open(tmp_path / "p.cloister", SECRET) as again:
        assert "removed" not in again.audit()[-1].subject
        assert again.project.check() == ()
        api.choose_main(again, "patients")
        assert again.rows("synthetic", 0, 5).rows


def test_choosing_the_main_table_again_does_nothing(session: api.Session) -> None:
    """No change, no record."""
    before, told = documents(session), len(session.audit())
    assert not api.choose_main(session, "patients")
    assert documents(session) == before
    assert len(session.audit()) == told


@pytest.mark.parametrize("broken", ["put_document", "record_within"])
def test_half_a_change_is_none(
    session: api.Session, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    """Whatever fails on the way, documents and log are as before."""
    before, told = documents(session), len(session.audit())
    target = session if broken == "record_within" else session.project
    whole, calls = getattr(target, broken), []

    def fails(*words: object, **named: object) -> None:
        calls.append(words)
        if broken == "record_within" or len(calls) == 3:
            raise OSError
        whole(*words, **named)

    monkeypatch.setattr(target, broken, fails)
    with pytest.raises(OSError):
        api.choose_main(session, "wards")
    monkeypatch.undo()
    assert documents(session) == before
    assert len(session.audit()) == told
    assert api.choose_main(session, "wards")


def test_it_is_refused_while_something_waits_or_was_interrupted(session: api.Session) -> None:
    """What was begun for the present table is not done to another one."""
    with session.project.transaction():
        pending.keep_queue(session.project, [pending.QueuedRun(1)])
    with pytest.raises(UserFixable) as refused:
        api.choose_main(session, "wards")
    assert refused.value.code == "TABLES.AT_WORK"
    with session.project.transaction():
        pending.keep_queue(session.project, [])
        pending.begin(session.project, pending.Begun("fit", (), "2026-01-01"))
    with pytest.raises(UserFixable) as refused:
        api.choose_main(session, "wards")
    assert refused.value.code == "TABLES.AT_WORK"
    assert names(session)[0] == ("patients", True)


def test_a_table_that_is_not_kept_cannot_be_chosen(session: api.Session) -> None:
    """A code that names it."""
    with pytest.raises(UserFixable) as refused:
        api.choose_main(session, "nurses")
    assert (refused.value.code, refused.value.parameters["name"]) == ("TABLES.NOT_KEPT", "nurses")


def test_two_tables_of_one_name_say_how_to_go_on(session: api.Session, tmp_path: Path) -> None:
    """The main one has a kept one's name: refused, and what the advice says opens the way."""
    session.run_step("import", file=write_wards(tmp_path / "wards.csv"))
    (tmp_path / "nurses.csv").write_text("nurse,ward\n1,W1\n2,W2\n", encoding="utf-8")
    session.run_step("import-table", file=tmp_path / "nurses.csv")
    before = documents(session)
    with pytest.raises(UserFixable) as refused:
        api.choose_main(session, "nurses")
    assert refused.value.code == "TABLES.TWO_OF_A_NAME"
    assert documents(session) == before
    assert "`cloister tables PROJECT --drop wards`" in api.message(refused.value)[2]
    api.drop_table(session, "wards")
    assert names(session)[0] == ("wards", True)
    assert api.choose_main(session, "nurses")
    assert set(names(session)) == {("nurses", True), ("wards", False)}


def test_a_dropped_table_takes_what_was_set_aside_along(session: api.Session) -> None:
    """No model of a table stays that is not there any more."""
    api.choose_main(session, "wards")
    aside = session.document(ASIDE)
    assert aside is not None
    assert "model" in aside["tables"]["patients"]
    api.drop_table(session, "patients")
    aside = session.document(ASIDE)
    assert aside is not None
    assert "patients" not in aside["tables"]
