"""Fits declared models on one table: linear (HC3), logistic, Cox (Efron), by statsmodels.

What cannot be estimated is NaN in a `Fit` and nowhere else; whoever compares fits says so in words. Compares
nothing.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.validation.threads import one_thread
from synth_engine.validation.views import sample_rows

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.table import Table
    from synth_engine.validation.regression_design import Design, Family

# The Cox model goes through its event times one by one.
MOST_ROWS: dict[Family, int] = {"linear": 50_000, "logistic": 50_000, "cox": 10_000}
# A coefficient of a standardised column or of a level with a larger standard error was not found: its
# likelihood has no peak.
LARGEST_ERROR = 20.0
# What is left of a column, as a share, once the columns before it have explained it.
LEAST_OWN = 1e-7
MOST_ROUNDS = 50
LEFT_SLOPE = 1e-3


@dataclass(frozen=True, slots=True)
class Fit:
    """Coefficients of one model on one table, the intercept left out.

    Attributes:
        estimates: (p,) NaN where the table does not determine the coefficient.
        covariance: (p, p) of the estimates; 0 in rows and columns of undetermined ones.
        rows: complete rows used.
    """

    estimates: NDArray[np.float64]
    covariance: NDArray[np.float64]
    rows: int

    @property
    def variances(self) -> NDArray[np.float64]:
        """(p,) squared standard errors."""
        return np.diag(self.covariance)


def fit(design: Design, table: Table, seed: int, most: int | None = None) -> Fit | None:
    """Fit a model on a table.

    Args:
        design: coding of the model.
        table: with its columns.
        seed: which rows are drawn where there are more than can be used.
        most: use at most so many complete rows.

    Returns:
        None where the model as a whole cannot be fitted: too few complete rows, an outcome that does not vary, or
        no convergence.
    """
    table = table.select(design.regression.columns)
    whole = np.ones(table.rows, dtype=np.bool_)
    for column in table:
        whole &= column.state == 0
    rows = np.flatnonzero(whole)
    limit = min(MOST_ROWS[design.family], len(rows) if most is None else most)
    if len(rows) > limit:
        rows = rows[np.sort(sample_rows(len(rows), limit, seed, 61))]
    x, y, event = design.matrices(table.take(rows))
    with one_thread(), warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        return _fit(design.family, x, y, event)


def _fit(
    family: Family, x: NDArray[np.float64], y: NDArray[np.float64], event: NDArray[np.float64]
) -> Fit | None:
    width = x.shape[1]
    x, y, event, found = _without_sure_levels(family, x, y, event)
    if len(y) < 3 or not found.any():
        return None
    found[found] = _determined(x[:, found])
    x = x[:, found]
    if len(y) < x.shape[1] + 3 or not found.any() or not _varies(family, y, event):
        return None
    try:
        model = _model(family, x, y, event)
    except (np.linalg.LinAlgError, ValueError, ArithmeticError, RuntimeError):
        return None
    if model is None:
        return None
    estimates, covariance = model
    errors = np.sqrt(np.diag(covariance))
    good = np.isfinite(estimates) & np.isfinite(errors)
    if family != "linear":
        good &= errors < LARGEST_ERROR
    if not good.any():
        return None
    places = np.flatnonzero(found)[good]
    whole = Fit(np.full(width, np.nan), np.zeros((width, width)), len(y))
    whole.estimates[places] = estimates[good]
    whole.covariance[np.ix_(places, places)] = np.nan_to_num(covariance[np.ix_(good, good)])
    return whole


def _varies(family: Family, y: NDArray[np.float64], event: NDArray[np.float64]) -> bool:
    if family == "cox":
        return bool(event.any()) and len(np.unique(y)) > 1
    return len(np.unique(y)) > 1


def _without_sure_levels(
    family: Family, x: NDArray[np.float64], y: NDArray[np.float64], event: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64], NDArray[np.bool_]]:
    """Leave out levels nobody has, and rows of levels whose outcome is certain.

    A level with one outcome only (logistic) or without an event (Cox) has a coefficient without end and tells the
    other coefficients nothing: separation, the common case. Taking its rows out leaves the others as they are.
    """
    found = np.ones(x.shape[1], dtype=np.bool_)
    kept = np.ones(len(y), dtype=np.bool_)
    truth = event if family == "cox" else y
    for at in range(x.shape[1]):
        rows = x[:, at] == 1
        if not rows.any() and not x[:, at].any():
            found[at] = False
            continue
        if family == "linear" or not ((x[:, at] == 0) | rows).all():
            continue
        least, most = truth[rows].min(), truth[rows].max()
        if most == 0 or (family == "logistic" and least == 1):
            found[at] = False
            kept &= ~rows
    return x[kept], y[kept], event[kept], found


def _determined(x: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which columns say something that the intercept and the columns before them do not."""
    centred = x - x.mean(axis=0)
    lengths = np.sqrt((centred * centred).sum(axis=0))
    good: NDArray[np.bool_] = lengths > 1e-9 * np.sqrt(max(len(x), 1))
    unit = centred[:, good] / lengths[good]
    gram = unit.T @ unit
    rest = gram.copy()
    own = np.ones(len(gram), dtype=np.bool_)
    for at in range(len(gram)):
        pivot = rest[at, at]
        if pivot < LEAST_OWN:
            own[at] = False
            continue
        rest -= np.outer(rest[:, at], rest[at]) / pivot
    good[good] = own
    return good


def _model(
    family: Family, x: NDArray[np.float64], y: NDArray[np.float64], event: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]] | None:
    """Estimates and covariance without the intercept; None where the search did not end."""
    import statsmodels.api as sm

    fitted: Any
    if family == "cox":
        fitted = sm.PHReg(y, x, status=event, ties="efron").fit(disp=0)
        estimates = np.asarray(fitted.params, dtype=np.float64)
        covariance = np.atleast_2d(np.asarray(fitted.cov_params(), dtype=np.float64))
        # PHReg does not say whether it got there; the slope that is left, in standard errors, does.
        slope = np.asarray(fitted.model.score(estimates), dtype=np.float64)
        left = float(slope @ covariance @ slope)
        return (estimates, covariance) if left < LEFT_SLOPE else None
    wide = np.column_stack([np.ones(len(x)), x])
    if family == "linear":
        fitted = sm.OLS(y, wide).fit(cov_type="HC3")
    else:
        fitted = sm.Logit(y, wide).fit(
            method="newton", maxiter=MOST_ROUNDS, disp=0, warn_convergence=False
        )
        if not fitted.mle_retvals["converged"]:
            return None
    covariance = np.asarray(fitted.cov_params(), dtype=np.float64)
    return np.asarray(fitted.params, dtype=np.float64)[1:], covariance[1:, 1:]
