"""Money is whole cents: no float is written in the rules, and nothing is divided into one."""

import ast
from pathlib import Path

import pytest

import maquette.rules

ROOM = Path(maquette.rules.__file__).parent


@pytest.mark.parametrize("path", sorted(ROOM.glob("*.py")), ids=lambda path: path.name)
def test_no_rule_writes_or_makes_a_float(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        assert not isinstance(node, ast.Div), "a division"
        assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), node.lineno
        assert not (isinstance(node, ast.Name) and node.id in {"float", "round"}), node.lineno
