"""The bare prototype, served by Streamlit with the settings `maquette serve` gives it."""

import os
import sys
from pathlib import Path

import streamlit as st

from maquette.host.server import tuning

if __name__ == "__main__":
    os.environ["STREAMLIT_RUNNER_POST_SCRIPT_GC"] = "false"
    script = Path(__file__).with_name("declarer_les_heures.py")
    st.App(script).run(config=tuning(port=int(sys.argv[1]), watched=True))
