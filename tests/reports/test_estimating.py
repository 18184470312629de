"""What a study would tell, before anybody is invited."""

from maquette.measures.virtual import MANNERS
from maquette.reports.estimating import estimated


def test_a_low_digital_skill_takes_longer(study):
    plan = study(rows=[], sample=20).plan
    low, high = estimated(plan, {"ana": "none", "eva": "high"}, 7).lengths
    assert low.median_s > high.median_s
    assert low.low_s <= low.median_s <= low.high_s
    assert set(low.manners) < MANNERS.keys()


def test_the_same_seed_estimates_the_same(study):
    plan = study(rows=[], sample=20).plan
    assert estimated(plan, {"ana": "low"}, 7) == estimated(plan, {"ana": "low"}, 7)


def test_power_is_told_only_when_different_people_see_two_versions(study):
    two = study(rows=[], versions=("v1", "v2"), sample=40, difference=0.2).plan
    told = estimated(two, {}, 7)
    assert [(one.base, one.n) for one in told.telling] == [(0.5, 20), (0.7, 20), (0.8, 20)]
    assert all(one.power < 0.8 < 1 and one.wanted > 20 for one in told.telling)
    assert told.half_width == estimated(study(rows=[], sample=20).plan, {}, 7).half_width
    assert estimated(study(rows=[], sample=20, difference=0.2).plan, {}, 7).telling == []
    same = study(rows=[], versions=("v1", "v2"), sample=40, difference=0.2, assign="within").plan
    assert estimated(same, {}, 7).telling == []
