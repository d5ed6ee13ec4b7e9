"""A second opinion on drawn rows: how much likelier each is among real rows, and draws accepted by it.

Trees that look at one column at a time miss what several columns do together. A boosted classifier that is told to
tell real rows from drawn ones finds just that; accepting draws in proportion to its odds puts it right, while its
few, ridged, symmetric trees are far too coarse to know a row.

Sources: Azadi et al. (2019), Discriminator rejection sampling, ICLR; Prokhorenkova et al. (2018), CatBoost,
NeurIPS; density ratio by classification: Qin (1998), Biometrika 85(3).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.synthesizers import kernels

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from concurrent.futures import Executor

    from numpy.typing import NDArray

    from synth_engine.synthesizers.forest import Sight

DEEPEST = 8
# Odds beyond this quantile of drawn rows are cut, so that draws are not thrown away for a few.
CUT = 0.96
# Of a classifier from a file: a mean of 1 bounds that quantile by 200, ridge and rate bound what a leaf can say.
MOST_CEILING, MOST_VALUE, MOST_START = 1_000.0, 10.0, 100.0


@dataclass(frozen=True, slots=True)
class Tuning:
    """How the classifier is boosted.

    Attributes:
        rounds: trees.
        depth: questions a tree.
        rate: how far each tree goes.
        ridge: rows' worth of doubt in every leaf, in units of a row's curvature (1/4).
        least: rows on either side of a question.
    """

    rounds: int = 80
    depth: int = 6
    rate: float = 0.15
    ridge: float = 5.0
    least: int = 20


@dataclass(frozen=True, slots=True)
class Odds:
    """The classifier.

    Attributes:
        feature: int32 (rounds, depth), column asked about.
        cut: uint8 (rounds, depth), byte of the question.
        equal: uint8 (rounds, depth), 1 "just this byte", 0 "at most this byte".
        value: float32 (rounds, 2^depth).
        start: log odds to begin with: odds are 1 on average over drawn rows.
        ceiling: odds at which they are cut, >= 1.
    """

    feature: NDArray[np.int32]
    cut: NDArray[np.uint8]
    equal: NDArray[np.uint8]
    value: NDArray[np.float32]
    start: float
    ceiling: float

    def of(self, seen: NDArray[np.uint8]) -> NDArray[np.float64]:
        """Odds (rows,) of drawn rows, cut at the ceiling.

        Args:
            seen: (columns, rows) bytes.
        """
        return np.minimum(np.exp(self.log_of(seen)), self.ceiling)

    def log_of(self, seen: NDArray[np.uint8]) -> NDArray[np.float64]:
        """Log odds (rows,) of drawn rows, not cut; `seen` as in `of`."""
        rows = seen.shape[1]
        found = np.empty(rows, dtype=np.float32)
        rounds, depth = self.feature.shape
        kernels.call(
            *("odds", seen, rows, rows, self.feature, self.cut, self.equal, self.value),
            *(rounds, depth, self.start, found),
        )
        return found.astype(np.float64)

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """What is kept beside `start` and `ceiling`."""
        return {
            "feature": self.feature,
            "cut": self.cut,
            "equal": self.equal,
            "value": self.value,
        }


def opened(
    untrusted: Mapping[str, NDArray[np.generic]], start: float, ceiling: float, columns: int
) -> Odds:
    """Check arrays from a file.

    Raises:
        KeyError, ValueError: they are not a classifier of so many columns.
    """
    get: Any = {
        name: np.ascontiguousarray(untrusted[name]) for name in ("feature", "cut", "equal", "value")
    }
    found = Odds(
        get["feature"].astype(np.int32),
        get["cut"].astype(np.uint8),
        get["equal"].astype(np.uint8),
        get["value"].astype(np.float32),
        float(start),
        float(ceiling),
    )
    rounds, depth = found.feature.shape
    sound = (
        0 < depth <= DEEPEST
        and found.cut.shape == found.equal.shape == (rounds, depth)
        and found.value.shape == (rounds, 1 << depth)
        and bool((np.abs(found.value) <= MOST_VALUE).all())
        and bool((found.feature >= 0).all() and (found.feature < columns).all())
        and abs(found.start) <= MOST_START
        and 1 <= found.ceiling <= MOST_CEILING
    )
    if not sound:
        raise ValueError(rounds)
    return found


def learn(
    sight: Sight,
    drawn: NDArray[np.uint8],
    tuning: Tuning,
    pool: Executor,
    workers: int,
    progress: Callable[[int, int], None],
) -> Odds:
    """Boost.

    Args:
        sight: m real rows.
        drawn: (columns, k) bytes of drawn rows.
        tuning: how.
        pool: where two halves of the columns are asked side by side.
        workers: how many may work; the result does not hang on it.
        progress: told rounds done and rounds in all.
    """
    real = sight.seen.shape[1]
    x = np.ascontiguousarray(np.concatenate([sight.seen, drawn], axis=1))
    n = x.shape[1]
    sizes = np.maximum(sight.sizes, x.max(axis=1).astype(np.int32) + 1).astype(np.int32)
    asked = np.flatnonzero(sizes > 1).astype(np.int32)
    leaf, gradient = np.zeros(n, dtype=np.uint8), np.empty(n, dtype=np.int16)
    even = float(np.log(real / max(n - real, 1)))
    score = np.full(n, even, dtype=np.float32)
    rounds = tuning.rounds if len(asked) else 0
    shape = (rounds, tuning.depth)
    feature = np.zeros(shape, dtype=np.int32)
    cut, equal = np.zeros(shape, dtype=np.uint8), np.zeros(shape, dtype=np.uint8)
    value = np.zeros((rounds, 1 << tuning.depth), dtype=np.float32)
    close = (n, real, tuning.depth, tuning.rate, tuning.ridge, leaf, gradient, score)
    kernels.call("close", *close, None)
    shares = [one for one in np.array_split(asked, max(workers, 1)) if len(one)]

    def question(share: NDArray[np.int32], level: int) -> tuple[float, tuple[int, int, int]]:
        best, found = np.full(1, -1.0), np.zeros(3, dtype=np.int32)
        kernels.call(
            *("question", x, n, n, leaf, level, gradient, share, len(share), sizes),
            *(sight.ordered, tuning.ridge, tuning.least, best, found),
        )
        return float(best[0]), (int(found[0]), int(found[1]), int(found[2]))

    for turn in range(rounds):
        for level in range(tuning.depth):
            waiting = [pool.submit(question, share, level) for share in shares]
            answers = [one.result() for one in waiting]
            # Of equal gains the first column's stands, however the columns were shared out.
            _, chosen = max(answers, key=lambda one: (one[0], -one[1][0]))
            feature[turn, level], cut[turn, level], equal[turn, level] = chosen
            kernels.call("answer", x, n, n, *chosen, level, leaf)
        kernels.call("close", *close, value[turn])
        progress(turn + 1, rounds)
    plain = Odds(feature, cut, equal, value, 0.0, 1.0)
    log = plain.log_of(np.ascontiguousarray(drawn))
    mean = float(np.exp(log).mean()) if len(log) else 1.0
    top = float(np.quantile(np.exp(log) / mean, CUT)) if len(log) else 1.0
    return Odds(feature, cut, equal, value, -float(np.log(mean)), max(top, 1.0))
