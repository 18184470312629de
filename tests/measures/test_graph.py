"""The accepted ways of a journey, and virtual participants on them."""

import pytest

from maquette.measures import graph_of, measure
from maquette.measures.virtual import MANNERS, manners_of, visit, visits

from .conftest import JOURNEY, journey_of


def test_screens_are_counted_on_the_shortest_way_and_calls_are_none(graph):
    assert graph.distance == {"accueil": 3, "choix": 2, "montant": 2, "fin": 1}
    assert ("choix", "fin") in graph.moves
    assert ("choix", "panne") in graph.moves
    assert "envoi" not in graph.lanes


def test_a_screen_from_which_the_goal_is_out_of_reach_is_off_the_way(graph):
    assert not graph.leads_on("panne")
    assert graph.leads_on("montant")


def test_an_answer_that_breaks_the_rule_is_on_no_accepted_way(tree_of):
    rule = tree_of("acompte is false")
    kept = graph_of(journey_of(JOURNEY), ["fin"], tree_of, {"acompte": (True, False)}, rule=rule)
    assert "montant" not in kept.distance
    assert not kept.leads_on("montant")


def test_a_step_that_is_skipped_does_not_count(tree_of):
    skipped = JOURNEY.replace(
        "montant: {title: Combien ?}", "montant: {title: Combien ?, when: acompte is true}"
    )
    skipped = skipped.replace("- to: envoi", "- to: montant")
    ways = graph_of(journey_of(skipped), ["fin"], tree_of, {"acompte": (True, False)})
    assert ways.distance["accueil"] == 3
    assert ("choix", "fin") in ways.moves


def test_a_step_that_may_be_skipped_is_both_on_the_way_and_passed_over(tree_of):
    may = JOURNEY.replace(
        "accueil: {title: Accueil}", "accueil: {title: A}\n  qui: {title: Q, when: today.day > 15}"
    )
    ways = graph_of(journey_of(may), ["fin"], tree_of, {"acompte": (True, False)})
    assert (ways.distance["accueil"], ways.distance["qui"]) == (3, 3)
    assert {("accueil", "qui"), ("qui", "choix"), ("accueil", "choix")} <= ways.moves


def test_what_is_known_of_a_persona_closes_branches(tree_of):
    known = frozenset({("acompte", True)})
    asked = JOURNEY.replace("    ask: {question: acompte, type: yes_no, label: Un acompte}\n", "")
    ways = graph_of(journey_of(asked), ["fin"], tree_of, {}, known=known)
    assert ways.distance["accueil"] == 4


def test_an_end_the_journey_has_not_is_no_goal(tree_of):
    ways = graph_of(journey_of(JOURNEY), ["arrivee"], tree_of, {"acompte": (True, False)})
    assert (ways.goals, ways.distance) == (frozenset(), {})


def test_an_optimal_visit_is_direct_and_counts_for_nothing(graph, plan):
    rows = list(visit(graph, "accueil", "optimal", 1, task="t", build="b1"))
    (row,) = measure(rows, plan).attempts.to_dict("records")
    assert (row["outcome"], row["lostness"], row["excluded"]) == ("direct", 0, "synthetic")
    assert {one.by for one in rows} == {"synthetic"}


@pytest.mark.parametrize("manner", MANNERS)
def test_a_visit_is_the_same_for_the_same_seed_and_ends(graph, manner):
    first = list(visit(graph, "accueil", manner, 7, task="t"))
    assert first == list(visit(graph, "accueil", manner, 7, task="t"))
    assert first[-1].kind == "task_ended"
    assert [row.seq for row in first] == list(range(1, len(first) + 1))


def test_who_is_lost_strays_more_than_who_hesitates(graph, plan):
    def mean(manner, column):
        return (
            measure(visits(graph, "accueil", manner, range(60), build="b1", task="t"), plan)
            .attempts[column]
            .mean()
        )

    assert mean("lost", "viewed") > mean("optimal", "viewed")
    assert mean("hesitant", "backtracks") > mean("hurried", "backtracks")
    assert mean("low skill", "time_s") > mean("hurried", "time_s")


@pytest.mark.parametrize("skill", ["none", "low", "medium", "high"])
def test_a_digital_skill_has_manners(skill):
    assert set(manners_of(skill)) <= MANNERS.keys()
