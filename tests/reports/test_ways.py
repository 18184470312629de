"""Paths, coverage, comparison and differences in words."""

import pandas as pd
import pytest

from maquette.journeys import Journey
from maquette.measures import measure
from maquette.reports.comparing import Side, compare
from maquette.reports.coverage import coverage_of
from maquette.reports.differences import differences
from maquette.reports.ways import clusters_of, moves_of, without_detours
from maquette.yamlsource import read_text, validate

from .sample import JOURNEY, participants


def paths(*taken):
    return pd.DataFrame({"path": [" > ".join(one) for one in taken]})


def test_a_path_without_detours_keeps_what_was_not_come_back_from():
    assert without_detours(("a", "b", "c", "b", "d")) == ("a", "b", "d")
    assert without_detours(("a", "b", "a", "b", "c")) == ("a", "b", "c")
    assert without_detours(()) == ()


def test_people_who_went_the_same_way_but_for_a_detour_stand_together():
    found = clusters_of(paths("abc", "abc", "abac" + "", "ababc", "acc"[:2]))
    assert [(one.way, one.people, len(one.paths)) for one in found] == [
        (("a", "b", "c"), 3, 2),
        (("a", "c"), 2, 2),
    ]


def test_moves_are_counted_each_time_they_are_taken():
    assert moves_of(paths("aba", "ab")) == {("a", "b"): 2, ("b", "a"): 1}
    assert moves_of(pd.DataFrame({"path": [""]})) == {}


def test_what_nobody_met_is_in_the_order_of_the_journey(graph):
    attempts = paths(("accueil", "choix", "fin"))
    seen = coverage_of(graph, attempts)
    assert seen.screens_not_met == ("montant", "panne")
    assert seen.ends_not_met == ("panne",)
    assert ("choix", "montant") in seen.moves_not_met
    assert ("choix", "fin") not in seen.moves_not_met
    assert coverage_of(graph, paths()).screens_not_met == seen.screens


def sides(study, count=9, **told):
    two = study(versions=("v1", "v2"), count=count, **told)
    return [Side(name, two.plan, two.tables, name) for name in ("v1", "v2")]


def test_versions_are_compared_task_by_task_with_a_corrected_p(study):
    found = compare(*sides(study, kind="measure", difference=0.2), paired=False)
    assert [(one.figure, one.task) for one in found] == [
        (figure, task) for task in ("t1", "t2") for figure in ("completion", "time", "seq")
    ] + [("sus", "")]
    for one in found:
        assert one.result.effect.method and one.result.verdict
        if one.result.p is not None:
            assert one.result.p <= one.p_holm + 1e-12 <= 1 + 1e-12


def test_the_same_people_are_paired_by_their_code(study):
    found = compare(*sides(study), paired=True)
    completion = next(one.result for one in found if one.figure == "completion")
    assert (completion.test, completion.effect.n) == ("McNemar mid-p", 9)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"ends": ("panne",)}, "not the same goal"),
        ({"rule_text": "a"}, "not the same goal"),
        ({"persona": "eva"}, "not the same persona"),
    ],
)
def test_another_goal_or_persona_is_not_compared(study, changed, why):
    one, other = sides(study)
    task = other.plan.tasks["t1"]
    tasks = {**other.plan.tasks, "t1": type(task)(**{**vars(task), **changed})}
    plan = type(other.plan)(**{**vars(other.plan), "tasks": tasks})
    found = compare(one, Side("v2", plan, other.tables, "v2"), paired=False)
    assert {one.refused for one in found if one.task == "t1"} == {why}
    assert all(one.result for one in found if one.task == "t2")


def test_nobody_on_one_side_leaves_nothing_to_tell(study, graph):
    rows = list(participants(graph, "accueil", ["t1", "t2"], count=4, build="bv1", variant="v1"))
    two = study(rows=rows, versions=("v1", "v2"))
    found = compare(*(Side(name, two.plan, two.tables, name) for name in ("v1", "v2")), paired=False)
    assert {one.result.verdict for one in found} == {"not enough to tell"}


def test_somebody_typing_for_a_participant_is_not_pooled(graph, study):
    rows = list(participants(graph, "accueil", ["t1", "t2"], count=6, build="bv1", variant="v1"))
    typed = [
        row._replace(payload={**row.payload, "assisted": True})
        if row.kind == "sitting_started" and row.run.endswith(("-0", "-1"))
        else row
        for row in rows
    ]
    told = study(rows=typed)
    assert told.figures.get("completion", "v1", "t1").estimate.n == 4
    assert told.figures.get("completion_assisted_mode", "v1", "t1").estimate.n == 2
    assert measure(typed, told.plan).attempts["assisted_mode"].sum() == 4


def test_what_changes_between_two_journeys_is_said_in_words():
    def journey(text):
        return validate(Journey, read_text(text, "journeys/a.yaml").document)[0]

    after = JOURNEY.replace("title: Accueil", "title: Bienvenue").replace(
        "  montant: {title: Combien ?}\n", ""
    )
    after = after.replace("{when: acompte is true, to: montant}", "{when: acompte is true, to: envoi}")
    told = differences(journey(JOURNEY), journey(after), {}, "fr")
    assert told == [
        "L'écran accueil s'appelait « Accueil », il s'appelle « Bienvenue ».",
        "Un écran de moins : « Combien ? ».",
    ]
    assert differences(journey(JOURNEY), journey(JOURNEY), {}, "fr") == []
