"""The presenter of the file that is about to be imported: looks at it, corrects the guesses, imports it.

A file is looked at on a lane of its own: it belongs to no project yet, and a slow disk must not keep the
project's calls waiting. Real values are fetched only when somebody asks for them, which is recorded; they are
gone from the state as soon as they are hidden again.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.bridge.lane import EngineLane
from desktop.messages import data_words
from desktop.messages.tongue import tr
from desktop.presenters import events
from desktop.presenters.preview_state import NO_FILE, PreviewState, corrected, without_rows
from desktop.presenters.state import Notice
from desktop.presenters.views import notice_of
from synth_engine import api
from synth_engine.contracts.errors import Cancelled, SynthError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.presenters.engine import Engine
    from desktop.presenters.runner import Runner
    from desktop.presenters.store import Store

PROJECT_ENDING = ".cloister"


class Previewer(QObject):
    """One file at a time; the last correction counts."""

    unexpected = Signal(object)

    def __init__(self, store: Store, lane: EngineLane, engine: Engine, runner: Runner) -> None:
        super().__init__()
        self._store, self._lane, self._engine, self._runner = store, lane, engine, runner
        self._own: EngineLane | None = None
        self._looks = 0
        self._job: Any = None
        self._importing, self._coming = False, ""
        self._beside: list[str] = []
        self._current = ""
        self._out: list[tuple[str, Notice]] = []
        self._in = 0
        runner.ended.connect(self._ended)
        runner.passed.connect(self._passed)

    @property
    def _now(self) -> PreviewState:
        return self._store.state.preview

    def _set(self, **changes: Any) -> None:
        self._store.tell(events.Previewed(replace(self._now, **changes)))

    # -- which file ---------------------------------------------------------------------------

    def open(self, paths: Sequence[str]) -> None:
        """Look at a file, the first of those that were dropped together."""
        state = self._store.state
        files = tuple(path for path in paths if path.strip())
        if not files:
            return
        if state.project is None:
            said = tr(data_words.NO_PROJECT), "", tr(data_words.NO_PROJECT_TODO)
            self._store.say(Notice("warn", *said))
            return
        if state.project.read_only:
            self._store.say(Notice("warn", tr(data_words.READ_ONLY)))
            return
        self._store.tell(events.FileNamed(files[0]))
        self._store.tell(events.Previewed(PreviewState(files[0], files)))
        self._store.tell(events.Went("import"))
        self._look()

    def choose(self, path: str) -> None:
        """Look at another of the files that were dropped together."""
        if path in self._now.files and path != self._now.file:
            self._store.tell(events.FileNamed(path))
            now = PreviewState(path, self._now.files, beside=self._now.beside)
            self._store.tell(events.Previewed(now))
            self._look()

    def keep_others(self, *, on: bool) -> None:
        """Import the other files that were dropped as well, or only the chosen one."""
        self._set(beside=on)

    def close(self) -> None:
        """Look at none."""
        self._stop()
        self._store.tell(events.Previewed(NO_FILE))

    # -- looking ------------------------------------------------------------------------------

    def correct(self, **changes: Any) -> None:
        """Say something of the file that was not found rightly, and look again (`preview_state.corrected`)."""
        if not self._now.file:
            return
        try:
            reading = corrected(self._now.reading, changes)
        except SynthError as error:
            self._store.say(notice_of(error))
            return
        if reading != self._now.reading:
            self._set(reading=reading)
            self._look()

    def as_found(self) -> None:
        """Take every correction back."""
        self._set(reading=PreviewState().reading)
        self._look()

    def show_values(self, *, on: bool) -> None:
        """Show real values, which is recorded in the log, or hide them."""
        found = self._now.found
        if on:
            self._set(masked=False)
            self._look()
        else:
            self._set(masked=True, found=None if found is None else without_rows(found))

    def _stop(self) -> None:
        """What is still being looked at is not waited for."""
        self._looks += 1
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    def _look(self) -> None:
        self._stop()
        now = self._now
        look = self._looks
        self._set(busy=True, failed=None)

        def began(job: Any) -> None:
            # Called on the lane. Somebody may have said something else by now.
            if look == self._looks:
                self._job = job
            else:
                job.cancel()

        def came(found: Any) -> None:
            # Locked or closed in between: nothing of the file comes back into the state.
            if look == self._looks and self._now.file == now.file:
                self._job = None
                kept = without_rows(found) if self._now.masked else found
                self._set(found=kept, busy=False)

        def failed(error: Exception) -> None:
            if look != self._looks or self._now.file != now.file:
                return
            self._job = None
            if isinstance(error, Cancelled):
                self._set(busy=False)
                return
            self._set(busy=False, found=None, failed=notice_of(error))
            if not isinstance(error, SynthError):
                self.unexpected.emit(error)

        path, reading = Path(now.file).expanduser(), now.reading

        def seen() -> Any:
            if look != self._looks:
                raise Cancelled
            return api.preview_file(path, reading, began)

        def go(_: object = None) -> None:
            self._preview_lane().post(seen, came, failed)

        if now.masked:
            go()
        else:  # first the record, then the values
            note = self._engine.note_unmasked
            self._lane.post(lambda: note(data_words.LOG_PREVIEW), go, failed)

    def _preview_lane(self) -> EngineLane:
        """Made when a file is first looked at."""
        if self._own is None:
            self._own = EngineLane()
        return self._own

    def shut(self) -> None:
        """The window closes."""
        self._stop()
        if self._own is not None:
            self._own.close()

    # -- importing ----------------------------------------------------------------------------

    def start(self) -> None:
        """Import the file as it is read now, and profile it."""
        state = self._store.state
        now = state.preview
        if not now.ready or not state.free:
            return
        self._stop()
        self._set(busy=False)
        self._importing, self._coming, self._beside = True, now.file, list(now.others)
        self._current, self._out, self._in = "", [], 0
        refresh = ("drift",) if state.source is not None else ()
        options: dict[str, Any] = {"file": str(Path(now.file).expanduser())}
        if not now.reading.says_nothing:
            options["reading"] = now.reading
        self._runner.run("import", options, then=("profile", *refresh))

    def _passed(self, step: str) -> None:
        """The table is in: it is shown in the place of the file, whatever becomes of the steps behind it."""
        if self._importing and step == "import":
            # Behind the call that reads the table: there is no moment without either.
            self._lane.post(lambda: None, lambda _: self._put_away())

    def _put_away(self) -> None:
        """The file that came in is no longer looked at; another one may be by now."""
        if self._now.file == self._coming:
            self._store.tell(events.Previewed(NO_FILE))

    def _ended(self) -> None:
        """What came in is no longer looked at; what did not can be corrected and tried again."""
        if self._importing:
            self._importing = False
            if self._runner.how == "done":
                self._put_away()
            else:
                self._beside = []
        elif self._current:
            if self._runner.how == "done":
                self._in += 1
            elif self._runner.how == "failed":
                notice = self._store.state.notice or Notice("bad", self._runner.code)
                self._out.append((self._current, notice))
            else:
                self._beside = []  # somebody stopped it
        else:
            return
        self._current = ""
        if self._beside:
            self._next_beside()
        else:
            self._tell_beside()

    def _next_beside(self) -> None:
        """One file after another; one that cannot be read stops no other."""
        self._current = self._beside.pop(0)
        file = str(Path(self._current).expanduser())
        self._runner.run("import-table", {"file": file})
        if not self._runner.active:  # something else was begun in between
            self._current, self._beside = "", []

    def _tell_beside(self) -> None:
        """How many came in; which did not, and why."""
        if self._out:
            names = ", ".join(Path(file).name for file, _ in self._out)
            count = self._in + len(self._out)
            said = tr(data_words.SOME_OUT, out=len(self._out), count=count, names=names)
            first = self._out[0][1]
            self._store.say(Notice("bad", said, first.what, first.todo))
        elif self._in:
            self._store.say(
                Notice(
                    "good", tr(data_words.ALL_IN, count=self._in), "", tr(data_words.ALL_IN_TODO)
                )
            )
        self._out, self._in = [], 0
