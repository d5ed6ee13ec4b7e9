"""A report with everything in it: attacks, curves, groups, a chapter of somebody else's."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from synth_engine import reports
from synth_engine.contracts.evidence import Evidence, Marginal
from synth_engine.contracts.metric import Curve, Family, MetricInfo, MetricResult, MetricStatus
from synth_engine.contracts.policy import Policy, Threshold, judge
from synth_engine.reports.blocks import Chapter, Gallery, Paragraph
from synth_engine.reports.drawing import FULL, Drawing, Words

WHEN = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)
ROC = "Can an attacker tell who was in it?"
CHAPTER = Chapter(
    "Generations",
    "What happens after ten?",
    (
        Paragraph("They fade."),
        Gallery((Drawing("Do they fade?", "One word.", FULL, 30, (Words(0, 20, "yes"),)),)),
    ),
)


def info(name: str, title: str, family: Family, **more: Any) -> MetricInfo:
    """A metric of a share."""
    given = {"direction": "higher", "low": 0.0, "high": 1.0, "unit": "", **more}
    return MetricInfo(
        name, title, family, explanation=f"What {name} is.", source="A paper", **given
    )


INFOS = (
    info("column_shapes", "Column shapes", Family.FIDELITY),
    info(
        "c2st_gbm", "Told from real rows", Family.FIDELITY, sentence="Told apart {value:.1%} alike."
    ),
    info(
        "rule_violations", "Rules broken", Family.FIDELITY, direction="lower", high=100.0, unit="%"
    ),
    info("tstr_ratio", "Models trained on it", Family.UTILITY, high=1.5),
    info("copies", "Exact copies", Family.PRIVACY, direction="lower", high=100.0, unit="%"),
    info("mia_auc", "Membership attack", Family.PRIVACY, direction="lower"),
    info("linkability", "Linkability attack", Family.PRIVACY, direction="lower"),
    info(
        "representation",
        "Groups represented",
        Family.FAIRNESS,
        direction="lower",
        high=100.0,
        unit="points",
    ),
)


def roc(name: str, bend: float) -> Curve:
    """A line from corner to corner."""
    x = tuple(at / 20 for at in range(21))
    y = tuple(at**bend for at in x)
    return Curve(name, ROC, "false alarms", "rows found", x, y)


def results(shapes: float, risk: float) -> list[MetricResult]:
    """Figures; `shapes` may fail its bound, `risk` is how far the linkability attack comes."""
    ok = MetricStatus.OK
    bars = Curve(
        "synthetic rows",
        "How near?",
        "distance",
        "rows, %",
        (0.0, 0.5, 1.0),
        (3.0, 9.0, 1.0),
        "bars",
    )
    return [
        MetricResult(
            "column_shapes",
            ok,
            shapes,
            (shapes - 0.02, shapes + 0.02),
            0.98,
            None,
            (("age", 0.7), ("sex", 0.95)),
        ),
        MetricResult("c2st_gbm", ok, 0.9, (0.88, 0.92), 0.99),
        MetricResult.not_applicable("rule_violations", "VALID.NO_RULES"),
        MetricResult(
            "tstr_ratio",
            ok,
            0.97,
            (0.95, 0.99),
            1.0,
            None,
            (),
            {"real:income": 0.92, "synthetic:income": 0.91},
        ),
        MetricResult(
            "copies", ok, 52.5, (52.0, 53.0), 68.9, None, (), {"copied": 1.0}, None, (bars,)
        ),
        MetricResult(
            "mia_auc",
            ok,
            0.51,
            (0.5, 0.52),
            0.5,
            None,
            (),
            {},
            None,
            (roc("by distance", 0.9), roc("by density", 0.8)),
        ),
        MetricResult(
            "linkability",
            ok,
            risk,
            (max(risk - 0.01, 0.0), risk + 0.01),
            0.0,
            None,
            (),
            {"main": 0.1 + risk, "control": 0.1, "naive": 0.02, "guesses": 2000.0},
        ),
        MetricResult(
            "representation",
            ok,
            0.4,
            (0.0, 0.8),
            0.5,
            None,
            (("sex = F", 0.4), ("sex = M", 0.4)),
            {"change:sex = F": -0.4, "change:sex = M": 0.4},
        ),
    ]


POLICY = Policy(
    "strict",
    "7",
    "Strict",
    "For the careful.",
    (
        Threshold(
            "column_shapes", "at_least_ceiling_minus", 0.05, required=True, reason="Columns first."
        ),
        Threshold("copies", "at_most_ceiling_plus", 0.5, required=True, reason="No copies."),
        Threshold("mia_auc", "at_most", 0.55, required=True, reason="Nobody is found."),
        Threshold("rule_violations", "at_most", 0.0, required=False, reason="Rules hold."),
    ),
)
EVIDENCE = Evidence(
    (
        Marginal(
            "age",
            "integer",
            ("below 20", "20 to 30", "30 and over"),
            (0.2, 0.5, 0.3),
            (0.25, 0.4, 0.35),
        ),
        Marginal("sex", "category", ("F", "M"), (0.5, 0.5), (0.49, 0.51)),
        Marginal(
            "ward", "category", tuple(f"ward {at}" for at in range(20)), (0.05,) * 20, (0.05,) * 20
        ),
    ),
    ("age", "sex", "ward"),
    ((1.0, 0.2, 0.3), (0.2, 1.0, 0.1), (0.3, 0.1, 1.0)),
    ((1.0, 0.1, 0.3), (0.1, 1.0, 0.4), (0.3, 0.4, 1.0)),
    (("training", 1000), ("held back", 500), ("synthetic", 1000)),
)


def full(
    shapes: float = 0.97, risk: float = 0.0, watermark: dict[str, Any] | None = None
) -> reports.ReportContent:
    """The whole report."""
    card = judge(results(shapes, risk), {one.name: one for one in INFOS}, POLICY)
    return reports.build_report(
        title="patients",
        scorecard=card.to_json(),
        evidence=EVIDENCE,
        source=None,
        plan=None,
        model_card=None,
        made_at=WHEN,
        versions={"cloister": "0", "numpy": "2"},
        licences={"cloister": "MIT"},
        policy=POLICY,
        chapters=(CHAPTER,),
        facts=reports.marked_facts(watermark),
    )
