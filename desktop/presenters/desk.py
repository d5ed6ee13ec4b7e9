"""The presenter that pages speak to: intents in, calls on the engine lane, events to the store."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.messages import collapse_words, desk_words, plan_words, run_words, site_words
from desktop.messages.tongue import tr
from desktop.presenters import augmentation_views, collapse_views, events, run_events, typed
from desktop.presenters.approver import Approver
from desktop.presenters.engine import Engine
from desktop.presenters.guard import Guard
from desktop.presenters.helper import Helper
from desktop.presenters.inspector import Inspector
from desktop.presenters.keyring import Keyring
from desktop.presenters.logkeeper import Logkeeper
from desktop.presenters.mender import Mender
from desktop.presenters.planner import Planner
from desktop.presenters.preferrer import Preferrer
from desktop.presenters.previewer import Previewer
from desktop.presenters.queuer import Queuer
from desktop.presenters.reader import Reader
from desktop.presenters.relater import Relater
from desktop.presenters.releaser import Releaser
from desktop.presenters.runner import Runner
from desktop.presenters.starter import Starter
from desktop.presenters.state import Notice
from desktop.presenters.toolkit import Toolkit
from desktop.presenters.vault import Vault
from desktop.presenters.views import blank_steps, notice_of
from synth_engine import api
from synth_engine.contracts.errors import SynthError

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.bridge.lane import EngineLane
    from desktop.presenters.collapse_state import AdviceView
    from desktop.presenters.rows_state import RowsAsk
    from desktop.presenters.store import Store

SAMPLE = "rand_hie.csv"


class Desk(QObject):
    """Every intent of every page. Returns at once; what comes of it is in the store's state."""

    unexpected = Signal(object)
    figure_wanted = Signal(str, str)
    """A figure is to be looked at among the results: family, metric."""

    def __init__(self, store: Store, lane: EngineLane, engine: Engine | None = None) -> None:
        super().__init__()
        self._store, self._lane = store, lane
        self._engine = engine or Engine()
        self.runner = Runner(store, lane, self._engine)
        self.runner.ended.connect(self.reload)
        self.runner.passed.connect(self.reload)  # what is there is shown while the next step runs
        self.runner.unexpected.connect(self.unexpected)
        self.queuer = Queuer(store, lane, self._engine, self.runner)
        self.queuer.unexpected.connect(self.unexpected)
        self.planner = Planner(store, lane, self._engine)
        self.planner.unexpected.connect(self.unexpected)
        self.guard = Guard(store, lane, self._engine, self.runner)
        self.guard.unexpected.connect(self.unexpected)
        self.guard.before = self.planner.flush
        self.guard.start()
        self.approver = Approver(store, lane, self.runner)
        self.approver.unexpected.connect(self.unexpected)
        self.previewer = Previewer(store, lane, self._engine, self.runner)
        self.previewer.unexpected.connect(self.unexpected)
        self.relater = Relater(store, lane, self._engine, self.planner, self.runner)
        self.relater.changed.connect(self.reload)
        self.reader = Reader(store, lane, self._engine)
        self.preferrer = Preferrer(store, lane, self.guard)
        self.starter, self.helper = Starter(store, self), Helper(store, lane)
        self.inspector, self.toolkit = Inspector(store), Toolkit(store, lane)
        self.mender = Mender(store, lane, self._engine, self.runner)
        self.toolkit.unexpected.connect(self.unexpected)
        for told in (self.relater, self.reader, self.preferrer, self.helper, self.mender):
            told.unexpected.connect(self.unexpected)
        self.vault = Vault(store, lane, self._engine)
        self.vault.opened.connect(self._opened)
        self.keyring = Keyring(store, lane)
        self.logkeeper = Logkeeper(store, lane, self._engine)
        self.releaser = Releaser(store, lane, self._engine, self.runner)
        self.keyring.changed.connect(self.releaser.look_again)
        for beside in (self.vault, self.keyring, self.logkeeper, self.releaser, self.inspector):
            beside.unexpected.connect(self.unexpected)
        for beside in (self.vault, self.logkeeper):
            beside.changed.connect(self.reload)
        self._asked_catalogue = False

    # -- helpers ------------------------------------------------------------------------------

    def _call(
        self,
        text: str,
        call: Callable[[], Any],
        done: Callable[[Any], None],
        *,
        beside: bool = False,
    ) -> None:
        """Post a call that other commands wait for; `beside`: while a job runs, too."""
        state = self._store.state
        if not (state.calm if beside else state.free):
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

    def speak(self) -> None:
        """The language changed: say anew what was said in the old one."""
        self._store.tell(events.Relabelled(blank_steps()))
        if self._asked_catalogue:
            self._lane.post(self._engine.catalogue, self._store.tell, self.fail)
        self.reload()

    def see_figure(self, metric: str) -> None:
        """Look at a figure among the results."""
        score = self._store.state.score
        lines = () if score is None else score.lines
        family = next((line.figures.code for line in lines if line.metric == metric), "")
        self.go("validate")
        if family:
            self.figure_wanted.emit(family, metric)

    def dismiss(self) -> None:
        """Take the notice away."""
        self._store.say(None)

    # -- project ------------------------------------------------------------------------------

    def create(self, path: str, passphrase: str, repeat: str, *, sample: bool = False) -> None:
        """Make a project; with `sample`, bring the sample data along."""
        missing = typed.trouble(path, passphrase)
        if not missing and passphrase != repeat:
            missing = (tr(desk_words.DIFFER), tr(desk_words.DIFFER_TODO))
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

        self._call(tr(desk_words.MAKING), lambda: self._engine.create(file, passphrase), made)

    def open(self, path: str, passphrase: str) -> None:
        """Open a project; where that needs a choice, the page for it comes."""
        missing = typed.trouble(path, passphrase)
        if missing:
            self._store.say(Notice("warn", missing[0], "", missing[1]))
            return
        self.vault.open(path, passphrase)

    def _opened(self, project: Any) -> None:
        """Show a project that was opened."""
        notice = self._store.state.notice if project.notice is None else None
        self._store.tell(events.Opened(project))
        if notice is not None and notice.tone == "good":
            self._store.say(notice)  # what was done to open it
        self._load(go=True)
        self._fetch_catalogue()

    def close_project(self) -> None:
        """Close it and go to the welcome page."""
        tell = self._store.tell
        said, call = tr(desk_words.CLOSING), self._engine.close
        self._call(said, call, lambda _: tell(events.Closed(blank_steps())))

    def _fetch_catalogue(self) -> None:
        """Ask once what is installed, after the project is on the page."""
        self.planner.fetch()
        if self._asked_catalogue:
            return
        self._asked_catalogue = True
        self._lane.post(self._engine.catalogue, self._store.tell, self.fail)

    def _sample(self, file: Path) -> None:
        """Write the sample table beside the project and import it."""
        params = {"out": str(file), "force": True}
        self._call(
            tr(desk_words.SAMPLE),
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

    def turn_panel(self) -> None:
        """Open or close the panel that says what the job does and what waits."""
        self._store.tell(run_events.PanelTurned(not self._store.state.work.shown))

    def mark_rows(self, *, on: bool) -> None:
        """Say whether rows that are drawn shall carry the site's watermark; nothing is started."""
        self._store.tell(events.MarkAsked(on))

    def cancel(self) -> None:
        """Stop the job that runs; what waits goes on waiting."""
        self.queuer.pause()
        self.runner.cancel()

    # -- plan ---------------------------------------------------------------------------------

    def edit(self, **changes: Any) -> None:
        """Change the plan on the page; the project's plan stays as it is."""
        self.planner.edit(**changes)

    def discard(self) -> None:
        """Go back to the plan that is kept."""
        self.planner.discard()

    def save_plan(self) -> None:
        """Keep the plan as it is on the page."""
        self.planner.save(self._saved)

    def _saved(self, _: object) -> None:
        beside = self._store.state.run is not None
        todo = run_words.KEPT_BESIDE if beside else plan_words.NEXT_FIT
        self._store.say(Notice("good", tr(plan_words.KEPT), "", tr(todo)))
        self._load(go=False)

    def leave_out(self, row: int) -> None:
        """Do not learn from a row (its number as imported), and do everything after that again."""
        self.planner.leave_out(row, self._learn_again)

    def coarsen(self) -> None:
        """Ask for twice as many rows behind every value that may appear, and do everything after that again."""
        self.planner.coarsen(self._learn_again)

    def _learn_again(self, _: object) -> None:
        self.runner.run("fit", then=("generate", "validate"))

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
                Notice(
                    "accent", tr(collapse_words.USED), advice.sentence, tr(collapse_words.USED_TODO)
                )
            )

    # -- augmentation -------------------------------------------------------------------------

    def measure_augmentation(self, target: str, seeds: int) -> None:
        """Measure whether synthetic rows help to predict a column."""
        self.runner.run("augment", augmentation_views.options(target, seeds))

    # -- runs ---------------------------------------------------------------------------------

    def compare(self, a: int, b: int) -> None:
        """Hold run `b` against run `a`."""
        tell, call = self._store.tell, self._engine.compare
        self._lane.post(lambda: call(a, b), lambda found: tell(events.Compared(found)), self.fail)

    # -- rows ---------------------------------------------------------------------------------

    def show_rows(self, ask: RowsAsk) -> None:
        """Show rows as asked for. Unmasking real ones is recorded in the log."""
        self.reader.ask(ask)

    # -- release ------------------------------------------------------------------------------

    def make_key(self, path: str, passphrase: str) -> None:
        """Make a signing key."""
        missing = typed.trouble(path, passphrase, desk_words.KEY_WHERE)
        if missing:
            self._store.say(Notice("warn", missing[0], "", missing[1]))
            return
        file = Path(path).expanduser()

        def made(key_id: str) -> None:
            self._store.tell(events.KeyMade(path))
            made_it = tr(desk_words.KEY_MADE, key=key_id[:16])
            self._store.say(Notice("good", made_it, tr(desk_words.KEY_KEEP)))

        self._call(
            tr(desk_words.KEY_MAKING),
            lambda: self._engine.make_key(file, passphrase),
            made,
            beside=True,
        )

    def set_site(self, registry: str, key: str) -> None:
        """Set the site's registry and its key; what is not there is made."""
        if not registry.strip() or not key.strip():
            self._store.say(Notice("warn", tr(desk_words.REGISTRY_NAME)))
            return
        files = Path(registry.strip()).expanduser(), Path(key.strip()).expanduser()

        def done(_: object) -> None:
            self._store.say(Notice("good", tr(desk_words.REGISTRY_SET), tr(site_words.SET)))
            self._load(go=False)

        self._call(tr(desk_words.REGISTRY_SETTING), lambda: self._engine.set_site(*files), done)

    def verify(self, folder: str) -> None:
        """Check a release."""

        def came(check: Any) -> None:
            self._store.tell(events.Checked(folder, check))

        self._call(
            tr(desk_words.CHECKING), lambda: self._engine.verify_release(folder), came, beside=True
        )

    # -- log ----------------------------------------------------------------------------------

    def verify_log(self) -> None:
        """Check the log."""
        self.logkeeper.verify()

    # -- end ----------------------------------------------------------------------------------

    def shut(self) -> None:
        """Stop what works, close the project, end the lane."""
        for one in (self.guard, self.planner, self.runner, self.reader, self.toolkit):
            one.stop()
        self.previewer.shut()
        self.inspector.shut()
        self._lane.close(self._engine.close)
