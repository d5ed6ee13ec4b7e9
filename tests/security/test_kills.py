"""kill -9 of parent, worker or both, at any moment of any verb: before the step or after it, never between.

Half of the kills come at a random moment, as power cuts do; half at an event of the disk (before a rename,
between a rename and a commit, in the middle of a page), because the windows that matter are short.
"""

from __future__ import annotations

import collections
import os
import random
from typing import TYPE_CHECKING, Any

import pytest

from tests.security.harness import acts, proof
from tests.security.harness.device import Fate

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.security.harness.client import Cradle, Ending

# How often each verb is killed, of a hundred.
_SHARES = {
    "create": 12,
    "import": 14,
    "run": 24,
    "release": 24,
    "rekey": 14,
    "backup": 6,
    "compact": 6,
    "migrate": 6,
    "add-slot": 4,
    "export-audit": 4,
}


def asked_for(default: int) -> int:
    """How many kills: CLOISTER_KILLS, or the suite's own number."""
    return int(os.environ.get("CLOISTER_KILLS", str(default)))


class Toll:
    """What a row of kills has come to."""

    def __init__(self, cradle: Cradle) -> None:
        self.cradle = cradle
        self.kills = 0
        self.whole = {act: cradle.measured(act) for act in acts.ACTS}
        self.stages: collections.Counter[str] = collections.Counter()
        self.places: collections.Counter[str] = collections.Counter()
        self.before = {act: proof.Before.of(cradle.folder_of(act)) for act in acts.ACTS}

    def one(self, seed: int) -> None:
        """One trial; it counts where somebody really was killed."""
        chance = random.Random(seed)
        shares = {act: _SHARES[act] for act in acts.ACTS}
        act = chance.choices(list(shares), list(shares.values()))[0]
        with self.cradle.fresh(act) as folder:
            ending = self._killed(act, folder, chance)
            try:
                stage = proof.holds(folder, act, self.before[act], ending)
                if chance.random() < 0.2:
                    proof.goes_on(folder, act)
            except BaseException as error:
                error.add_note(f"seed {seed}: {act}, {ending}; left: {sorted(folder.iterdir())}")
                raise
        assert ending.outcome != "broken", f"seed {seed}: {ending}"
        if ending.killed or ending.died:
            self.kills += 1
            self.stages[stage] += 1
            self.places[ending.at or f"{ending.killed} at a moment"] += 1

    def _killed(self, act: str, folder: Any, chance: random.Random) -> Ending:
        whole = self.whole[act]
        if chance.random() < 0.5:
            who = chance.choice(("parent", "worker", "group"))
            after = chance.uniform(0.0, whole.seconds)
            return self.cradle.trial(act, folder, kill_after=after, who=who)
        fate = Fate(
            how="die",
            at=chance.randrange(whole.events),
            group=chance.random() < 0.5,
            torn=chance.random() < 0.5,
        )
        return self.cradle.trial(act, folder, fate)


def kill(
    cradle: Cradle, number: int, first_seed: int, record: Callable[[str, object], None]
) -> None:
    """Kill so many times and say what came of it."""
    toll = Toll(cradle)
    for seed in range(first_seed, first_seed + 3 * number + 20):
        toll.one(seed)
        if toll.kills == number:
            break
    print(f"{toll.kills} kills from seed {first_seed}: {dict(toll.stages)}; {dict(toll.places)}")
    assert toll.kills == number
    record(
        "figure", f"{toll.kills} of {number} kills: before, after or between whole steps; 0 half"
    )


@pytest.mark.promise(2)
@pytest.mark.promise(12)
def test_a_few_kills(
    cradle: Cradle, first_seed: int, record_property: Callable[[str, object], None]
) -> None:
    """After each of a few kills the project opens, is sound, and no step is half there."""
    kill(cradle, asked_for(10), first_seed, record_property)


@pytest.mark.slow
@pytest.mark.promise(2)
@pytest.mark.promise(12)
@pytest.mark.timeout(5400)
def test_five_hundred_kills(
    cradle: Cradle, first_seed: int, record_property: Callable[[str, object], None]
) -> None:
    """The same five hundred times, over every verb that writes."""
    kill(cradle, asked_for(500), first_seed + 1_000_000, record_property)


@pytest.mark.slow
@pytest.mark.promise(2)
@pytest.mark.timeout(5400)
@pytest.mark.parametrize(
    "act", ["create", "release", "rekey", "backup", "compact", "migrate", "add-slot"]
)
def test_dying_at_every_event(cradle: Cradle, act: str) -> None:
    """Both sides die at each event of a verb in turn: there is no window that chance could miss."""
    before, whole = proof.Before.of(cradle.folder_of(act)), cradle.measured(act)
    stages = []
    for at in range(whole.events):
        with cradle.fresh(act) as folder:
            ending = cradle.trial(act, folder, Fate(how="die", at=at, group=True))
            assert ending.died, f"event {at} did not come"
            try:
                stages.append(proof.holds(folder, act, before, ending))
            except BaseException as error:
                error.add_note(f"{act}, event {at} of {whole.events}: {ending}")
                raise
    assert stages[0] == "before"
    assert stages[-1] == "after"
