"""Every journey as each of its personas, from the first screen to an end; and the other ends."""

import pytest
from playwright.sync_api import expect

from .walks import BRANCHES, WALKS


@pytest.mark.parametrize(("journey", "persona"), WALKS)
def test_a_persona_goes_from_the_first_screen_to_the_end(player, journey, persona):
    player.opens(journey, persona).walks(WALKS[journey, persona])


@pytest.mark.parametrize("branch", BRANCHES)
def test_every_other_way_leads_to_its_end(player, branch):
    journey, persona, walk = BRANCHES[branch]
    player.opens(journey, persona).walks(walk)
