"""What the engine says of the installation, in words with what to do; and all of it as text."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.presenters.events import InstallationTold
from desktop.presenters.installation_state import InstallationState
from desktop.presenters.installation_views import installation_view
from desktop.presenters.reducer import reduce
from desktop.presenters.state import AppState


def body(**changes: Any) -> dict[str, Any]:
    """An installation that is as it should be."""
    return {
        "cloister": "1.2.3",
        "python": "3.11.2",
        "system": "Linux x86_64",
        "release": "Linux-6.1",
        "cores": 4,
        "memory_bytes": 8_000_000_000,
        "installation": {"kind": "installed", "edition": "full", "folder": "/opt/cloister"},
        "parts": {"numpy": "2.0", "sdv": "1.0", "torch": "2.5"},
        "free_disk_bytes": 50_000_000_000,
        "openssl": True,
        "screen": "x11",
        "settings": {"file": None, "by_administrator": False, "not_understood": []},
        "plugins": [],
        "worker": "answers",
        "offline": {"guard": True, "wall": True},
        "crash_reports": [],
        "crash_folder": "/home/anna/crashes",
        **changes,
    }


def test_a_sound_installation_needs_nobody() -> None:
    """Nothing to do; versions and every check are in the text that is copied."""
    view = installation_view(body())
    assert view.to_do == 0
    assert view.has_checksums
    assert ("Cloister", "1.2.3") in view.versions
    assert "Cloister: 1.2.3" in view.text
    for one in view.checks:
        assert one.text in view.text


@pytest.mark.parametrize(
    ("changes", "code", "tone"),
    [
        ({"worker": "WORKER.DIED"}, "worker", "bad"),
        ({"offline": {"guard": False, "wall": False}}, "offline", "bad"),
        ({"offline": {"guard": True, "wall": False}}, "offline", "soft"),
        ({"free_disk_bytes": 1_000_000_000}, "disk", "warn"),
        ({"openssl": False}, "openssl", "soft"),
        ({"parts": {"numpy": None, "sdv": "1.0"}}, "part", "bad"),
        ({"parts": {"numpy": "2.0", "sdv": None}}, "sdv", "soft"),
        ({"crash_reports": ["/home/anna/crashes/one.txt"]}, "crashes", "soft"),
        ({"files": {"checked": 900, "damaged": ["bin/cloister"]}}, "files", "bad"),
        (
            {
                "settings": {
                    "file": "/etc/site.json",
                    "by_administrator": True,
                    "not_understood": [""],
                }
            },
            "settings-part",
            "warn",
        ),
        (
            {"installation": {"edition": None, "folder": "/opt/cloister", "damaged": True}},
            "edition",
            "bad",
        ),
    ],
)
def test_whatever_is_wrong_says_what_to_do(changes: dict[str, Any], code: str, tone: str) -> None:
    """Each thing that is wrong or missing is one line with its weight, and with something to do."""
    view = installation_view(body(**changes))
    found = [one for one in view.checks if one.code == code]
    assert [one.tone for one in found] == [tone]
    assert found[0].todo
    assert view.to_do == (tone in {"warn", "bad"})
    assert found[0].todo in view.text


def test_compared_files_that_are_whole_are_said() -> None:
    """All files as they were delivered: how many is said."""
    view = installation_view(body(files={"checked": 1900, "damaged": []}))
    told = next(one for one in view.checks if one.code == "files")
    assert told.tone == "good"
    assert "900" in told.text


def test_a_plug_in_says_whether_it_runs_and_how_to_allow_it() -> None:
    """On the list: runs. Not on it: the very line for the site's list. Changed files: never, and no line."""
    known = {"version": "1.0", "parts": ["cloister.metrics/own"], "licence": "MIT"}
    found = installation_view(
        body(
            plugins=[
                {"name": "good", "digest": "sha256:a", "listed": True, **known},
                {"name": "new", "digest": "sha256:b", "listed": False, **known},
                {"name": "odd", "digest": "", "listed": False, **known},
            ]
        )
    ).plugins
    good, new, odd = found
    assert (good.tone, good.entry) == ("good", "")
    assert new.entry == '{"name": "new", "version": "1.0", "digest": "sha256:b"}'
    assert (odd.tone, odd.entry) == ("bad", "")
    assert "licence MIT" in good.title


def test_it_outlives_a_project() -> None:
    """What is known of the installation is kept in the state, and is of no project."""
    view = InstallationState(text="all of it")
    state = reduce(AppState(), InstallationTold(view))
    assert state.installation is view
