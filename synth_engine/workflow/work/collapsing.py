"""``collapse``: how long a table's generator lasts on its own output; no project."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from synth_engine import __version__, collapse, reports, tables, validation
from synth_engine.collapse import page
from synth_engine.collapse.advice import beside
from synth_engine.contracts import inputs
from synth_engine.contracts.errors import Cancelled, UserFixable
from synth_engine.contracts.plan import DEFAULT_POLICY, canonical_json
from synth_engine.synthesizers import assembly
from synth_engine.workflow.planning import default_plan
from synth_engine.workflow.work.steps import synthesizer_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from synth_engine.collapse.axes import Measured
    from synth_engine.contracts.errors import Parameter
    from synth_engine.contracts.synthesizer import ParameterValue, Synthesizer
    from synth_engine.contracts.table import Table
    from synth_engine.workflow.work.store import WorkContext

    Done = Mapping[tuple[str, int, int], Measured]

KEPT_FORMAT = 1


def measure(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Read the table, run the profile of each generator, write the page that was asked for.

    Stopped, it answers with what was measured until then.
    """
    del secrets
    check_page(params)
    methods = {}
    for name in params["synthesizers"]:
        method = synthesizer_of(name)
        methods[name] = (method, assembly.resolve_parameters(method.info, {}))
    table, _ = tables.read_table(Path(params["table"]), context)
    settings = _settings(params, table, context)
    least = validation.load_policy(DEFAULT_POLICY).minimum_cell_count
    kept = _Kept(params, settings, Path(params["table"]))
    answers = profiles(methods, table, settings, least, context, kept)
    if params["html"]:
        write_page(params, answers, Path(params["table"]).name)
    return answer_of(answers, tuple(methods))


def check_page(params: Mapping[str, Any]) -> None:
    """Refuse to overwrite a page before anything is measured (``FILE.EXISTS``)."""
    if params["html"]:
        tables.check_free(Path(params["html"]), force=bool(params["force"]))


class Keeping(Protocol):
    """Where figures of a generator are kept while it is measured, and found again."""

    def done(self, key: str, settings: collapse.Settings) -> Done:
        """Figures that are known."""
        ...

    def keep(self, key: str, found: collapse.Profile) -> None:
        """Take a generator's figures."""
        ...

    def keeper(self, key: str) -> Callable[[Done], None] | None:
        """What takes figures while more are measured; None: only `keep` does."""
        ...


def profiles(
    methods: Mapping[str, tuple[Synthesizer, Mapping[str, ParameterValue]]],
    table: Table,
    settings: collapse.Settings,
    least: int,
    context: WorkContext,
    figures: Keeping,
) -> dict[str, Any]:
    """The profile of each generator, summed up; fewer of them, and the last not complete, where it was stopped.

    Args:
        methods: generator -> method and parameters, in order.
        table: real rows.
        settings: what is asked.
        least: the policy's minimum cell count: a rare group of fewer rows is not named.
        context: progress as one task ``collapse`` over all generators, of what is left to do.
        figures: what is known already.

    Raises:
        Cancelled: stopped before anything was measured.
    """
    known = {
        name: figures.done(_key(name, parameters), settings)
        for name, (_, parameters) in methods.items()
    }
    tasks = len(settings.arms) * settings.seeds * settings.generations
    left = {name: tasks - len(known[name]) for name in methods}
    answers: dict[str, Any] = {}
    before = 0
    for name, (method, parameters) in methods.items():
        part = _Part(context, before - len(known[name]), sum(left.values()))
        key = _key(name, parameters)
        try:
            found = collapse.measure(
                *(table, method, parameters, settings, part, known[name], figures.keeper(key))
            )
        except Cancelled:
            if not answers:
                raise
            break
        figures.keep(key, found)
        answers[name] = collapse.summarise(found, least)
        before += left[name]
        if not found.complete:
            context.notice("COLLAPSE.PARTIAL", done=len(found.done), total=found.total)
            break
    return answers


def _key(name: str, parameters: Mapping[str, ParameterValue]) -> str:
    """A generator as figures are kept under it: its name, with what it was set to."""
    return f"{name} {canonical_json(dict(parameters)).decode()}"


class _Part:
    """A generator's part in the progress of all of them: what was known already is not counted."""

    def __init__(self, context: WorkContext, before: int, total: int) -> None:
        self._context, self._before, self._total = context, before, max(total, 1)

    @property
    def cores(self) -> int:
        """The job's."""
        return self._context.cores

    def progress(self, task: str, done: int, total: int | None = None) -> None:
        """Pass it on, counted over all generators."""
        del total
        self._context.progress(task, min(max(self._before + done, 0), self._total), self._total)

    def notice(self, code: str, **parameters: Parameter) -> None:
        """Pass it on."""
        self._context.notice(code, **parameters)


def answer_of(answers: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    """The answer of ``cloister collapse --json``: the first generator's, with the others beside it.

    Args:
        answers: generator -> `collapse.summarise`, the first of `names` at least.
        names: generators that were asked for, in order.
    """
    first, *more = names
    body = {"synthesizer": first, **answers[first]}
    if not more:
        return body
    rows = collapse.side_by_side(answers)
    said = beside(rows)
    told = {
        name: {**one, "advice": [*one["advice"], *([said] if said else [])]}
        for name, one in answers.items()
    }
    return {
        **body,
        **told[first],
        "complete": all(name in answers and answers[name]["complete"] for name in names),
        "tasks": {
            "done": sum(one["tasks"]["done"] for one in answers.values()),
            "total": len(names) * answers[first]["tasks"]["total"],
        },
        "generators": rows,
        "others": {name: told[name] for name in more if name in told},
    }


def planned_arm(plan: Mapping[str, Any] | None) -> collapse.Arm | None:
    """The user's own policy as an arm."""
    if plan is None:
        return None
    return collapse.planned(float(plan["real_share"]), accumulate=bool(plan["accumulate"]))


def _settings(params: Mapping[str, Any], table: Table, context: WorkContext) -> collapse.Settings:
    """What is asked; the predicted column is the default plan's where none is named."""
    target = params["target"]
    if target is None:
        target = next(iter(default_plan(tables.profile_table(table, context)).targets), None)
    return collapse.Settings(
        arms=collapse.chosen(params["arms"], planned_arm(params["plan"])),
        generations=int(params["generations"]),
        seeds=int(params["seeds"]),
        budget=params["budget"],
        target=target,
        protected=tuple(params["protected"]),
        seed=int(params["seed"]),
    )


_LARGEST_KEPT = 256 << 20


class _Kept:
    """Figures of tasks that are done, in a file that a later run goes on from; nothing where none is named.

    Only figures and column numbers are in it: no row and no category.

    Raises:
        UserFixable: ``COLLAPSE.RESUME_OTHER``.
    """

    def __init__(self, params: Mapping[str, Any], settings: collapse.Settings, table: Path) -> None:
        self._path = None if params["resume"] is None else Path(params["resume"])
        self._of: dict[str, Any] = {}
        if self._path is None:
            return
        self._run = _name_of(settings, table)
        if not self._path.exists():
            return
        try:
            untrusted = json.loads(inputs.small(self._path, _LARGEST_KEPT))
            if untrusted["format"] != KEPT_FORMAT or untrusted["run"] != self._run:
                raise ValueError
            self._of = dict(untrusted["generators"])
            for name in self._of:
                self.done(name, settings)
        except (
            OSError,
            KeyError,
            TypeError,
            ValueError,
            AttributeError,
            ArithmeticError,
            RecursionError,
        ) as error:
            raise UserFixable("COLLAPSE.RESUME_OTHER", path=str(self._path)) from error

    def done(self, key: str, settings: collapse.Settings) -> Done:
        """Figures of one generator."""
        del settings  # the file is for one question: it was refused if it were for another
        return collapse.read_done(self._of.get(key.split(" ", 1)[0], {}))

    def keep(self, key: str, found: collapse.Profile) -> None:
        """Nothing more to do: all was kept while it was measured."""

    def keeper(self, key: str) -> Callable[[Done], None] | None:
        """What keeps figures of one generator while it runs."""
        path, name = self._path, key.split(" ", 1)[0]
        if path is None:
            return None

        def keep(done: Done) -> None:
            rows = {"/".join(map(str, key)): one.to_json() for key, one in sorted(done.items())}
            self._of[name] = rows
            body = {"format": KEPT_FORMAT, "run": self._run, "generators": self._of}
            tables.write_bytes(path, json.dumps(body).encode(), force=True)

        return keep


def _name_of(settings: collapse.Settings, table: Path) -> str:
    """What figures belong to: the file's bytes, and what was asked but for the choice of arms."""
    with table.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    own = [arm for arm in settings.arms if arm.name == "planned"]
    asked = [
        digest,
        __version__,
        settings.generations,
        settings.seeds,
        settings.budget,
        settings.target,
        list(settings.protected),
        settings.seed,
        [[str(part) for part in arm.key] for arm in own],
    ]
    return hashlib.sha256(canonical_json(asked)).hexdigest()


def write_page(params: Mapping[str, Any], answers: Mapping[str, Any], title: str) -> None:
    """Write the profile as a page of its own, where ``html`` says."""
    made_at = datetime.fromisoformat(params["at"]).astimezone(UTC)
    content = page.page(answers, title, made_at, {"cloister": __version__})
    html = reports.render_html(content).encode()
    tables.write_bytes(Path(params["html"]), html, force=bool(params["force"]))
