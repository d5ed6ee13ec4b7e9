"""The collapse profile as part of a project: kept, stopped and gone on from, in the manifest, and counted by a fit."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from synth_engine import api
from synth_engine.contracts.errors import Refused
from synth_engine.contracts.plan import digest_of
from synth_engine.workflow import lasting
from tests.helpers.tables import write_patients
from tests.journeys.conftest import PASSPHRASE
from tests.journeys.test_where_from import released

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.conftest import Line

SMALL: dict[str, Any] = {
    "arms": ("replace", "real-50"),
    "generations": 2,
    "seeds": 2,
    "budget": 120,
}
WORDS = ("--arm", "replace", "--arm", "real-50", "--generations", "2", "--seeds", "2", "--budget")


@pytest.fixture
def session(tmp_path: Path) -> Any:
    """A project of 500 made-up patients."""
    write_patients(tmp_path / "t.csv", 500)
    with api.Session.create(tmp_path / "p.cloister", PASSPHRASE) as made:
        made.run_step("import", file=tmp_path / "t.csv")
        made.run_step("profile")
        yield made


def figures(answer: dict[str, Any]) -> dict[str, Any]:
    """An answer without what says whether it holds."""
    return {name: value for name, value in answer.items() if name != "stale"}


@pytest.mark.slow
def test_stopped_at_half_it_is_kept_and_gone_on_from(session: Any) -> None:
    """Cancelled it keeps a valid partial answer and does not raise; gone on from, it ends as one never stopped."""
    more = {**SMALL, "seeds": 6, "generations": 3}
    running: list[Any] = []

    def at_half(frame: Any) -> None:
        if frame.type == "progress" and frame.body["done"] >= frame.body["total"] // 3:
            running[0].cancel()

    running.append(session.start("collapse", at_half, **more))
    session.finish(running[0])
    partial = session.collapse()
    assert partial["complete"] is False
    assert 0 < partial["tasks"]["done"] < partial["tasks"]["total"]
    assert partial["verdict"] in {"amber", "red"}
    assert partial["advice"][0]["code"] == "finish"
    assert session.audit()[-1].outcome == "cancelled"
    assert session.document("collapse")["measured"] == []
    counted: list[int] = []
    onward = session.start(
        "collapse",
        lambda frame: counted.append(frame.body["total"]) if frame.type == "progress" else None,
        **more,
    )
    session.finish(onward)
    resumed = session.collapse()
    assert resumed["complete"] is True
    assert max(counted) == partial["tasks"]["total"] - partial["tasks"]["done"]
    session.run_step("collapse", resume=False, **more)
    assert figures(session.collapse()) == figures(resumed)


def test_it_is_stale_when_what_it_was_made_from_changes(session: Any) -> None:
    """Another seed of the plan makes it stale, going back mends it; a generator beside it speaks for itself."""
    assert session.collapse() is None
    session.run_step("collapse", **SMALL, synthesizers=("sequential-trees", "independent"))
    answer = session.collapse()
    assert answer["stale"] is False
    assert answer["synthesizer"] == "sequential-trees"
    assert lasting.summary(session.project)["generations"] == 2
    plan = session.plan()
    body = plan.to_json()
    session.set_plan(type(plan).from_json({**body, "seed": 5}))
    assert session.collapse()["stale"] is True
    assert lasting.summary(session.project) is None
    session.set_plan(type(plan).from_json({**body, "synthesizer": "independent"}))
    other = session.collapse()
    assert (other["stale"], other["synthesizer"]) == (False, "independent")
    assert other["arms"] == answer["others"]["independent"]["arms"]
    assert set(other["others"]) == {"sequential-trees"}
    session.set_plan(plan)
    assert session.collapse() == answer


def measured(session: Any, share: float | None) -> None:
    """Keep a profile that found a share safe, as one of a real table would be."""
    document = session.document("collapse")
    rows = [{**one, "least_real": share} for one in document["measured"]]
    with session.project.transaction():
        session.project.put_document("collapse", {**document, "measured": rows})


def test_a_mixed_table_below_the_measured_share_is_refused(session: Any, tmp_path: Path) -> None:
    """Measured on real rows, it counts for a mix of the same columns that is imported later, and for nothing else."""
    session.run_step("collapse", **SMALL)
    source = session.document("source")
    if not session.document("collapse")[
        "measured"
    ]:  # amber: nothing is known; what follows is about one that is
        plan = session.plan()
        key = lasting.generator_key(plan.synthesizer, plan.parameters)
        rows = [{"columns": lasting.columns_key(source), "generator": key, "least_real": 0.5}]
        with session.project.transaction():
            body = {**session.document("collapse"), "measured": rows}
            session.project.put_document("collapse", body)
    measured(session, 0.75)
    mix = {"generation_depth": 1, "real_share": 0.6, "parents": ["a" * 64]}
    with session.project.transaction():  # as an import of 60 % real rows leaves it
        digest = digest_of("another table")
        session.project.put_document("source", {**source, "digest": digest, "lineage": mix})
    assert session.collapse()["stale"] is True
    with pytest.raises(Refused) as refused:
        session.run_step("fit")
    assert refused.value.code == "LINEAGE.TOO_SYNTHETIC"
    measured(session, 0.5)
    session.run_step("fit")
    measured(session, 0.75)
    plan = session.plan()
    session.set_plan(type(plan).from_json({**plan.to_json(), "synthesizer": "independent"}))
    session.run_step("fit")


@pytest.mark.slow
def test_the_command_keeps_it_and_the_release_says_it(line: Line) -> None:
    """`cloister collapse PROJECT` keeps an answer; the signed manifest has its summary and the report its chapter."""
    write_patients(line.folder / "patients.csv", 900)
    line.ok("keys", "new", "--out", "key.pem", "P")
    line.ok("create", "p.cloister", "P")
    line.ok("import", "p.cloister", "patients.csv", "P")
    line.ok("plan", "p.cloister", "P", "--policy", "internal-testing", "--target", "outcome")
    released(line, "p.cloister", "before")
    made = line("collapse", "p.cloister", "P", *WORDS, "150", "--html", "page.html", "--json")
    assert made.code == (1 if made.json["verdict"] == "red" else 0), made.err
    answer = made.json
    assert answer["advice"]
    assert all(one["code"] and one["sentence"] for one in answer["advice"])
    assert "Report on model collapse" in (line.folder / "page.html").read_text(encoding="utf-8")
    assert line("collapse", "p.cloister", "P", "--resume", "f", "--json").json["error"]["code"] == (
        "COLLAPSE.RESUME_PROJECT"
    )
    released(line, "p.cloister", "after")
    said = {}
    for name in ("before", "after"):
        manifest = json.loads((line.folder / name / "manifest.json").read_bytes())
        said[name] = manifest["predicate"]["lineage"].get("collapse")
        line.ok("verify", name)
    assert said["before"] is None
    arm = answer["arms"][answer["verdict_arm"]]
    assert said["after"] == {
        "cri": arm["cri"]["value"],
        "low": arm["cri"]["low"],
        "high": arm["cri"]["high"],
        "alpha_star": answer["alpha_star"]["value"],
        "safe_real_share": answer["safe_real_share"],
        "verdict": answer["verdict"],
        "arm": answer["verdict_arm"],
        "generations": 2,
        "seeds": 2,
        "complete": True,
    }
    reports = {n: (line.folder / n / "report.html").read_text(encoding="utf-8") for n in said}
    assert "Not measured: nobody knows how much is lost" in reports["before"]
    assert "Which columns go first" in reports["after"]
    assert "Not measured: nobody knows" not in reports["after"]
