"""Who was invited: codes and links, never a name. A link is kept as its digest alone."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from maquette.sessions.schema import participant_table, study_table, token_table
from maquette.sessions.store import Store

__all__ = ["Invitation", "Participant", "Register", "digest_of"]

#: bytes of a link's secret: 192 bits
_SECRET = 24


@dataclass(frozen=True)
class Participant:
    """Somebody invited to a study.

    Args:
        study: the study's name.
        code: what one reads on screen, such as "P07".
        number: from 1, in the order of the invitations.
        run: where her events are; drawn at random, so that neither code nor link leads to it.
        seal: digest of the study she was invited to.
        invited_at: UTC.
        frozen: kept, but neither used nor erased, at her request.
    """

    study: str
    code: str
    number: int
    run: str
    seal: str
    invited_at: datetime
    frozen: bool = False


@dataclass(frozen=True)
class Invitation:
    """A participant and the secret of her link, which is told once and never kept."""

    participant: Participant
    token: str


class Register:
    """The participants of a store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def invite(self, study: str, seal: str, count: int, now: datetime | None = None) -> Sequence[Invitation]:
        """New participants of a study, each with a link."""
        at = _utc(now)
        with self._store.writing() as connection:
            first = _count(connection, study, count) + 1
            invited = [_invited(study, seal, number, at) for number in range(first, first + count)]
            connection.execute(insert(participant_table), [vars(one.participant) for one in invited])
            connection.execute(insert(token_table), [_link(one, at) for one in invited])
        return invited

    def link_again(self, who: Participant, now: datetime | None = None) -> Invitation:
        """A new link for somebody, whose earlier ones open nothing any more."""
        at = _utc(now)
        again = Invitation(who, secrets.token_urlsafe(_SECRET))
        with self._store.writing() as connection:
            _revoke(connection, who, at)
            connection.execute(insert(token_table), _link(again, at))
        return again

    def revoke(self, who: Participant, now: datetime | None = None) -> None:
        """Close every link of somebody."""
        with self._store.writing() as connection:
            _revoke(connection, who, _utc(now))

    def freeze(self, who: Participant, frozen: bool = True) -> None:
        """Keep what is known of somebody without using it, or use it again."""
        here = participant_table.c
        query = update(participant_table).where(here.study == who.study, here.code == who.code)
        with self._store.writing() as connection:
            connection.execute(query.values(frozen=frozen))

    def of(self, study: str) -> Sequence[Participant]:
        """The participants of a study, in the order of the invitations."""
        here = participant_table.c
        query = select(participant_table).where(here.study == study).order_by(here.number)
        return self._found(query)

    def every(self) -> Sequence[Participant]:
        """The participants of every study."""
        return self._found(select(participant_table).order_by("study", "number"))

    def who(self, study: str, code: str) -> Participant | None:
        """The participant of a code; None when there is none."""
        here = participant_table.c
        found = self._found(select(participant_table).where(here.study == study, here.code == code.upper()))
        return found[0] if found else None

    def opened(self, token: str) -> tuple[Participant | None, bool]:
        """Whom a link belongs to, and whether it still opens; None for a link of nobody's."""
        link, person = token_table.c, participant_table.c
        same = (link.study == person.study) & (link.code == person.code)
        query = select(participant_table, link.revoked_at).join(token_table, same)
        with self._store.reading() as connection:
            row = connection.execute(query.where(link.digest == digest_of(token))).mappings().first()
        if row is None:
            return None, False
        return _participant(row), row["revoked_at"] is None

    def _found(self, query: Any) -> Sequence[Participant]:
        with self._store.reading() as connection:
            return [_participant(row) for row in connection.execute(query).mappings()]


def digest_of(token: str) -> str:
    """What the store keeps of a link's secret."""
    return hashlib.sha256(token.encode()).hexdigest()


def _utc(now: datetime | None) -> datetime:
    return (now or datetime.now(UTC)).astimezone(UTC).replace(tzinfo=None)


def _count(connection: Connection, study: str, more: int) -> int:
    """How many were ever invited before these."""
    known = select(study_table.c.invited).where(study_table.c.name == study).with_for_update()
    before = connection.execute(known).scalar()
    if before is None:
        connection.execute(insert(study_table), {"name": study, "invited": more})
        return 0
    counted = update(study_table).where(study_table.c.name == study).values(invited=before + more)
    connection.execute(counted)
    return int(before)


def _invited(study: str, seal: str, number: int, at: datetime) -> Invitation:
    run = secrets.token_hex(16)
    who = Participant(study, f"P{number:02}", number, run, seal, at)
    return Invitation(who, secrets.token_urlsafe(_SECRET))


def _link(one: Invitation, at: datetime) -> dict[str, Any]:
    who = one.participant
    return {"digest": digest_of(one.token), "study": who.study, "code": who.code, "made_at": at}


def _revoke(connection: Connection, who: Participant, at: datetime) -> None:
    here = token_table.c
    mine = (here.study == who.study) & (here.code == who.code) & here.revoked_at.is_(None)
    connection.execute(update(token_table).where(mine).values(revoked_at=at))


def _participant(row: Any) -> Participant:
    return Participant(**{column.name: row[column.name] for column in participant_table.columns})
