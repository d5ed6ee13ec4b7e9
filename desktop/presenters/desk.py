"""The presenter that pages speak to: intents in, calls on the engine lane, events to the store."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject, Signal

from desktop.messages import collapse_words, site_words
from desktop.presenters import augmentation_views, collapse_views, events, typed
from desktop.presenters.approver import Approver
from desktop.presenters.commands import shown
from desktop.presenters.engine import Engine
from desktop.presenters.guard import Guard
from desktop.presenters.runner import Runner
from desktop.presenters.state import Notice
from desktop.presenters.views import blank_steps, notice_of
from synth_engine import api
from synth_engine.contracts.errors import SynthError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.bridge.lane import EngineLane
    from desktop.presenters.collapse_state import AdviceView
    from desktop.presenters.state import PlanView
    from desktop.presenters.store import Store

SAMPLE = "rand_hie.csv"

LEAST_COUNT = 5  # rows behind a value that most policies ask for anyway


class Desk(QObject):
    """Every intent of every page. Returns at once; what comes of it is in the store's state."""

    unexpected = Signal(object)

    def __init__(self, store: Store, lane: EngineLane, engine: Engine | None = None) -> None:
        super().__init__()
        self._store, self._lane = store, lane
        self._engine = engine or Engine()
        self.runner = Runner(store, lane, self._engine)
        self.runner.ended.connect(self.reload)
        self.runner.unexpected.connect(self.unexpected)
        self.guard = Guard(store, lane, self._engine, self.runner)
        self.guard.unexpected.connect(self.unexpected)
        self.guard.start()
        self.approver = Approver(store, lane, self.runner)
        self.approver.unexpected.connect(self.unexpected)
        self._asked_catalogue = False

    # -- helpers ------------------------------------------------------------------------------

    def _call(self, text: str, call: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Post a call that other commands wait for."""
        if not self._store.state.free:
            return
        self._store.tell(events.Busy(text))

        def answered(answer: Any) -> None:
            self._store.tell(events.Busy())
            done(answer)

        self._lane.post(call, answered, self.fail)

    def fail(self, error: Exception) -> None:
        """Show an error; what nobody expected also goes to the crash dialog."""
        self._store.tell(events.Busy())
        self._store.say(notice_of(error))
        if not isinstance(error, SynthError):
            self.unexpected.emit(error)

    def _load(self, *, go: bool) -> None:
        self._lane.post(
            self._engine.snapshot, lambda s: self._store.tell(events.Loaded(s, go)), self.fail
        )

    def reload(self) -> None:
        """Read the project anew; stay on the page."""
        if self._store.state.project is not None:
            self._load(go=False)

    # -- navigation and notices ---------------------------------------------------------------

    def go(self, page: str) -> None:
        """Go to a page."""
        self._store.tell(events.Went(page))

    def dismiss(self) -> None:
        """Take the notice away."""
        self._store.say(None)

    # -- project ------------------------------------------------------------------------------

    def create(self, path: str, passphrase: str, repeat: str, *, sample: bool = False) -> None:
        """Make a project; with `sample`, bring the sample data along."""
        missing = typed.trouble(path, passphrase)
        if not missing and passphrase != repeat:
            missing = ("The two passphrases differ.", "Type the same one twice.")
        if missing:
            self._store.say(Notice("warn", missing[0], "", missing[1]))
            return
        file = typed.with_ending(path)

        def made(project: Any) -> None:
            self._store.tell(events.Opened(project))
            self._load(go=True)
            self._fetch_catalogue()
            if sample:
                self._sample(file.with_name(SAMPLE))

        self._call("Making the project…", lambda: self._engine.create(file, passphrase), made)

    def open(self, path: str, passphrase: str) -> None:
        """Open a project."""
        missing = typed.trouble(path, passphrase)
        if missing:
            self._store.say(Notice("warn", missing[0], "", missing[1]))
            return

        def opened(project: Any) -> None:
            self._store.tell(events.Opened(project))
            self._load(go=True)
            self._fetch_catalogue()

        file = typed.with_ending(path)
        self._call("Opening the project…", lambda: self._engine.open(file, passphrase), opened)

    def close_project(self) -> None:
        """Close it and go to the welcome page."""

        def closed(_: object) -> None:
            self._store.tell(events.Closed(blank_steps()))

        self._call("Closing…", self._engine.close, closed)

    def _fetch_catalogue(self) -> None:
        """Ask once what is installed, after the project is on the page."""
        if self._asked_catalogue:
            return
        self._asked_catalogue = True
        self._lane.post(self._engine.catalogue, self._store.tell, self.fail)

    def _sample(self, file: Path) -> None:
        """Write the sample table beside the project and import it."""
        params = {"out": str(file), "force": True}
        self._call(
            "Writing the sample table…",
            lambda: file.exists() or api.run_job("sample-data", params),
            lambda _: self.import_file(str(file)),
        )

    # -- steps --------------------------------------------------------------------------------

    def name_file(self, path: str) -> None:
        """A file to import was typed or chosen."""
        self._store.tell(events.FileNamed(path))

    def import_file(self, path: str) -> None:
        """Import a file and profile it."""
        self._store.tell(events.FileNamed(path))
        # Newer rows are held against the last release, or the table before, as soon as they are here.
        refresh = ("drift",) if self._store.state.source is not None else ()
        file = {"file": str(Path(path).expanduser())}
        self.runner.run("import", file, then=("profile", *refresh))

    def run(self, name: str) -> None:
        """Run one step."""
        self.runner.run(name)

    def run_missing(self) -> None:
        """Run whatever is missing or out of date."""
        self.runner.run_missing()

    def mark_rows(self, *, on: bool) -> None:
        """Say whether rows that are drawn shall carry the site's watermark; nothing is started."""
        self._store.tell(events.MarkAsked(on))

    def cancel(self) -> None:
        """Stop the job that runs."""
        self.runner.cancel()

    # -- plan ---------------------------------------------------------------------------------

    def edit(self, **changes: Any) -> None:
        """Change the plan on the page; nothing is kept yet."""
        plan = self._store.state.editing
        if plan is not None:
            self._store.tell(events.Drafted(replace(plan, **changes)))

    def discard(self) -> None:
        """Go back to the plan that is kept."""
        self._store.tell(events.Drafted(None))

    def save_plan(self) -> None:
        """Keep the plan as it is on the page."""
        plan: PlanView | None = self._store.state.editing
        if plan is not None:
            self._call("Keeping the plan…", lambda: self._engine.save_plan(plan), self._saved)

    def _saved(self, _: object) -> None:
        self._store.tell(events.Drafted(None))
        self._store.say(Notice("good", "The plan is kept.", "", "Next: fit."))
        self._load(go=False)

    def leave_out(self, row: int) -> None:
        """Do not learn from a row (its number as imported), and do everything after that again."""
        plan = self._store.state.plan
        if plan is not None:
            self._again(replace(plan, left_out=tuple(sorted({*plan.left_out, row}))))

    def coarsen(self) -> None:
        """Ask for twice as many rows behind every value that may appear, and do everything after that again."""
        plan = self._store.state.plan
        if plan is not None:
            set_now = dict(plan.parameters)
            set_now["minimum_count"] = 2 * max(int(set_now.get("minimum_count", 0)), LEAST_COUNT)
            self._again(replace(plan, parameters=tuple(set_now.items())))

    def _again(self, plan: PlanView) -> None:
        def kept(_: object) -> None:
            self._store.tell(events.Drafted(None))
            self.runner.run("fit", then=("generate", "validate"))

        self._call("Keeping the plan…", lambda: self._engine.save_plan(plan), kept)

    # -- collapse -----------------------------------------------------------------------------

    def ask_collapse(self, **changes: Any) -> None:
        """Change the question on the collapse page; nothing is started."""
        self._store.tell(events.CollapseAsked(replace(self._store.state.collapse_ask, **changes)))

    def measure_collapse(self, *, go_on: bool = False) -> None:
        """Measure what is asked; `go_on`: finish what was stopped, whatever the question says by now.

        Figures that are kept and answer the same are not measured again.
        """
        kept = self._store.state.collapse
        if go_on and kept is not None:
            self._store.tell(events.CollapseAsked(kept.ask))
        asked = collapse_views.options(self._store.state.collapse_ask, resume=True)
        self.runner.run("collapse", asked)

    def use_advice(self, advice: AdviceView) -> None:
        """Follow an advice: put the question so, take the generator into the plan, or finish what was stopped."""
        if advice.go_on:
            self.measure_collapse(go_on=True)
        elif advice.synthesizer:
            self.edit(synthesizer=advice.synthesizer, parameters=())
            self.go("plan")
        elif advice.ask is not None:
            self._store.tell(events.CollapseAsked(advice.ask))
            self._store.say(
                Notice("accent", collapse_words.USED, advice.sentence, collapse_words.USED_TODO)
            )

    # -- augmentation -------------------------------------------------------------------------

    def measure_augmentation(self, target: str, seeds: int) -> None:
        """Measure whether synthetic rows help to predict a column."""
        self.runner.run("augment", augmentation_views.options(target, seeds))

    # -- runs ---------------------------------------------------------------------------------

    def compare(self, a: int, b: int) -> None:
        """Hold run `b` against run `a`."""

        def came(comparison: Any) -> None:
            self._store.tell(events.Compared(comparison))

        self._lane.post(lambda: self._engine.compare(a, b), came, self.fail)

    # -- rows ---------------------------------------------------------------------------------

    def show_rows(self, which: str, start: int, *, masked: bool = True) -> None:
        """Read a page of rows. Unmasking real ones is recorded in the log."""
        side: Literal["source", "synthetic"] = "source" if which == "source" else "synthetic"

        def came(rows: Any) -> None:
            self._store.tell(events.RowsCame(rows))

        self._lane.post(lambda: self._engine.rows(side, start, masked=masked), came, self.fail)

    # -- release ------------------------------------------------------------------------------

    def make_key(self, path: str, passphrase: str) -> None:
        """Make a signing key."""
        missing = typed.trouble(path, passphrase, "Say where to keep the new key.")
        if missing:
            self._store.say(Notice("warn", missing[0], "", missing[1]))
            return
        file = Path(path).expanduser()

        def made(key_id: str) -> None:
            self._store.tell(events.KeyMade(path))
            said = "Keep a copy of it and its passphrase apart from the project."
            self._store.say(Notice("good", f"Signing key {key_id[:16]}… made.", said))

        self._call("Making the key…", lambda: self._engine.make_key(file, passphrase), made)

    def release(
        self,
        *,
        out: str,
        key: str,
        key_passphrase: str,
        purpose: str,
        recipient: str,
        formats: tuple[str, ...],
        reasons: Mapping[str, str],
        approval: str = "",
    ) -> None:
        """Let the table out; with an approval (a file), as it was asked for."""
        if not out or not key:
            what = "the folder to write to" if not out else "the signing key"
            self._store.say(Notice("warn", f"Name {what} first."))
            return
        self.runner.run(
            "release",
            {
                "out": Path(out).expanduser(),
                "key": Path(key).expanduser(),
                "key_passphrase": key_passphrase or None,
                "purpose": purpose,
                "recipient": recipient,
                "formats": formats,
                "overrides": self._engine.overrides(reasons),
                "person": api.person(),
                "approval": Path(approval).expanduser() if approval else None,
            },
        )

    def set_site(self, registry: str, key: str) -> None:
        """Set the site's registry and its key; what is not there is made."""
        if not registry.strip() or not key.strip():
            self._store.say(Notice("warn", "Name the registry and its key first."))
            return
        files = Path(registry.strip()).expanduser(), Path(key.strip()).expanduser()

        def done(_: object) -> None:
            self._store.say(Notice("good", "The site's registry is set.", site_words.SET))
            self._load(go=False)

        self._call("Setting the registry…", lambda: self._engine.set_site(*files), done)

    def verify(self, folder: str) -> None:
        """Check a release."""

        def came(check: Any) -> None:
            self._store.tell(events.Checked(folder, check))

        self._call("Checking…", lambda: self._engine.verify_release(folder), came)

    # -- log ----------------------------------------------------------------------------------

    def verify_log(self) -> None:
        """Check the log."""

        def came(check: Any) -> None:
            self._store.tell(events.LogChecked(check))

        self._call("Checking the log…", self._engine.verify_log, came)

    def export_log(self, path: str) -> None:
        """Write the log to a file."""
        if not path.strip():
            self._store.say(Notice("warn", "Name a file for the log first."))
            return
        file = Path(path.strip()).expanduser()

        def written(_: object) -> None:
            self._store.say(Notice("good", f"The log was written to {shown(file)}."))
            self._load(go=False)

        self._call("Writing the log…", lambda: self._engine.export_log(file), written)

    # -- end ----------------------------------------------------------------------------------

    def shut(self) -> None:
        """Stop the job, close the project, end the lane."""
        self.guard.stop()
        self.runner.stop()
        self._lane.close(self._engine.close)
