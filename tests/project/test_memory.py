"""A reading that remembers the one before says the same as one that does not."""

import pytest

from maquette.project import Memory, load, own_parts

EDITS = {
    "journeys/simple.yaml": ("title: ", "title: Autre "),
    "fakedata/facts.yaml": ("label: ", "label: Autre "),
    "personas/ana.yaml": ("situation: ", "situation: Autre "),
}


def told(loaded):
    return loaded.problems, loaded.sources, loaded.project and {*loaded.project.journeys}


@pytest.mark.parametrize("path", EDITS)
def test_an_edit_is_read_as_if_for_the_first_time(project, path):
    memory = Memory()
    load(project, memory)
    memory.turn()
    file, (old, new) = project / path, EDITS[path]
    for text in (file.read_text().replace(old, new, 1), "a: [", file.read_text()):
        file.write_text(text)
        assert told(load(project, memory)) == told(load(project))
        memory.turn()


def test_what_did_not_change_is_the_same_object_and_what_did_is_not(project):
    memory = Memory()
    before = load(project, memory).project
    memory.turn()
    journey = project / "journeys" / "simple.yaml"
    journey.write_text(journey.read_text().replace("title: ", "title: Autre ", 1))
    after = load(project, memory).project
    assert after.facts is before.facts
    assert after.personas["ana"] is before.personas["ana"]
    assert after.journeys["simple"].title != before.journeys["simple"].title
    assert own_parts(after, "simple") != own_parts(before, "simple")


def test_a_change_of_the_dictionary_checks_every_journey_again(project):
    memory = Memory()
    before = own_parts(load(project, memory).project, "simple")
    memory.turn()
    facts = project / "fakedata" / "facts.yaml"
    facts.write_text(facts.read_text() + "# vu\n")
    assert own_parts(load(project, memory).project, "simple") != before


def test_what_is_not_asked_for_again_is_forgotten():
    memory, made = Memory(), []
    make = lambda: made.append(1)  # noqa: E731
    for _ in range(2):
        memory.recall("a", make)
    memory.turn()
    memory.recall("a", make)
    assert len(made) == 1
    memory.turn()
    memory.turn()
    memory.recall("a", make)
    assert len(made) == 2
