"""The script Streamlit runs for participants: whom a link belongs to, and the screen due."""

import os
from pathlib import Path

import streamlit as st
from sqlalchemy.exc import OperationalError

from maquette.door.arrival import Refused, arrived
from maquette.door.page import notice_of_trouble, unwritten
from maquette.door.rounds import draw
from maquette.fieldwork import fieldwork_of

work = fieldwork_of(Path(os.environ["MAQUETTE_PROJECT"]), os.environ["MAQUETTE_SESSIONS"])
language = os.environ.get("MAQUETTE_LANGUAGE", "fr")
try:
    draw(arrived(work, st.query_params.get("t", "")))
except Refused as no:
    notice_of_trouble(language, no.reason)
except OperationalError:
    # A disk that is full, a server that does not answer: the stop is clear, what was written stays.
    unwritten(language)
