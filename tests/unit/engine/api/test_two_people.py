"""Two people for a release, through the front door: asked, looked at, answered, used once."""

from __future__ import annotations

import base64
import json
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from synth_engine import api, crypto, jobs
from synth_engine.api import releasing, requesting
from synth_engine.contracts.errors import Refused, UserFixable
from synth_engine.contracts.policy import Override
from tests.helpers import certificates as pki
from tests.helpers.two_people import (
    ANALYST,
    OFFICER,
    answer,
    ask,
    copied,
    make,
    refused,
    release,
    write_policy,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project under a policy that asks for two, made once."""
    folder = tmp_path_factory.mktemp("two")
    make(folder, {"needed": 2})
    return folder


@pytest.fixture
def session(prepared: Path, tmp_path: Path) -> Iterator[api.Session]:
    """A copy of it, open."""
    with copied(prepared, tmp_path / "work") as opened:
        yield opened


def last(session: api.Session) -> tuple[str, str, str]:
    """Action, outcome and reason of the newest record."""
    entry = session.audit()[-1]
    return entry.action, entry.outcome, entry.reason


@pytest.mark.promise(14)
def test_asked_answered_and_released_once(session: api.Session) -> None:
    """The straight way: the release names the officer, verifies, is in the log; the same approval again is refused."""
    assert refused(release, session) == "APPROVAL.NEEDED"
    assert last(session) == ("release", "refused", "APPROVAL.NEEDED")
    request = ask(session, formats=("csv", "parquet"))
    approval = answer(request)
    out = release(session, approval=approval)
    found = api.verify_release(out)
    assert (found.genuine, found.approved_by and found.approved_by[0]) == (True, OFFICER)
    said = json.loads((out / "manifest.json").read_bytes())["predicate"]
    assert [one["role"] for one in said["approvals"]] == ["signer", "officer"]
    assert (said["purpose"], said["recipient"]) == ("teaching", "class")
    assert (out / "data" / "t.parquet").is_file()
    assert session.releases()[-1].approved_by == OFFICER
    kept = [
        (one.action, one.outcome) for one in session.audit() if one.action in {"request", "approve"}
    ]
    assert kept == [("request", "ok"), ("approve", "ok")]
    assert refused(release, session, approval=approval) == "APPROVAL.USED"


def test_a_request_holds_evidence_and_no_rows(session: api.Session) -> None:
    """Report, dictionary and claims come along; rows only where they are asked for; nothing is left beside."""
    for with_data in (False, True):
        request = ask(session, with_data=with_data)
        with zipfile.ZipFile(request) as held:
            names = set(held.namelist())
        assert {"request.dsse.json", "claims.json", "report.html", "report.pdf"} <= names
        assert any(name.startswith("data/") for name in names) is with_data
        seen = api.review(request)
        assert (seen.person, seen.decision.allowed, seen.asked.needed) == (ANALYST, True, 2)
        assert all(here for name, _, _, here in seen.files if not name.startswith("data/"))
        json.dumps(seen.to_json(), allow_nan=False)
    assert not [one for one in session.path.parent.iterdir() if "files" in one.name]
    out = request.with_name("report.html")
    api.evidence(request, "report.html", out)
    assert out.read_bytes().startswith(b"<!")


@pytest.mark.promise(14)
def test_what_the_officer_did_not_see_does_not_leave(session: api.Session) -> None:
    """Another purpose, recipient, format or signer than asked for: refused, recorded, no folder; then the right one."""
    approval, folder = answer(ask(session)), session.path.parent
    for more, code in (
        ({"purpose": "sale"}, "APPROVAL.DIFFERS"),
        ({"recipient": "somebody else"}, "APPROVAL.DIFFERS"),
        ({"formats": ("parquet",)}, "APPROVAL.DIFFERS"),
        ({"key": folder / "stranger.pem"}, "APPROVAL.OTHER_SIGNER"),
        ({"key": folder / "officer.pem"}, "APPROVAL.OTHER_SIGNER"),
        ({"person": OFFICER.upper()}, "APPROVAL.SELF"),
    ):
        assert refused(release, session, approval=approval, **more) == code
        assert last(session) == ("release", "refused", code)
        assert not list(folder.glob("out*"))
    release(session, approval=approval)


@pytest.mark.promise(14)
def test_a_changed_project_voids_the_approval(session: api.Session) -> None:
    """Other rows since: the approval no longer fits, and a new one does."""
    approval = answer(ask(session))
    plan = session.plan()
    assert plan is not None
    session.set_plan(replace(plan, seed=plan.seed + 1))
    assert refused(release, session, approval=approval) == "STEP.STALE"
    for step in ("fit", "generate", "validate"):
        session.run_step(step)
    with pytest.raises(Refused) as caught:
        release(session, approval=approval)
    assert caught.value.code == "APPROVAL.DIFFERS"
    named = str(caught.value.parameters["what"]).split(", ")
    assert {"data/t.csv", "plan", "seed"} <= set(named)
    release(session, approval=answer(ask(session)))


@pytest.mark.promise(14)
def test_nobody_approves_his_own_request(session: api.Session) -> None:
    """The same key, the same name in other letters: refused where the policy says so, and no answer is written."""
    request, folder = ask(session), session.path.parent
    assert refused(answer, request, key=folder / "analyst.pem") == "APPROVAL.SELF"
    assert refused(answer, request, person="anna  ANALYST") == "APPROVAL.SELF"
    assert refused(answer, request, person=" ") == "APPROVAL.PERSON_NEEDED"
    assert not list(folder.glob("*.answer"))


@pytest.mark.promise(14)
def test_a_rejection_closes_the_request(session: api.Session) -> None:
    """It needs a reason, refuses the release, stays in the log, and no later approval opens it again."""
    request = ask(session)
    assert refused(answer, request, approved=False, reason="") == "APPROVAL.REASON_NEEDED"
    rejection = answer(request, approved=False, reason="purpose is too wide")
    with pytest.raises(Refused) as caught:
        release(session, approval=rejection)
    assert (caught.value.code, caught.value.parameters["person"]) == ("APPROVAL.REJECTED", OFFICER)
    assert last(session) == ("approve", "rejected", "purpose is too wide")
    rejection.unlink()
    assert refused(release, session, approval=answer(request)) == "APPROVAL.REJECTED"


def test_answers_that_are_none(session: api.Session, tmp_path: Path) -> None:
    """Missing, changed, another project's, another request's: a code each."""
    request = ask(session)
    approval = answer(request)
    assert refused(release, session, approval=tmp_path / "none") == "APPROVAL.MISSING"
    body = approval.read_bytes()
    approval.write_bytes(body.replace(b'"sig":"', b'"sig":"A'))
    assert refused(release, session, approval=approval) == "APPROVAL.NOT_AN_APPROVAL"
    approval.write_bytes(request.read_bytes())
    assert refused(release, session, approval=approval) == "APPROVAL.NOT_AN_APPROVAL"
    approval.write_bytes(body)
    with session.project.transaction():
        session.project.put_document("requests", {"v": 1, "requests": []})
    assert refused(release, session, approval=approval) == "APPROVAL.UNKNOWN_REQUEST"


@pytest.mark.promise(18)
def test_a_changed_request_is_not_approved(session: api.Session) -> None:
    """Any part exchanged, added or left out: the officer is told which, and nothing is answered."""
    request = ask(session)
    with zipfile.ZipFile(request) as held:
        parts = {name: held.read(name) for name in held.namelist()}

    def packed(changed: dict[str, bytes]) -> str:
        with zipfile.ZipFile(request, "w") as to:
            for name, body in changed.items():
                to.writestr(name, body)
        with pytest.raises(UserFixable) as caught:
            api.review(request)
        assert refused(answer, request) == caught.value.code
        return str(caught.value.parameters.get("part", caught.value.code))

    for name, body in parts.items():
        assert packed({**parts, name: body[:-1] + b"?"}) == name
    assert packed({**parts, "more.txt": b"x"}) == "more.txt"
    assert packed({**parts, "../up": b"x"}) == "../up"
    assert packed({n: b for n, b in parts.items() if n != "report.pdf"}) == "report.pdf"
    assert (
        packed({n: b for n, b in parts.items() if n != "claims.json"}) == "APPROVAL.NOT_A_REQUEST"
    )
    request.write_bytes(b"PK no zip")
    assert refused(api.review, request) == "APPROVAL.NOT_A_REQUEST"


@pytest.mark.promise(14)
def test_an_officer_at_the_same_machine(session: api.Session) -> None:
    """--second-key: another key and another name, whatever the policy allows; the release holds both words."""
    folder = session.path.parent

    def second(key: str, name: str) -> api.SecondPerson:
        return api.SecondPerson(folder / key, None, name, "seen here")

    assert refused(release, session, second=second("analyst.pem", "Otto")) == "APPROVAL.SELF"
    assert refused(release, session, second=second("officer.pem", ANALYST)) == "APPROVAL.SELF"
    assert refused(release, session, second=second("officer.pem", "")) == "APPROVAL.SELF"
    out = release(session, second=second("officer.pem", OFFICER))
    found = api.verify_release(out)
    assert (found.genuine, found.approved_by and found.approved_by[0]) == (True, OFFICER)
    assert [(e.action, e.reason) for e in session.audit() if e.action == "approve"] == [
        ("approve", "seen here")
    ]


@pytest.mark.promise(14)
def test_overrides_are_approved_as_they_stand(session: api.Session) -> None:
    """A table that fails: no request without an override; with one the officer sees it, and only it may be used."""
    strict = session.path.parent / "strict.json"
    write_policy(strict, {"needed": 2}, strict=True)
    plan = session.plan()
    assert plan is not None
    session.set_plan(replace(plan, policy=str(strict)))
    for step in ("fit", "generate", "validate"):
        session.run_step(step)
    assert refused(ask, session) == "RELEASE.REFUSED"
    mine = (Override("column_shapes", "a made-up table", ANALYST),)
    request = ask(session, overrides=mine)
    seen = api.review(request).claims["overrides"]
    assert [one["reason"] for one in seen] == ["a made-up table"]
    approval = answer(request)
    other = (Override("column_shapes", "another reason", ANALYST),)
    assert refused(release, session, approval=approval, overrides=other) == "APPROVAL.DIFFERS"
    out = release(session, approval=approval)
    said = json.loads((out / "manifest.json").read_bytes())["predicate"]["overrides"]
    assert [one["reason"] for one in said] == ["a made-up table"]


@pytest.mark.promise(17)
def test_a_signing_key_reaches_no_worker_log_or_message(
    session: api.Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What workers are sent, the log, representations and errors of a whole release hold no key and no passphrase."""
    folder, sent = session.path.parent, []
    words = {name: f"canary passphrase of {name}" for name in ("mine", "his", "card")}
    for name in ("mine", "his"):
        api.new_signing_key(folder / f"{name}.pem", words[name])
    certificate, key = pki.person("Anna").write(folder, "anna")
    key.write_bytes(pki.person("Anna").key_pem(words["card"]))
    start = jobs.start

    def watched(request: jobs.JobRequest, on_frame: Any) -> jobs.Job:
        sent.append(json.dumps([request.kind, dict(request.params), dict(request.secrets)]))
        return start(request, on_frame)

    for module in (releasing, requesting):
        monkeypatch.setattr(module.jobs, "start", watched)
    mine = {"key": folder / "mine.pem", "key_passphrase": words["mine"]}
    ask(session, **mine)
    card = api.CertificateFiles(certificate, key, words["card"])
    second = api.SecondPerson(folder / "his.pem", words["his"], OFFICER)
    release(session, **mine, second=second, certificate=card)
    with pytest.raises(UserFixable) as caught:
        crypto.load_signing_key(folder / "mine.pem", words["his"])
    signer = crypto.load_signing_key(folder / "mine.pem", words["mine"])
    seen = [*sent, repr(signer), repr(caught.value), repr(api.message(caught.value))]
    seen += [
        repr(card),
        repr(second),
        repr(card.load(api.now())),
        *(repr(entry) for entry in session.audit()),
    ]
    assert len(sent) >= 2
    raw = signer._private.private_bytes_raw()
    needles = [*words.values(), raw.hex(), base64.b64encode(raw).decode().rstrip("=")]
    needles += ["PRIVATE KEY", "mine.pem", "his.pem", key.name]
    assert not [one for one in needles if any(one in text for text in seen[: len(sent)])]
    assert not [one for one in needles[:-3] if any(one in text for text in seen)]
