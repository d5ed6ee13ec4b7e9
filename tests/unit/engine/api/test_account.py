"""The disclosure account cannot be cheated: not by copies, races, crashes, nor by an older file of the site's."""

from __future__ import annotations

import json
import shutil
import threading
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from synth_engine import api
from synth_engine.api import account, delivering, ledger, site
from synth_engine.contracts.errors import Environment, Refused, SynthError, UserFixable
from synth_engine.contracts.policy import AccountCap
from synth_engine.release.account import Entry
from synth_engine.workflow import improving
from tests.helpers.projects import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator

AT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
POLICY: dict[str, Any] = {
    "name": "p",
    "version": "1",
    "title": "P",
    "summary": "",
    "minimum_cell_count": 5,
    "thresholds": [
        {"metric": "m", "rule": "at_least", "value": 0.5, "required": True, "reason": "r"}
    ],
}
LINE = {"metric": "m", "status": "ok", "direction": "lower", "value": 0.1, "interval": [0.0, 0.2]}


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site's settings folder with settings in it."""
    folder = tmp_path / "settings"
    folder.mkdir()
    (folder / site.FILE).write_text('{"v": 1}', encoding="utf-8")
    monkeypatch.setenv(site.VARIABLE, str(folder))
    return folder


def made(path: Path, source: str = "a" * 64, cap: dict[str, Any] | None = None) -> api.Session:
    """A project in which everything up to validate is done."""
    session = api.Session.create(path, PASSPHRASE, clock=lambda: AT)
    project = session.project
    card = project.put_blob("scorecard", json.dumps({"privacy": [LINE]}).encode())
    with project.transaction():
        project.put_document(
            "source",
            {"v": 1, "record": {"sha256": source}, "digest": source, "rows": 100, "schema": []},
        )
        project.put_document(
            "model", {"v": 1, "inputs": {}, "artefact": None, "card": {"facts": {}}}
        )
        project.put_document("synthetic", {"v": 1, "rows": 80, "further": [{}]})
        policy = {**POLICY, **({} if cap is None else {"account": cap})}
        project.put_document(
            "scorecard", {"v": 1, "scorecard": card.to_json(), "policy": policy, "inputs": {}}
        )
    return session


@pytest.fixture
def session(tmp_path: Path) -> Iterator[api.Session]:
    """One project."""
    with made(tmp_path / "p.cloister") as one:
        yield one


def planned(session: api.Session) -> account.Standing:
    """Where it stands with one release more."""
    ledger.make_ledger()
    return account.planned(session, session.project.project_secret, AT.isoformat())


def recorded(session: api.Session, out: Path, manifest: str) -> None:
    """A release up to the moment when it is recorded and sealed under its partial name."""
    standing = planned(session)
    account.check(standing)
    partial = delivering.partial_of(out)
    partial.mkdir()
    (partial / "manifest.json").write_bytes(b"{}")
    delivering.pack(partial, out)
    rows = (session.document("releases") or {"releases": []})["releases"]
    row = {
        "folder": str(out),
        "manifest_sha256": manifest,
        "at": AT.isoformat(),
        "delivered": False,
        "inputs": {},
        **standing.rows(manifest),
    }
    with session.project.transaction():
        session.project.put_document("releases", {"v": 1, "releases": [*rows, row]})
        session.project.put_document(improving.RELEASED, {"v": 1, "manifest": manifest})


def released(session: api.Session, out: Path, manifest: str) -> None:
    """A whole release."""
    before = session.document(improving.RELEASED)
    recorded(session, out, manifest)
    delivering.hand_over(session, delivering.partial_of(out), out, before)


def code(error: pytest.ExceptionInfo[SynthError]) -> str:
    """Of a coded error."""
    return error.value.code


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_a_release_counts_from_its_record_on(
    session: api.Session, tmp_path: Path, name: str
) -> None:
    """Counted while it waits for its name, counted once when it has it, whole under that name and nothing beside it."""
    out = tmp_path / name
    recorded(session, out, "m1")
    assert session.account()["releases"] == 1
    delivering.hand_over(session, delivering.partial_of(out), out, None)
    said = session.account()
    assert (said["scope"], said["releases"], said["rows"], said["copies"]) == ("project", 1, 160, 2)
    assert (said["rows_share"], said["epsilon"]) == (1.6, None)
    assert said["attacks"] == {"m": {"worst": 0.2, "direction": "lower"}}
    left = {one.name for one in tmp_path.iterdir() if one.name.startswith("out")}
    assert left == {name}


def test_the_cap_holds_and_no_override_reaches_it(tmp_path: Path) -> None:
    """The second release is refused with what, how much and what it would be; the account says the cap."""
    with made(tmp_path / "p.cloister", cap={"releases": 1}) as session:
        released(session, tmp_path / "one", "m1")
        with pytest.raises(Refused) as caught:
            account.check(planned(session))
        assert code(caught) == "ACCOUNT.OVER"
        assert caught.value.parameters == {"what": "releases", "limit": "1", "would": "2"}
        assert session.account()["cap"] == {"releases": 1}


@pytest.mark.promise(14)
@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_killed_before_it_has_its_name_it_is_finished_once(
    settings: Path, tmp_path: Path, name: str
) -> None:
    """Killed after the record, or after the site's entry, and opened again and again: delivered, counted once."""
    for number, entered in enumerate((False, True)):
        folder = tmp_path / f"{number}"
        folder.mkdir()
        with made(folder / "p.cloister", source=f"{number}" * 64) as session:
            recorded(session, folder / name, f"m{number}")
            if entered:
                account.enter(session.document("releases")["releases"][-1])  # type: ignore[index]  # just made
        for _ in range(2):
            with api.Session.open(folder / "p.cloister", PASSPHRASE, clock=lambda: AT) as session:
                assert (folder / name).exists()
                assert session.account()["releases"] == 1
        known = ledger.read_ledger(settings / ledger.FILE).entries
        assert [one.manifest for one in known].count(f"m{number}") == 1


def test_files_that_are_gone_stay_counted(session: api.Session, tmp_path: Path) -> None:
    """Sealed, recorded, and somebody took the folder away: nobody can say that nobody has it."""
    out = tmp_path / "out"
    recorded(session, out, "m1")
    shutil.rmtree(delivering.partial_of(out))
    delivering.recover(session)
    assert session.account()["releases"] == 1


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_what_cannot_get_its_name_is_withdrawn(
    settings: Path, tmp_path: Path, session: api.Session, name: str
) -> None:
    """Another thing took the name meanwhile: a coded error, no file left, not counted anywhere, the log says so."""
    released(session, tmp_path / "first", "m0")
    out = tmp_path / name
    recorded(session, out, "m1")
    out.mkdir()
    (out / "somebody's").write_bytes(b"x")
    with pytest.raises(Environment) as caught:
        delivering.hand_over(session, delivering.partial_of(out), out, {"v": 1, "manifest": "m0"})
    assert code(caught) == "ACCOUNT.NOT_DELIVERED"
    assert not delivering.partial_of(out).exists()
    assert not delivering.packed_of(out).exists()
    assert (out / "somebody's").read_bytes() == b"x"
    assert session.account()["releases"] == 1
    assert [one.manifest for one in ledger.read_ledger(settings / ledger.FILE).entries] == ["m0"]
    assert session.document(improving.RELEASED) == {"v": 1, "manifest": "m0"}
    assert session.audit()[-1].action == "withdraw"


def test_projects_of_a_site_share_one_account(settings: Path, tmp_path: Path) -> None:
    """The same source in another project file, and a copy of the project from before: both count what left."""
    with made(tmp_path / "a.cloister", cap={"releases": 2}) as one:
        pass
    shutil.copy(tmp_path / "a.cloister", tmp_path / "copy.cloister")
    with api.Session.open(tmp_path / "a.cloister", PASSPHRASE, clock=lambda: AT) as one:
        released(one, tmp_path / "one", "m1")
    with made(tmp_path / "b.cloister", cap={"releases": 2}) as two:
        assert two.account()["scope"] == "site"
        released(two, tmp_path / "two", "m2")
        with pytest.raises(Refused):
            account.check(planned(two))
    with api.Session.open(tmp_path / "copy.cloister", PASSPHRASE) as copy:
        assert copy.account()["releases"] == 2
        with pytest.raises(Refused):
            account.check(planned(copy))
    with made(tmp_path / "c.cloister", source="c" * 64, cap={"releases": 1}) as other:
        assert other.account()["releases"] == 0
        account.check(planned(other))
    text = (settings / ledger.FILE).read_text(encoding="utf-8")
    assert "a" * 64 not in text
    assert str(tmp_path) not in text


def test_two_at_once_cannot_both_take_the_last_place(settings: Path, tmp_path: Path) -> None:
    """Both counted before either was recorded: the second is withdrawn, its files are gone, it counts nowhere."""
    with (
        made(tmp_path / "a.cloister", cap={"releases": 1}) as one,
        made(tmp_path / "b.cloister", cap={"releases": 1}) as two,
    ):
        recorded(one, tmp_path / "one", "m1")
        recorded(two, tmp_path / "two", "m2")
        delivering.hand_over(one, tmp_path / "one.partial", tmp_path / "one", None)
        with pytest.raises(Environment) as caught:
            delivering.hand_over(two, tmp_path / "two.partial", tmp_path / "two", None)
        assert code(caught) == "ACCOUNT.MOVED"
        assert not (tmp_path / "two").exists()
        assert not (tmp_path / "two.partial").exists()
        with pytest.raises(Refused) as refused:
            account.check(planned(two))
        assert code(refused) == "ACCOUNT.OVER"
    known = ledger.read_ledger(settings / ledger.FILE).entries
    assert [one.manifest for one in known] == ["m1"]


def test_killed_and_overtaken_it_does_not_leave(settings: Path, tmp_path: Path) -> None:
    """Killed before the site's entry, another took the place: at the next opening it is withdrawn, not delivered."""
    with made(tmp_path / "a.cloister") as one:
        recorded(one, tmp_path / "one", "m1")
    with made(tmp_path / "b.cloister") as two:
        released(two, tmp_path / "two", "m2")
    with api.Session.open(tmp_path / "a.cloister", PASSPHRASE) as one:
        assert not (tmp_path / "one").exists()
        assert not (tmp_path / "one.partial").exists()
        assert (one.document("releases") or {})["releases"] == []


def test_writers_at_the_same_moment_lose_nothing(settings: Path) -> None:
    """Eight at once: eight entries, for one writes after the other."""
    ledger.make_ledger()
    known = ledger.read_ledger(settings / ledger.FILE)
    entry = Entry("", "p", ("s",), 1, 1, 1, "m", None)

    def enter(number: int) -> None:
        mine = replace(entry, manifest=f"m{number}", sources=(f"s{number}",), project=f"p{number}")
        shared = {"ledger": known.name, "basis": [], "entry": mine.to_json()}
        account.enter({account.SHARED: shared})

    threads = [threading.Thread(target=enter, args=(number,)) for number in range(8)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    entries = ledger.read_ledger(settings / ledger.FILE).entries
    assert {one.manifest for one in entries} == {f"m{number}" for number in range(8)}


def test_an_older_account_is_noticed(settings: Path, tmp_path: Path, session: api.Session) -> None:
    """Put back, it lacks what this project entered: refused, and the project's own count still stands."""
    released(session, tmp_path / "one", "m1")
    path = settings / ledger.FILE
    older = path.read_bytes()
    released(session, tmp_path / "two", "m2")
    path.write_bytes(older)
    with pytest.raises(Refused) as caught:
        planned(session)
    assert code(caught) == "ACCOUNT.SHORT"
    said = session.account()
    assert (said["problem"], said["releases"]) == ("ACCOUNT.SHORT", 2)


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'{"v": 2}', b'{"v": 1, "key": "00", "entries": []}']
)
def test_an_account_that_cannot_be_read_lets_nothing_out(
    settings: Path, session: api.Session, body: bytes
) -> None:
    """Fails closed, with a code and a next step, and is not written over."""
    path = settings / ledger.FILE
    path.write_bytes(body)
    with pytest.raises(UserFixable) as caught:
        planned(session)
    assert code(caught) == "ACCOUNT.UNREADABLE"
    assert path.read_bytes() == body


def test_where_the_account_is_kept(settings: Path, tmp_path: Path) -> None:
    """Beside the settings; where it is set; nowhere, on purpose; nowhere without a site. Other settings stay."""
    assert ledger.ledger_path() == settings / ledger.FILE
    (settings / site.FILE).write_text('{"v": 1, "log": {"paths": "name"}}', encoding="utf-8")
    ledger.set_ledger(tmp_path / "shared.json")
    assert ledger.ledger_path() == tmp_path / "shared.json"
    assert (tmp_path / "shared.json").stat().st_mode & 0o077 == 0
    assert site.settings()["log"] == {"paths": "name"}
    ledger.set_ledger(None)
    assert ledger.ledger_path() is None
    (settings / site.FILE).unlink()
    assert ledger.ledger_path() is None


def test_a_shared_account_keeps_its_permissions(settings: Path) -> None:
    """What a group may write stays so: the next person of the site must be able to count too."""
    ledger.make_ledger()
    path = settings / ledger.FILE
    path.chmod(0o660)
    ledger.write_ledger(ledger.read_ledger(path))
    assert path.stat().st_mode & 0o777 == 0o660


def test_a_cap_of_nothing_lets_nothing_out(tmp_path: Path) -> None:
    """Zero is a cap; and a release without a budget is over any cap on budgets."""
    with made(tmp_path / "p.cloister", cap={"releases": 0}) as session:
        with pytest.raises(Refused):
            account.check(planned(session))
        unbounded = replace(planned(session), cap=AccountCap(epsilon=100.0))
        with pytest.raises(Refused) as caught:
            account.check(unbounded)
        assert caught.value.parameters["what"] == "epsilon"
