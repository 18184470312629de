"""The page about languages: its files are read together, without a problem, and say what it says."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import indent

from maquette.project import load
from maquette.yamlsource.spoken import LANGUAGES

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "languages.md").read_text(encoding="utf-8")
FACTS = "employee.first_name: {type: text, label: P}\nrelation: {type: choice, label: C, from: relations}\n"


def snippet(name):
    return re.search(rf"```yaml {name}\n(.*?)```", PAGE, re.DOTALL)[1]


def files(head):
    steps = indent(snippet("steps"), "  ")
    return {
        "fakedata/facts.yaml": FACTS + snippet("facts"),
        "journeys/simple.yaml": f"{head}steps:\n{steps}",
    }


def test_the_files_of_the_page_lack_nothing(tree):
    assert load(tree(files(snippet("head")))).problems == ()


def test_without_its_languages_every_second_text_is_told(tree):
    loaded = load(tree(files(snippet("head").replace("languages: [fr, en]\n", ""))))
    assert {one.code for one in loaded.problems} == {"J052"}


def test_the_page_names_every_language_and_every_problem_of_its_own():
    assert all(f"`{language}`" in PAGE for language in LANGUAGES)
    assert set(re.findall(r"problems\.md#(j\d+)", PAGE)) == {"j050", "j051", "j052", "j053", "j054"}
