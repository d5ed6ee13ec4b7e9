"""Release as the parent does it: gate, worker writes the files, parent seals, records and renames.

Order at the end: the folder is complete and signed under its partial name; document, disclosure account and audit
record are committed together; then `delivering` gives it its name. A crash in between is finished at the next
opening.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import audit, crypto, jobs
from synth_engine.api import account, approving, delivering, ledger, site, site_rules
from synth_engine.api.approving import Proof, Wish
from synth_engine.api.delivering import partial_of
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
    from datetime import datetime

    from synth_engine.api.approving import CertificateFiles, SecondPerson
    from synth_engine.api.session import Session
    from synth_engine.contracts.frames import Frame
    from synth_engine.contracts.policy import Decision, Override

ORIGIN = "cloister.audit"
# What a release's row holds beside the facts that `ReleaseInfo` tells.
_BESIDE = frozenset({"inputs", account.OWN, account.SHARED})


def releases(session: Session) -> tuple[ReleaseInfo, ...]:
    """Everything that left, oldest first."""
    document = session.document("releases") or {"releases": []}
    return tuple(
        ReleaseInfo(
            **{k: v for k, v in row.items() if k not in _BESIDE} | {"files": tuple(row["files"])}
        )
        for row in document["releases"]
    )


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


def prepare(out: Path, *, force: bool) -> Path:
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
        delivering.packed_of(out).unlink(missing_ok=True)
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


def allowed(session: Session, wish: Wish, person: str) -> Decision:
    """What the gate says, where it lets the release out.

    Raises:
        Refused: ``RELEASE.REFUSED``, recorded in the log; UserFixable: ``RELEASE.TEXT_INVALID``, ``STEP.*``.
    """
    texts = [text for one in wish.overrides for text in (one.metric, one.reason, one.person)]
    if not all(_is_text(one) for one in (wish.purpose, wish.recipient, person, *texts)):
        raise UserFixable("RELEASE.TEXT_INVALID")
    plan = session.plan()
    if plan is not None:
        site_rules.check_policy(plan.policy)
    said = decision(session, wish.overrides)
    if not said.allowed:
        session.record("release", outcome="refused", reason=", ".join(said.blocking)[:500])
        raise Refused("RELEASE.REFUSED", metrics=", ".join(said.blocking) or "nothing was judged")
    return said


def start(
    session: Session,
    on_frame: Callable[[Frame], None],
    *,
    out: Path,
    key: Path,
    key_passphrase: str | None,
    purpose: str = "",
    recipient: str = "",
    formats: Sequence[str] = (),
    overrides: Sequence[Override] = (),
    person: str = "",
    force: bool = False,
    registry: site.Registry | str | None = site.SITE,
    certificate: CertificateFiles | None = None,
    approval: Path | None = None,
    second: SecondPerson | None = None,
) -> RunningStep:
    """Ask the gate; if it allows, start the worker that writes the files.

    With an `approval` (a file), what is not said is as the request said it, and the files are made again as they
    were when it was asked; `second` approves at once. `registry` is where the release is registered: by default
    the site's, if one is set; None: nowhere, on purpose.

    Raises:
        Refused: ``RELEASE.REFUSED`` naming the metrics, ``ACCOUNT.*``, ``APPROVAL.*``; recorded in the log.
        UserFixable: ``STEP.*``, ``KEYS.*``, ``CERTIFICATE.*``, ``RELEASE.*``, ``POOL.*``, ``SITE.UNREADABLE``.
    """
    proof = Proof(crypto.load_signing_key(key, key_passphrase), person, officer=second)
    if approval is not None:
        proof = approving.with_answer(session, proof, approval)
    asked = Wish(purpose, recipient, tuple(formats), tuple(overrides))
    wish = approving.wish(session, proof, asked)
    said = allowed(session, wish, person)
    site_rules.check_release_place(out)
    if certificate is not None:
        proof = replace(proof, certificate=certificate.load(session.now()))
    proof = approving.prepare(session, proof, project_policy(session))
    standing = counted(session)
    out, pool = out.absolute(), site.chosen(registry)
    secrets = {"project_key": session.project.worker_key} | ({} if pool is None else pool.secrets())
    partial = prepare(out, force=force)
    at = approving.time_of(proof) or session.now()
    params = export_params(session, partial, wish.formats, at)
    params |= {} if pool is None else pool.params()
    job = jobs.start(JobRequest("export", params, secrets), on_frame)

    def then(summary: Mapping[str, Any]) -> None:
        facts = load_document(session.project, summary["document"])
        claims = {
            "purpose": wish.purpose,
            "recipient": wish.recipient,
            "decision": said,
            "registry": pool,
            "on_purpose": registry is None,
            "account": standing,
        }
        _finish(session, out, partial, proof, facts, claims, force=force)

    return RunningStep("release", job, then)


def export_params(
    session: Session, folder: Path, formats: Sequence[str], at: datetime
) -> dict[str, Any]:
    """What the worker needs to write the files of a release: the same for a request and for the release itself."""
    params: dict[str, Any] = {"project": str(session.path), "folder": str(folder)}
    standing = account.planned(session, session.project.project_secret, at.isoformat())
    params["account"] = standing.to_json()
    return params | {"formats": list(formats), "at": at.isoformat()}


def counted(session: Session) -> account.Standing:
    """What the source's releases add up to with the one that could be made now, within the policy's cap.

    Raises:
        Refused: ``ACCOUNT.OVER``, ``ACCOUNT.SHORT``, recorded in the log; UserFixable: ``ACCOUNT.UNREADABLE``;
        Environment: ``ACCOUNT.NOT_WRITABLE``, ``ACCOUNT.IN_USE``.
    """
    try:
        ledger.make_ledger()
        at = session.now().isoformat()
        standing = account.planned(session, session.project.project_secret, at)
        account.check(standing)
    except Refused as error:
        session.record("release", outcome="refused", reason=error.code)
        raise
    return standing


def _row(
    session: Session,
    out: Path,
    partial: Path,
    proof: Proof,
    claims: Mapping[str, Any],
    digest: str,
    at: str,
) -> dict[str, Any]:
    """What the project keeps of a sealed release; not delivered yet."""
    standing: account.Standing = claims["account"]
    files = sorted(str(p.relative_to(partial)) for p in partial.rglob("*") if p.is_file())
    return {
        "folder": str(out),
        "manifest_sha256": digest,
        "key_id": proof.signer.key_id,
        "at": at,
        "purpose": claims["purpose"],
        "recipient": claims["recipient"],
        "files": files,
        "delivered": False,
        "approved_by": None if proof.approval is None else proof.approval.person,
        "certificate": proof.subject,
        "inputs": state.inputs_of("release", session.project),
        **standing.rows(digest),
    }


def _finish(
    session: Session,
    out: Path,
    partial: Path,
    proof: Proof,
    facts: Mapping[str, Any],
    claims: Mapping[str, Any],
    *,
    force: bool,
) -> None:
    """Seal, record, rename."""
    project = session.project
    at = session.now().isoformat()
    signer = proof.signer
    predicate = predicate_of(session, facts, claims, at)
    proof = approving.complete(session, proof, partial, predicate, claims["decision"].overrides)
    head = audit.checkpoint(tuple(project.audit_rows()), signer, ORIGIN)
    digest = seal.seal_release(
        partial, predicate=predicate, key=signer, checkpoint=head, certificate=proof.certificate
    )
    delivering.pack(partial, out)
    registered = _register(session, partial, digest, claims["registry"])
    entry = _row(session, out, partial, proof, claims, digest, at) | {"registered": registered}
    before = project.document(improving.RELEASED)
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
        _record_overrides(session, digest, said.overrides)
        approving.record_within(session, proof)
        _record_registered(session, digest, registered, on_purpose=claims["on_purpose"])
    if force and out.exists():
        _move_aside(out)
    delivering.hand_over(session, partial, out, before)


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
            subject=session.path_text(Path(registered["file"])),
            digests={"manifest": manifest, "site_key": registered["key_id"]},
        )
        return
    why = "asked for without" if on_purpose else "no registry is set"
    session.record_within("register", outcome="skipped", reason=why, digests={"manifest": manifest})


def _record_overrides(session: Session, manifest: str, overrides: Sequence[Override]) -> None:
    """Say in the log who let which line pass, and why."""
    for one in overrides:
        named = f"{one.metric} by {one.person}"[:500]
        session.record_within(
            "override", subject=named, reason=one.reason[:1000], digests={"manifest": manifest}
        )


def _move_aside(out: Path) -> None:
    """An older release under the same name is kept beside, never deleted."""
    for number in range(1, 10_000):
        aside = out.with_name(f"{out.name}.old{number}")
        if not aside.exists():
            out.rename(aside)
            return


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
    standing = claims.get("account") or account.planned(session, project.project_secret, at)

    def keyed(text: str) -> str:
        return crypto.keyed_fingerprint(project.project_secret, text.encode())

    lineage = dict(synthetic["lineage"])
    lineage["parents"] = [keyed(parent) for parent in lineage["parents"]]
    measured, tries = lasting.summary(project), improving.tried(project)
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
        **({} if tries is None else {"holdout_tries": tries}),
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
        "epsilon": standing.own.epsilon,
        "account": standing.to_json(),
        **({"distribution": ALTERED} if plan.alters else {}),
        **({"watermark": synthetic["watermark"]} if "watermark" in synthetic else {}),
        "lineage": lineage,
        "neutralised_cells": facts["neutralised_cells"],
    }


def project_policy(session: Session) -> dict[str, Any]:
    """The policy the scorecard was held against, as it was then; as many people as the site asks for."""
    document = session.document("scorecard") or {}
    policy: dict[str, Any] = document["policy"]
    return site_rules.with_people(policy)
