"""Combining rules: one estimate and one interval from m synthetic copies of a table.

Pure formulas over arrays; which table an estimate came from is none of its business. Which rule is right hangs on
how the copies were made:

- `simple`: the model's parameters are fixed at what the training rows say and every copy is drawn from them. So
  works every synthesizer that comes with Cloister.
- `proper`: each copy has parameters of its own, drawn from their distribution given the training rows.
- `fully`: as `proper`, in the wording of multiple imputation; needs no sizes, and many copies.
- `partially`: only some cells were replaced, or noise of differential privacy is part of what each copy says.

Every rule assumes that the synthesis model is right for the question asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import ArrayLike, NDArray

RuleName: TypeAlias = Literal["simple", "proper", "fully", "partially"]


@dataclass(frozen=True, slots=True)
class Combined:
    """Estimates over all copies.

    Attributes:
        estimate: (p,) mean of the copies' estimates.
        variance: (p,) total variance, >= 0.
        degrees: (p,) degrees of freedom of Student's t; inf means the normal distribution.
        copies: m.
    """

    estimate: NDArray[np.float64]
    variance: NDArray[np.float64]
    degrees: NDArray[np.float64]
    copies: int

    def interval(self, level: float = 0.95) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """(low, high) of every estimate.

        Args:
            level: coverage, between 0 and 1.
        """
        from scipy import special

        tail = 0.5 + level / 2
        student = np.where(np.isfinite(self.degrees), self.degrees, 1.0)
        quantile = np.where(
            np.isfinite(self.degrees), special.stdtrit(student, tail), special.ndtri(tail)
        )
        half = quantile * np.sqrt(self.variance)
        return self.estimate - half, self.estimate + half


def simple(estimates: ArrayLike, variances: ArrayLike, copy_rows: float, rows: float) -> Combined:
    """Total variance u (k/n + 1/m), normal; one copy is enough.

    Args:
        estimates: (m, p) or (m,), one row a copy.
        variances: squared standard errors, same shape, as an analysis of the copy gives them.
        copy_rows: k, rows of each copy.
        rows: n, training rows.

    Raises:
        ValueError: shapes differ, no copy, a size below 1, a negative or non-finite number.

    Source: Raab, Nowok and Dibben (2016), Practical data synthesis for large samples, J. Privacy and
    Confidentiality 7(3): T_s.
    """
    q, u = _checked(estimates, variances, least=1, sizes=(copy_rows, rows))
    total = u.mean(axis=0) * (copy_rows / rows + 1 / len(q))
    return Combined(q.mean(axis=0), total, np.full(total.shape, np.inf), len(q))


def proper(estimates: ArrayLike, variances: ArrayLike, copy_rows: float, rows: float) -> Combined:
    """Total variance u (k/n + (1 + k/n) / m), normal; one copy is enough.

    Arguments and errors as `simple`. Source: Raab, Nowok and Dibben (2016): T_p.
    """
    q, u = _checked(estimates, variances, least=1, sizes=(copy_rows, rows))
    share = copy_rows / rows
    total = u.mean(axis=0) * (share + (1 + share) / len(q))
    return Combined(q.mean(axis=0), total, np.full(total.shape, np.inf), len(q))


def fully(estimates: ArrayLike, variances: ArrayLike, copy_rows: float, rows: float) -> Combined:
    """Total variance (1 + 1/m) b - u; where that is negative, (k/n) u instead.

    Degrees of freedom (m - 1) (1 - u / ((1 + 1/m) b))^2; the normal distribution where the variance was replaced.
    Arguments and errors as `simple`, at least two copies.

    Source: Raghunathan, Reiter and Rubin (2003), Multiple imputation for statistical disclosure limitation,
    J. Official Statistics 19(1); the adjustment: Reiter (2002), JOS 18(4).
    """
    q, u = _checked(estimates, variances, least=2, sizes=(copy_rows, rows))
    copies = len(q)
    within, between = u.mean(axis=0), q.var(axis=0, ddof=1)
    spread = (1 + 1 / copies) * between
    total = spread - within
    negative = total <= 0
    degrees = (copies - 1) * (1 - within / np.where(spread > 0, spread, 1)) ** 2
    # Near zero the formula's degrees vanish and an interval would have no end.
    degrees = np.where(negative, np.inf, np.maximum(degrees, 1))
    total = np.where(negative, copy_rows / rows * within, total)
    return Combined(q.mean(axis=0), total, degrees, copies)


def partially(
    estimates: ArrayLike, variances: ArrayLike, copy_rows: float = 1, rows: float = 1
) -> Combined:
    """Total variance u + b/m, t with (m - 1) (1 + m u / b)^2 degrees of freedom.

    Args:
        estimates: as `simple`, at least two copies.
        variances: as `simple`.
        copy_rows: not used; every copy has the rows of the real table.
        rows: not used.

    Raises:
        ValueError: as `simple`.

    Source: Reiter (2003), Inference for partially synthetic, public use microdata sets, Survey Methodology 29;
    for differentially private copies: National Academies (2024), appendix B.
    """
    q, u = _checked(estimates, variances, least=2, sizes=(copy_rows, rows))
    copies = len(q)
    within, between = u.mean(axis=0), q.var(axis=0, ddof=1)
    degrees = np.full(within.shape, np.inf)
    varies = between > 0
    degrees[varies] = (copies - 1) * (1 + copies * within[varies] / between[varies]) ** 2
    return Combined(q.mean(axis=0), within + between / copies, degrees, copies)


RULES: dict[RuleName, Callable[[ArrayLike, ArrayLike, float, float], Combined]] = {
    "simple": simple,
    "proper": proper,
    "fully": fully,
    "partially": partially,
}


def _checked(
    estimates: ArrayLike, variances: ArrayLike, least: int, sizes: tuple[float, float]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    q, u = (np.asarray(one, dtype=np.float64) for one in (estimates, variances))
    q, u = (one[:, None] if one.ndim == 1 else one for one in (q, u))
    if q.shape != u.shape or q.ndim != 2 or len(q) < least:
        msg = f"estimates and variances of at least {least} copies, in the same shape"
        raise ValueError(msg)
    if not (np.isfinite(q).all() and np.isfinite(u).all() and (u >= 0).all() and min(sizes) >= 1):
        msg = "estimates, variances and sizes have to be finite, variances not negative"
        raise ValueError(msg)
    return q, u
