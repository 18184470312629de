"""Somebody in front of a prototype, in the words of a journey: answer, choose, go on, stand on."""

import re

from playwright.sync_api import expect

__all__ = ["MARK", "SIDES", "Player", "cents", "spaced", "words_of"]

MARK = "Prototype, données fictives"
SIDES = {"employer": "Particulier employeur", "employee": "Personne employée à domicile"}
#: a character nobody sees: it keeps Streamlit from making a link, an icon or an arrow of what is around it
JOINER = "\u2060"
_SIGNS = re.compile(r"\\?[:/.@<>=~+(]|<-|->|--")
_SPACES = re.compile(r"\s+")


class Player:
    """One tab."""

    def __init__(self, page, address):
        self.page = page
        self.address = address

    # Where she is.

    def opens(self, journey, persona):
        """Open a journey as a persona, as the gallery's link does."""
        self.page.goto(f"{self.address}/{journey}?persona={persona}")
        return self

    def opens_again(self, address):
        """Open an address somebody kept."""
        self.page.goto(address)
        return self

    def stands_on(self, title):
        """Wait for a screen, and for what each must have: one heading, a title, the mark, the language."""
        # For a moment, Streamlit may still show the heading of the screen before, under the new one.
        expect(self.heading.first).to_have_text(re.compile(spaced(title)))
        expect(self.page).to_have_title(re.compile(spaced(title)))
        expect(self.page.get_by_text(MARK)).to_be_visible()
        self.settles()
        expect(self.heading).to_have_count(1)
        expect(self.page.locator("html")).to_have_attribute("lang", "fr")
        return self

    def settles(self):
        """Wait until the server has drawn all it had to draw."""
        app = self.page.get_by_test_id("stApp")
        expect(app).to_have_attribute("data-test-connection-state", "CONNECTED")
        expect(app).to_have_attribute("data-test-script-state", "notRunning")
        return self

    # What she does.

    def answer(self, label, text):
        """Type an answer."""
        self.field(label).fill(text)
        return self

    def choose(self, option, question=None):
        """Choose one of several answers: click its words, as a person does."""
        asked = self.main.get_by_role("radiogroup", name=question) if question else self.main
        words_of(asked.get_by_role("radio", name=option)).click()
        return self

    def press(self, button):
        self.page.get_by_role("button", name=button, exact=True).click()
        return self

    def go_on(self, button=None):
        """Press the button that goes on: `button`, or the main one whatever its words."""
        if button:
            return self.press(button)
        self.page.get_by_test_id("stBaseButton-primary").click()
        return self

    def goes_back(self):
        return self.press("Retour")

    def changes(self, label):
        """From a check page, change one answer."""
        self.page.get_by_role("button", name=re.compile(f"^Modifier {spaced(label)}")).click()
        return self

    def takes_the_side_of(self, actor):
        """See the other side of the contract, with the switches in the bar."""
        words_of(self.opens_the_switches().get_by_role("radio", name=SIDES[actor])).click()
        return self

    def breaks_the_services(self):
        """Turn on « Simuler une panne », and close the switches."""
        switches = self.opens_the_switches()
        switches.get_by_text("Simuler une panne").click()
        expect(switches.get_by_role("switch", name="Simuler une panne")).to_be_checked()
        self.settles()
        self.page.keyboard.press("Escape")
        expect(switches).to_have_count(0)
        return self

    def does(self, what):
        """Do what a walk says of a screen."""
        if isinstance(what, str):
            return self.choose(what)
        for label, text in (what or {}).items():
            self.answer(label, text)
        return self

    def goes_through(self, walk, on_each=None):
        """Go through screens, from the one she stands on to the last one, which she leaves as it is.

        `on_each`, if any, is called on every screen, before anything is done there.
        """
        *before, last = walk
        for place, title in enumerate(before):
            self.stands_on(title)
            self.finds_nothing_chosen()
            expect(self.main, "something nobody knows").not_to_contain_text("…")
            if place:
                expect(self.heading).to_be_focused()
            if on_each:
                on_each(title)
            self.does(walk[title]).go_on()
        self.stands_on(last)
        return self

    def walks(self, walk):
        """Go through a whole walk: its last screen is an end, which leads nowhere."""
        self.goes_through(walk)
        expect(self.page.get_by_test_id("stBaseButton-primary")).to_have_count(0)
        return self

    def goes_to(self, walk, title):
        """Go through a walk up to one of its screens."""
        headings = list(walk)
        return self.goes_through({name: walk[name] for name in headings[: headings.index(title) + 1]})

    def refreshes(self):
        """F5."""
        self.page.reload()
        return self

    def remembers_the_server(self):
        """Note which start of the server drew this page."""
        self._start = self.page.locator("html").get_attribute("data-maquette-tab")
        assert self._start
        return self

    def meets_the_server_again(self):
        """Wait until another start of the server has drawn the page, and all it had to draw."""
        expect(self.page.locator("html")).not_to_have_attribute("data-maquette-tab", self._start)
        return self.settles()

    def sleeps(self):
        """A tab in the background, whose timers the browser has stopped: it follows nobody."""
        self.settles().page.evaluate("for (let timer = 1; timer < 100000; timer += 1) clearInterval(timer)")
        return self

    def leaves_the_field(self):
        """What is typed reaches the server when the field is left."""
        self.page.keyboard.press("Tab")
        return self

    # What she sees.

    @property
    def main(self):
        return self.page.get_by_role("main")

    @property
    def heading(self):
        return self.page.get_by_role("heading", level=1)

    def finds_nothing_chosen(self):
        """No answer is chosen for her."""
        expect(self.main.get_by_role("radio", checked=True)).to_have_count(0)
        return self

    def finds_chosen(self, option):
        expect(self.main.get_by_role("radio", checked=True, name=option)).to_have_count(1)
        return self

    def finds_typed(self, label, text):
        expect(self.field(label)).to_have_value(text)
        return self

    def checks(self, label, answer):
        """On a check page, an answer stands beside its question."""
        expect(self.main).to_contain_text(re.compile(spaced(label) + r"\s*" + spaced(answer)))
        return self

    def sees(self, text):
        expect(self.main).to_contain_text(re.compile(spaced(text)))
        return self

    def rows(self):
        """Rows of facts and amounts: label -> value."""
        labels, values = self.page.get_by_role("term"), self.page.get_by_role("definition")
        return dict(
            zip(map(_plain, labels.all_inner_texts()), map(_plain, values.all_inner_texts()), strict=True)
        )

    def opens_the_switches(self):
        """Open the bar's own panel: who plays, which side, start again."""
        self.page.get_by_role("button", name=re.compile("|".join(SIDES.values()))).click()
        return self.page.get_by_role("dialog")

    def field(self, label):
        return self.page.get_by_role("textbox", name=re.compile(f"^{spaced(label)}"))


def words_of(radio):
    """What is clicked to choose: the browser draws the button itself out of sight."""
    return radio.locator("xpath=ancestor::label")


def cents(words):
    """An amount as a person reads it, in cents."""
    euros, hundredths = re.fullmatch(r"([\d\s]+),(\d\d)\s€", words).groups()
    return int(_SPACES.sub("", euros)) * 100 + int(hundredths)


def _plain(text):
    return _SPACES.sub(" ", text).strip()


def spaced(text):
    """A pattern for a text; its spaces may be no-break, its signs may be kept apart by word joiners."""
    return r"\s+".join(f"{JOINER}?{_SIGNS.sub(_joined, re.escape(word))}" for word in text.split())


def _joined(sign):
    return f"{JOINER}?{sign[0]}{JOINER}?"
