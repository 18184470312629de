"""From the link to the thanks: every screen, coming back to each, and going away."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import OperationalError

from maquette.sessions import EventLog, NewEvent

from .conftest import Guest


def test_a_whole_sitting_from_the_link_to_the_thanks(guest, events, work, invitation):
    assert guest.title == "Bienvenue" and "P01" in guest.said
    guest.agrees()
    assert guest.title == "Tâche 1 sur 2 : Déclarer 36 heures"
    guest.declares("36")
    assert guest.title == "Merci"
    guest.press("Continuer l'essai")
    guest.chooses(6).press("Continuer")
    assert guest.title == "Tâche 2 sur 2 : Déclarer encore"
    guest.declares("12").press("Continuer l'essai")
    guest.chooses(7).press("Continuer")
    guest.chooses(6, 7).press("Continuer")
    assert guest.title == "Quelques questions encore"
    guest.chooses("En ligne")
    guest.app.text_area[0].set_value("Rien à dire")
    guest.press("Continuer").press("Terminer")
    assert guest.title == "Merci" and "Merci beaucoup." in guest.said

    assert [one.payload["outcome"] for one in events("task_ended")] == ["reached", "reached"]
    assert [(one.control, one.payload["answer"]) for one in events("questionnaire_answer")] == [
        ("seq.1", 6), ("seq.1", 7), ("umux-lite.1", 6), ("umux-lite.2", 7), ("own.canal", "En ligne"),
        ("own.mots", None),
    ]  # fmt: skip
    assert events("questionnaire_answer")[-1].value == "Rien à dire"
    assert {one.done_by for one in events()} == {"participant"}
    assert [one.seq for one in events()] == list(range(1, len(events()) + 1))


def test_agreements_keep_the_version_and_the_digest_of_their_words(guest, events):
    guest.agrees(cited=False)
    study = guest.app.session_state["maquette:visit"].study
    told = [(one.control, one.payload["choice"], one.payload["sha256"]) for one in events("consent")]
    assert told == [
        ("participation", True, study.consents["participation"].digest),
        ("citations", False, study.consents["citations"].digest),
    ]
    assert [one.payload["version"] for one in events("notice_shown", "notice_read")] == [1, 1]


def test_opening_a_link_counts_for_nothing(arrives, events):
    for _ in range(3):
        arrives()
    assert events() == []


def test_nothing_is_ticked_and_every_agreement_is_answered(guest, events):
    guest.press("Lire la notice").press("J'ai lu la notice")
    assert [one.value for one in guest.app.radio] == [None, None]
    guest.chooses(True, None).press("Commencer")
    assert "Répondez à chaque accord" in guest.said
    assert events("consent") == []


def test_who_refuses_to_take_part_leaves_no_trace(guest, events):
    guest.press("Lire la notice").press("J'ai lu la notice").chooses(False, True).press("Commencer")
    assert "rien n'est gardé" in guest.said
    assert events("consent", "sitting_started") == []
    guest.chooses(True, False).press("Commencer")
    assert guest.title.startswith("Tâche 1")


SCREENS = [
    ("Bienvenue", lambda g: g),
    ("Avant de commencer", lambda g: g.press("Lire la notice")),
    ("Vos accords", lambda g: g.press("J'ai lu la notice")),
    ("Tâche 1 sur 2 : Déclarer 36 heures", lambda g: g.chooses(True, True).press("Commencer")),
    ("Combien d'heures", lambda g: g.press("Commencer la tâche")),
    ("Merci", lambda g: g.types("36").press("Continuer")),
    ("Après cette tâche", lambda g: g.press("Continuer l'essai")),
    ("Tâche 2 sur 2 : Déclarer encore", lambda g: g.chooses(6).press("Continuer")),
]


def test_coming_back_to_each_screen_finds_the_same_one(arrives, events):
    guest = arrives()
    for title, does in SCREENS:
        does(guest)
        assert guest.title.startswith(title)
        before = [one for one in events() if one.kind not in ("takeover", "reprise")]
        guest = arrives()
        assert guest.title.startswith(title)
        assert [one for one in events() if one.kind not in ("takeover", "reprise")] == before
    assert events("conflict") == []


def test_every_screen_has_the_way_out(guest):
    for title, does in SCREENS:
        does(guest)
        assert guest.title.startswith(title)
        assert ("Arrêter et me retirer" in guest.buttons) is (title != "Bienvenue")


def test_who_stops_chooses_what_becomes_of_what_she_did(guest, events, arrives):
    guest.agrees().press("Commencer la tâche").press("Arrêter et me retirer")
    assert guest.title == "Arrêter et vous retirer ?"
    guest.press("Revenir à l'essai")
    assert guest.title.startswith("Combien d'heures")
    guest.press("Arrêter et me retirer").press("Me retirer et tout effacer")
    assert guest.title == "Vous vous êtes retiré"
    assert [one.payload for one in events("withdrawn")] == [{"erase": True}]
    assert arrives().title == "Vous vous êtes retiré"


def test_a_finished_link_opened_again_shows_the_thanks_and_writes_nothing(work, invitation, arrives, events):
    work.log.append(invitation.participant.run, 0, [NewEvent(kind="session_ended")], tab="t", build="b")
    assert arrives().title == "Merci"
    assert [one.kind for one in events()] == ["session_ended"]


def test_a_task_left_before_its_end_says_why(guest, events):
    guest.agrees().press("Commencer la tâche").press("Je n'y arrive pas, passer à la suite")
    guest.chooses(None).press("Continuer")
    assert "Il reste 1 sans réponse" in guest.said
    guest.press("Continuer")
    guest.declares("13").press("Continuer l'essai")
    told = [(one.payload["outcome"], one.payload["reason"], one.step) for one in events("task_ended")]
    assert told == [("unfinished", "gave_up", "heures"), ("unfinished", "wrong_end", "fin")]
    assert events("questionnaire_answer")[0].payload["answer"] is None
    assert events("goal_reached") == []


def test_a_goal_is_noted_once_when_it_is_reached(guest, events, arrives):
    guest.agrees().declares("36")
    arrives()
    (reached,) = events("goal_reached")
    assert (reached.step, reached.task) == ("fin", "declarer")


def test_a_second_task_begins_with_nothing_of_the_first(guest, events):
    guest.agrees().declares("36").press("Continuer l'essai").chooses(6).press("Continuer")
    guest.press("Commencer la tâche")
    assert guest.app.text_input[0].value == ""
    assert [one.task for one in events("step_shown")] == ["declarer", "declarer", "encore"]


def test_the_switches_of_a_prototype_are_not_there(guest):
    guest.agrees().press("Commencer la tâche")
    assert guest.app.get("popover") == [] and guest.app.selectbox == []


def test_another_tab_takes_over_and_the_first_one_only_looks(guest, arrives, events):
    guest.agrees()
    other = arrives()
    assert guest.draw().title == "L'essai continue ailleurs"
    assert other.title.startswith("Tâche 1")
    guest.press("Continuer ici")
    assert guest.title.startswith("Tâche 1")
    assert other.draw().title == "L'essai continue ailleurs"


def test_a_facilitator_may_end_the_task_while_she_plays(guest, work, invitation):
    guest.agrees().press("Commencer la tâche")
    run = invitation.participant.run
    ended = NewEvent(kind="task_ended", task="declarer", done_by="facilitator",
                     payload={"leg": 0, "outcome": "technical", "reason": ""})  # fmt: skip
    work.log.append(run, work.log.last(run), [ended], tab="console", build="b")
    assert guest.draw().title == "Après cette tâche"


def test_a_note_written_meanwhile_does_not_lose_a_click(guest, work, invitation, events):
    guest.agrees()
    run = invitation.participant.run
    note = NewEvent(kind="note", done_by="facilitator", value="lit vite")
    work.log.append(run, work.log.last(run), [note], tab="console", build="b")
    assert guest.press("Commencer la tâche").title.startswith("Combien d'heures")
    assert len(events("task_started")) == 1


def test_coming_back_days_later_begins_the_task_again(guest, work, invitation, arrives, events):
    guest.agrees()
    run, old = invitation.participant.run, datetime.now(UTC) - timedelta(days=3)
    visit = guest.app.session_state["maquette:visit"]
    with work.store.writing() as connection:
        connection.exec_driver_sql("update event set at = ?", (old.replace(tzinfo=None).isoformat(" "),))
    work.log.append(run, work.log.last(run), [visit.task_started()], tab="t", build="b", at=old)
    assert arrives().title.startswith("Combien d'heures")
    assert [one.payload["attempt"] for one in events("task_started")] == [1, 2]


@pytest.mark.parametrize(
    ("token", "title"),
    [
        ("", "Essai d'un prototype"),
        ("x" * 32, "Ce lien n'ouvre rien"),
        ("'; drop table event; --", "Ce lien n'ouvre rien"),
    ],
)
def test_a_link_that_is_nobodys_opens_nothing(root, work, token, title):
    assert Guest(token).title == title


def test_a_revoked_link_says_so(work, invitation, arrives):
    work.register.link_again(invitation.participant)
    assert arrives().title == "Ce lien a été remplacé"


def test_somebody_frozen_is_told(work, invitation, arrives):
    work.register.freeze(invitation.participant)
    assert arrives().title == "Votre participation est suspendue"


def test_a_sealed_prototype_that_was_changed_is_not_played(root, arrives):
    (script,) = (root / ".maquette" / "builds").glob("simple-*/app.py")
    script.write_text(script.read_text("utf-8") + "\n", encoding="utf-8")
    assert arrives().title == "L'essai n'est pas disponible"


def test_a_disk_that_is_full_is_a_clear_stop_and_loses_nothing(guest, events, monkeypatch):
    guest.agrees()
    before = events()

    def full(*_, **__):
        raise OperationalError("insert", {}, Exception("database or disk is full"))

    with monkeypatch.context() as patched:
        patched.setattr(EventLog, "append", full)
        guest.press("Commencer la tâche")
        assert "Votre réponse n'a pas pu être enregistrée" in guest.said
    assert events() == before
    assert guest.press("Commencer la tâche").title.startswith("Combien d'heures")
    before = events()
    with monkeypatch.context() as patched:
        patched.setattr(EventLog, "append", full)
        guest.types("36").press("Continuer")
        assert "Votre réponse n'a pas pu être enregistrée" in guest.said
        assert guest.title.startswith("Combien d'heures") and guest.app.text_input[0].value == "36"
    assert events() == before
    assert guest.press("Continuer").title == "Merci"


def test_an_answer_tells_whether_it_is_the_persona_s_own_and_never_what_it_is(guest, events):
    guest.agrees().declares("36").press("Continuer l'essai").chooses(6).press("Continuer").declares("12")
    told = [(one.task, one.payload) for one in events("field_committed")]
    assert told == [("declarer", {"persona": True}), ("encore", {"persona": False})]
