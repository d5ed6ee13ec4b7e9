"""Floor 0: what built-in metrics say, as forms: `MetricInfo.sentence` without how its figures are written.

Kept beside `contracts.sentences`, so that whoever shows a result in another language knows each form without
loading
a metric. A test holds the list against the metrics that are installed.
"""

from __future__ import annotations

METRIC_FORMS: tuple[str, ...] = (
    (
        "A model trained on the synthetic table changes a gap between protected groups by up to "
        "{value} points ({low} to {high}): {real_gap} if trained on real rows, {synthetic_gap} if "
        "on synthetic ones. A smaller gap than real is lost signal that looks like fairness."
    ),
    (
        "An analyst would draw the same conclusion about {value} % of the {coefficients} "
        "coefficients of the declared regressions; {opposite} would point the opposite way."
    ),
    (
        "An attacker who knows the population and the synthetic table picks a training row over "
        "another person's row {value} of the time; a coin does so 50 % of the time."
    ),
    (
        "Cells are missing together as in the real rows to {value} ({low} to {high}; fresh real "
        "rows {ceiling}, cells missing without any relation {floor})."
    ),
    (
        "In the protected group that is met worst, synthetic rows are {value} as like the real "
        "rows as fresh real rows are ({low} to {high}); {groups} groups were compared."
    ),
    (
        "In the {models} declared regressions, the intervals of {coefficients} coefficients "
        "overlap with the real ones by {value} on average ({low} to {high}); the worst by {worst}."
    ),
    (
        "Knowing everything else, the attacker gets the worst sensitive column right for {main} % "
        "of the training rows and for {control} % of other people: {value} points ({low} to "
        "{high})."
    ),
    (
        "Looked at one at a time, the columns are {value} like the real ones ({low} to {high}); as "
        "many fresh real rows are {ceiling} like them."
    ),
    (
        "Looked at three at a time, the columns score {value} of 1000 ({low} to {high}), as much "
        "as a random {subsample_percent} % of the training rows would; fresh real rows score "
        "{ceiling}, columns without any relation {floor}."
    ),
    (
        "Looked at two at a time, the columns are {value} like the real ones ({low} to {high}); "
        "fresh real rows are {ceiling}, and columns without any relation {floor}."
    ),
    (
        "Models trained on synthetic and on real rows agree to {value} in which columns matter (1 "
        "the same order, 0 no relation; {low} to {high}); two halves of the real table agree to "
        "{ceiling}."
    ),
    (
        "No protected group's share of the rows differs by more than {value} points from the real "
        "table ({low} to {high}); among fresh real rows it is {ceiling}."
    ),
    (
        "Of the {hit_training} unique training rows and {hit_holdout} unique held-back rows that "
        "occur among the synthetic rows, chance alone would put {expected} on the training side (p "
        "= {p}): chance does not explain {value} % of them, {excess_rows} % of the synthetic rows."
    ),
    (
        "Of the {rows} synthetic rows closest to a real person, {value} % lie with a training row "
        "where 50 % is right ({low} to {high} %; chance alone: p = {p})."
    ),
    (
        "Of {cells} combinations of protected groups, none changed its share by more than {value} "
        "points ({low} to {high}), and {vanished_share} % vanished."
    ),
    (
        "Of {guesses} descriptions {main} fitted exactly one training row, among as many people "
        "who were never in the table {control}; random descriptions {naive}: a risk of {value} (at "
        "most {high})."
    ),
    (
        "Of {guesses} guesses at unknown columns of training rows the attacker got {main} right, "
        "of people who were never in the table {control}, blindly {naive}: the table gives away "
        "{value} of what was left to learn (at most {high})."
    ),
    (
        "Of {guesses} training rows the attacker linked the two parts of {main}, of people who "
        "were never in the table {control}, blindly {naive}: a risk of {value} (at most {high})."
    ),
    (
        "Of {pairs} pairs of target and kind of model, the worst is on real rows {value} as good "
        "as if trained on the real table ({low} to {high})."
    ),
    (
        "Of {rare_categories} categories that fewer than one real row in a hundred has, {value} "
        "occur in the synthetic rows; in fresh real rows {ceiling} do."
    ),
    (
        "On real rows, a model trained on the synthetic table is {value} as good as one trained on "
        "the real table ({low} to {high})."
    ),
    (
        "Shown a synthetic and a real row, a plain model says which is which {right} of the time, "
        "where guessing is right 50 %: a score of {value} ({low} to {high}; fresh real rows "
        "{ceiling})."
    ),
    (
        "Shown a synthetic and a real row, a strong classifier says which is which {right} of the "
        "time, where guessing is right 50 %: a score of {value} ({low} to {high}; fresh real rows "
        "{ceiling}, columns without any relation {floor})."
    ),
    (
        "Shown one training row and one other person's row, an attacker with the synthetic table "
        "picks the training row {value} of the time; a coin does so 50 % of the time."
    ),
    (
        "Single columns of the synthetic rows differ from real rows {value} times as much as "
        "{rows} fresh real rows would be expected to ({low} to {high}; measured on fresh real "
        "rows: {ceiling})."
    ),
    (
        "Synthetic rows lie as far from the middle of the data as real rows do, to {value} ({low} "
        "to {high}; fresh real rows {ceiling}, columns without any relation {floor})."
    ),
    (
        "The gap between protected groups in the target is off by up to {value} points ({low} to "
        "{high}): {real_gap} in the real table, {synthetic_gap} in the synthetic one. A smaller "
        "gap than real is lost signal that looks like fairness."
    ),
    (
        "Very small and very large numbers are as common as in the real rows to {value} ({low} to "
        "{high}; fresh real rows {ceiling}); they reach {reach} as far."
    ),
    (
        "While it accuses 1 % of people who were not in the table, the better attack finds {value} "
        "% of those who were ({low} to {high} %); guessing finds 1 %."
    ),
    (
        "{copied} of {rows} synthetic rows ({value} %) equal a training row in every column; of "
        "fresh real rows {ceiling} % do."
    ),
    (
        "{value} % of the synthetic rows break one of {rules} declared rules (at most {high} %); "
        "{ceiling} % of the real rows do."
    ),
    (
        "{value} % of the synthetic rows lie nearer to a training row than to a person who was "
        "never in the table, from {sample} of each; 50 % is right ({low} to {high} %)."
    ),
    (
        "{value} % of the synthetic rows point more clearly at one training row than at one person "
        "who was never in the table; 50 % is right ({low} to {high} %)."
    ),
    (
        "{value} of the real rows held back are met by a synthetic row as closely as by another "
        "real one ({low} to {high}); fresh real rows meet {ceiling}, columns without any relation "
        "{floor}."
    ),
    (
        "{value} of the real rows held back have a synthetic row in their neighbourhood ({low} to "
        "{high}); with fresh real rows {ceiling} do, with columns without any relation {floor}."
    ),
    (
        "{value} of the synthetic cells have a form that the real column has (at least {low}); of "
        "fresh real cells {ceiling} have."
    ),
)
"""Every form; its places are figures."""
