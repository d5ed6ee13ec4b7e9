"""Every installed synthesizer keeps the published contract."""

from __future__ import annotations

import pytest

from synth_engine import plugins
from synth_engine.testing import check_synthesizer

OURS = ("sequential-trees", "independent")
SDV = {"gaussian-copula": {}, "ctgan": {"epochs": 1}, "tvae": {"epochs": 1}}


def test_every_installed_synthesizer_is_held_to_the_contract() -> None:
    """No synthesizer is installed that the tests below leave out."""
    assert set(plugins.names("synth_engine.synthesizers")) == {*OURS, *SDV}


@pytest.mark.parametrize("name", OURS)
def test_our_synthesizers(name: str) -> None:
    """Shape, values, determinism, kept models, canaries, cancel and edges of our own methods."""
    check_synthesizer(plugins.load("synth_engine.synthesizers", name))


@pytest.mark.sdv
@pytest.mark.parametrize("name", SDV)
def test_sdv_adapters(name: str) -> None:
    """The same for SDV's methods, really fitted."""
    check_synthesizer(plugins.load("synth_engine.synthesizers", name), SDV[name])


def test_without_sdv_its_methods_are_shown_and_say_what_they_need() -> None:
    """Their names, licences and the extra they need are known whether or not SDV is there."""
    for name in SDV:
        info = plugins.load("synth_engine.synthesizers", name).info
        assert info.licence == "BUSL-1.1"
        assert info.licence_note
        assert info.available or info.needs == "sdv"
