"""Every refusal has its sentence, in both languages; so has every format."""

from __future__ import annotations

import ast
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import maquette.fields
import maquette.player.answers
from maquette.expressions import FORMATS as ASKED
from maquette.fields.formats import FORMATS, formatted
from maquette.fields.words import REFUSALS, refusal

SOURCES = [*Path(maquette.fields.__file__).parent.glob("*.py"), Path(maquette.player.answers.__file__)]


def raised():
    """Codes of refusals, as the sources raise them."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Refused", "decimal_of"):
                yield from (
                    one.value
                    for one in node.args
                    if isinstance(one, ast.Constant) and str(one.value).isidentifier()
                )
            elif isinstance(node, ast.AnnAssign) and getattr(node.target, "id", "") == "code" and node.value:
                yield ast.literal_eval(node.value)


CODES = sorted(set(raised()))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("code", CODES)
def test_every_refusal_says_what_to_do_and_names_the_question(code, language):
    said = refusal(code, "Nombre {d'heures}", language, {"bound": "217 h"})
    assert "Nombre {d'heures}" in said and "{bound}" not in said


def test_the_codes_are_found():
    assert {"missing", "not_quarters", "too_small", "real_identifier", "not_a_number"} <= set(CODES)


def test_every_refusal_an_author_may_reword_is_one_that_happens():
    assert set(REFUSALS) == set(CODES)


def test_an_unknown_language_reads_french():
    assert refusal("missing", "X", "de", {}) == refusal("missing", "X", "fr", {})


@pytest.mark.parametrize(
    ("value", "form", "words"),
    [
        (1234, "integer", "1\u202f234"),
        (Decimal("12.5"), "decimal", "12,5"),
        (3, "decimal", "3"),
        (12, "euros", "12,00\u00a0€"),
        (Decimal("36.5"), "hours", "36\u00a0h\u00a030"),
        (date(2026, 11, 3), "date", "03/11/2026"),
        (date(2026, 11, 3), "long_date", "3 novembre 2026"),
        (date(2026, 11, 3), "month", "novembre 2026"),
        (date(2026, 11, 3), "month_name", "novembre 2026"),
        (False, "yes_no", "Non"),
        ("déjà dit", "euros", "déjà dit"),
    ],
)
def test_a_value_is_written_in_its_format(value, form, words):
    assert formatted(value, form) == words


def test_every_format_an_expression_may_ask_for_exists():
    assert set(ASKED) <= set(FORMATS)
