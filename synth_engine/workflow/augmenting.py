"""The augmentation advice that a project keeps: what it was made from, and whether it still holds.

Beside the line: no step waits for it. Loads no table library: the parent asks here too. Must not measure.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from synth_engine.contracts.plan import digest_of
from synth_engine.workflow.lasting import generator_key
from synth_engine.workflow.state import plan_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.contracts.plan import Plan
    from synth_engine.contracts.storage import DocumentStore
    from synth_engine.workflow.lasting import BlobStoreOfDocuments

NAME: Final = "augmentation"
# What makes it, beside the steps of the line.
STEP: Final = "augment"
# What of a plan decides which rows are learnt from, and what a column is.
_CHOICES: Final = ("roles", "holdout", "seed", "rules")


def inputs(store: DocumentStore, plan: Plan, asked: Mapping[str, Any]) -> dict[str, str]:
    """Digests of what advice would be made from today.

    Args:
        store: the project's documents.
        plan: the project's.
        asked: `target` is None where the plan says it, `synthesizer` where the plan's is meant.
    """
    source = store.document("source")
    body = plan.to_json()
    own = asked["synthesizer"] in {None, plan.synthesizer}
    made_by = generator_key(plan.synthesizer, plan.parameters) if own else str(asked["synthesizer"])
    named = list(plan.targets) if asked["target"] is None else []
    return {
        "source": "" if source is None else str(source["digest"]),
        "plan": digest_of([*(body[name] for name in _CHOICES), list(plan.left_out)]),
        "generator": digest_of([made_by, named]),
    }


def answer(store: BlobStoreOfDocuments) -> dict[str, Any] | None:
    """The kept answer as ``cloister augment --json`` says it, and ``stale``; None where none was made."""
    document = store.document(NAME)
    if document is None:
        return None
    body: dict[str, Any] = json.loads(store.get_blob(str(document["answer"]["digest"])))
    plan = plan_of(store)
    stale = plan is None or inputs(store, plan, document["asked"]) != document["inputs"]
    return {**body, "stale": stale}
