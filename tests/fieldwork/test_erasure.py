"""Somebody erased is found nowhere: not a code, not a link, not a word, in any file."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime, timedelta

import pytest

from maquette.fieldwork import erase, purge
from maquette.fieldwork.backup import back_up, restore
from maquette.fieldwork.erasure import InUseError, tombstones_of
from maquette.fieldwork.invitation import link_of, write_invitation
from maquette.reports.export import write_tables
from maquette.sessions import NewEvent, digest_of

from .conftest import SITTING, said

TODAY = date(2026, 11, 4)
NOW = datetime(2026, 11, 4, 9)


def holding(root, *words):
    """Files in which one of these words is found."""
    wanted = [word.encode() for word in words]
    files = [path for path in root.rglob("*") if path.is_file()]
    assert files
    return sorted(
        path.relative_to(root).as_posix()
        for path in files
        if any(word in path.read_bytes() for word in wanted)
    )


@pytest.fixture
def everywhere(field, root, invited, plays, tables_of):
    """Two people who took part, with tables, a report, pages to print and a copy of the store."""
    first, second = invited(field, 2)
    for one in (first, second):
        plays(field, one)
        write_invitation(field.invitation("essai", one.participant.code), "t", one.participant.code,
                         link_of("http://localhost", one.token))  # fmt: skip
    told = tables_of(field)
    write_tables(told, field.exports("essai"))
    write_tables(told, field.reports / "essai" / "tables")
    field.reports.mkdir(parents=True, exist_ok=True)
    (field.reports / "essai.html").write_text("<p>P02 hésite</p>", encoding="utf-8")
    (field.reports / "autre.html").write_text("<p>Personne</p>", encoding="utf-8")
    back_up(field, NOW)
    return first, second


def traces(invitation):
    """What must not be found: code, link, digest of the link, run."""
    who = invitation.participant
    return who.code, invitation.token, digest_of(invitation.token), who.run


def test_before_erasing_somebody_is_in_many_files(everywhere, root):
    found = holding(root, *traces(everywhere[1]))
    assert ".maquette/sessions.sqlite" in " ".join(found) and ".maquette/reports/essai.html" in found
    assert any("backups" in path for path in found) and any("exports" in path for path in found)
    assert ".maquette/invitations/essai/P02.html" in found


def test_after_erasing_neither_code_nor_link_is_in_any_file(everywhere, field, root):
    gone = everywhere[1]
    erase(field, gone.participant, "request", TODAY)
    code, token, digest, run = traces(gone)
    assert holding(root, code, token, digest) == []
    # The tombstone holds the run, drawn at random, and nothing else.
    assert holding(root, run) == [".maquette/erased.jsonl"]
    assert [(one.run, one.on, one.ground) for one in tombstones_of(field)] == [(run, "2026-11-04", "request")]


def test_the_others_stay_as_they_were_but_for_the_code_in_their_notes(everywhere, field):
    kept, gone = everywhere
    before = field.log.read(kept.participant.run)
    erase(field, gone.participant, "request", TODAY)
    after = field.log.read(kept.participant.run)
    assert [(one.kind, one.value) for one in after if one.kind != "note"] == [
        (one.kind, one.value) for one in before if one.kind != "note"
    ]
    assert [one.value for one in after if one.kind == "note"] == ["Hésite, comme …"]
    assert field.register.opened(kept.token) == (kept.participant, True)
    assert field.register.opened(gone.token) == (None, False)


def test_a_report_that_names_nobody_stays(everywhere, field):
    erase(field, everywhere[1].participant, "request", TODAY)
    assert [path.name for path in field.reports.glob("*.html")] == ["autre.html"]


def test_a_code_is_never_given_again(everywhere, field, invited):
    erase(field, everywhere[1].participant, "request", TODAY)
    assert invited(field)[0].participant.code == "P03"


def test_somebody_is_erased_from_a_server_too(any_field, invited, plays):
    first, second = invited(any_field, 2)
    plays(any_field, first)
    plays(any_field, second)
    erase(any_field, second.participant, "request", TODAY)
    assert any_field.log.read(second.participant.run) == ()
    assert any_field.register.who("essai", "P02") is None
    assert len(any_field.log.read(first.participant.run)) == 21


def test_what_a_crash_left_undone_is_done_by_the_next_purge(everywhere, field, root, monkeypatch):
    gone = everywhere[1]

    def stops(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("maquette.fieldwork.erasure._forget", stops)
        with pytest.raises(KeyboardInterrupt):
            erase(field, gone.participant, "request", TODAY)
    assert field.log.last(gone.participant.run)
    purge(field, NOW)
    assert holding(root, *traces(gone)[:3]) == []


def test_a_store_that_somebody_reads_is_told_and_its_rows_are_gone(everywhere, field):
    gone = everywhere[1]
    reader = sqlite3.connect(field.store.file)
    reader.execute("begin")
    reader.execute("select * from event").fetchone()
    with pytest.raises(InUseError):
        erase(field, gone.participant, "request", TODAY)
    reader.close()
    assert field.log.read(gone.participant.run) == ()


def test_those_kept_long_enough_are_erased_and_nobody_else(field, invited, plays):
    old, recent = invited(field, 2)
    plays(field, old)
    plays(field, recent, noon=NOW + timedelta(days=60))
    done = purge(field, NOW + timedelta(days=91))
    assert done.erased == (("essai", "P01", "retention"),)
    assert field.register.who("essai", "P02") is not None


def test_an_invitation_nobody_opened_is_kept_no_longer(field, invited):
    (one,) = invited(field)
    later = one.participant.invited_at + timedelta(days=92)
    assert [code for _, code, _ in purge(field, later).erased] == ["P01"]


def test_somebody_who_withdrew_and_asked_for_it_is_erased(field, invited, plays):
    stays, goes = invited(field, 2)
    plays(field, stays, [(0, NewEvent(kind="withdrawn", payload={"erase": False}))], noon=NOW)
    plays(field, goes, [(0, NewEvent(kind="withdrawn", payload={"erase": True}))], noon=NOW)
    assert purge(field, NOW).erased == (("essai", "P02", "withdrawal"),)


def test_somebody_frozen_is_neither_erased_nor_in_the_tables(field, invited, plays, tables_of):
    (one,) = invited(field)
    plays(field, one)
    field.register.freeze(one.participant)
    assert purge(field, NOW + timedelta(days=900)).erased == ()
    assert tables_of(field)["events"].empty


def test_what_an_agreement_no_longer_covers_is_emptied_first(field, invited, plays):
    (one,) = invited(field)
    plays(field, one)
    assert purge(field, NOW + timedelta(days=31)).emptied == 2
    left = {event.kind for event in field.log.read(one.participant.run) if event.value is not None}
    assert left == {"field_committed"}


def test_what_was_not_agreed_to_is_emptied_at_once(field, invited, plays):
    refused = [said("consent", "citations", task="", at=11, choice=False)]
    (one,) = invited(field)
    plays(field, one, (*SITTING, *refused))
    assert purge(field, NOW).emptied == 2


def test_a_copy_put_back_does_not_bring_back_who_was_erased(everywhere, field, root):
    gone, copy = everywhere[1], next(field.backups.glob("*.sqlite"))
    elsewhere = root.parent / "ailleurs.sqlite"
    elsewhere.write_bytes(copy.read_bytes())
    erase(field, gone.participant, "request", TODAY)
    _, erased = restore(field, elsewhere, NOW + timedelta(hours=1))
    assert erased == 1
    assert holding(root, *traces(gone)[:3]) == []
    assert field.log.last(everywhere[0].participant.run) == 21


def test_going_back_brings_back_what_there_was(field, invited, plays):
    first, second = invited(field, 2)
    plays(field, first)
    copy = back_up(field, NOW)
    plays(field, second)
    before, erased = restore(field, copy, NOW + timedelta(hours=1))
    assert (field.log.last(first.participant.run), field.log.last(second.participant.run)) == (21, 0)
    assert (before.name, erased) == ("2026-11-04-100000.sqlite", 0)


def test_a_store_in_use_is_not_replaced(field, invited):
    invited(field)
    copy = back_up(field, NOW)
    reader = sqlite3.connect(field.store.file)
    reader.execute("select * from event").fetchall()
    with pytest.raises(InUseError):
        restore(field, copy, NOW + timedelta(hours=1))
    reader.close()


def test_a_file_that_is_no_copy_changes_nothing(field, invited, root):
    invited(field)
    wrong = root / "photo.sqlite"
    wrong.write_bytes(b"not a database at all" * 100)
    with pytest.raises(sqlite3.DatabaseError):
        restore(field, wrong, NOW)
    assert field.register.who("essai", "P01") is not None
