"""What the worker process runs, by job kind. Each kind's module loads only when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeAlias

    from synth_engine.workflow.work.store import WorkContext

    WorkFunction: TypeAlias = Callable[
        [Mapping[str, Any], Mapping[str, str], WorkContext], Mapping[str, Any]
    ]


def _late(module: str, function: str) -> WorkFunction:
    """A work function whose module, and the libraries it needs, load at its first call."""

    def work(
        params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
    ) -> Mapping[str, Any]:
        found: WorkFunction = getattr(import_module(f"{__name__}.{module}"), function)
        return found(params, secrets, context)

    return work


WORK: Mapping[str, WorkFunction] = {
    "import": _late("importing", "import_file"),
    "relations": _late("relating", "relations"),
    "profile": _late("steps", "profile"),
    "fit": _late("steps", "fit"),
    "generate": _late("steps", "generate"),
    "validate": _late("steps", "validate"),
    "export": _late("export", "export"),
    "describe": _late("describe", "describe"),
    "synthesize": _late("single", "synthesize"),
    "fill": _late("filling", "fill"),
    "evaluate": _late("judging", "evaluate"),
    "collapse": _late("collapsing", "measure"),
    "collapse-project": _late("collapsing_project", "measure_project"),
    "augment": _late("augmenting", "measure"),
    "augment-project": _late("augmenting", "measure_project"),
    "drift": _late("drifting", "drift"),
    "preview": _late("previewing", "preview_file"),
    "convert": _late("single", "convert"),
    "profile-file": _late("single", "profile_file"),
    "pool": _late("recognising", "pool"),
    "pool-project": _late("registering", "pool_project"),
    "pool-check": _late("registering", "check"),
    "lineage": _late("recognising", "lineage"),
    "sample-data": _late("sample", "sample_data"),
}
