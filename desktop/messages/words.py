"""Every short text that stands for a code of the engine. An unknown code is shown as it is, with spaces."""

from __future__ import annotations

STATES = {
    "done": ("done", "done", "good"),
    "ready": ("ready", "ready", "accent"),
    "running": ("running", "running", "accent"),
    "stale": ("stale", "out of date", "warn"),
    "refused": ("refused", "refused", "bad"),
    "waiting": ("waiting", "waiting", "faint"),
}
"""State -> icon, word, tone."""

REASONS = {
    "table-changed": "the table was imported anew",
    "columns-changed": "the columns are not the same any more",
    "plan-changed": "the plan was changed",
    "model-changed": "the model was fitted anew",
    "synthetic-changed": "there are new synthetic rows",
    "policy-changed": "the policy was changed",
    "scorecard-changed": "the rows were validated anew",
    "gate-refuses": "the policy is not met",
    "changed": "something before it changed",
}

KINDS = {
    "numeric": "number",
    "integer": "whole number",
    "category": "category",
    "boolean": "yes or no",
    "datetime": "date or time",
    "identifier": "identifier",
    "text": "free text",
    "constant": "constant",
}

ROLES = {
    "ordinary": ("Ordinary", "Nothing special about it."),
    "quasi-identifier": (
        "Known to outsiders",
        "Age, postcode, sex: others may know it of a person.",
    ),
    "sensitive": ("Sensitive", "Nobody may learn it about a person."),
    "identifier": ("Identifier", "Replaced by fresh made-up ones of the same form."),
    "ignored": ("Left out", "Not in the synthetic table."),
}

FLAGS = {
    "looks-like-identifier": "looks like an identifier",
    "looks-like-name": "looks like a name",
    "misleading-name": "name looks like another",
    "looks-like-date-of-birth": "looks like a date of birth",
    "free-text": "free text",
    "constant": "always the same",
    "all-missing": "no values at all",
    "rare-values": "has rare values",
    "special-codes": "has special codes",
    "unique-values": "every value once",
    "skewed": "skewed",
}
SERIOUS_FLAGS = frozenset(
    {"looks-like-identifier", "looks-like-name", "looks-like-date-of-birth", "free-text"}
)

FAMILIES = {
    "fidelity": "Fidelity",
    "utility": "Utility",
    "privacy": "Privacy",
    "fairness": "Fairness",
}

VERDICTS = {
    "pass": ("pass", "passes", "good"),
    "fail": ("fail", "fails", "bad"),
    "not_judged": ("none", "not judged", "faint"),
    "not_applicable": ("none", "not applicable", "faint"),
    "failed": ("fail", "not computed", "bad"),
}
"""Verdict -> icon, word, tone."""

OUTCOMES = {
    "ok": ("pass", "done", "good"),
    "pass": ("pass", "policy met", "good"),
    "fail": ("fail", "policy not met", "bad"),
    "failed": ("fail", "failed", "bad"),
    "cancelled": ("none", "cancelled", "soft"),
    "refused": ("refused", "refused", "bad"),
}
"""Outcome of a record -> icon, word, tone."""


def plain(code: str) -> str:
    """A code nobody gave words to."""
    return code.replace("-", " ").replace("_", " ")


def reason(code: str, titles: dict[str, str]) -> str:
    """Why a step is not done.

    Args:
        code: as in `StepStatus.reason`.
        titles: step name -> title.
    """
    for start, words in (("needs-", "needs {} first"), ("after-", "comes after {}")):
        if code.startswith(start):
            name = code.removeprefix(start)
            return words.format(titles.get(name, name))
    return REASONS.get(code, plain(code)) if code else ""


def kind(code: str) -> str:
    """Word for a column's kind."""
    return KINDS.get(code, plain(code))


def flag(code: str) -> str:
    """Words for a flag."""
    return FLAGS.get(code, plain(code))


def count(number: int) -> str:
    """A whole number with thin gaps between thousands, as it is read."""
    return f"{number:,}".replace(",", " ")


def size(number: int) -> str:
    """Bytes in the unit that fits."""
    value = float(number)
    for unit in ("bytes", "kB", "MB"):
        if value < 1000:
            return f"{value:.0f} {unit}" if unit == "bytes" else f"{value:.1f} {unit}"
        value /= 1000
    return f"{value:.1f} GB"


def seconds(value: float) -> str:
    """A duration."""
    if value < 10:
        return f"{value:.1f} s"
    if value < 100:
        return f"{value:.0f} s"
    return f"{value / 60:.0f} min"


def time_left(value: float | None) -> str:
    """How long a job will still take."""
    if value is None:
        return ""
    if value < 2:
        return "almost done"
    if value < 90:
        return f"about {value:.0f} s left"
    return f"about {value / 60:.0f} min left"


def percent(share: float) -> str:
    """A share, with one digit where it is small."""
    if share == 0:
        return "0 %"
    return f"{100 * share:.1f} %" if share < 0.0995 else f"{100 * share:.0f} %"


def figure(value: float | None, unit: str) -> str:
    """A metric's figure."""
    if value is None:
        return "–"
    if unit == "%":
        return f"{value:.1f} %"
    if unit == "points":  # NIST's scale, 0 to 1,000; or percentage points
        return f"{value:.0f}" if abs(value) >= 100 else f"{value:.2f}"
    text = f"{value:.3f}"
    return f"{text} {unit}".strip()


def digest(hexadecimal: str) -> str:
    """A digest in groups, so that it can be read aloud and may break between them."""
    return " ".join(hexadecimal[at : at + 16] for at in range(0, len(hexadecimal), 16))


def moment(iso: str) -> str:
    """An ISO time as people read it, to the second, in UTC."""
    return iso.replace("T", " ").replace("+00:00", "").removesuffix("Z")
