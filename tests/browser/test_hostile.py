"""Text of an author or of a participant shows as it was written: nothing of it is markup, code or a link."""

import re
import shutil
from textwrap import shorten

import pytest
from playwright.sync_api import expect

from .player import Player, spaced, words_of
from .server import Server, copy_of_the_project

#: as they must be read; in the file, braces are written as the author must write them
SIGNS = {
    "code": """dit "o" 'n' \"\"\" {{ x }} {% y %} \\N{B} \\n <script>alert(1)</script> &amp; <!-- e -->""",
    "signes": ":red[x] $x$ $$y$$ `code` *a* **b** _c_ ~~d~~ | <b>e</b> [f](g) ![h](i) [^1] :small[j] @l 😀",
    "liens": "www.a.example http://b.example/c d@e.example [f](http://g.example) ![h](http://i.example/j.png)",
    "icones": ":smile: :material/home: :streamlit: (c) <- -> <-> -- >= <= ~= 1/2 :+1:",
}
#: what a sign makes of a text that Markdown reads
ALIVE = "a, img, [role=img], code, em, del, sup, .katex, table, script, blockquote"
STARTS = ["# titre", "1. liste", "- tiret", "+ plus", "> cité", "=== trait", ":small[x]", "    code"]
AUTHOR = """
title: Des signes
service: Essai
state: target
goal: {plain}
actors: {{employer: Particulier employeur, employee: Personne employée à domicile}}
personas: [colette, maria]
today: 2026-11-03

sites:
  ailleurs: {{name: {plain}, address: {plain}, colour: "#6b2fb3"}}

conditions:
  jamais: phrase is 'jamais'

values:
  net: {{formula: "last.net_total", type: euros, label: {signs}}}

stages: [{plain}]

steps:
  choix:
    stage: {plain}
    title: {signs}
    ask:
      question: choix
      type: choice
      label: {signs}
      hint: {signs}
      options: {options}
  texte:
    title: "# Titre 1. qui commence mal"
    ask:
      - {{question: phrase, type: text, label: "# Une phrase", hint: "- à vous"}}
      - {{question: suite, type: long_text, label: {signs}, hint: "> citée"}}
    show: [{{amount: net}}]
    details: {{{signs}: Rien de plus.}}
    button: {button}
  site: {{kind: outside, site: ailleurs, title: Un site}}
  sms: {{kind: message, channel: sms, sender: {signs}, title: Un SMS, text: {signs}}}
  courriel:
    kind: message
    channel: email
    sender: {signs}
    subject: {signs}
    title: Un courriel
    text: {signs}
  scene: {{kind: offscreen, title: Une scène, text: {signs}}}
  fin: {{kind: end, outcome: success, title: Terminé, show: [{{amount: net}}]}}
  retour: {{actor: employee, kind: end, outcome: success, title: Rien ici}}
"""
PARTICIPANT = """
title: Des mots
service: Essai
state: target
goal: Rien
actors: {employer: Particulier employeur, employee: Personne employée à domicile}
personas: [colette, maria]
today: 2026-11-03

steps:
  saisie:
    title: Écrivez
    ask:
      - {question: ligne, type: text, label: Une ligne}
      - {question: lignes, type: long_text, label: Plusieurs lignes}
  verification: {kind: check, title: Vérifiez}
  fin:
    kind: end
    outcome: success
    title: Terminé
    text: "Vous avez écrit : **{{ ligne }}**."
    show: [{fact: lignes, label: Vos lignes}]
  retour: {actor: employee, kind: end, outcome: success, title: Rien ici}
"""


def _scalar(text):
    """A text as a YAML scalar."""
    return "'" + text.replace("'", "''") + "'"


def _template(text):
    """The same where `{{ }}` means something: braces are written as the manual says."""
    safe = text.replace("{{", "\0").replace("}}", "{{ '}}' }}").replace("\0", "{{ '{{' }}")
    return _scalar(safe.replace("{%", "{{ '{%' }}").replace("%}", "{{ '%}' }}"))


@pytest.fixture(scope="module")
def signs_server(tmp_path_factory):
    project = copy_of_the_project(tmp_path_factory.mktemp("signs"))
    for folder in ("journeys", "prototypes", "studies"):
        shutil.rmtree(project / folder)
        (project / folder).mkdir()
    for name, signs in SIGNS.items():
        options = "[" + ", ".join(map(_template, [*STARTS, signs])) + "]"
        text = AUTHOR.format(
            signs=_template(signs),
            plain=_scalar(signs),
            button=_template(shorten(signs, 30, placeholder="")),
            options=options,
        )
        (project / "journeys" / f"{name}.yaml").write_text(text, encoding="utf-8")
    (project / "journeys" / "mots.yaml").write_text(PARTICIPANT, encoding="utf-8")
    server = Server(project).start()
    yield server
    server.stop()


@pytest.fixture
def reader(context, signs_server):
    """Somebody in front of a journey whose every text is signs; nothing of them may come alive."""
    player = Player(context.new_page(), signs_server.address)
    player.page.on("dialog", lambda dialog: pytest.fail(f"a script of the author ran: {dialog.message}"))
    # Every prototype is built from the gallery's first reading on.
    player.page.goto(signs_server.address)
    expect(player.page.get_by_role("link", name="Jouer avec Colette")).to_have_count(len(SIGNS) + 1)
    return player


def sees_only_text(player, *texts):
    """These texts stand on the page as written, and none of them made an element."""
    for text in texts:
        player.sees(text)
    assert (
        player.main.locator(ALIVE).evaluate_all("all => all.map((one) => one.outerHTML.slice(0, 120))") == []
    )
    return player


def spoken(words):
    """A name that begins with these words; a hint may follow."""
    return re.compile(f"^{spaced(words)}")


def test_the_gallery_shows_the_author_s_signs_as_written(reader):
    for signs in SIGNS.values():
        reader.sees(signs)


@pytest.mark.parametrize("kind", SIGNS)
def test_the_author_s_signs_show_as_written(reader, kind):
    signs = SIGNS[kind]
    reader.opens(kind, "colette").stands_on(signs)
    expect(reader.main.get_by_role("radio")).to_have_count(len(STARTS) + 1)
    sees_only_text(reader, *STARTS, signs)
    words_of(reader.main.get_by_role("radio").last).click()
    reader.go_on().stands_on("# Titre 1. qui commence mal")
    sees_only_text(reader, signs, "# Une phrase", "- à vous", "> citée").go_on()
    reader.page.get_by_role("alert").wait_for()
    reader.sees(f"Répondez à « {signs} »").settles()
    for field in reader.main.get_by_role("textbox").all():
        field.fill("oui")
    reader.go_on().stands_on("Un site")
    for title in ("Un SMS", "Un courriel", "Une scène", "Terminé"):
        sees_only_text(reader, signs).go_on().stands_on(title)
    sees_only_text(reader, signs)


@pytest.mark.parametrize("kind", SIGNS)
def test_the_author_s_signs_are_read_aloud_as_written(reader, kind):
    signs = SIGNS[kind]
    reader.opens(kind, "colette").stands_on(signs)
    expect(reader.main.get_by_role("radiogroup")).to_have_accessible_name(spoken(signs))
    for option, words in zip(reader.main.get_by_role("radio").all(), (*STARTS, signs), strict=True):
        expect(option).to_have_accessible_name(spoken(words))
    reader.choose("# titre").go_on().stands_on("# Titre 1. qui commence mal")
    expect(reader.main.get_by_role("textbox").first).to_have_accessible_name(spoken("# Une phrase"))


@pytest.mark.parametrize("kind", SIGNS)
def test_a_participant_s_signs_show_as_written(reader, kind):
    line, lines = f"# {SIGNS[kind]}", f"> {SIGNS[kind]}\n\n- deux"
    reader.opens("mots", "colette").stands_on("Écrivez")
    reader.answer("Une ligne", line).answer("Plusieurs lignes", lines).go_on().stands_on("Vérifiez")
    sees_only_text(reader, line, lines).refreshes().stands_on("Vérifiez")
    reader.changes("Une ligne").stands_on("Écrivez")
    reader.finds_typed("Une ligne", line).finds_typed("Plusieurs lignes", lines).go_on().stands_on("Vérifiez")
    reader.go_on().stands_on("Terminé").sees(f"Vous avez écrit : {line}.")
    expect(reader.main.locator(ALIVE)).to_have_count(0)
    assert reader.rows()["Vos lignes"] == " ".join(lines.split())
