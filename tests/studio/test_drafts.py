"""Drafts: a saved change is built, a mistake leaves the last good prototypes up."""

from __future__ import annotations

import os

import pytest

from maquette.studio import Drafts, drafts_of

JOURNEY = "journeys/simple.yaml"


def script(project, name="simple"):
    return project / "prototypes" / name / "app.py"


def change(project, old, new, path=JOURNEY):
    text = (project / path).read_text(encoding="utf-8")
    assert old in text
    (project / path).write_text(text.replace(old, new), encoding="utf-8")


def test_nothing_is_known_before_the_first_reading(drafts):
    assert (drafts.good, drafts.version, drafts.refused) == (None, 0, "")


def test_a_reading_builds_the_prototypes(drafts, project):
    drafts.refresh()
    assert drafts.good is not None and drafts.version == 1
    assert script(project).is_file()


def test_a_saved_change_is_built(drafts, project):
    drafts.refresh()
    change(project, "Merci", "Bravo")
    drafts.refresh()
    assert "Bravo" in script(project).read_text(encoding="utf-8")
    assert drafts.good.journeys["simple"].steps["fin"].title == "Bravo"


def test_a_mistake_keeps_the_last_good_project_and_its_prototypes(drafts, project):
    drafts.refresh()
    good, built = drafts.good, script(project).read_bytes()
    change(project, "title: Un parcours simple", "titel: Un parcours simple")
    drafts.refresh()
    assert drafts.good is good
    assert script(project).read_bytes() == built
    assert [one.code for one in drafts.loaded.problems] == ["K001"]
    assert drafts.version == 2


def test_a_mistake_put_right_is_built(drafts, project):
    change(project, "title: Un parcours simple", "titel: Un parcours simple")
    drafts.refresh()
    assert drafts.good is None and not script(project).exists()
    change(project, "titel:", "title:")
    drafts.refresh()
    assert drafts.loaded.problems == () and script(project).is_file()


def test_a_mistake_in_one_journey_leaves_every_prototype_as_it_was(drafts, project):
    drafts.refresh()
    (project / "journeys" / "autre.yaml").write_text("titel: A\n", encoding="utf-8")
    change(project, "Merci", "Bravo")
    drafts.refresh()
    assert "Bravo" not in script(project).read_text(encoding="utf-8")


def test_a_script_changed_by_hand_is_not_replaced_and_it_is_said(drafts, project):
    drafts.refresh()
    script(project).write_text("print(1)\n", encoding="utf-8")
    change(project, "Merci", "Bravo")
    drafts.refresh()
    assert script(project).read_text(encoding="utf-8") == "print(1)\n"
    assert "prototypes/simple/app.py" in drafts.refused


def test_a_script_that_is_no_text_does_not_stop_the_drafts(drafts, project):
    drafts.refresh()
    script(project).write_bytes(b"\xff\xfe\x00")
    change(project, "Merci", "Bravo")
    drafts.refresh()
    assert drafts.version == 2 and drafts.refused


def test_a_place_that_cannot_be_written_is_said(drafts, project):
    (project / "prototypes").write_text("un fichier", encoding="utf-8")
    drafts.refresh()
    assert drafts.refused and drafts.version == 1


def test_one_process_has_one_set_of_drafts_for_a_project(project):
    assert drafts_of(project) is drafts_of(project)
    assert isinstance(drafts_of(project), Drafts)


# The watcher: whatever an editor's way of saving is.


def saved_in_place(path, text):
    path.write_text(text, encoding="utf-8")


def saved_beside_then_renamed(path, text):
    beside = path.with_name(f"{path.name}.tmp")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def saved_beside_in_another_folder_then_renamed(path, text):
    beside = path.parents[2] / "ailleurs.yaml"
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def saved_after_the_old_one_was_renamed(path, text):
    path.replace(path.with_name(f"{path.name}~"))
    path.write_text(text, encoding="utf-8")


def saved_after_the_old_one_was_removed(path, text):
    path.unlink()
    path.write_text(text, encoding="utf-8")


def saved_in_pieces(path, text):
    with path.open("w", encoding="utf-8") as file:
        for line in text.splitlines(keepends=True):
            file.write(line)
            file.flush()
            os.fsync(file.fileno())


WAYS = [
    saved_in_place, saved_beside_then_renamed, saved_beside_in_another_folder_then_renamed,
    saved_after_the_old_one_was_renamed, saved_after_the_old_one_was_removed, saved_in_pieces,
]  # fmt: skip


@pytest.mark.parametrize("save", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize(
    ("path", "old", "new"), [(JOURNEY, "Merci", "Bravo"), ("fakedata/facts.yaml", "Nombre d'heures", "Bravo")]
)
def test_the_watcher_notices_any_way_of_saving(followed, project, save, path, old, new):
    _, until = followed
    save(project / path, (project / path).read_text(encoding="utf-8").replace(old, new))
    assert until(lambda: "Bravo" in script(project).read_text(encoding="utf-8"))


def test_the_watcher_notices_the_project_file(followed, project):
    drafts, until = followed
    saved_beside_then_renamed(project / "project.yaml", "title: Bravo\n")
    assert until(lambda: drafts.good.settings.title == "Bravo")


def test_the_watcher_notices_a_new_journey_and_a_new_persona(followed, project):
    drafts, until = followed
    (project / "journeys" / "autre.yaml").write_bytes((project / JOURNEY).read_bytes())
    assert until(lambda: "autre" in drafts.good.journeys)
    assert script(project, "autre").is_file()


def test_the_watcher_notices_a_mistake_and_its_correction(followed, project):
    drafts, until = followed
    right = (project / JOURNEY).read_text(encoding="utf-8")
    saved_in_place(project / JOURNEY, "titel: A\n")
    assert until(lambda: drafts.loaded.problems)
    saved_in_place(project / JOURNEY, right.replace("Merci", "Bravo"))
    assert until(lambda: not drafts.loaded.problems)
    assert "Bravo" in script(project).read_text(encoding="utf-8")


def test_the_watcher_goes_on_after_a_file_it_could_not_make_anything_of(followed, project):
    drafts, until = followed
    script(project).write_bytes(b"\xff\xfe\x00")
    change(project, "Merci", "Bravo")
    assert until(lambda: drafts.refused or "Bravo" in str(drafts.good.journeys))
    script(project).unlink()
    change(project, "Bravo", "Encore")
    assert until(
        lambda: script(project).is_file() and "Encore" in script(project).read_text(encoding="utf-8")
    )


def test_the_watcher_outlives_what_nobody_expected(followed, project, monkeypatch, capfd):
    drafts, until = followed
    monkeypatch.setattr("maquette.studio.drafts.load", lambda root, _memory: 1 / 0)
    change(project, "Merci", "Bravo")
    assert until(lambda: "division" in drafts.refused)
    assert "ZeroDivisionError" in capfd.readouterr().err
    monkeypatch.undo()
    change(project, "Bravo", "Encore")
    assert until(lambda: not drafts.refused and "Encore" in script(project).read_text(encoding="utf-8"))
