"""A session talks to its own server only, and the browser has nothing to complain about."""

import re
from urllib.parse import urlsplit

from .walks import WALKS

#: Streamlit looks for its server under the address of the page before it looks at the root
PROBE = re.compile(r"/[\w-]+/_stcore/(health|host-config)$")


def test_a_session_asks_nothing_of_any_other_host(player):
    asked = []
    player.page.on("request", lambda request: asked.append(request.url))
    player.page.on("websocket", lambda socket: asked.append(socket.url))
    player.page.goto(player.address)
    player.page.get_by_role("link", name="Jouer avec Maria").first.click()
    player.walks(WALKS["declarer-les-heures", "maria"])
    player.opens("mission-plateforme", "colette").walks(WALKS["mission-plateforme", "colette"])
    own = urlsplit(player.address).netloc
    elsewhere = {
        url for url in asked if urlsplit(url).scheme not in ("data", "blob") and urlsplit(url).netloc != own
    }
    assert asked
    assert not elsewhere


def test_the_browser_complains_of_nothing(player):
    complaints = []
    player.page.on("console", lambda said: complaints.append((said.type, said.text, said.location["url"])))
    player.page.on("pageerror", lambda error: complaints.append(("error", str(error), "")))
    player.page.goto(player.address)
    player.page.get_by_role("link", name="Jouer avec Maria").first.click()
    player.walks(WALKS["declarer-les-heures", "maria"])
    player.opens("mission-plateforme", "colette").walks(WALKS["mission-plateforme", "colette"])
    errors = [one for one in complaints if one[0] == "error" and not PROBE.search(one[2])]
    assert not errors


def test_nothing_is_kept_in_the_browser(player):
    player.opens("declarer-les-heures", "maria").walks(WALKS["declarer-les-heures", "maria"])
    assert [
        one["name"] for one in player.page.context.cookies() if not one["name"].startswith("_streamlit")
    ] == []


def test_every_answer_forbids_what_comes_from_elsewhere(player):
    answer = player.page.goto(player.address)
    assert "default-src 'self'" in answer.headers["content-security-policy"]
    assert answer.headers["referrer-policy"] == "no-referrer"
