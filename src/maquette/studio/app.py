"""The script Streamlit runs: a page of the studio, or the prototype the address names."""

import os
from pathlib import Path

import streamlit as st

from maquette.project import Layout
from maquette.studio import drafts_of
from maquette.studio.frame import frame
from maquette.studio.play import play

drafts = drafts_of(Path(os.environ["MAQUETTE_PROJECT"]))
# Seen before the folder is looked at: what is built meanwhile draws the page again.
seen = drafts.version
built = {path.parent.name: path for path in Layout(drafts.root).built.glob("*/app.py")}
name = st.query_params.get("p", "")
if name in built:
    play(built[name])
else:
    frame(drafts, seen)
