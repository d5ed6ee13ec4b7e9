"""The presenter of the page of tools: what the command line does without a project, for the window."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.messages import code_words, words
from desktop.messages import tools_words as said
from desktop.messages.tongue import tr
from desktop.presenters import events
from desktop.presenters.commands import shown
from desktop.presenters.plan_state import PolicyView
from desktop.presenters.proof_views import score_view
from desktop.presenters.result_views import privacy_beyond, verdict_on
from desktop.presenters.state import Notice
from desktop.presenters.tools_state import JudgedView
from desktop.presenters.views import notice_of
from synth_engine import api
from synth_engine.contracts.errors import SynthError
from synth_engine.contracts.plan import DEFAULT_POLICY, DEFAULT_SYNTHESIZER

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.bridge.lane import EngineLane
    from desktop.presenters.state import AppState
    from desktop.presenters.store import Store
    from desktop.presenters.tools_state import EvaluateAsk

REPORTS = (".html", ".pdf")
"""Endings of the reports that are written."""


class Toolkit(QObject):
    """One tool at a time; other commands wait for it. What takes long can be stopped."""

    unexpected = Signal(object)
    ended = Signal()
    """The tool that worked is done, stopped or failed."""

    def __init__(self, store: Store, lane: EngineLane) -> None:
        super().__init__()
        self._store, self._lane = store, lane
        self._job: Any = None
        self._stopping = False

    def show(self) -> None:
        """Go to the page, look where the site's account is, and what can be judged by."""
        self._store.tell(events.Went("tools"))
        self._lane.post(api.site_account, self._account, self._fail)
        self._lane.post(api.policies, self._policies, self._fail)

    def _policies(self, found: Any) -> None:
        known = tuple((one.name, one.title) for one in found)
        self._store.tell(events.ToolsTold(replace(self._store.state.tools, policies=known)))

    @property
    def active(self) -> bool:
        """Whether a tool works, or is about to."""
        return bool(self._store.state.tools.running)

    @property
    def stoppable(self) -> bool:
        """Whether a job works that can be stopped."""
        return self._job is not None

    def stop(self) -> None:
        """Ask the job of the present tool to stop; one that has not begun stops when it does."""
        self._stopping = True
        if self._job is not None:
            self._job.cancel()

    # -- tools --------------------------------------------------------------------------------

    def fill(self, table: str, out: str, codes: str) -> None:
        """Fill the gaps of a table into a new one; texts in `codes` are gaps, too."""
        if not table or not out:
            self._needs(said.FILL_NEEDS)
            return
        if not self._store.state.free:
            return
        params: dict[str, Any] = {"table": str(_file(table)), "out": str(_file(out))}
        params |= {"synthesizer": DEFAULT_SYNTHESIZER, "parameters": {}, "rules": []}
        params |= {"codes": split(codes, ","), "seed": 0, "force": False}
        self._begin("fill", said.FILLING)
        self._lane.post(
            lambda: api.run_job("fill", params, on_start=self._started),
            lambda answer: self._filled(answer, out),
            self._fail,
        )

    def _filled(self, answer: Any, out: str) -> None:
        lines = [
            tr(text, column=column, count=words.count(cells))
            for text, counts in ((said.FILLED_IN, answer["filled"]), (said.LEFT_AS, answer["left"]))
            for column, cells in counts.items()
        ]
        real = tr(said.FILL_REAL) if answer["contains_real_rows"] else ""
        notice = Notice("good", tr(said.FILL_DONE, path=shown(_file(out))), real)
        self._end(notice, filled=tuple(lines))

    def convert(self, file: str, inner: str, out: str) -> None:
        """Read one format, write another; `inner`: which table of a file that holds several."""
        missing = "" if file else said.CONVERT_NO_FILE
        missing = missing or ("" if out else said.CONVERT_NO_OUT)
        if missing:
            self._needs(missing)
            return
        if not self._store.state.free:
            return
        meant = api.named_table(_file(file), inner.strip() or None)
        params: dict[str, Any] = {"file": str(meant), "out": str(_file(out)), "force": False}
        self._begin("convert", said.CONVERTING)
        self._lane.post(
            lambda: api.run_job("convert", params, on_start=self._started),
            lambda answer: self._converted(answer, out),
            self._fail,
        )

    def _converted(self, answer: Any, out: str) -> None:
        lines = [
            tr(said.CONVERT_CHANGED, what=code_words.change(what), count=words.count(cells))
            for what, cells in answer["coercions"].items()
        ]
        counts = {name: words.count(int(answer[name])) for name in ("rows", "columns")}
        what = tr(said.CONVERT_DONE, path=shown(_file(out)), **counts)
        self._end(Notice("good", what, tr(said.CONVERT_SAME)), converted=tuple(lines))

    def evaluate(self, ask: EvaluateAsk) -> None:
        """Hold a synthetic table against real ones, judge it, and write a report where one is asked for."""
        missing = "" if ask.synthetic else said.EVALUATE_NO_SYNTHETIC
        missing = missing or ("" if ask.real else said.EVALUATE_NO_REAL)
        if ask.report and not ask.report.casefold().endswith(REPORTS):
            missing = missing or said.EVALUATE_NO_ENDING
        if missing:
            self._needs(missing)
            return
        if not self._store.state.free:
            return
        params = _evaluation(ask)
        self._begin("evaluate", said.EVALUATING)
        self._lane.post(
            lambda: api.run_job("evaluate", params, on_start=self._started),
            lambda answer: self._evaluated(answer, ask),
            self._fail,
        )

    def _evaluated(self, answer: Any, ask: EvaluateAsk) -> None:
        found = judged_view(answer["scorecard"], ask, self._store.state)
        tone = "good" if found.tone == "good" else "warn"
        self._end(Notice(tone, found.sentence), judged=found)

    def pool(self, files: str, out: str, key: str) -> None:
        """Enter tables, releases and registries (with semicolons between them) in a new registry."""
        named = [_file(one) for one in split(files, ";")]
        if not named or not out or not key:
            self._needs(said.POOL_NEEDS)
            return
        if not self._store.state.free:
            return
        self._begin("pool", said.POOLING)
        self._lane.post(
            lambda: api.pool_files(named, _file(out), _file(key), on_start=self._started),
            lambda answer: self._end(
                Notice("good", said.entered(int(answer["registered"]), shown(_file(out))))
            ),
            self._fail,
        )

    def make_key(self, path: str) -> None:
        """Make a key of the site."""
        if not path:
            self._needs(said.KEY_NEEDS)
            return
        self._do(
            said.POOLING,
            lambda: api.new_site_key(_file(path)),
            lambda key: Notice("good", tr(said.KEY_MADE, key=key), "", tr(said.KEY_TODO)),
        )

    def keep_account(self, path: str) -> None:
        """Keep the site's account in a file."""
        if not path:
            self._needs(said.ACCOUNT_NEEDS)
            return
        self._set_account(_file(path), Notice("good", tr(said.ACCOUNT_KEPT)))

    def keep_no_account(self) -> None:
        """Every project counts its own releases alone."""
        self._set_account(None, Notice("accent", tr(said.ACCOUNT_NOW_NONE)))

    def _set_account(self, path: Path | None, notice: Notice) -> None:
        def call() -> tuple[Path | None, int]:
            api.set_ledger(path)
            return api.site_account()

        def done(found: Any) -> Notice:
            self._account(found)
            return notice

        self._do(said.ACCOUNT, call, done)

    def _account(self, found: Any) -> None:
        path, releases = found
        text = tr(said.ACCOUNT_NOW_NONE)
        if path is not None:
            text = said.account_kept(releases, shown(path))
        self._store.tell(events.ToolsTold(replace(self._store.state.tools, account=text)))

    def sign(self, policy: str, key: str, passphrase: str) -> None:
        """Sign a policy of the site's own."""
        if not policy or not key:
            self._needs(said.SIGN_NEEDS)
            return

        def done(found: Any) -> Notice:
            signed = {"policy": found.name, "version": found.version, "key": found.signed_by[:16]}
            return Notice("good", tr(said.SIGNED, **signed))

        self._do(
            said.SIGNING,
            lambda: api.sign_policy(_file(policy), _file(key), passphrase or None),
            done,
        )

    # -- how it goes --------------------------------------------------------------------------

    def _needs(self, text: str) -> None:
        self._store.say(Notice("warn", tr(text)))

    def _do(self, text: str, call: Callable[[], Any], done: Callable[[Any], Notice]) -> None:
        """A short call that others wait for."""
        if not self._store.state.free:
            return
        self._begin("", text)
        self._lane.post(call, lambda answer: self._end(done(answer)), self._fail)

    def _begin(self, tool: str, text: str) -> None:
        self._stopping = False
        self._store.say(None)
        self._store.tell(events.Busy(tr(text)))
        now = self._store.state.tools
        begun = replace(now, running=tool, filled=(), converted=(), judged=None)
        self._store.tell(events.ToolsTold(begun))

    def _started(self, job: Any) -> None:
        """On the engine lane: from now on it can be stopped."""
        self._job = job
        if self._stopping:
            job.cancel()

    def _end(self, notice: Notice, **said_last: Any) -> None:
        """It is done; `said_last`: the fields of the state that it has an answer for."""
        self._job = None
        now = self._store.state.tools
        self._store.tell(events.Busy())
        self._store.tell(events.ToolsTold(replace(now, running="", **said_last)))
        self._store.say(notice)
        self.ended.emit()

    def _fail(self, error: Exception) -> None:
        self._end(notice_of(error))
        if not isinstance(error, SynthError):
            self.unexpected.emit(error)


def _evaluation(ask: EvaluateAsk) -> dict[str, Any]:
    """What the job is told: the same as by ``cloister evaluate``."""
    report = str(_file(ask.report)) if ask.report else None
    pdf = report is not None and report.casefold().endswith(".pdf")
    none = ("protected", "sensitive", "known", "regressions", "rules")
    params: dict[str, Any] = {name: [] for name in none}
    params |= {"real": str(_file(ask.real)), "synthetic": [str(_file(ask.synthetic))]}
    params |= {"holdout": str(_file(ask.holdout)) if ask.holdout else None}
    params |= {"targets": split(ask.targets, ",")}
    params |= {"policy": ask.policy or DEFAULT_POLICY, "seed": 0, "force": False}
    params |= {"html": None if pdf else report, "pdf": report if pdf else None}
    return params | {"at": datetime.now(UTC).isoformat(timespec="seconds")}


def judged_view(card: Mapping[str, Any], ask: EvaluateAsk, state: AppState) -> JudgedView:
    """The verdict on a table from elsewhere: its headline, the worst figures, where the report lies."""
    named = tuple(PolicyView(name, tr(title), "") for name, title in state.tools.policies)
    score = score_view(card)
    found = verdict_on(replace(state, policies=named), score, None)
    privacy = found.lines if ask.holdout else (privacy_beyond(score), tr(said.EVALUATE_NO_HOLDOUT))
    figures = tuple(one.text for one in found.decided)
    at = tr(said.EVALUATE_AT, path=shown(_file(ask.report))) if ask.report else ""
    return JudgedView(
        found.icon,
        found.tone,
        found.sentence,
        " ".join(filter(None, privacy)),
        title=found.decided_title if figures else "",
        figures=figures,
        rest=tr(said.EVALUATE_MORE, number=found.more) if found.more else "",
        report=at or tr(said.EVALUATE_NONE),
    )


def split(text: str, sign: str) -> list[str]:
    """Parts of a typed list, without the spaces around them; empty ones are none."""
    return [one.strip() for one in text.split(sign) if one.strip()]


def _file(path: str) -> Path:
    return Path(path).expanduser().absolute()
