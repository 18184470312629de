"""The participant's screens besides her tasks, each drawn and taken from the log's own state."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from maquette.door.page import button, frame, text_of, way_out
from maquette.door.questions import draw_questions
from maquette.door.visit import Visit
from maquette.fieldwork.purge import due_on
from maquette.player import shell
from maquette.player.markdown import escaped
from maquette.sessions import NewEvent
from maquette.studies.notice import REQUIRED, Notice, digest_of

__all__ = ["SCREENS", "draw_withdrawing"]


def _welcome(visit: Visit) -> None:
    text = text_of(visit)
    _frame(visit, text["welcome"])
    st.markdown(text["welcome_what"].format(title=escaped(visit.study.title)))
    if visit.study.welcome:
        st.markdown(visit.study.welcome)
    st.markdown(text["welcome_use"])
    shown = NewEvent(kind="notice_shown", payload=_version(visit.study.notice))
    button(visit, "go", text["welcome_go"], lambda: visit.write(shown, drawn=visit.key), main=True)


def _notice(visit: Visit) -> None:
    text, notice = text_of(visit), visit.study.notice
    _frame(visit, text["notice"])
    st.markdown(notice.summary)
    with st.expander(text["notice_full"]):
        for name in REQUIRED[1:]:
            st.markdown(f"**{text[f'head_{name}']}**\n\n{getattr(notice, name)}")
        kept = (
            text["notice_days"].format(purpose=escaped(one.text), days=one.retention_days)
            for one in visit.study.consents.values()
        )
        st.markdown("\n".join([f"**{text['notice_kept']}**\n", *(f"- {one}" for one in kept)]))
    read = NewEvent(kind="notice_read", payload=_version(notice))
    button(visit, "go", text["notice_go"], lambda: visit.write(read, drawn=visit.key), main=True)
    way_out(visit)


def _consents(visit: Visit) -> None:
    text, key = text_of(visit), visit.key
    _frame(visit, text["consents"])
    st.markdown(text["consents_how"])
    _told(visit)
    for name, purpose in visit.study.consents.items():
        needed = text["consent_required" if purpose.required else "consent_optional"]
        st.radio(
            f"{escaped(purpose.text)} :small[{needed}]",
            [True, False],
            index=None,
            format_func=lambda yes: text["yes" if yes else "no"],
            key=f"door:{key}:{name}",
        )

    def begins() -> None:
        choices = {name: st.session_state.get(f"door:{key}:{name}") for name in visit.study.consents}
        if None in choices.values():
            visit.told = text["consents_missing"]
        elif not all(choices[name] for name, one in visit.study.consents.items() if one.required):
            # Nothing is written: who does not take part leaves no trace.
            visit.told = text["consents_refused"]
        else:
            visit.write(*_agreements(visit, choices), NewEvent(kind="sitting_started"), drawn=key)

    button(visit, "go", text["consents_go"], begins, main=True)
    way_out(visit)


def _brief(visit: Visit) -> None:
    text, stage = text_of(visit), visit.stage
    task = visit.study.tasks[visit.leg.task]
    said = text["brief"].format(number=stage.leg + 1, count=len(visit.plan.legs), title=task.title)
    _frame(visit, said)
    st.markdown(task.scenario)
    key = visit.key
    button(visit, "go", text["brief_go"], lambda: visit.write(visit.task_started(), drawn=key), main=True)
    way_out(visit)


def _closing(visit: Visit) -> None:
    text, key = text_of(visit), visit.key
    _frame(visit, text["closing"])
    st.markdown(text["closing_what"])
    ended = NewEvent(kind="session_ended")
    button(visit, "go", text["closing_go"], lambda: visit.write(ended, drawn=key), main=True)
    way_out(visit)


def _thanks(visit: Visit) -> None:
    text = text_of(visit)
    _frame(visit, text["thanks"])
    if visit.study.thanks:
        st.markdown(visit.study.thanks)
    st.markdown(text["thanks_what"])
    day = due_on(visit.who, visit.sitting, visit.study.retention_days)
    st.markdown(text["thanks_kept"].format(day=f"{day:%d/%m/%Y}", code=visit.who.code))
    way_out(visit)


def _withdrawn(visit: Visit) -> None:
    text = text_of(visit)
    _frame(visit, text["withdrawn"])
    st.markdown(text["withdrawn_erase" if visit.sitting.erases else "withdrawn_keep"])


def draw_withdrawing(visit: Visit) -> None:
    """Whether she really withdraws, and what becomes of what she did."""
    text, key = text_of(visit), visit.key
    _frame(visit, text["withdraw_title"], screen=f"{key}.leaving")
    st.markdown(text["withdraw_what"])

    def withdraws(erase: bool) -> Callable[[], None]:
        def done() -> None:
            visit.leaving = False
            visit.write(NewEvent(kind="withdrawn", payload={"erase": erase}))

        return done

    def stays() -> None:
        visit.leaving = False

    with st.container(key="door-leaving"):
        button(visit, "erase", text["withdraw_erase"], withdraws(True), main=True)
        # Before the agreements nothing counts, and at the end there is nothing left to stop.
        if visit.sitting.started and not visit.sitting.ended:
            button(visit, "keep", text["withdraw_keep"], withdraws(False))
        button(visit, "back", text["withdraw_back"], stays)


SCREENS: Mapping[str, Callable[[Visit], None]] = {
    "welcome": _welcome,
    "notice": _notice,
    "consents": _consents,
    "brief": _brief,
    "questionnaire": draw_questions,
    "closing": _closing,
    "thanks": _thanks,
    "withdrawn": _withdrawn,
}


def _frame(visit: Visit, heading: str, screen: str = "") -> None:
    frame(visit.sealed.language, heading, code=visit.who.code, tab=visit.tab, screen=screen or visit.key)


def _told(visit: Visit) -> None:
    if visit.told:
        said = shell.markup(visit.told)
        st.html(f'<div class="maquette-errors" role="alert"><p>{said}</p></div>')


def _version(notice: Notice) -> dict[str, object]:
    whole = "\n".join(getattr(notice, name) for name in REQUIRED)
    return {"version": notice.version, "sha256": digest_of(whole)}


def _agreements(visit: Visit, choices: Mapping[str, bool | None]) -> list[NewEvent]:
    return [
        NewEvent(
            kind="consent",
            control=name,
            payload={"choice": bool(choices[name]), "version": one.version, "sha256": one.digest},
        )
        for name, one in visit.study.consents.items()
    ]
