"""What may be done on a screen: a service that takes its time, a person who waits for another one."""

from __future__ import annotations

from maquette.rehearsal.crowd import Crowd
from maquette.rehearsal.paper import Paper
from maquette.rehearsal.stage import staged as on_stage
from maquette.rehearsal.tour import tour_of
from maquette.rehearsal.walk import walk_of


def toured(project):
    paper = Paper(project, "simple")
    with on_stage(project.layout.build("simple"), "simple") as stage:
        return paper, tour_of(paper, stage, paper.parts[0])


def test_a_service_that_takes_its_time_is_no_dead_end(staged):
    steps = """
        debut: {title: Bonjour}
        envoi: {kind: call, api: x.y, takes: 9}
        apres: {title: Et ensuite}
        fin: {kind: end, outcome: success, title: Merci}
        """
    _, tour = toured(staged(steps))
    assert (tour.failures, tour.ends) == ({}, {"fin"})


def test_who_waits_may_go_on_before_the_other_has_answered(staged):
    steps = """
        debut: {title: Bonjour}
        attente:
          kind: wait
          title: On attend
          for: employee
          what: répondre
          until: oui is true or oui is false
          next: [{when: oui is true or oui is false, to: fin}, {to: seule}]
        fin: {kind: end, outcome: success, title: Merci}
        seule: {kind: end, outcome: success, title: Sans réponse}
        reponse: {actor: employee, title: Oui ?, ask: {question: oui, type: yes_no, label: Oui ou non}}
        merci: {actor: employee, kind: end, outcome: success, title: Merci}
        """
    project = staged(steps)
    paper, tour = toured(project)
    crowd = Crowd("simple")
    for number in range(60):
        walk_of(paper, paper.parts[0], crowd, chance=str(number))
    assert (tour.failures, crowd.failures) == ({}, {})
    assert {"fin", "seule"} <= tour.ends & set(crowd.ends)
