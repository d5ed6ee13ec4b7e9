"""What will be made: ``cloister plan``."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from synth_engine import api
from synth_engine.cli import output
from synth_engine.cli.project_verbs import opened, project_verb
from synth_engine.cli.table_verbs import pairs, policy_name, show_rules
from synth_engine.contracts.errors import Usage, UserFixable
from synth_engine.contracts.lineage import Override as LineageOverride
from synth_engine.contracts.plan import FreeText, Plan, Role

if TYPE_CHECKING:
    import argparse

    from synth_engine.cli.arguments import Verbs
    from synth_engine.contracts.profile import Profile


def add(verbs: Verbs) -> None:
    """Add the verb."""
    verb = project_verb(verbs, "plan", "Show or change what will be made.", plan)
    _purpose(verb)
    _method(verb)
    _rows(verb)
    _measured(verb)


def _purpose(verb: argparse.ArgumentParser) -> None:
    """What it is for, and choices kept under a name; what is said beside them counts more."""
    verb.add_argument(
        "--purpose",
        choices=[one.name for one in api.PURPOSES],
        help="what the table is made for: sets policy, privacy, free text, amounts",
    )
    verb.add_argument(
        "--group", metavar="COLUMN=VALUE", help="the rare group, for --purpose augment"
    )
    verb.add_argument("--preset", metavar="NAME", help="take choices kept under a name")
    verb.add_argument(
        "--save-preset", metavar="NAME", help="keep this plan's choices (see `cloister presets`)"
    )
    draft = verb.add_mutually_exclusive_group()
    draft.add_argument(
        "--keep-draft", action="store_true", help="make what was edited in the window the plan"
    )
    draft.add_argument("--drop-draft", action="store_true", help="forget it")


def _method(verb: argparse.ArgumentParser) -> None:
    """What is learnt, and how."""
    verb.add_argument("--show", action="store_true")
    verb.add_argument("--role", action="append", default=[], metavar="TABLE.COLUMN=ROLE")
    verb.add_argument("--synthesizer", metavar="NAME")
    verb.add_argument("--set", action="append", default=[], metavar="P=V")
    verb.add_argument("--holdout", type=float, metavar="SHARE")
    verb.add_argument("--seed", type=int)
    verb.add_argument(
        "--leave-out",
        action="append",
        default=[],
        type=int,
        metavar="ROW",
        help="do not learn from this row of the imported table (see `cloister exposed`)",
    )
    verb.add_argument(
        "--take-back",
        action="append",
        default=[],
        type=int,
        metavar="ROW",
        help="learn from it again",
    )
    verb.add_argument(
        "--override-lineage",
        action="store_true",
        help="learn although too many rows are synthetic; wants --reason and --person",
    )
    verb.add_argument("--no-override-lineage", action="store_true", help="take that back")
    verb.add_argument("--reason", metavar="TEXT", help="why it is overridden")
    verb.add_argument("--person", metavar="NAME", help="who answers for it")


def _rows(verb: argparse.ArgumentParser) -> None:
    """What the rows have to be."""
    verb.add_argument("--rows", type=int)
    verb.add_argument("--copies", type=int, help="synthetic tables to make, each with its own seed")
    verb.add_argument("--rule", action="append", default=[], metavar="TEXT", help="add a rule")
    verb.add_argument("--drop-rule", action="append", default=[], type=int, metavar="NUMBER")
    verb.add_argument(
        "--found-rules", action="store_true", help="confirm all rules that were found"
    )
    verb.add_argument(
        "--where", action="append", default=[], metavar="CONDITION", help="what every row meets"
    )
    verb.add_argument("--rebalance", metavar="COLUMN=VALUE:SHARE,...", help="shares of a column")
    verb.add_argument(
        "--no-conditions", action="store_true", help="drop what --where and --rebalance said before"
    )
    verb.add_argument(
        "--text", choices=[str(way) for way in FreeText], help="what becomes of free text"
    )


def _measured(verb: argparse.ArgumentParser) -> None:
    """What is measured, and against what."""
    verb.add_argument("--target", action="append", default=[], metavar="COLUMN")
    verb.add_argument("--protected", action="append", default=[], metavar="COLUMN")
    verb.add_argument(
        "--regression",
        action="append",
        default=[],
        metavar="MODEL",
        help="a model to compare: income ~ age + sex, Surv(time, event) ~ arm",
    )
    verb.add_argument("--no-regressions", action="store_true", help="drop all of them")
    verb.add_argument("--policy", metavar="NAME|FILE")


def _roles(texts: list[str], plan: Plan, table: str) -> dict[str, Role]:
    roles = dict(plan.roles)
    for name, value in pairs(texts, "--role").items():
        column = name if name in roles else name.removeprefix(f"{table}.")
        if column not in roles:
            raise UserFixable("PLAN.NO_SUCH_COLUMN", column=name)
        try:
            roles[column] = Role(value)
        except ValueError as error:
            raise Usage("USAGE.NO_SUCH_ROLE", role=value, known=", ".join(Role)) from error
    return roles


def plan(arguments: argparse.Namespace) -> int:
    """Show or change the plan."""
    with opened(arguments) as session:
        _drafts(session, arguments)
        now = session.plan() or session.default_plan()
        table = str((session.document("source") or {}).get("table", ""))
        profile = session.profile()
        changed = _changed(_meant(now, arguments, profile), arguments, table)
        found = () if profile is None else profile.rules
        if arguments.found_rules:
            rules = (*changed.rules, *(one.text for one in found if not one.exceptions))
            changed = dataclasses.replace(changed, rules=tuple(dict.fromkeys(rules)))
        if changed != now or session.plan() is None:
            session.set_plan(changed)
        draft = api.plan_draft(session)
        departs = () if profile is None else api.departures(changed, profile)
    if arguments.save_preset is not None:
        kept = api.save_preset(arguments.save_preset, changed)
        output.tell(f"Preset {kept.name} kept. {_left(kept.skipped)}".rstrip())
    body = changed.to_json()
    if arguments.json:
        output.emit(body)
        return 0
    output.table(("column", "role"), [(name, str(role)) for name, role in changed.roles.items()])
    output.say()
    if changed.purpose:
        output.say(f"{'made for':<12} {_made_for(changed, departs)}")
    for name in ("synthesizer", "parameters", "rows", "holdout", "seed", "policy", "text"):
        output.say(f"{name:<12} {body[name] if body[name] not in (None, {}) else 'default'}")
    output.say(f"{'targets':<12} {', '.join(changed.targets) or 'none'}")
    output.say(f"{'protected':<12} {', '.join(changed.protected) or 'none'}")
    for number, text in enumerate(changed.rules, start=1):
        output.say(f"{'rule ' + str(number):<12} {text}")
    for number, text in enumerate(changed.where, start=1):
        output.say(f"{'condition ' + str(number):<12} {text}")
    if changed.rebalance is not None:
        output.say(f"{'rebalance':<12} {changed.rebalance}")
    for number, text in enumerate(changed.regressions, start=1):
        output.say(f"{'model ' + str(number):<12} {text}")
    if changed.copies > 1:
        output.say(f"{'copies':<12} {changed.copies}")
    if changed.left_out:
        output.say(f"{'left out':<12} rows {', '.join(map(str, changed.left_out))}")
    if changed.lineage_override is not None:
        said = changed.lineage_override
        output.say(f"{'override':<12} lineage, by {said.person}: {said.reason}")
    if changed.alters:
        output.say(f"{'note':<12} {body['distribution']}")
    offered = [one.to_json() for one in found if one.text not in changed.rules]
    show_rules(offered)
    if draft is not None and draft.plan != changed:
        output.say(
            "The window has a draft that differs: --keep-draft takes it, --drop-draft forgets it."
        )
    return 0


def _drafts(session: api.Session, arguments: argparse.Namespace) -> None:
    """Take what the window left, or forget it."""
    if arguments.keep_draft:
        api.take_draft(session)
    elif arguments.drop_draft:
        api.keep_draft(session, None)


def _meant(now: Plan, arguments: argparse.Namespace, profile: Profile | None) -> Plan:
    """The plan with a preset's choices, then with a purpose's."""
    if arguments.preset is not None:
        preset = api.preset(arguments.preset)
        now = preset.applied(now)
        known = {info.name: info for info in api.synthesizers()}
        if now.synthesizer not in known:
            raise UserFixable("SYNTH.UNKNOWN", name=now.synthesizer, known=", ".join(known))
        api.load_policy(now.policy)
        output.tell(f"Preset {preset.name} taken. {_left(preset.skipped)}".rstrip())
    if arguments.purpose is None:
        if arguments.group is not None:
            raise Usage("PLAN.GROUP_WITHOUT_PURPOSE")
        return now
    if profile is None:
        raise UserFixable("STEP.NEEDS", step="profile")
    policy = api.load_policy(api.purpose_of(arguments.purpose).policy)
    group = None
    if arguments.group is not None:
        named = [one.name for one in profile.columns if arguments.group.startswith(f"{one.name}=")]
        column = max(named, key=len, default=arguments.group.partition("=")[0])
        group = (column, arguments.group[len(column) + 1 :])
    return api.for_purpose(now, arguments.purpose, profile, group, policy.minimum_cell_count)


def _left(skipped: tuple[str, ...]) -> str:
    """What a preset does not hold."""
    if not skipped:
        return ""
    parts = ", ".join(one.replace("_", " ") for one in skipped)
    return f"Not in it, because it is about a table: {parts}."


def _made_for(plan: Plan, departs: tuple[str, ...]) -> str:
    """The purpose, and what was changed since."""
    known = {one.name: one.title for one in api.PURPOSES}
    title = known.get(plan.purpose, plan.purpose)
    return f"{title}, changed: {', '.join(departs)}" if departs else title


def _changed(now: Plan, arguments: argparse.Namespace, table: str) -> Plan:
    """The plan with everything that was said."""
    values: dict[str, Any] = {"roles": _roles(arguments.role, now, table)}
    for name in ("synthesizer", "rows", "holdout", "seed", "copies"):
        if getattr(arguments, name) is not None:
            values[name] = getattr(arguments, name)
    if arguments.text is not None:
        values["text"] = FreeText(arguments.text)
    if arguments.policy is not None:
        values["policy"] = policy_name(arguments.policy)
        api.load_policy(values["policy"])
    if arguments.synthesizer is not None:
        known = {info.name: info for info in api.synthesizers()}
        if arguments.synthesizer not in known:
            raise UserFixable("SYNTH.UNKNOWN", name=arguments.synthesizer, known=", ".join(known))
        values["parameters"] = {}
    if arguments.set:
        values["parameters"] = {
            **values.get("parameters", now.parameters),
            **pairs(arguments.set, "--set"),
        }
    if arguments.rule or arguments.drop_rule:
        values["rules"] = _rules(now.rules, arguments.rule, arguments.drop_rule)
    if arguments.no_conditions:
        values |= {"where": (), "rebalance": None}
    if arguments.where:
        values["where"] = tuple(arguments.where)
    if arguments.rebalance is not None:
        values["rebalance"] = arguments.rebalance
    kept = () if arguments.no_regressions else now.regressions
    values["regressions"] = tuple(dict.fromkeys([*kept, *arguments.regression]))
    left_out = (set(now.left_out) | set(arguments.leave_out)) - set(arguments.take_back)
    values["left_out"] = tuple(sorted(left_out))
    if arguments.no_override_lineage:
        values["lineage_override"] = None
    if arguments.override_lineage:
        if not (arguments.reason or "").strip() or not (arguments.person or "").strip():
            raise Usage("LINEAGE.OVERRIDE_WORDS")
        values["lineage_override"] = LineageOverride(arguments.reason, arguments.person)
    if arguments.target:
        values["targets"] = tuple(arguments.target)
    if arguments.protected:
        values["protected"] = tuple(arguments.protected)
    return dataclasses.replace(now, **values)


def _rules(now: tuple[str, ...], added: list[str], dropped: list[int]) -> tuple[str, ...]:
    """The plan's rules without some and with some more; a rule stands once."""
    for number in dropped:
        if not 1 <= number <= len(now):
            raise Usage("USAGE.RANGE", option="--drop-rule", low=1, high=len(now))
    kept = [text for at, text in enumerate(now) if at + 1 not in set(dropped)]
    texts = [api.canonical_rule(text, at + 1) for at, text in enumerate(added, start=len(kept))]
    return tuple(dict.fromkeys([*kept, *texts]))
