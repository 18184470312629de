"""`maquette sandbox`: clients and their secrets, the clock, the dials."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

from maquette.sandbox.oauth.clients import ClientFile


def test_a_secret_goes_to_a_file_of_its_owner_and_is_never_shown(run, project):
    done = run("sandbox", "client", "add", "coup-de-main", "--scope", "api_cesu050", at=project)
    assert done.exit_code == 0, done.output
    folder = project / ".maquette" / "sandbox"
    secret = (folder / "coup-de-main.secret").read_text()
    assert len(secret) > 40 and secret not in done.output
    assert (folder / "coup-de-main.secret").stat().st_mode & 0o077 == 0
    kept = (folder / "clients.json").read_text()
    assert secret not in kept
    client = ClientFile(folder / "clients.json").all()["coup-de-main"]
    assert client.check_client_secret(secret) and not client.check_client_secret(secret[:-1])
    assert client.scopes == ("api_cesu050",)


def test_clients_are_listed_without_their_secrets(run, project):
    assert "Aucun client" in run("sandbox", "client", "list", at=project).stdout
    run("sandbox", "client", "add", "a", "--all-scopes", at=project)
    run(
        "sandbox",
        "client",
        "add",
        "b",
        "--public",
        "--scope",
        "openid",
        "--redirect",
        "https://b.test/",
        at=project,
    )
    listed = run("sandbox", "client", "list", at=project).stdout
    assert re.findall(r"^(\S+)  (public|avec secret)", listed, re.MULTILINE) == [
        ("a", "avec secret"),
        ("b", "public"),
    ]
    kept = json.loads((project / ".maquette" / "sandbox" / "clients.json").read_text())
    assert all(one["secret"] not in listed for one in kept if one["secret"])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["Coup de main", "--all-scopes"], "minuscules"),
        (["a"], "aucun droit"),
        (["a", "--scope", "api_cesu05"], "« api_cesu050 »"),
        (["a", "--public", "--all-scopes"], "--redirect"),
        (["a", "--all-scopes", "--redirect", "http://site.test/"], "https"),
        (["a", "--all-scopes", "--redirect", "https://site.test/#x"], "https"),
        (["a", "--all-scopes", "--redirect", "https://*.site.test/"], "https"),
        (["a", "--all-scopes", "--redirect", "https://moi@site.test/"], "https"),
        (["a", "--all-scopes", "--redirect", "javascript:alert(1)"], "https"),
        (["a", "--all-scopes", "--redirect", "https://[site"], "https"),
    ],
)
def test_a_client_that_would_be_unsafe_is_not_made(run, project, words, said):
    done = run("sandbox", "client", "add", *words, at=project)
    assert done.exit_code == 2 and said in done.stderr
    assert not (project / ".maquette" / "sandbox" / "clients.json").exists()


def test_the_clock_is_told_and_advanced(run, project):
    assert "03/11/2026" in run("sandbox", "clock", at=project).stdout
    assert "06/11/2026" in run("sandbox", "clock", "--days", "3", at=project).stdout
    assert "06/11/2026" in run("sandbox", "clock", at=project).stdout


def test_a_dial_is_of_a_known_service(run, project):
    assert run("sandbox", "dials", "cesu", "--outage", at=project).exit_code == 0
    done = run("sandbox", "dials", "cessu", "--outage", at=project)
    assert done.exit_code == 2 and "« cesu »" in done.stderr


def test_an_account_is_of_a_known_persona(run, project):
    assert run("sandbox", "account", "ana", "MANDAT_ECHU", at=project).exit_code == 0
    done = run("sandbox", "account", "anna", "MANDAT_ECHU", at=project)
    assert done.exit_code == 2 and "« ana »" in done.stderr


def test_a_store_that_cannot_be_opened_is_the_outside_world_and_shows_no_password(run, project):
    address = "postgresql+psycopg://moi:motdepasse@127.0.0.1:1/base"
    done = run("sandbox", "clock", "--store", address, at=project)
    assert done.exit_code == 3 and "motdepasse" not in done.output


def test_it_serves_says_where_and_leaves_nothing_behind(project):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    told = project / ".maquette" / "sandbox" / "running.json"
    code = "from maquette.cli import main; main()"
    command = [sys.executable, "-c", code, "sandbox", "--port", port]
    with subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, text=True) as served:
        try:
            address = re.search(r"http://\S+", served.stdout.readline())[0]
            answer = _answered(address)
            assert answer.headers["x-sandbox"] == "fictif"
            assert json.loads(told.read_text())["address"] == address.removesuffix("/sandbox")
            assert told.stat().st_mode & 0o077 == 0
        finally:
            served.terminate()
            served.wait(30)
    assert not told.exists()


def _answered(address):
    """The first page, as soon as somebody answers."""
    for _ in range(600):
        try:
            return urllib.request.urlopen(address, timeout=5)
        except OSError:
            time.sleep(0.05)
    raise TimeoutError(address)
