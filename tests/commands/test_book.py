"""`maquette book`: a page, or what to do first."""

from maquette.commands.exits import FINE, OUTSIDE, WRONG_COMMAND, YOUR_FILES


def test_the_command_writes_the_page(run, tree, tmp_path):
    root, out = tree({}), tmp_path / "livre.html"
    name = next((root / "journeys").glob("*.yaml")).stem
    assert run("book", name, "--out", str(out), at=root).exit_code == YOUR_FILES
    assert run("build", at=root).exit_code == FINE
    assert run("book", name, "--out", str(out), at=root).exit_code == FINE
    assert out.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert run("book", name, "--persona", "personne", at=root).exit_code == WRONG_COMMAND
    assert run("book", name, "--out", str(tmp_path / "x" / "y.html"), at=root).exit_code == OUTSIDE
