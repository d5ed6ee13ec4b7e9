"""``collapse``: how long a table's generator lasts on its own output; no project."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import __version__, collapse, reports, tables, validation
from synth_engine.collapse import chapter
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import DEFAULT_POLICY, canonical_json
from synth_engine.synthesizers import assembly
from synth_engine.workflow.planning import default_plan
from synth_engine.workflow.work.steps import synthesizer_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from synth_engine.collapse.axes import Measured
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
    page = params["html"]
    if page and Path(page).exists() and not params["force"]:
        raise UserFixable("FILE.EXISTS", path=str(page))
    methods = {name: synthesizer_of(name) for name in params["synthesizers"]}
    table, _ = tables.read_table(Path(params["table"]), context)
    settings = _settings(params, table, context)
    least = validation.load_policy(DEFAULT_POLICY).minimum_cell_count
    kept = _Kept(params, settings, Path(params["table"]))
    answers: dict[str, Any] = {}
    for name, method in methods.items():
        parameters = assembly.resolve_parameters(method.info, {})
        found = collapse.measure(
            table, method, parameters, settings, context, kept.done(name), kept.keeper(name)
        )
        answers[name] = collapse.summarise(found, least)
        if not found.complete:
            done, total = len(found.done), found.total
            context.notice("COLLAPSE.PARTIAL", done=done, total=total)
            break
    if page:
        _write_page(params, answers)
    first, *more = methods
    body = {"synthesizer": first, **answers[first]}
    if more:
        body["generators"] = collapse.side_by_side(answers)
        body["others"] = {name: answers[name] for name in more if name in answers}
    return body


def _settings(params: Mapping[str, Any], table: Table, context: WorkContext) -> collapse.Settings:
    """What is asked; the predicted column is the default plan's where none is named."""
    plan = params["plan"]
    own = None
    if plan is not None:
        own = collapse.planned(float(plan["real_share"]), accumulate=bool(plan["accumulate"]))
    target = params["target"]
    if target is None:
        target = next(iter(default_plan(tables.profile_table(table, context)).targets), None)
    return collapse.Settings(
        arms=collapse.chosen(params["arms"], own),
        generations=int(params["generations"]),
        seeds=int(params["seeds"]),
        budget=params["budget"],
        target=target,
        protected=tuple(params["protected"]),
        seed=int(params["seed"]),
    )


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
            untrusted = json.loads(self._path.read_text(encoding="utf-8"))
            if untrusted["format"] != KEPT_FORMAT or untrusted["run"] != self._run:
                raise ValueError
            self._of = dict(untrusted["generators"])
            for name in self._of:
                self.done(name)
        except (OSError, KeyError, TypeError, ValueError, AttributeError) as error:
            raise UserFixable("COLLAPSE.RESUME_OTHER", path=str(self._path)) from error

    def done(self, name: str) -> Done:
        """Figures of one generator."""
        return collapse.read_done(self._of.get(name, {}))

    def keeper(self, name: str) -> Callable[[Done], None] | None:
        """What keeps figures of one generator while it runs."""
        path = self._path
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


def _write_page(params: Mapping[str, Any], answers: Mapping[str, Any]) -> None:
    content = chapter.page(
        answers,
        Path(params["table"]).name,
        datetime.fromisoformat(params["at"]).astimezone(UTC),
        {"cloister": __version__},
    )
    html = reports.render_html(content).encode()
    tables.write_bytes(Path(params["html"]), html, force=bool(params["force"]))
