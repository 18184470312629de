"""The page: every section, every figure, nothing fetched, nothing executed."""

import re
from html.parser import HTMLParser

import pytest

from maquette.reports.comparing import Side, compare
from maquette.reports.page import page
from maquette.reports.report import report_of
from maquette.reports.words import SAID


class _Seen(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.figures, self.attributes = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        self.figures += [value for name, value in attrs if name == "data-figure"]


def seen(html):
    parser = _Seen()
    parser.feed(html)
    return parser


@pytest.fixture(scope="session")
def written(study):
    return page(report_of(study()))


def test_the_page_fetches_nothing_and_runs_nothing(written):
    parser = seen(written)
    assert not {"script", "link", "img", "iframe", "object", "form"} & set(parser.tags)
    assert not [name for name, _ in parser.attributes if name.startswith("on")]
    addresses = [value for name, value in parser.attributes if name in ("href", "src", "xlink:href")]
    assert all(value.startswith("#") for value in addresses)
    assert "default-src 'none'" in written


def test_what_people_write_is_read_as_it_is_written(written):
    assert "Déclarer &lt;tout&gt;" in written
    assert "<tout>" not in written and "<b>longtemps" not in written
    assert "Une étude &amp; demie" in written


def test_every_chart_has_its_words_and_its_table(written):
    figures = re.findall(r"<figure>.*?</figure>", written, re.DOTALL)
    assert len(figures) >= 7
    for one in figures:
        assert re.search(r'<svg role="img" aria-label="[^"]{20,}"', one)
        assert "<table>" in one and "<figcaption" in one


def test_names_within_charts_are_met_once(written):
    names = re.findall(r'\bid="([^"]+)"', written)
    assert len(names) == len(set(names))


def test_the_page_says_its_language_and_what_it_is_called(written):
    parser = seen(written)
    assert ("lang", "fr") in parser.attributes
    assert parser.tags.count("h1") == 1 and parser.tags.count("main") == 1


def test_a_report_in_english_holds_no_sentence_in_french(study):
    written = page(report_of(study(language="en")))
    french = {fr for fr, en in SAID.values() if fr != en and len(fr) > 25 and "{" not in fr}
    assert [one for one in french if one in written] == []
    assert "Goal reached on one" in written


def test_every_key_is_said_in_both_languages_with_the_same_holes():
    for key, (french, english) in SAID.items():
        assert set(re.findall(r"{(\w+)}", french)) == set(re.findall(r"{(\w+)}", english)), key


def test_under_five_attempts_no_percentage_stands_in_a_headline(study):
    written = page(report_of(study(count=4)))
    assert not re.search(r"<strong>[^<]*%", written)
    assert re.search(r"<strong>But atteint seul : \d sur 4\.</strong>", written)


def test_no_session_says_so_and_shows_no_figure(study):
    written = page(report_of(study(rows=[])))
    assert "Personne n&#x27;a encore participé" in written
    assert seen(written).figures == []
    assert "nan" not in re.sub(r"<style>.*?</style>", "", written, flags=re.DOTALL).lower()


def test_one_participant_has_values_and_no_interval_of_time(study):
    written = page(report_of(study(count=1)))
    assert "sur 1" in written
    assert "pas d&#x27;intervalle" in written


def test_all_technical_leaves_nothing_to_measure(study):
    one = study()
    rows = list(_technical(one))
    written = page(report_of(study(rows=rows)))
    assert "Aucun essai ne compte" in written
    assert not re.search(r"\d\s?% \(", written)


def _technical(studied):
    from .sample import participants  # noqa: PLC0415

    version = next(iter(studied.played.values()))
    made = participants(version.whole, "accueil", ["t1", "t2"], count=3, build="bv1", variant="v1")
    return [
        row._replace(payload={"outcome": "technical"}) if row.kind == "task_ended" else row for row in made
    ]


def test_findings_go_from_facts_to_changes(written):
    for words in ("L&#x27;acompte n&#x27;est pas compris", "P02", "Une phrase de plus", "2 sur 8"):
        assert words in written
    assert written.count("(introuvable dans le journal)") == 1


def test_a_formative_study_shows_no_test_and_a_measuring_one_does(study):
    two = study(versions=("v1", "v2"), kind="measure", difference=0.2)
    sides = [Side(name, two.plan, two.tables, name) for name in ("v1", "v2")]
    compared = compare(*sides, paired=False)
    shown = page(report_of(study(versions=("v1", "v2"), compared=("v1", "v2", compared))))
    assert any(word in shown for word in ("différence claire", "pas de quoi conclure"))
    hidden = page(report_of(study(versions=("v1", "v2"), compared=("v1", "v2", []))))
    assert "Une étude formative ne compare pas" in hidden


def test_what_nobody_met_is_said(study):
    rows = list(study().tables.attempts["path"])
    written = page(report_of(study()))
    missing = [step for step in ("montant", "panne") if not any(step in path for path in rows)]
    for step in missing:
        assert {"montant": "Combien ?", "panne": "Panne"}[step] in written
    assert "Les clics là où il n&#x27;y a rien à cliquer" in written
