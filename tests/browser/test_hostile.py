"""Text of an author or of a participant shows as it was written: nothing of it is markup, code or a link."""

import shutil
from textwrap import shorten

import pytest
from playwright.sync_api import expect

from .player import Player
from .server import Server, copy_of_the_project

#: as they must be read; in the file, braces are written as the author must write them
SIGNS = {
    "code": """dit "oui" ou 'non' \"\"\" {{ x }} {% y %} \\N{BULLET} \\n 😀 <script>alert(1)</script> &amp; <!-- e -->""",
    "signes": ":red[x] $x$ $$y$$ `code` *a* **b** _c_ ~~d~~ | <b>e</b> [f](g) ![h](i) [^1] [x]: y :small[j] #k @l",
    "liens": "www.a.example http://b.example/c d@e.example [f](http://g.example) ![h](http://i.example/j.png)",
    "icones": ":smile: :material/home: :streamlit: (c) <- -> <-> -- >= <= ~= 1/2 :+1:",
}
STARTS = ["# titre", "1. liste", "- tiret", "+ plus", "> cité", "=== trait", ":small[x]", "    code"]
JOURNEY = """
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
  verification: {{kind: check, title: Vérifiez, button: {button}}}
  fin:
    kind: end
    outcome: success
    title: Terminé
    text: "Vous avez écrit : **{{{{ phrase }}}}**."
    show: [{{fact: phrase, label: {signs}}}]
  retour: {{actor: employee, kind: end, outcome: success, title: Rien ici}}
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
    for folder in ("journeys", "prototypes"):
        shutil.rmtree(project / folder)
        (project / folder).mkdir()
    for name, signs in SIGNS.items():
        options = "[" + ", ".join(map(_template, [*STARTS, signs])) + "]"
        text = JOURNEY.format(
            signs=_template(signs),
            plain=_scalar(signs),
            button=_template(shorten(signs, 30, placeholder="")),
            options=options,
        )
        (project / "journeys" / f"{name}.yaml").write_text(text, encoding="utf-8")
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
    expect(player.page.get_by_role("link", name="Jouer avec Colette")).to_have_count(len(SIGNS))
    return player


def sees_only_text(player, *texts):
    """These texts stand on the page as written, and none of them made an element."""
    for text in texts:
        player.sees(text)
    alive = player.main.locator(
        "a, img, [role=img], code, em, del, table, .katex, script, b, blockquote, sup"
    )
    assert alive.evaluate_all("all => all.map((one) => one.outerHTML.slice(0, 120))") == []
    return player


def test_the_gallery_shows_the_author_s_signs_as_written(reader):
    for signs in SIGNS.values():
        reader.sees(signs)


@pytest.mark.parametrize("kind", SIGNS)
def test_the_author_s_signs_show_as_written(reader, kind):
    signs = SIGNS[kind]
    reader.opens(kind, "colette").stands_on(signs)
    expect(reader.main.get_by_role("radio")).to_have_count(len(STARTS) + 1)
    sees_only_text(reader, *STARTS, signs)
    for option in (*STARTS, signs):
        expect(reader.main.get_by_text(option.strip(), exact=True).first).to_be_visible()
    reader.choose(signs).go_on().stands_on("# Titre 1. qui commence mal")
    sees_only_text(reader, signs, "# Une phrase", "- à vous", "> citée")
    reader.go_on().page.get_by_role("alert").wait_for()
    sees_only_text(reader, signs) if False else reader.sees(signs)
    reader.answer("# Une phrase", "oui").answer(signs, "oui").go_on().stands_on("Un site")
    for title in ("Un SMS", "Un courriel", "Une scène", "Vérifiez", "Terminé"):
        sees_only_text(reader, signs).go_on().stands_on(title)
    sees_only_text(reader, signs)


@pytest.mark.parametrize("kind", SIGNS)
def test_a_participant_s_signs_show_as_written(reader, kind):
    signs = SIGNS[kind]
    line, lines = f"# {signs}", f"> {signs}\n\n- deux"
    reader.opens("icones", "colette").stands_on(SIGNS["icones"]).choose("# titre").go_on()
    reader.stands_on("# Titre").answer("# Une phrase", line).answer(SIGNS["icones"], lines).go_on()
    reader.stands_on("Un site").refreshes().stands_on("Un site").goes_back().stands_on("# Titre")
    reader.finds_typed("# Une phrase", line).finds_typed(SIGNS["icones"], lines).go_on()
    for title in ("Un site", "Un SMS", "Un courriel", "Une scène", "Vérifiez"):
        reader.stands_on(title).go_on() if title != "Vérifiez" else reader.stands_on(title)
    reader.sees(line).sees(f"> {signs}").sees("- deux").go_on().stands_on("Terminé")
    reader.sees(f"Vous avez écrit : {line}.")
