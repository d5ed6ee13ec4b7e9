"""Release as the parent does it: gate, worker writes the files, parent seals, records and renames.

Order at the end: the folder is complete and signed under its partial name; document and audit record are
committed together; then the folder gets its name. A crash in between is finished at the next opening.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import audit, crypto, jobs
from synth_engine.api import site
from synth_engine.api.records import ReleaseInfo, RunningStep
from synth_engine.api.single import run_job
from synth_engine.contracts.asking import ALTERED
from synth_engine.contracts.errors import Environment, Refused, SynthError, UserFixable
from synth_engine.contracts.policy import Policy
from synth_engine.contracts.steps import StepState
from synth_engine.jobs import JobRequest
from synth_engine.release import gate as gates
from synth_engine.release import seal
from synth_engine.rules.files import rule_json
from synth_engine.workflow import improving, lasting, state
from synth_engine.workflow.adopt import load_document

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from synth_engine.api.session import Session
    from synth_engine.contracts.frames import Frame
    from synth_engine.contracts.policy import Decision, Override

ORIGIN = "cloister.audit"


def releases(session: Session) -> tuple[ReleaseInfo, ...]:
    """Everything that left, oldest first."""
    document = session.document("releases") or {"releases": []}
    return tuple(
        ReleaseInfo(
            **{k: v for k, v in row.items() if k != "inputs"} | {"files": tuple(row["files"])}
        )
        for row in document["releases"]
    )


def partial_of(out: Path) -> Path:
    """Where a release grows until it is whole: beside its final name."""
    return out.with_name(out.name + ".partial")


def decision(session: Session, overrides: Sequence[Override] = ()) -> Decision:
    """Ask the gate about the present scorecard.

    Raises:
        UserFixable: ``STEP.NEEDS``, ``STEP.STALE``.
    """
    card, document = session.scorecard(), session.document("scorecard")
    if card is None or document is None:
        raise UserFixable("STEP.NEEDS", step="validate")
    validated = next(one for one in session.steps() if one.step.name == "validate")
    if validated.state not in {StepState.DONE, StepState.REFUSED}:
        raise UserFixable("STEP.STALE", reason=validated.reason)
    return gates.gate(card, Policy.from_json(document["policy"]), overrides)


def _prepare(out: Path, *, force: bool) -> Path:
    """Make the empty partial folder.

    Raises:
        UserFixable: ``RELEASE.EXISTS``; Environment: ``RELEASE.CANNOT_WRITE``.
    """
    if out.exists() and not force:
        raise UserFixable("RELEASE.EXISTS", path=str(out))
    partial = partial_of(out)
    try:
        if partial.exists():
            shutil.rmtree(partial)
        partial.mkdir(parents=True, mode=0o700)
    except OSError as error:
        raise Environment("RELEASE.CANNOT_WRITE", path=str(partial)) from error
    return partial


def _is_text(text: str) -> bool:
    """Whether it can be written as UTF-8: bytes of a shell's argument that were none cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _texts(overrides: Sequence[Override]) -> tuple[str, ...]:
    return tuple(text for one in overrides for text in (one.metric, one.reason, one.person))


def start(
    session: Session,
    on_frame: Callable[[Frame], None],
    *,
    out: Path,
    key: Path,
    key_passphrase: str | None,
    purpose: str = "",
    recipient: str = "",
    formats: Sequence[str] = ("csv",),
    overrides: Sequence[Override] = (),
    person: str = "",
    force: bool = False,
    registry: site.Registry | str | None = site.SITE,
) -> RunningStep:
    """Ask the gate; if it allows, start the worker that writes the files.

    `registry` is where the release is registered: by default the site's, if one is set; None: nowhere, on purpose.

    Raises:
        Refused: ``RELEASE.REFUSED`` naming the metrics, recorded in the log.
        UserFixable: ``STEP.*``, ``KEYS.*``, ``RELEASE.*``, ``POOL.*``, ``SITE.UNREADABLE``.
    """
    if not all(_is_text(one) for one in (purpose, recipient, person, *_texts(overrides))):
        raise UserFixable("RELEASE.TEXT_INVALID")
    said = decision(session, overrides)
    if not said.allowed:
        session.record("release", outcome="refused", reason=", ".join(said.blocking)[:500])
        raise Refused("RELEASE.REFUSED", metrics=", ".join(said.blocking) or "nothing was judged")
    signer = crypto.load_signing_key(key, key_passphrase)
    out = out.absolute()
    pool = site.chosen(registry)
    secrets = {"project_key": session.project.worker_key} | ({} if pool is None else pool.secrets())
    partial = _prepare(out, force=force)
    params: dict[str, Any] = {"project": str(session.path), "folder": str(partial)}
    params |= {"formats": list(formats), "at": session.now().isoformat()}
    params |= {} if pool is None else pool.params()
    request = JobRequest("export", params, secrets)
    job = jobs.start(request, on_frame)

    def then(summary: Mapping[str, Any]) -> None:
        facts = load_document(session.project, summary["document"])
        claims = {
            "purpose": purpose,
            "recipient": recipient,
            "person": person,
            "decision": said,
            "registry": pool,
            "on_purpose": registry is None,
        }
        _finish(session, out, partial, signer, facts, claims, force=force)

    return RunningStep("release", job, then)


def _finish(
    session: Session,
    out: Path,
    partial: Path,
    signer: crypto.SigningKey,
    facts: Mapping[str, Any],
    claims: Mapping[str, Any],
    *,
    force: bool,
) -> None:
    """Seal, record, rename."""
    project = session.project
    at = session.now().isoformat()
    head = audit.checkpoint(tuple(project.audit_rows()), signer, ORIGIN)
    predicate = predicate_of(session, facts, claims, at)
    digest = seal.seal_release(partial, predicate=predicate, key=signer, checkpoint=head)
    registered = _register(session, partial, digest, claims["registry"])
    files = sorted(str(p.relative_to(partial)) for p in partial.rglob("*") if p.is_file())
    entry = {
        "folder": str(out),
        "manifest_sha256": digest,
        "key_id": signer.key_id,
        "at": at,
        "purpose": claims["purpose"],
        "recipient": claims["recipient"],
        "files": files,
        "delivered": False,
        "registered": registered,
        "inputs": state.inputs_of("release", project),
    }
    known = (project.document("releases") or {"v": 1, "releases": []})["releases"]
    said: Decision = claims["decision"]
    reasons = "; ".join(f"override {o.metric} by {o.person}: {o.reason}" for o in said.overrides)
    with project.transaction():
        project.put_document("releases", {"v": 1, "releases": [*known, entry]})
        # The table that leaves, and counts of the real one, stay in the project: newer rows are held against them.
        kept = {"v": 1, "manifest": digest, "at": at, **facts["released"]}
        project.put_document(improving.RELEASED, kept)
        session.record_within(
            "release",
            subject=claims["recipient"][:200],
            reason=(claims["purpose"] + (f" | {reasons}" if reasons else ""))[:1000],
            digests={"manifest": digest, "key": signer.key_id},
        )
        _record_registered(session, digest, registered, on_purpose=claims["on_purpose"])
    if force and out.exists():
        _move_aside(out)
    _deliver(session, partial, out)


def _register(
    session: Session, partial: Path, manifest: str, pool: site.Registry | None
) -> dict[str, Any] | None:
    """Register the tables of a sealed release that nobody has yet; without that it does not leave.

    Before the release is recorded: killed in between, the registry knows a table that never left, never the other
    way round.

    Raises:
        SynthError: ``POOL.*``; the sealed folder is removed and the log says so.
    """
    if pool is None:
        return None
    params = {**pool.params(), "project": str(session.path), "manifest": manifest}
    secrets = {**pool.secrets(), "project_key": session.project.worker_key}
    try:
        made = run_job("pool-project", params, secrets=secrets)
    except SynthError as error:
        shutil.rmtree(partial, ignore_errors=True)
        session.record("release", outcome="refused", reason=f"not registered: {error.code}")
        raise
    return {
        "file": str(pool.file.absolute()),
        "key_id": made["key_id"],
        "tables": made["registered"],
    }


def _record_registered(
    session: Session, manifest: str, registered: Mapping[str, Any] | None, *, on_purpose: bool
) -> None:
    """Say in the log where a release was registered, or that it was not."""
    if registered is not None:
        session.record_within(
            "register",
            subject=registered["file"][:500],
            digests={"manifest": manifest, "site_key": registered["key_id"]},
        )
        return
    why = "asked for without" if on_purpose else "no registry is set"
    session.record_within("register", outcome="skipped", reason=why, digests={"manifest": manifest})


def _move_aside(out: Path) -> None:
    """An older release under the same name is kept beside, never deleted."""
    for number in range(1, 10_000):
        aside = out.with_name(f"{out.name}.old{number}")
        if not aside.exists():
            out.rename(aside)
            return


def _deliver(session: Session, partial: Path, out: Path) -> None:
    """Give the folder its name and note that it has it."""
    partial.rename(out)
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(out.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    _mark_delivered(session)


def _mark_delivered(session: Session) -> None:
    document = session.document("releases")
    if document is None:
        return
    rows = document["releases"]
    rows[-1] = {**rows[-1], "delivered": True}
    with session.project.transaction():
        session.project.put_document("releases", {"v": 1, "releases": rows})
        session.record_within("deliver", digests={"manifest": rows[-1]["manifest_sha256"]})


def recover(session: Session) -> None:
    """Finish a release that was sealed and recorded when the program was killed."""
    document = session.document("releases")
    if document is None or not document["releases"] or document["releases"][-1]["delivered"]:
        return
    out = Path(document["releases"][-1]["folder"])
    partial = partial_of(out)
    if out.exists() and not partial.exists():
        _mark_delivered(session)
    elif partial.exists() and not out.exists():
        _deliver(session, partial, out)


def predicate_of(
    session: Session, facts: Mapping[str, Any], claims: Mapping[str, Any], at: str
) -> dict[str, Any]:
    """What the signature says about the table: everything a recipient or auditor may rely on."""
    project = session.project
    source, synthetic = project.document("source"), project.document("synthetic")
    plan, model, card = session.plan(), project.document("model"), session.scorecard()
    if not (source and synthetic and plan and model and card):
        raise UserFixable("STEP.NEEDS", step="validate")
    said: Decision = claims["decision"]

    def keyed(text: str) -> str:
        return crypto.keyed_fingerprint(project.project_secret, text.encode())

    lineage = dict(synthetic["lineage"])
    lineage["parents"] = [keyed(parent) for parent in lineage["parents"]]
    measured = lasting.summary(project)
    lineage |= {} if measured is None else {"collapse": measured}
    return {
        "made_at": at,
        "purpose": claims["purpose"],
        "recipient": claims["recipient"],
        "source": {
            "fingerprint": keyed(source["record"]["sha256"]),
            "rows": source["rows"],
            "columns": len(source["schema"]),
        },
        # A policy file's path is this machine's business: the policy itself stands below.
        "plan": {**plan.to_json(), "policy": project_policy(session)["name"]},
        "rules": [rule_json(text) for text in plan.rules],
        "seed": plan.seed,
        "synthesizer": {k: model["card"][k] for k in ("synthesizer", "version", "licence")},
        "model_card": model["card"],
        "versions": facts["versions"],
        "licences": facts["licences"],
        "scorecard": card,
        "policy": project_policy(session),
        "decision": {"allowed": said.allowed, "blocking": list(said.blocking)},
        "overrides": [
            {"metric": o.metric, "reason": o.reason, "person": o.person} for o in said.overrides
        ],
        "approvals": [{"person": claims["person"], "role": "signer"}],
        "epsilon": None,
        **({"distribution": ALTERED} if plan.alters else {}),
        **({"watermark": synthetic["watermark"]} if "watermark" in synthetic else {}),
        "lineage": lineage,
        "neutralised_cells": facts["neutralised_cells"],
    }


def project_policy(session: Session) -> dict[str, Any]:
    """The policy the scorecard was held against, as it was then."""
    document = session.document("scorecard") or {}
    policy: dict[str, Any] = document["policy"]
    return policy
