"""Several tables in one project: further ones beside the main one, and how they may hang together."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from synth_engine import jobs
from synth_engine.api import importing, site
from synth_engine.api.planning import DRAFT
from synth_engine.api.present import person
from synth_engine.api.recording import versions
from synth_engine.api.records import Relation, RunningStep, TableInfo
from synth_engine.api.single import run_job
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import digest_of
from synth_engine.jobs import JobRequest
from synth_engine.workflow import augmenting, improving, lasting, pending
from synth_engine.workflow.adopt import adopt_table
from synth_engine.workflow.state import FURTHER

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from synth_engine.api.session import Session
    from synth_engine.contracts.frames import Frame
    from synth_engine.jobs import Job

ASIDE: Final = "tables-aside"
"""Document: table that was the main one -> documents that were made from it, by name."""
_MADE_FROM_MAIN: Final = (
    *("profile", "plan", DRAFT, "model", "synthetic", "scorecard"),
    *(lasting.NAME, augmenting.NAME, improving.DRIFT, improving.RELEASED),
)


def start(session: Session, on_frame: Callable[[Frame], None], **options: Any) -> RunningStep:
    """Read a file into a table beside the main one; options are those of an import.

    Raises:
        UserFixable: ``STEP.NEEDS`` where there is no main table yet, ``TABLES.NAME_TAKEN`` where it has this name.
    """
    main = session.document("source")
    if main is None:
        raise UserFixable("STEP.NEEDS", step="import")
    params = {"project": str(session.path), "beside": True, **importing.params(options)}
    name = str(params["table"])
    if name == main["table"]:
        raise UserFixable("TABLES.NAME_TAKEN", name=name)
    secrets = {"project_key": session.project.worker_key}
    known = site.chosen(options.get("registry", site.SITE))
    if known is not None:
        params, secrets = params | known.params(), secrets | known.secrets()
    job = jobs.start(JobRequest("import", params, secrets), on_frame)
    subject = session.path_text(Path(options["file"]))

    def then(summary: Mapping[str, Any]) -> None:
        adopt_table(
            summary["document"],
            session.project,
            name=name,
            at=session.now(),
            actor=person(),
            versions=versions(),
            subject=subject,
        )

    return RunningStep("import-table", job, then, dict(options))


def _documents(session: Session) -> dict[str, tuple[Mapping[str, Any], bool]]:
    """Name -> document of a table, and whether it is the main one."""
    main = session.document("source")
    found: dict[str, tuple[Mapping[str, Any], bool]] = {}
    if main is not None:
        found[str(main["table"])] = (main, True)
    for name, body in ((session.document(FURTHER) or {}).get("tables", {})).items():
        found.setdefault(str(name), (body, False))
    return found


def tables(session: Session) -> tuple[TableInfo, ...]:
    """All tables of the project, the main one first."""
    aside = (session.document(ASIDE) or {}).get("tables", {})
    return tuple(
        TableInfo(
            name,
            int(body["rows"]),
            len(body["schema"]),
            str(body["record"]["file_name"]),
            is_main,
            bool(aside.get(name)) and not is_main,
        )
        for name, (body, is_main) in _documents(session).items()
    )


def relations(
    session: Session, on_start: Callable[[Job], None] | None = None
) -> tuple[Relation, ...]:
    """Candidates for keys between the project's tables, the surest first; looked for anew in a worker.

    Raises:
        UserFixable: ``STEP.NEEDS``; Cancelled.
    """
    if session.document("source") is None:
        raise UserFixable("STEP.NEEDS", step="import")
    answer = run_job(
        "relations",
        {"project": str(session.path)},
        on_start=on_start,
        secrets={"project_key": session.project.worker_key},
    )
    return tuple(Relation(**one) for one in answer["relations"])


def choose_main(session: Session, name: str) -> bool:
    """Make a table that is kept beside the main one the main one; the main one is kept beside it from now on.

    What was made from the table that steps back (profile, plan, model, rows, figures) is set aside with it, and is
    there again when it is chosen again. Releases, runs and the log are the project's and stay. One transaction.

    Returns:
        False where it is the main one already, and nothing was done.

    Raises:
        UserFixable: ``STEP.NEEDS``, ``TABLES.NOT_KEPT``, ``TABLES.AT_WORK`` where something runs, waits or was
            interrupted, ``TABLES.TWO_OF_A_NAME`` where a kept table has the main one's name.
    """
    project = session.project
    main = project.document("source")
    if main is None:
        raise UserFixable("STEP.NEEDS", step="import")
    old = str(main["table"])
    if name == old:
        return False
    kept = project.document(FURTHER) or {"v": 1, "tables": {}}
    if name not in kept["tables"]:
        raise UserFixable("TABLES.NOT_KEPT", name=name)
    if old in kept["tables"]:
        raise UserFixable("TABLES.TWO_OF_A_NAME", name=old)
    if session.busy or pending.begun(project) is not None or pending.waiting(project):
        raise UserFixable("TABLES.AT_WORK", name=name)
    session.note_looks()
    body = {**kept["tables"][name], "table": name}
    beside = {one: was for one, was in kept["tables"].items() if one != name}
    aside = dict((project.document(ASIDE) or {}).get("tables", {}))
    comes = aside.pop(name, {})
    goes = {one: made for one in _MADE_FROM_MAIN if (made := project.document(one)) is not None}
    with project.transaction():
        project.put_document("source", body)
        project.put_document(FURTHER, {**kept, "tables": {**beside, old: main}})
        project.put_document(ASIDE, {"v": 1, "tables": {**aside, old: goes}})
        for one in _MADE_FROM_MAIN:
            if one in comes:
                project.put_document(one, comes[one])
            elif one in goes:
                project.drop_document(one)
        session.record_within(
            "main-table",
            subject=f"{session.names_text([name])} instead of {session.names_text([old])}",
            digests={"document": digest_of(body)},
        )
    session.forget_rows()
    return True


def drop_table(session: Session, name: str) -> None:
    """Take a table that is kept beside the main one out of the project.

    Raises:
        UserFixable: ``TABLES.NOT_KEPT``.
    """
    project = session.project
    kept = project.document(FURTHER) or {"v": 1, "tables": {}}
    if name not in kept["tables"]:
        raise UserFixable("TABLES.NOT_KEPT", name=name)
    left = {one: body for one, body in kept["tables"].items() if one != name}
    aside = project.document(ASIDE)
    with project.transaction():
        project.put_document(FURTHER, {**kept, "tables": left})
        if aside is not None and name in aside["tables"]:
            others = {one: made for one, made in aside["tables"].items() if one != name}
            project.put_document(ASIDE, {**aside, "tables": others})
        session.record_within("drop-table", subject=session.names_text([name]))
