"""The script Streamlit runs: the gallery, and one page for each built prototype."""

from __future__ import annotations

import os
from pathlib import Path

import streamlit as st

from maquette.project import Layout
from maquette.studio import drafts_of
from maquette.studio.gallery import gallery


def _prototypes(layout: Layout) -> list[Path]:
    return sorted((layout.root / layout.prototypes).glob("*/app.py"))


def _main() -> None:
    drafts = drafts_of(Path(os.environ["MAQUETTE_PROJECT"]))
    pages = {
        path.parent.name: st.Page(path, url_path=path.parent.name, title=path.parent.name)
        for path in _prototypes(Layout(drafts.root))
    }
    home = st.Page(lambda: gallery(drafts, pages), url_path="accueil", title="Maquette", default=True)
    st.navigation([home, *pages.values()], position="hidden").run()


_main()
