"""Every short text that stands for a code of the engine. An unknown code is shown as it is, with spaces."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTimeZone

from desktop.messages.tongue import locale, mark, speaks_english, tr

_ISO_DAY = len("2026-01-31")

STATES = {
    "done": ("done", mark("done"), "good"),
    "ready": ("ready", mark("ready"), "accent"),
    "running": ("running", mark("running"), "accent"),
    "stale": ("stale", mark("out of date"), "warn"),
    "refused": ("refused", mark("refused"), "bad"),
    "waiting": ("waiting", mark("waiting"), "faint"),
}
"""State -> icon, word, tone."""

REASONS = {
    "table-changed": mark("the table was imported anew"),
    "columns-changed": mark("the columns are not the same any more"),
    "plan-changed": mark("the plan was changed"),
    "model-changed": mark("the model was fitted anew"),
    "synthetic-changed": mark("there are new synthetic rows"),
    "policy-changed": mark("the policy was changed"),
    "scorecard-changed": mark("the rows were validated anew"),
    "gate-refuses": mark("the policy is not met"),
    "changed": mark("something before it changed"),
}

KINDS = {
    "numeric": mark("number"),
    "integer": mark("whole number"),
    "category": mark("category"),
    "boolean": mark("yes or no"),
    "datetime": mark("date or time"),
    "identifier": mark("identifier"),
    "text": mark("free text"),
    "constant": mark("constant"),
}

ROLES = {
    "ordinary": (mark("Ordinary"), mark("Nothing special about it.")),
    "quasi-identifier": (
        mark("Known to outsiders"),
        mark("Age, postcode, sex: others may know it of a person."),
    ),
    "sensitive": (mark("Sensitive"), mark("Nobody may learn it about a person.")),
    "identifier": (mark("Identifier"), mark("Replaced by fresh made-up ones of the same form.")),
    "ignored": (mark("Left out"), mark("Not in the synthetic table.")),
}

FLAGS = {
    "looks-like-identifier": mark("looks like an identifier"),
    "looks-like-name": mark("looks like a name"),
    "misleading-name": mark("name looks like another"),
    "looks-like-date-of-birth": mark("looks like a date of birth"),
    "free-text": mark("free text"),
    "constant": mark("always the same"),
    "all-missing": mark("no values at all"),
    "rare-values": mark("has rare values"),
    "special-codes": mark("has special codes"),
    "unique-values": mark("every value once"),
    "skewed": mark("skewed"),
}
SERIOUS_FLAGS = frozenset(
    {"looks-like-identifier", "looks-like-name", "looks-like-date-of-birth", "free-text"}
)

FAMILIES = {
    "fidelity": mark("Fidelity"),
    "utility": mark("Utility"),
    "privacy": mark("Privacy"),
    "fairness": mark("Fairness"),
}

VERDICTS = {
    "pass": ("pass", mark("passes"), "good"),
    "fail": ("fail", mark("fails"), "bad"),
    "not_judged": ("none", mark("not judged"), "faint"),
    "not_applicable": ("none", mark("not applicable"), "faint"),
    "failed": ("fail", mark("not computed"), "bad"),
}
"""Verdict -> icon, word, tone."""

OUTCOMES = {
    "ok": ("pass", mark("done"), "good"),
    "pass": ("pass", mark("policy met"), "good"),
    "fail": ("fail", mark("policy not met"), "bad"),
    "failed": ("fail", mark("failed"), "bad"),
    "cancelled": ("none", mark("cancelled"), "soft"),
    "refused": ("refused", mark("refused"), "bad"),
}
"""Outcome of a record -> icon, word, tone."""


def plain(code: str) -> str:
    """A code nobody gave words to."""
    return code.replace("-", " ").replace("_", " ")


def beginning(text: str) -> str:
    """A text with a large first letter; the others as they are, for nouns are large in some languages."""
    return text[:1].upper() + text[1:]


def inside(text: str) -> str:
    """A title as it stands inside a sentence: small in English, as it is in other languages."""
    return text[:1].lower() + text[1:] if speaks_english() else text


def reason(code: str, titles: dict[str, str]) -> str:
    """Why a step is not done.

    Args:
        code: as in `StepStatus.reason`.
        titles: step name -> title, in the window's language.
    """
    for start, sentence in (
        ("needs-", mark("needs {step} first")),
        ("after-", mark("comes after {step}")),
    ):
        if code.startswith(start):
            name = code.removeprefix(start)
            return tr(sentence, step=titles.get(name, name))
    return tr(REASONS.get(code, plain(code))) if code else ""


def kind(code: str) -> str:
    """Word for a column's kind."""
    return tr(KINDS.get(code, plain(code)))


def flag(code: str) -> str:
    """Words for a flag."""
    return tr(FLAGS.get(code, plain(code)))


def count(number: int) -> str:
    """A whole number in groups, as the language writes it."""
    return locale().toString(number)


def number(value: float, digits: int) -> str:
    """A number with so many digits after the point, as the language writes it."""
    return locale().toString(float(value), "f", digits)


def short(value: float, digits: int) -> str:
    """A number with so many digits that count, no more than it needs."""
    return locale().toString(float(value), "g", digits) if abs(value) < 1e6 else number(value, 0)


def size(number_of_bytes: int) -> str:
    """Bytes in the unit that fits."""
    value = float(number_of_bytes)
    if value < 1000:
        return tr("{n} bytes", n=count(number_of_bytes))
    for unit in ("kB", "MB"):
        value /= 1000
        if value < 1000:
            return f"{number(value, 1)} {unit}"
    return f"{number(value / 1000, 1)} GB"


def seconds(value: float) -> str:
    """A duration."""
    if value < 10:
        return tr("{n} s", n=number(value, 1))
    if value < 100:
        return tr("{n} s", n=number(value, 0))
    return tr("{n} min", n=number(value / 60, 0))


def time_left(value: float | None) -> str:
    """How long a job will still take."""
    if value is None:
        return ""
    if value < 2:
        return tr("almost done")
    if value < 90:
        return tr("about {n} s left", n=number(value, 0))
    return tr("about {n} min left", n=number(value / 60, 0))


def percent(share: float) -> str:
    """A share, with one digit where it is small."""
    if share == 0:
        return tr("{n} %", n="0")
    return tr("{n} %", n=number(100 * share, 1 if share < 0.0995 else 0))


def figure(value: float | None, unit: str) -> str:
    """A metric's figure."""
    if value is None:
        return "–"
    if unit == "%":
        return tr("{n} %", n=number(value, 1))
    if unit == "points":  # NIST's scale, 0 to 1,000; or percentage points
        return number(value, 0 if abs(value) >= 100 else 2)
    return f"{number(value, 3)} {tr(unit)}".strip()


def digest(hexadecimal: str) -> str:
    """A digest in groups, so that it can be read aloud and may break between them."""
    return " ".join(hexadecimal[at : at + 16] for at in range(0, len(hexadecimal), 16))


def moment(iso: str) -> str:
    """An ISO time as people read it, to the second, in UTC."""
    at = _time(iso)
    return f"{_day(at.date())} {at.toString('HH:mm:ss')}" if at.isValid() else iso


def minute(iso: str) -> str:
    """An ISO time as people read it, to the minute, in UTC."""
    at = _time(iso)
    return f"{_day(at.date())} {at.toString('HH:mm')}" if at.isValid() else iso


def day(iso: str) -> str:
    """An ISO day as people read it, or the day of an ISO time, in UTC."""
    # A day without a time is that day everywhere; as a time it would be midnight here, yesterday in Greenwich.
    date = (
        QDate.fromString(iso, Qt.DateFormat.ISODate) if len(iso) == _ISO_DAY else _time(iso).date()
    )
    return _day(date) if date.isValid() else iso


def typed_day(text: str) -> str:
    """A day that was typed as the language writes it, as ISO writes it; anything else as it was typed."""
    typed = text.strip()
    at = locale().toDate(typed, _day_form().replace("dd", "d").replace("MM", "M"))
    return at.toString("yyyy-MM-dd") if at.isValid() else typed


def _time(iso: str) -> QDateTime:
    at = QDateTime.fromString(iso.replace("+00:00", "Z"), Qt.DateFormat.ISODate)
    return at.toTimeZone(QTimeZone.utc()) if at.isValid() else at


def _day(date: QDate) -> str:
    return locale().toString(date, _day_form())


def _day_form() -> str:
    """How a day is written, with its whole year. In English as ISO does: half of the world has the month first."""
    spoken = locale()
    if spoken.language() == QLocale.Language.English:
        return "yyyy-MM-dd"
    form = spoken.dateFormat(QLocale.FormatType.ShortFormat)
    return form if "yyyy" in form else form.replace("yy", "yyyy")
