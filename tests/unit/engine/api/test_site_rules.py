"""What an administrator demands holds in the engine, whatever face is used; what is misspelt is said, never passed over."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from synth_engine.api import (
    SitePolicy,
    asked_people,
    site_policy,
    site_problems,
    site_rules,
    window_settings,
)
from synth_engine.api.session import Session
from synth_engine.contracts.errors import Refused, UserFixable
from tests.helpers.two_people import ANALYST, PASSPHRASE, make

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def demand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Write the settings file; `by`: an administrator's, before one's own."""
    system, own = tmp_path / "system", tmp_path / "own"

    def write(body: Any, *, by_administrator: bool = True) -> None:
        place = system if by_administrator else own
        place.mkdir(exist_ok=True)
        (place / "site.json").write_text(json.dumps(body), encoding="utf-8")

    monkeypatch.setattr("synth_engine.contracts.places.settings_folders", lambda: (system, own))
    return write


def test_nothing_is_demanded_where_nothing_is_set(demand: Callable[..., None]) -> None:
    """Without a file every policy, folder and language may be used, and one person decides."""
    assert site_policy() == SitePolicy()
    assert site_problems() == ()
    site_rules.check_policy("anything")
    assert window_settings().languages == ()


def test_only_listed_policies_may_be_chosen(demand: Callable[..., None]) -> None:
    """A plan held to another policy is refused, and the error says which are allowed."""
    demand({"v": 1, "release": {"policies": ["public-release", "research-sharing"]}})
    site_rules.check_policy("public-release")
    with pytest.raises(Refused) as refused:
        site_rules.check_policy("internal-testing")
    assert refused.value.code == "SITE.POLICY_NOT_ALLOWED"
    assert refused.value.parameters["allowed"] == "public-release, research-sharing"


def test_a_site_asks_for_more_people_never_for_fewer(demand: Callable[..., None]) -> None:
    """Two people where the site says so, even if the policy says one; a policy's officers stay."""
    demand({"v": 1, "release": {"approvals": 2}})
    one = {"name": "p", "approvals": {"needed": 1, "self": "allow", "officers": ["ab" * 32]}}
    asked = site_rules.with_people(one)["approvals"]
    assert asked == {"needed": 2, "self": "refuse", "officers": ["ab" * 32]}
    demand({"v": 1, "release": {"approvals": 1}})
    two = {"approvals": {"needed": 2, "self": "refuse", "officers": []}}
    assert site_rules.with_people(two) == two


def test_projects_and_releases_stay_in_their_folders(
    demand: Callable[..., None], tmp_path: Path
) -> None:
    """A project is neither made nor opened to be changed elsewhere, not through a link and not through `..`."""
    inside, outside = tmp_path / "in", tmp_path / "out"
    inside.mkdir()
    outside.mkdir()
    (inside / "door").symlink_to(outside)
    demand({"v": 1, "projects": {"folders": [str(inside)]}, "release": {"folders": [str(inside)]}})
    with Session.create(inside / "a.cloister", "a long passphrase"):
        pass
    for place in (outside, inside / "door", inside / ".." / "out"):
        with pytest.raises(Refused) as refused:
            Session.create(place / "b.cloister", "a long passphrase")
        assert refused.value.code == "SITE.FOLDER_NOT_ALLOWED"
        with pytest.raises(Refused):
            site_rules.check_release_place(place / "release")
    moved = outside / "a.cloister"
    moved.write_bytes((inside / "a.cloister").read_bytes())
    with pytest.raises(Refused):
        Session.open(moved, "a long passphrase")
    with Session.open(moved, "a long passphrase", read_only=True) as session:
        assert session.name == "a"


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        ({"v": 1, "release": {"polices": ["x"]}}, ("release.polices", "release")),
        ({"v": 1, "release": {"approvals": 3}}, ("release.approvals",)),
        ({"v": 1, "release": {"approvals": True}}, ("release.approvals",)),
        ({"v": 1, "release": {"folders": ["relative"]}}, ("release.folders",)),
        ({"v": 1, "projects": []}, ("projects",)),
        ({"v": 1, "window": {"languages": "de"}}, ("window.languages",)),
        ({"v": 1, "relase": {}}, ("relase",)),
        ({"v": 9}, ("",)),
    ],
)
def test_what_is_misspelt_is_named(
    demand: Callable[..., None], body: Any, parts: tuple[str, ...]
) -> None:
    """Support sees every part that nobody understands; a demand among them refuses what it is about."""
    demand(body)
    assert site_problems() == parts
    if parts[-1].startswith(("release", "projects")) or parts == ("",):
        with pytest.raises(UserFixable) as error:
            site_rules.check_policy("public-release")
        assert error.value.code in {"SITE.INVALID", "SITE.UNREADABLE"}


def test_ones_own_broken_settings_shut_nobody_out(
    demand: Callable[..., None], tmp_path: Path
) -> None:
    """An administrator's file that cannot be read refuses; one's own does not keep one from one's project."""
    demand({"v": 9}, by_administrator=False)
    Session.create(tmp_path / "mine.cloister", "a long passphrase").close()
    demand({"v": 9})
    with pytest.raises(UserFixable) as error:
        Session.open(tmp_path / "mine.cloister", "a long passphrase")
    assert error.value.code == "SITE.UNREADABLE"


def test_languages_are_the_site_s_or_english(demand: Callable[..., None]) -> None:
    """A site's languages are told to the window; a list that makes no sense is English."""
    demand({"v": 1, "window": {"languages": ["de"]}})
    assert window_settings().languages == ("de",)
    demand({"v": 1, "window": {"languages": [1]}})
    assert window_settings().languages == ("en",)


@pytest.mark.slow
def test_demands_hold_for_a_whole_project(
    demand: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the site demands refuses a plan and a release that the project's own policy lets pass; the log says so."""
    path = make(tmp_path, {"needed": 1})
    out = {"key": tmp_path / "analyst.pem", "key_passphrase": None, "person": ANALYST}
    with Session.open(path, PASSPHRASE) as session:
        plan = session.plan()
        assert plan is not None
        assert asked_people(session).needed == 1
        demand({"v": 1, "release": {"policies": ["public-release"]}})
        for attempt in (
            lambda: session.set_plan(plan),
            lambda: session.run_step("release", out=tmp_path / "r", **out),
            lambda: session.run_step("request", out=tmp_path / "q.request", **out),
        ):
            with pytest.raises(Refused) as refused:
                attempt()
            assert refused.value.code == "SITE.POLICY_NOT_ALLOWED"
        demand({"v": 1, "release": {"folders": [str(tmp_path / "allowed")]}})
        with pytest.raises(Refused) as refused:
            session.run_step("release", out=tmp_path / "r", **out)
        assert refused.value.code == "SITE.FOLDER_NOT_ALLOWED"
        demand({"v": 1, "release": {"approvals": 2}})
        assert asked_people(session).needed == 2
        with pytest.raises(Refused) as refused:
            session.run_step("release", out=tmp_path / "r", **out)
        assert refused.value.code == "APPROVAL.NEEDED"
        assert not (tmp_path / "r").exists()
        assert not (tmp_path / "q.request").exists()
        demand({"v": 1, "release": {"approvals": 1}})
        session.run_step("release", out=tmp_path / "r", **out)
    assert (tmp_path / "r" / "manifest.json").is_file()
