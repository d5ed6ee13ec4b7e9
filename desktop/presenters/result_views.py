"""What the result page says, from the state: verdict, order of lists, what each tab has of a column. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.messages import result_words as said
from desktop.messages import words
from desktop.messages.tongue import locale, tr
from desktop.presenters.result_state import Decided, VerdictView

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.presenters.result_state import Remedy
    from desktop.presenters.state import AppState, EvidenceView, MarginalView, ScoreLine, ScoreView

MOST_DECIDED = 4
MOST_NAMES = 3
_NEEDS_HOLDOUT = "VALID.NEEDS_HOLDOUT"
_ORDER = {"fail": 0, "failed": 1, "pass": 2, "not_judged": 3, "not_applicable": 4}
# Facts of an attack's success, and the prefix of its modes.
_MAIN, _CONTROL, _NAIVE = "main", "control", "naive"


# -- lists ----------------------------------------------------------------------------------------


def margin(line: ScoreLine) -> float | None:
    """How much of what is allowed is left, negative beyond the bound; None where not judged.

    In shares of the way from fresh real rows to the bound; of the figure's range where there is no such way.
    """
    f = line.figures
    if f.number is None or f.bound is None or f.at_most is None:
        return None
    low, high = f.span
    way = 0.0 if f.ceiling is None else abs(f.bound - f.ceiling)
    apart = f.bound - f.number if f.at_most else f.number - f.bound
    return apart / (way if way > 1e-9 else max(high - low, 1e-12))


def worst_first(lines: Iterable[ScoreLine]) -> tuple[ScoreLine, ...]:
    """Failed, not computed, then the nearest to its bound, then what nobody judges."""

    def place(line: ScoreLine) -> tuple[int, float, str]:
        near = margin(line)
        return _ORDER.get(line.verdict, 5), near if near is not None else 0.0, line.title

    return tuple(sorted(lines, key=place))


def of_family(score: ScoreView | None, code: str) -> tuple[ScoreLine, ...]:
    """Lines of a family, the worst first."""
    if score is None:
        return ()
    title = words.FAMILIES.get(code, code)
    return worst_first(
        line for line in score.lines if line.figures.code == code or line.family == title
    )


def failing(lines: Iterable[ScoreLine]) -> tuple[ScoreLine, ...]:
    """Lines that refuse the release."""
    return tuple(line for line in lines if line.verdict == "fail")


# -- the verdict ----------------------------------------------------------------------------------


def verdict(
    state: AppState, live: ScoreView | None = None, remedy: Remedy | None = None
) -> VerdictView:
    """The verdict in one sentence, what decided it, what to do next.

    Args:
        state: of the window.
        live: figures while they come in.
        remedy: the first thing that can be done about what fails.
    """
    score = state.score
    step = state.step("validate")
    if live is not None:
        return VerdictView(
            "running",
            "soft",
            tr(said.MEASURING),
            (tr(said.MEASURING_MORE, number=len(live.lines)),),
        )
    if score is None:
        ready = state.synthetic is not None
        more = said.EMPTY_MORE if ready else said.EMPTY_FIRST
        return VerdictView(
            "none", "soft", tr(said.EMPTY), (tr(more),), step="measure" if ready else ""
        )
    if step is not None and step.state not in {"done", "refused"}:
        lines = (tr(said.STALE_MORE, reason=step.reason),) if step.reason else ()
        return VerdictView("stale", "warn", tr(said.STALE), lines, step="measure")
    return verdict_on(state, score, remedy)


def policy_title(state: AppState, score: ScoreView) -> str:
    """The policy as people call it."""
    name = score.policy.rsplit(" ", 1)[0]
    return next((one.title for one in state.policies if one.name == name), score.policy)


def verdict_on(state: AppState, score: ScoreView, remedy: Remedy | None) -> VerdictView:
    """The verdict on figures that are all there and up to date."""
    policy = policy_title(state, score)
    bad = worst_first(failing(score.lines))
    judged = [line for line in score.lines if line.verdict in {"pass", "fail"}]
    lines = (_privacy(score),)
    if score.verdict == "pass" and not bad:
        near = worst_first(line for line in judged if margin(line) is not None)
        return VerdictView(
            icon="pass",
            tone="good",
            sentence=tr(said.PASSES, policy=policy),
            lines=lines,
            decided_title=tr(said.DECIDED_PASS),
            decided=tuple(map(_decided, near[:MOST_NAMES])),
            next=tr(said.NEXT_RELEASE),
            step="release",
        )
    if not bad:
        sentence = tr(said.NOTHING_JUDGED, policy=policy)
    elif len(bad) == 1:
        sentence = tr(said.FAILS_ONE, judged=len(judged), policy=policy)
    else:
        sentence = tr(said.FAILS, failing=len(bad), judged=len(judged), policy=policy)
    # Privacy first: it is what cannot be taken back.
    bad = tuple(sorted(bad, key=lambda line: line.figures.code != said.PRIVACY))
    return VerdictView(
        icon="fail",
        tone="bad",
        sentence=sentence,
        lines=lines,
        decided_title=tr(said.DECIDED) if bad else "",
        decided=tuple(map(_decided, bad[:MOST_DECIDED])),
        more=max(len(bad) - MOST_DECIDED, 0),
        next=tr(said.NEXT_LOOK) if remedy is None else tr(said.NEXT_MEND, title=remedy.title),
        step="look" if remedy is None else "mend",
    )


def privacy_beyond(score: ScoreView) -> str:
    """Which attacks found out more than the policy allows; empty where none was shown to."""
    # Of what has no figure, or nothing to be judged by, nobody can say that it found anything out.
    found = [line for line in failing(_of_privacy(score)) if margin(line) is not None]
    return tr(said.PRIVACY_FAILS, names=_names(found)) if found else ""


def _privacy(score: ScoreView) -> str:
    """What a privacy officer asks first; it holds only where nothing of it fails, for whatever reason."""
    mine = _of_privacy(score)
    unjudged = [line for line in failing(mine) if margin(line) is None]
    unheld = all(line.figures.reason in {"", _NEEDS_HOLDOUT} for line in mine)
    if unheld and all(line.figures.number is None for line in mine):
        return tr(said.PRIVACY_NOT)
    texts = [privacy_beyond(score)]
    if unjudged:
        texts.append(tr(said.PRIVACY_OPEN, names=_names(unjudged)))
    if any(texts):
        return " ".join(filter(None, texts))
    holds = any(line.verdict == "pass" for line in mine)
    return tr(said.PRIVACY_HOLDS if holds else said.PRIVACY_NOT)


def _of_privacy(score: ScoreView) -> list[ScoreLine]:
    return [line for line in score.lines if line.figures.code == said.PRIVACY]


def _names(lines: Sequence[ScoreLine]) -> str:
    return ", ".join(line.title for line in lines[:MOST_NAMES])


def _decided(line: ScoreLine) -> Decided:
    if line.figures.number is None:
        text = tr(said.DECIDED_NONE, title=line.title)
    elif line.figures.bound is None:
        # It is asked to come near to fresh real rows, and there are none: no bound could be shown.
        text = tr(said.DECIDED_ALONE, title=line.title, value=line.value)
    elif line.verdict == "pass" and (margin(line) or 0.0) < 0 and line.figures.interval:
        # A bound that the figure is beyond, but not for sure: it would look like a mistake.
        low, high = (words.figure(one, line.figures.unit) for one in line.figures.interval)
        text = tr(
            said.DECIDED_SURELY,
            title=line.title,
            value=line.value,
            threshold=line.threshold,
            low=low,
            high=high,
        )
    else:
        text = tr(said.DECIDED_LINE, title=line.title, value=line.value, threshold=line.threshold)
    return Decided(line.metric, line.figures.code, text)


# -- parts of figures -----------------------------------------------------------------------------


def pairs_of(line: ScoreLine) -> tuple[tuple[str, float, float], ...]:
    """(part, real, synthetic) of a figure that is measured on both, the widest apart first."""
    real = {k.removeprefix("real:"): v for k, v in line.figures.facts if k.startswith("real:")}
    made = {
        k.removeprefix("synthetic:"): v for k, v in line.figures.facts if k.startswith("synthetic:")
    }
    both = [(label, value, made[label]) for label, value in real.items() if label in made]
    return tuple(sorted(both, key=lambda row: -abs(row[1] - row[2])))


def changes_of(line: ScoreLine) -> tuple[tuple[str, float], ...]:
    """(group, change) of a figure of groups, the largest first."""
    found = [
        (k.removeprefix("change:"), v) for k, v in line.figures.facts if k.startswith("change:")
    ]
    return tuple(sorted(found, key=lambda row: -abs(row[1])))


def attacks(lines: Iterable[ScoreLine]) -> tuple[tuple[str, float, float, float | None], ...]:
    """(attack, right for people in the table, for others, by guessing) as shares 0-1, the widest apart first."""
    found = []
    for line in lines:
        facts = dict(line.figures.facts)
        whole = 100.0 if line.figures.unit in {"%", "points"} else 1.0
        modes = [k.removesuffix("_main") for k in facts if k.endswith("_main")]
        for prefix in [f"{mode}_" for mode in modes] or [""]:
            if prefix + _MAIN not in facts or prefix + _CONTROL not in facts:
                continue
            mode = prefix.rstrip("_")
            label = line.title
            if mode:
                label += f" ({tr(said.ATTACK_MODES.get(mode, words.plain(mode)))})"
            naive = facts.get(prefix + _NAIVE)
            found.append(
                (
                    label,
                    facts[prefix + _MAIN] / whole,
                    facts[prefix + _CONTROL] / whole,
                    None if naive is None else naive / whole,
                )
            )
    return tuple(sorted(found, key=lambda row: row[2] - row[1]))


def columns_in(label: str, known: Sequence[str]) -> tuple[str, ...]:
    """Columns that a label speaks of: ``a / b``, ``a = value``, ``a = value, b = value``, ``a / b: rate``."""
    if label in known:
        return (label,)
    pieces = [piece for part in label.split(" / ") for piece in part.split(", ")]
    names = []
    for piece in pieces:
        name = piece.split(" = ", 1)[0]
        name = name if name in known else name.rsplit(": ", 1)[0]
        if name in known and name not in names:
            names.append(name)
    return tuple(names)


# -- columns --------------------------------------------------------------------------------------


def known_columns(state: AppState) -> tuple[str, ...]:
    """Columns that were compared."""
    return () if state.evidence is None else tuple(m.column for m in state.evidence.marginals)


def agreement(one: MarginalView) -> float:
    """Share of rows that fall alike: 1 minus the total variation distance of the bars."""
    apart = sum(abs(a - b) for a, b in zip(one.real, one.synthetic, strict=True)) / 2
    return min(max(1.0 - apart, 0.0), 1.0)


def marginal_of(state: AppState, column: str) -> MarginalView | None:
    """The chosen column's bars, or those of the column that is the least alike."""
    found = () if state.evidence is None else state.evidence.marginals
    mine = next((one for one in found if one.column == column), None)
    return mine or min(found, key=agreement, default=None)


def relations_of(
    evidence: EvidenceView | None, column: str
) -> tuple[tuple[str, float, float], ...]:
    """(other column, real, synthetic) of a column's relations, the widest apart first."""
    if evidence is None or column not in evidence.columns or not evidence.real:
        return ()
    at = evidence.columns.index(column)
    rows = [
        (other, evidence.real[at][number], evidence.synthetic[at][number])
        for number, other in enumerate(evidence.columns)
        if number != at
    ]
    return tuple(sorted(rows, key=lambda row: -abs(row[2] - row[1])))


def widest_relation(evidence: EvidenceView) -> tuple[str, str, float, float] | None:
    """The two columns whose relation differs most, and it: real, synthetic."""
    best: tuple[str, str, float, float] | None = None
    for row, one in enumerate(evidence.columns):
        for column in range(row):
            real, made = evidence.real[row][column], evidence.synthetic[row][column]
            if best is None or abs(made - real) > abs(best[3] - best[2]):
                best = (one, evidence.columns[column], real, made)
    return best


def column_says(state: AppState, column: str) -> tuple[str, ...]:
    """What each tab has of a column, in a few words each."""
    if not column or state.evidence is None:
        return ()
    return (
        *_alike(state.evidence, column),
        *_related(state.evidence, column),
        *_exposed(state, column),
        *_of_lines(state, column),
        *_planned(state, column),
    )


def _alike(evidence: EvidenceView, column: str) -> tuple[str, ...]:
    order = sorted(evidence.marginals, key=agreement)
    place = next((at for at, one in enumerate(order) if one.column == column), None)
    if place is None:
        return ()
    share = words.percent(agreement(order[place]))
    return (
        tr(said.COLUMN_ALIKE, share=share),
        tr(said.COLUMN_PLACE, place=place + 1, all=len(order)),
    )


def _related(evidence: EvidenceView, column: str) -> tuple[str, ...]:
    rows = relations_of(evidence, column)
    if not rows:
        return ()
    other, real, made = rows[0]
    return (tr(said.COLUMN_RELATION, other=other, gap=_gap(made - real)),)


def _gap(value: float) -> str:
    """A difference with its sign, as the language writes it."""
    text = locale().toString(value, "f", 2)
    return f"+{text}" if value > 0 else text


def _exposed(state: AppState, column: str) -> tuple[str, ...]:
    if not state.exposed:
        return ()
    number = sum(column in one.columns for one in state.exposed)
    if not number:
        return ()
    return (tr(said.COLUMN_EXPOSED, number=number, all=len(state.exposed)),)


def _of_lines(state: AppState, column: str) -> tuple[str, ...]:
    """Whether it can be guessed, and how well it is predicted."""
    found = []
    for line in () if state.score is None else state.score.lines:
        value = dict(line.breakdown).get(column)
        if value is None:
            continue
        text = words.figure(value, line.figures.unit)
        if line.metric in {"inference", "attribute_disclosure"}:
            found.append(tr(said.COLUMN_SECRET, title=line.title, value=text))
        elif line.metric == "tstr_ratio":
            found.append(tr(said.COLUMN_TARGET, value=words.percent(value)))
    return tuple(found[:MOST_NAMES])


def _planned(state: AppState, column: str) -> tuple[str, ...]:
    plan = state.plan
    if plan is None:
        return ()
    found = []
    if column in plan.protected:
        found.append(tr(said.COLUMN_PROTECTED))
    role = next((role for name, _, role in plan.roles if name == column), "")
    if role in words.ROLES and role != "ordinary":
        found.append(tr(said.COLUMN_ROLE, role=tr(words.ROLES[role][0])))
    return tuple(found)
