"""Personas on the built prototypes: every way is taken, and every kind of mistake is found with its path."""

from __future__ import annotations

from pathlib import Path

import pytest

from maquette.project import load
from maquette.rehearsal.crowd import Crowd
from maquette.rehearsal.households import Households
from maquette.rehearsal.outlook import outlook_of
from maquette.rehearsal.paper import Paper
from maquette.rehearsal.stage import staged as on_stage
from maquette.rehearsal.tour import tour_of
from maquette.rehearsal.walk import walk_of
from tests.rehearsal.conftest import BROKEN, PLACES

ROOT = Path(__file__).parents[2]
FORKS = """
    choix:
      title: Oui ?
      ask: {question: oui, type: yes_no, label: Oui ou non}
      next: [{when: oui is true, to: envoi}, {to: non}]
    envoi: {kind: call, api: x.y, fails: panne}
    fin: {kind: end, outcome: success, title: Merci}
    panne: {kind: end, outcome: refused, title: Plus tard}
    non: {kind: end, outcome: refused, title: Dommage}
    """


def toured(project, journey="simple", persona=0, **keys):
    paper = Paper(project, journey)
    with on_stage(project.layout.build(journey), journey) as stage:
        return paper, tour_of(paper, stage, paper.parts[persona], **keys)


def test_a_way_taken_before_the_first_screen_counts(staged):
    _, tour = toured(
        staged(
            """
            vieille: {title: Pas pour elle, when: relation.start_date > today}
            fin: {kind: end, outcome: success, title: Merci}
            """
        )
    )
    assert ("vieille", "fin") in tour.hops
    assert tour.steps == {"fin"}


@pytest.mark.usefixtures("broken_rule")
@pytest.mark.parametrize("kind", sorted(set(BROKEN) - {"loop"}))
def test_a_mistake_is_found_with_the_path_that_leads_there(staged, kind):
    _, tour = toured(staged(BROKEN[kind]))
    found = [one for one in tour.failures.values() if one.kind == kind]
    step, path = PLACES[kind]
    assert [one.step for one in found] == [step]
    assert [stop.step for stop in found[0].path] == path


def test_a_journey_that_turns_in_circles_comes_to_no_end(staged):
    _, tour = toured(staged(BROKEN["loop"]))
    assert tour.ends == set()
    assert [one.kind for one in tour.failures.values()] == ["loop"]


def test_a_circle_on_one_branch_is_found_when_another_comes_to_an_end(staged):
    _, tour = toured(
        staged(
            """
            choix:
              title: Oui ?
              ask: {question: oui, type: yes_no, label: Oui ou non}
              next: [{when: oui is true, to: fin}, {to: attente}]
            attente: {title: Patientez}
            encore:
              title: Encore un peu
              next: [{when: relation.start_date < today, to: attente}, {to: fin}]
            fin: {kind: end, outcome: success, title: Merci}
            """
        )
    )
    (found,) = tour.failures.values()
    assert (found.kind, found.step) == ("loop", "attente")
    assert found.path[0].given == {"oui": "Non"}
    assert tour.ends == {"fin"}


def test_an_exception_of_the_script_itself_is_told(staged):
    project = staged(FORKS)
    script = project.layout.build("simple") / "app.py"
    script.write_text(
        script.read_text("utf-8").replace("def step_non():\n", "def step_non():\n    1 / 0\n"), "utf-8"
    )
    _, tour = toured(project)
    (found,) = tour.failures.values()
    assert (found.kind, found.step) == ("exception", "non")
    assert [stop.step for stop in found.path] == ["choix"]
    assert found.path[0].given == {"oui": "Non"}


def test_every_way_is_taken_the_failing_call_included_and_each_screen_seen_with_its_errors(staged):
    paper, tour = toured(staged(FORKS))
    assert tour.failures == {}
    assert tour.hops == paper.ways()
    assert tour.ends == {"fin", "panne", "non"}
    assert tour.refused == tour.asking == {"choix"}


def test_the_other_side_of_the_contract_is_played_after_a_success(staged):
    steps = f"{FORKS.rstrip()}\n    vu: {{actor: employee, kind: end, outcome: success, title: Vu}}\n"
    _, tour = toured(staged(steps))
    assert "vu" in tour.ends


def test_the_bound_stops_a_tour_and_it_says_so(staged):
    _, tour = toured(staged(FORKS), bound=3)
    assert tour.unfinished
    assert tour.screens <= 5


def test_colette_sees_every_screen_of_her_mission():
    paper, tour = toured(load(ROOT).project, "mission-plateforme", persona=1)
    assert tour.steps >= {
        name for name, step in paper.steps.items() if step.actor == "employer" and step.kind != "call"
    }


def test_a_household_of_the_population_may_play_on_stage(staged):
    project = staged(FORKS)
    paper, households = Paper(project, "simple"), Households(project, "simple")
    part = households.part(5000)
    with on_stage(project.layout.build("simple"), "simple", [part]) as stage:
        tour = tour_of(paper, stage, part)
    assert (tour.failures, tour.ends) == ({}, {"fin", "panne", "non"})


def test_nothing_is_written_beside_the_prototype(staged):
    project = staged(FORKS)
    before = sorted(project.layout.root.rglob("*"))
    toured(project)
    assert sorted(project.layout.root.rglob("*")) == before


TASKS = """
    dossier:
      kind: tasks
      title: Dossier
      tasks:
        - {label: Qui, start: qui}
        - {label: Combien, start: combien, after: [qui], when: oui is true}
        - {label: Un mot, start: mot, optional: true}
      next: fin
    qui: {title: Qui ?, ask: {question: oui, type: yes_no, label: Oui ou non}, next: dossier}
    combien: {title: Combien ?, ask: {question: x, type: integer, label: Un nombre}, next: dossier}
    mot: {title: Un mot ?, next: dossier}
    fin: {kind: end, outcome: success, title: Merci}
    """


def test_every_task_of_a_list_is_gone_through(staged):
    project = staged(TASKS)
    paper, tour = toured(project)
    assert not tour.failures
    assert tour.steps == set(paper.steps) and tour.hops == paper.ways()


def test_every_task_is_gone_through_on_paper(staged):
    paper = Paper(staged(TASKS, built=False), "simple")
    crowd = Crowd("simple")
    for number in range(40):
        walk_of(paper, paper.parts[0], crowd, chance=str(number))
    assert not crowd.failures
    assert set(crowd.steps) == set(paper.steps) and crowd.hops == paper.ways()


AGAIN = """
    a:
      title: Un ?
      ask: {question: a, type: yes_no, label: Un}
      next: [{when: a is true, to: detour}, {to: b}]
    detour: {title: Un détour}
    b: {title: Deux ?, ask: {question: b, type: yes_no, label: Deux}}
    fin:
      kind: end
      outcome: success
      title: Merci
      show: [{fact: b, when: SHOWN}]
    """


def test_a_screen_is_left_again_only_where_what_was_answered_still_counts(staged):
    _, alone = toured(staged(AGAIN.replace("SHOWN", "b is true")))
    _, joined = toured(staged(AGAIN.replace("SHOWN", "a is true and b is true")))
    assert alone.screens < joined.screens
    assert (alone.steps, alone.hops) == (joined.steps, joined.hops)


def test_what_the_other_side_reads_still_counts_while_she_is_waited_for(staged):
    project = staged(
        """
        a: {title: Un ?, ask: {question: a, type: yes_no, label: Un}}
        attente: {kind: wait, title: Attente, for: employee, what: lire, reaches: vu}
        fin: {kind: end, outcome: success, title: Merci}
        lu:
          actor: employee
          title: Lu
          next: [{when: a is true, to: vu}, {to: autre}]
        vu: {actor: employee, kind: end, outcome: success, title: Vu}
        autre: {actor: employee, kind: end, outcome: success, title: Autre}
        """,
        built=False,
    )
    outlook = outlook_of(project, "simple")
    assert outlook["a"] == outlook["attente"] == outlook["lu"] != ()
    assert outlook["fin"] == outlook["vu"] == ()


def test_each_answer_of_the_person_waited_for_is_met(staged):
    options = ", ".join(f"{{value: v{one}, label: Choix {one}}}" for one in range(12))
    ends = "\n".join(
        f"        e{one}: {{kind: end, outcome: refused, title: Fin {one}}}" for one in range(12)
    )
    ways = ", ".join(f"{{when: mot is 'v{one}', to: e{one}}}" for one in range(12))
    _, tour = toured(
        staged(
            f"""
        attente:
          kind: wait
          title: Attente
          for: employee
          what: choisir
          reaches: vu
          next: [{ways}, {{to: fin}}]
        fin: {{kind: end, outcome: refused, title: Sans réponse}}
{ends}
        choix:
          actor: employee
          title: Choisir
          ask: {{question: mot, type: choice, label: Mot, options: [{options}]}}
        vu: {{actor: employee, kind: end, outcome: success, title: Vu}}
        """
        )
    )
    assert tour.ends >= {f"e{one}" for one in range(12)}
