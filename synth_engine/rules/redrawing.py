"""Draws again what breaks a rule, row group by row group: one output under way.

What is drawn again comes from the model given that the rules hold, which is what a rule asks for; only where the
model hardly ever gives such rows are rows that do satisfy all rules used twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.table import Table
from synth_engine.rules.steps import merged
from synth_engine.rules.wording import columns_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.rules import Rule

# Rows drawn for a row group before what satisfies the rules is used twice.
MOST_DRAWS = 60
LEAST_DRAWS = 300_000
SMALLEST_DRAW = 256
LARGEST_DRAW = 65_536
SPARE = 1.15
# Turns in which rows that agree with an earlier one are drawn again, before a number is moved.
TURNS_FOR_UNIQUE = 3
MOST_MOVED = 0.2
MOST_TURNS_FOR_UNIQUE = 60
FIRST_TURN = 1_000  # turns below are those of rules that are checked row by row


@dataclass(slots=True)
class Tally:
    """What it took: for the report and the log.

    Attributes:
        redrawn: rows drawn in place of ones that broke a rule.
        repeated: rows that had to be used twice.
        moved: rows whose number was moved to be unique, or whose values were made to agree with an earlier row.
    """

    redrawn: int = 0
    repeated: int = 0
    moved: int = 0


class Watched(Protocol):
    """A rule that is held over all row groups of an output."""

    def misfits(self, table: Table) -> NDArray[np.bool_]:
        """Rows of a row group that do not go with an earlier row."""
        ...

    def take(self, table: Table) -> None:
        """Remember a row group that fits."""
        ...

    def movable(self, table: Table) -> bool:
        """Whether misfits can be put right by moving a number."""
        ...

    def move(self, table: Table) -> tuple[Table, int]:
        """Put misfits right; return the table and how many rows were changed."""
        ...


class Meeting(Protocol):
    """What meets rules in one table's rows (`synth_engine.rules.enforcing.Enforcer`)."""

    @property
    def rules(self) -> Sequence[Rule]:
        """Declared rules."""
        ...

    @property
    def checks_rows(self) -> bool:
        """Whether any rule is checked row by row."""
        ...

    def restore(self, drawn: Table) -> Table:
        """The whole table from what a synthesizer drew."""
        ...

    def broken(self, table: Table) -> Mapping[int, NDArray[np.bool_]]:
        """Rows that break each rule that is checked row by row."""
        ...


@dataclass(slots=True)
class Stream:
    """One output under way.

    Attributes:
        enforcer: what to meet.
        seed: of the output.
        watched: what is held over all row groups, by number of its rule (-1 - number: its way back).
        tally: what it took so far.
        spare: rows that satisfied everything in an earlier row group, for the last resort.
    """

    enforcer: Meeting
    seed: int
    watched: dict[int, Watched]
    tally: Tally
    spare: Table | None = None

    def group(self, rows: int, draw: Callable[[int, int], Table]) -> Table:
        """One row group in which every row satisfies every rule.

        Args:
            rows: how many.
            draw: (rows, turn) -> that many rows as the synthesizer sees them; turn 0 is the first.

        Raises:
            UserFixable: ``SYNTH.RULE_NOT_MET``.
        """
        made = self.enforcer.restore(draw(rows, 0))
        if self.enforcer.checks_rows:
            made = self._satisfied(made, draw)
        if self.watched:
            made = self._distinct(made, draw)
        return made

    def _bad(self, table: Table, blame: dict[int, int]) -> NDArray[np.bool_]:
        bad = np.zeros(table.rows, dtype=np.bool_)
        for at, broken in self.enforcer.broken(table).items():
            blame[at] = blame.get(at, 0) + int(broken.sum())
            bad |= broken
        return bad

    def _satisfied(self, made: Table, draw: Callable[[int, int], Table]) -> Table:
        """Draw again what breaks a rule that is checked row by row."""
        blame: dict[int, int] = {}
        bad = self._bad(made, blame)
        drawn, kept, turn = made.rows, int((~bad).sum()), 0
        most = max(MOST_DRAWS * made.rows, LEAST_DRAWS)
        while bad.any():
            if drawn >= most:
                return self._repeated(made, bad, blame)
            need, turn = int(bad.sum()), turn + 1
            share = max(kept / drawn, 1e-3)
            size = int(np.clip(need / share * SPARE + 16, SMALLEST_DRAW, LARGEST_DRAW))
            more = self.enforcer.restore(draw(size, turn))
            good = np.flatnonzero(~self._bad(more, blame))
            drawn, kept = drawn + size, kept + len(good)
            if len(good):
                made, bad = replaced(made, np.flatnonzero(bad), more, good)
                self.tally.redrawn += need - int(bad.sum())
        self.spare = made
        return made

    def _repeated(self, made: Table, bad: NDArray[np.bool_], blame: Mapping[int, int]) -> Table:
        """Last resort: rows that satisfy all rules stand in for those that could not be drawn."""
        good = np.flatnonzero(~bad)
        source = made if len(good) else self.spare
        if source is None:
            worst = max(blame, key=lambda at: blame[at])
            raise not_met(self.enforcer.rules[worst], worst)
        pool = good if len(good) else np.arange(source.rows)
        need = np.flatnonzero(bad)
        rng = np.random.default_rng([self.seed, 17, made.rows])
        chosen = rng.choice(pool, len(need))
        self.tally.repeated += len(need)
        return replaced(made, need, source, chosen)[0]

    def _distinct(self, made: Table, draw: Callable[[int, int], Table]) -> Table:
        """Draw again, then move, what does not go with earlier rows."""
        soft = [one for one in self.watched.values() if one.movable(made)]
        hard = [one for one in self.watched.values() if not one.movable(made)]
        for turn in range(MOST_TURNS_FOR_UNIQUE):
            again = _misfits(hard, made)
            easy = _misfits(soft, made)
            # Where numbers run out, drawing again is in vain: they will be moved.
            if not turn or (turn < TURNS_FOR_UNIQUE and easy.mean() < MOST_MOVED):
                again |= easy
            need = int(again.sum())
            if not need:
                break
            more = self.enforcer.restore(draw(max(need, SMALLEST_DRAW), FIRST_TURN + turn))
            good = np.flatnonzero(~self._bad(more, {}))
            if len(good):
                made, _ = replaced(made, np.flatnonzero(again), more, good)
                self.tally.redrawn += min(need, len(good))
        for _ in range(TURNS_FOR_UNIQUE):  # one rule's move may be another's misfit
            for one in soft:
                made, moved = one.move(made)
                self.tally.moved += moved
            if not _misfits(soft, made).any():
                break
        blame: dict[int, int] = {}
        if self._bad(made, blame).any():
            worst = max(blame, key=lambda at: blame[at])
            raise not_met(self.enforcer.rules[worst], worst)
        for at, one in self.watched.items():
            if one.misfits(made).any():
                number = at if at >= 0 else -at - 1
                raise not_met(self.enforcer.rules[number], number)
            one.take(made)
        return made


def _misfits(watched: Sequence[Watched], made: Table) -> NDArray[np.bool_]:
    found = np.zeros(made.rows, dtype=np.bool_)
    for one in watched:
        found |= one.misfits(made)
    return found


def not_met(rule: Rule, at: int) -> UserFixable:
    """The error that names a rule by number and columns."""
    names = ", ".join(columns_of(rule)[:6])
    return UserFixable("SYNTH.RULE_NOT_MET", rule=at + 1, columns=names)


def replaced(
    made: Table, places: NDArray[np.intp], more: Table, rows: NDArray[np.intp]
) -> tuple[Table, NDArray[np.bool_]]:
    """Put rows of another table into the first places; what places are left comes back as a mask."""
    many = min(len(places), len(rows))
    at, source = places[:many], np.zeros(made.rows, dtype=np.intp)
    source[at] = rows[:many]
    put = np.zeros(made.rows, dtype=np.bool_)
    put[at] = True
    columns = tuple(merged(column, put, more[column.name].take(source)) for column in made)
    left = np.zeros(made.rows, dtype=np.bool_)
    left[places[many:]] = True
    return Table(columns, made.name), left
