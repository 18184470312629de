"""A session talks to its own server only, keeps nothing, and the browser has nothing to complain about."""

import re
from urllib.parse import urlsplit

import pytest

from .player import Player
from .walks import WALKS

#: Streamlit looks for its server under the address of the page before it looks at the root
PROBE = re.compile(r"/[\w-]+/_stcore/(health|host-config)$")


@pytest.fixture(scope="module")
def session(browser, server):
    """What a whole session asked of the network, what the browser said of it, and the cookies it left."""
    context = browser.new_context(locale="fr-FR")
    page = context.new_page()
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("websocket", lambda socket: asked.append(socket.url))
    page.on("console", lambda said: complaints.append((said.type, said.text, said.location["url"])))
    page.on("pageerror", lambda error: complaints.append(("error", str(error), "")))
    page.goto(server.address)
    page.locator('a[href*="p=declarer-les-heures&"][href*="persona=maria"]').first.click()
    player = Player(page, server.address).walks(WALKS["declarer-les-heures", "maria"])
    player.opens("mission-plateforme", "colette").walks(WALKS["mission-plateforme", "colette"])
    cookies = [one["name"] for one in context.cookies()]
    context.close()
    return {"asked": asked, "complaints": complaints, "cookies": cookies}


def test_a_session_asks_nothing_of_any_other_host(session, server):
    own = urlsplit(server.address).netloc
    addresses = [urlsplit(url) for url in session["asked"]]
    assert {one.netloc for one in addresses if one.scheme not in ("data", "blob")} == {own}


def test_the_browser_complains_of_nothing(session):
    assert [
        one for one in session["complaints"] if one[0] in ("error", "warning") and not PROBE.search(one[2])
    ] == []


def test_no_cookie_is_left(session):
    assert [name for name in session["cookies"] if not name.startswith("_streamlit")] == []
