"""The engine's side of the window: holds the session. Every method runs on the engine lane, never elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from desktop.messages import words
from desktop.messages.tongue import tr
from desktop.presenters import (
    approval_views,
    collapse_views,
    events,
    proof_views,
    run_engine,
    runs_views,
    views,
)
from desktop.presenters.augmentation_views import augmentation_view
from desktop.presenters.care_calls import CareCalls
from desktop.presenters.commands import shown
from desktop.presenters.mark_views import mark_view
from desktop.presenters.plan_views import facts_view
from desktop.presenters.release_views import account_view
from desktop.presenters.rows_state import RowsAsk
from desktop.presenters.rows_views import read_rows, read_tables
from desktop.presenters.site_views import site_view
from desktop.presenters.state import Notice, ProjectView, RowsView
from synth_engine import api
from synth_engine.contracts.errors import SynthError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.presenters.approval_state import CheckView
    from desktop.presenters.collapse_state import CollapseView
    from desktop.presenters.release_state import AccountView
    from desktop.presenters.runs_state import ComparisonView
    from desktop.presenters.state import PlanView
    from synth_engine.contracts.frames import Frame
    from synth_engine.contracts.policy import Override


class Engine(CareCalls):
    """The open session and what is asked of it; of its file and its log: `CareCalls`."""

    def __init__(self) -> None:
        self._session: api.Session | None = None

    def create(self, path: Path, passphrase: str) -> ProjectView:
        """Make a project and open it."""
        path.parent.mkdir(parents=True, exist_ok=True)
        made = api.Session.create(path, passphrase)
        return self._take(made)

    def open(
        self,
        path: Path,
        passphrase: str,
        *,
        key: Path | None = None,
        read_only: bool = False,
        take_over: bool = False,
    ) -> ProjectView:
        """Open a project (see `api.Session.open`)."""
        opened = api.Session.open(
            path, passphrase or None, key=key, read_only=read_only, take_over=take_over
        )
        return self._take(opened)

    def _take(self, opened: api.Session) -> ProjectView:
        """This one is open from now on."""
        self.close()
        self._session = opened
        return self._opened()

    def _opened(self) -> ProjectView:
        """What is open; where it can be worked on, the next job finds its process ready."""
        if not self.session.read_only:
            api.keep_worker_ready()
        return self.project()

    def lock(self) -> None:
        """Forget the key and what was read; the file stays ours."""
        self.session.lock()
        api.let_worker_go()

    def unlock(self, passphrase: str, key: Path | None = None) -> ProjectView:
        """Open what was locked, with what opens the project."""
        self.session.unlock(passphrase or None, key=key)
        return self._opened()

    def left(self, way: str, kind: str, cells: int) -> None:
        """Record that something was copied or saved from the window."""
        self.session.record_leaving(way, f"{kind}, cells: {cells}")

    def close(self) -> None:
        """Close whatever is open."""
        try:
            if self._session is not None:
                self._session.close()
                self._session = None
        finally:
            api.let_worker_go()

    def project(self) -> ProjectView:
        """Name and place of the project."""
        one = self.session
        source = one.document("source")
        table = "" if source is None else str(source["table"])
        said = next((api.texts(n.code, tr, **n.parameters) for n in one.notices), None)
        notice = None if said is None else Notice("warn", *said)
        return ProjectView(one.name, str(one.path), shown(one.path), one.read_only, table, notice)

    def snapshot(self) -> events.Snapshot:
        """Everything the pages show, read once."""
        one = self.session
        record, schema, profile, plan = one.source(), one.schema(), one.profile(), one.plan()
        model, synthetic = one.model(), one.synthetic()
        card, evidence = one.scorecard(), one.evidence()
        score = None if card is None else proof_views.score_view(card)
        kinds = {c.name: words.kind(str(c.kind)) for c in schema or ()}
        decision = None
        account = self._account() if score is not None else None
        if score is not None:
            try:
                decision = proof_views.decision_view(
                    api_decision(one), score, "" if account is None else account.sentence
                )
            except SynthError:
                decision = None  # stale: the release page says what to do first
        return events.Snapshot(
            steps=views.steps_view(one.steps()),
            next_step=one.next_step(),
            project=self.project(),
            source=None
            if record is None
            else views.import_view(record, schema or (), one.came_from()),
            profile=None if profile is None else views.profile_view(profile),
            plan=None if plan is None else views.plan_view(plan, kinds),
            plan_facts=facts_view(profile, plan, api.plan_draft(one), kinds),
            model=None if model is None else views.model_view(model),
            synthetic=None if synthetic is None else views.synthetic_view(synthetic),
            synthetic_rows=None if synthetic is None else self.rows("synthetic", 0),
            source_rows=None if record is None else self.rows("source", 0),
            tables=read_tables(one),
            score=score,
            evidence=None if evidence is None else proof_views.evidence_view(evidence),
            exposed=proof_views.exposed_view(one.exposed() or ()),
            decision=decision,
            releases=tuple(proof_views.released_view(info) for info in one.releases())[::-1],
            approval=approval_views.standing(api.asked_people(one)),
            site=site_view(),
            mark=mark_view(
                api.mark_standing(one.document("synthetic")), drawn=synthetic is not None
            ),
            account=account,
            audit=proof_views.audit_rows(one.newest_records()),
            runs=runs_views.kept_runs(one.runs()),
            comparison=self._comparison(),
            drift=runs_views.drift_view(one.drift()),
            augmentation=augmentation_view(one.augmentation()),
            collapse=self._collapse("" if plan is None else plan.synthesizer),
            model_pace=None if model is None else _pace(model.rows, model.facts.get("fit_seconds")),
            queue=run_engine.queue(self),
            interrupted=run_engine.interrupted(self),
        )

    def _account(self) -> AccountView | None:
        """Everything that left from the source; None where the project's part of it cannot be read."""
        try:
            return account_view(self.session.account())
        except SynthError:
            return None

    def _comparison(self) -> ComparisonView | None:
        """The newest run against the last release, or the run before it."""
        pair = runs_views.default_pair(self.session.runs())
        return None if pair is None else self.compare(*pair)

    def compare(self, a: int, b: int) -> ComparisonView:
        """Run `b` against run `a`."""
        return runs_views.comparison_view(self.session.compare(a, b))

    def _collapse(self, own: str) -> CollapseView | None:
        """The kept collapse profile; `own` is the plan's generator."""
        kept = self.session.document("collapse")
        asked = None if kept is None else kept.get("asked")
        return collapse_views.collapse_view(self.session.collapse(), asked, own)

    def rows(
        self, which: Literal["source", "synthetic"], start: int, *, masked: bool = True
    ) -> RowsView:
        """A page of rows; real ones are masked unless asked, which is recorded."""
        return self.asked_rows(RowsAsk(which, masked=masked), start)

    def note_unmasked(self, what: str) -> None:
        """Record that real values are about to be seen."""
        self.session.record("unmask", subject=what)

    def note_looks(self) -> None:
        """Record which real values were seen since the last record."""
        self.session.note_looks()

    def asked_rows(self, ask: RowsAsk, start: int = 0) -> RowsView:
        """A page of the rows that were asked for, in the order that was asked for."""
        return read_rows(self.session, ask, start)

    def catalogue(self) -> events.Catalogue:
        """What is installed; asks a worker."""
        self.infos = api.synthesizers()
        found = tuple(views.synthesizer_view(info) for info in self.infos)
        return events.Catalogue(found, tuple(views.policy_view(p) for p in api.policies()))

    def save_plan(self, plan: PlanView) -> None:
        """Keep a plan."""
        self.session.set_plan(views.plan_of(plan))

    def start(
        self, name: str, on_frame: Callable[[Frame], None], options: Mapping[str, Any]
    ) -> api.RunningStep:
        """Start a step."""
        return self.session.start(name, on_frame, **options)

    @staticmethod
    def has_first_rows(running: api.RunningStep) -> bool:
        """Whether rows can be looked at while others are drawn. Safe on any lane: asks the job alone."""
        return api.has_first_rows(running)

    def make_key(self, path: Path, passphrase: str) -> str:
        """Make a signing key; return its id."""
        return api.new_signing_key(path, passphrase)

    def verify_release(self, folder: str) -> CheckView:
        """Check a release folder."""
        return proof_views.check_view(shown(folder), api.verify_release(Path(folder)), "files")

    def set_site(self, registry: Path, key: Path) -> None:
        """Set the site's registry; a registry or a key that is not there is made."""
        if not key.exists():
            api.new_site_key(key)
        api.set_site_registry(api.Registry(registry, key))

    def overrides(self, reasons: Mapping[str, str]) -> tuple[Override, ...]:
        """Overrides in the name of whoever is logged in."""
        from synth_engine.contracts.policy import Override

        return tuple(Override(metric, text, api.person()) for metric, text in reasons.items())


def _pace(rows: int, seconds: float | str | None) -> tuple[int, float] | None:
    """Rows and seconds of the fit, where the model's card says them."""
    return (rows, float(seconds)) if isinstance(seconds, int | float) else None


def api_decision(session: api.Session) -> Any:
    """What the gate says at present."""
    from synth_engine.api import releasing

    return releasing.decision(session)
