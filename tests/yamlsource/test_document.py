from __future__ import annotations

import os
import time

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from maquette.yamlsource import read, read_text
from maquette.yamlsource.tree import grow

STAYS_TEXT = [
    *[
        "yes",
        "no",
        "on",
        "off",
        "NO",
        "True",
        "2024-01-01",
        "012",
        "1_000",
        ".inf",
        ".nan",
        "0x1F",
        "1e3",
        "+5",
    ],
    *[".5", "5.", "1:30", "00.5"],
]


def codes(text):
    return [problem.code for problem in read_text(text, "a.yaml").problems]


def where(text):
    return [
        (problem.code, problem.place.line, problem.place.column)
        for problem in read_text(text, "a.yaml").problems
    ]


def document(text):
    reading = read_text(text, "a.yaml")
    assert reading.problems == ()
    return reading.document


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("0", 0),
        ("-12", -12),
        ("1.50", 1.5),
        ("-0.5", -0.5),
        *[(text, text) for text in STAYS_TEXT],
        ('"12"', "12"),
        ("'true'", "true"),
        ("12345678901234", 12345678901234),
        ("1" * 5_000, "1" * 5_000),
    ],
)
def test_only_four_rules_give_a_value_its_kind(written, value):
    found = document(f"a: {written}").values["a"]
    assert found == value and type(found) is type(value)


def test_keys_are_always_text():
    assert document("2026: a\ntrue: b\n012: c\n").values == {"2026": "a", "true": "b", "012": "c"}


def test_places_count_characters_after_accents_and_emoji():
    found = document('é🎉: "ça 🎉"\nliste: [é, 🎉x, {clé: v}]\n')
    assert found.value_place("é🎉").column == 5
    assert found.value_place("é🎉").width == 6
    assert (found.place("liste", 1).line, found.place("liste", 1).column) == (2, 12)
    assert (found.place("liste", 2, "clé").column, found.value_place("liste", 2, "clé").column) == (17, 22)


def test_a_path_skips_what_is_no_key_and_stops_at_the_nearest_parent():
    found = document("steps:\n  one:\n    title: x\n")
    assert found.place("steps", "=text", "one", "str", "title").line == 3
    assert found.place("steps", "one", "label") == found.place("steps", "one")
    assert found.place("nowhere").line == 1


def test_an_empty_value_is_placed_at_its_key():
    found = document("a: 1\nlabel:\n")
    assert found.value_place("label") == found.place("label")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:\n\tb: 1", [("Y001", 2, 1)]),
        ("a:\n  b: 1\n  \tc: 2", [("Y001", 3, 3)]),
        ('a: "x\nb: 1\n', [("Y003", 1, 4)]),
        ('a: "x\nb: "y"\n', [("Y003", 1, 4)]),
        ("a: 'l'heure'\n", [("Y003", 1, 4)]),
        ("a: b: c\n", [("Y004", 1, 5)]),
        ("a: 1\n  b: 2\n", [("Y018", 2, 3)]),
        ("a:\n    b: 1\n  c: 2\n", [("Y018", 3, 3)]),
        ("a:\n  - x\n  b: 1\n", [("Y018", 3, 3)]),
        ("a: - b\n", [("Y018", 1, 4)]),
        ("a: 1\nfoo\nb: 2\n", [("Y019", 2, 1)]),
        ("a: 1\nb:2\nc: 3\n", [("Y019", 2, 1)]),
        ("a: [1, 2\nb: 3\n", [("Y020", 1, 4)]),
        ("a: {x: 1\nb: 3\n", [("Y020", 1, 4)]),
        ("a: @x\n", [("Y017", 1, 4)]),
        ("a: `x\n", [("Y017", 1, 4)]),
        ("a: %x\n", [("Y017", 1, 4)]),
        ("a: > 5 ans\n", [("Y017", 1, 4)]),
        ("a: ]\n", [("Y017", 1, 4)]),
        ("a: {{ x }}\n", [("Y017", 1, 4)]),
        ("a: {{ x.y }} b\n", [("Y017", 1, 4)]),
        ("- {{ x }}: 'b\n", [("Y017", 1, 3), ("Y003", 1, 12)]),
        ("a: * x\n", [("Y006", 1, 4)]),
        ("a: *gras* x\n", [("Y006", 1, 4)]),
        ("a: &x [1, *x]\n", [("Y006", 1, 4), ("Y006", 1, 11)]),
        ("a: !!str 1\n", [("Y007", 1, 4)]),
        ("a: ! 1\n", [("Y007", 1, 4)]),
        ("a: !e!x 1\n", [("Y007", 1, 4)]),
        ('a: "C:\\path"\n', [("Y021", 1, 7)]),
        ('a: "\\0"\n', [("Y009", 1, 4)]),
        ("a: \x07\n", [("Y009", 1, 4)]),
        ("? [a]\n: b\n", [("Y015", 1, 3)]),
        ("{a: 1}: b\n", [("Y015", 1, 1)]),
        (": b\n", [("Y015", 1, 1)]),
        ("a: 1\n---\nb: 2\n", [("Y014", 2, 1)]),
        ("", [("Y011", 1, 1)]),
        ("# rien\n", [("Y011", 1, 1)]),
        ("---\n~\n", [("Y011", 2, 1)]),
        ("- a\n", [("Y012", 1, 3)]),
        ("texte\n", [("Y012", 1, 1)]),
    ],
)
def test_a_mistake_of_writing_has_its_own_code_and_place(text, expected):
    assert where(text) == expected


def test_every_duplicate_is_found_with_both_lines_and_the_rest_can_still_be_checked():
    reading = read_text("a: 1\nb: {c: 1, c: 2}\na: 3\na: 4\n", "a.yaml")
    found = [
        (problem.code, problem.place.line, problem.details["first_line"]) for problem in reading.problems
    ]
    assert found == [("Y005", 2, 2), ("Y005", 3, 1), ("Y005", 4, 1)]
    assert reading.document.values == {"a": 1, "b": {"c": 1}}


def test_problems_met_before_the_text_breaks_are_kept():
    assert codes("a: 1\na: 2\nb: *x\nc: [\n") == ["Y005", "Y006", "Y020"]


def test_a_thousand_laughs_are_never_expanded():
    laughs = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 30))
    assert set(codes(f"l0: &l0 ha\n{laughs}\n")) == {"Y006"}


@pytest.mark.parametrize("text", ["[" * 500_000, "a: " + "{a: " * 100_000, "- " * 100_000])
def test_a_text_too_deep_is_refused_at_once(text):
    started = time.perf_counter()
    assert codes(text) == ["Y013"]
    assert time.perf_counter() - started < 2


def test_line_ends_and_the_byte_order_mark_of_any_editor_are_accepted(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes("\ufeffa: é\r\nb: 2\rc: 3\u2028\n".encode())
    reading = read(path, "a.yaml")
    assert reading.document.values == {"a": "é", "b": 2, "c": 3}
    assert reading.document.place("c").line == 3
    assert reading.lines[0] == "a: é"


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"a: 1\nb: \xe9t\xe9\n", (2, 4)),
        (b"\xff\xfea\x00:\x00", (1, 1)),
        (b"\x89PNG\r\n\x1a\n\x00", (1, 1)),
        (b"a: 1\nb: \x00\n", (2, 4)),
    ],
)
def test_what_is_not_text_is_refused_where_it_stops_being_text(tmp_path, content, place):
    path = tmp_path / "a.yaml"
    path.write_bytes(content)
    [problem] = read(path, "a.yaml").problems
    assert (problem.code, (problem.place.line, problem.place.column)) == ("Y009", place)


def test_a_huge_file_is_refused_without_being_read(tmp_path):
    path = tmp_path / "a.yaml"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    started = time.perf_counter()
    assert [problem.code for problem in read(path, "a.yaml").problems] == ["Y008"]
    assert time.perf_counter() - started < 0.1
    assert codes("a" * (1024 * 1024 + 1)) == ["Y008"]


def test_a_file_that_grows_while_it_is_opened_is_refused_too(tmp_path, monkeypatch):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"#" * (1024 * 1024 + 1))
    small = os.stat_result((0o100644, *[0] * 9))
    monkeypatch.setattr(type(path), "stat", lambda self, **kwargs: small)
    assert [problem.code for problem in read(path, "a.yaml").problems] == ["Y008"]


def test_missing_files_folders_and_pipes_are_told_apart(tmp_path):
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "file.yaml").touch()
    for name, code in [
        ("no.yaml", "Y010"),
        ("file.yaml/x", "Y010"),
        ("\0", "Y010"),
        ("", "Y016"),
        ("pipe.yaml", "Y016"),
    ]:
        reading = read(tmp_path / name, "a.yaml")
        assert ([problem.code for problem in reading.problems], reading.text) == ([code], "")


def test_a_file_that_may_not_be_opened_is_said_so(tmp_path, monkeypatch):
    path = tmp_path / "a.yaml"
    path.write_text("a: 1")

    def refuse(*args, **kwargs):
        raise PermissionError

    monkeypatch.setattr(type(path), "open", refuse)
    assert [problem.code for problem in read(path, "a.yaml").problems] == ["Y016"]


SAMPLES = [
    'é🎉: "ça 🎉"\nb: [é, 🎉x, {a: 1}]\nc:\nd: |\n  x\n\n  y\ne: pl ain   # c\nf:\n- g: 1\n- \n- >-\n  h\n',
    "a: 1\n\n# c\nb:\n  c: {d: [], e: {}}\n  'f g': 'l''heure'\n",
]


@pytest.mark.parametrize("text", SAMPLES)
def test_both_parsers_give_the_same_tree(text):
    pure = grow(text, "a.yaml", yaml.SafeLoader)
    assert pure == grow(text, "a.yaml")
    assert pure.problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "a:\n\tb: 1",
        'a: "x\n',
        "a: 'l'heure'\n",
        "a: b: c\n",
        "a: 1\nfoo\n",
        "a: [1\nb: 2\n",
        "a: *\n",
        "a: @\n",
    ],
)
def test_both_parsers_lead_to_the_same_problem(text):
    assert grow(text, "a.yaml", yaml.SafeLoader).problems == grow(text, "a.yaml").problems


def test_what_only_the_pure_parser_raises_is_a_problem_too():
    assert [problem.code for problem in grow('a: "\\UFFFFFFFF"', "a.yaml", yaml.SafeLoader).problems] == [
        "Y002"
    ]


def inside(problem, lines):
    place = problem.place
    line = lines[place.line - 1]
    return 1 <= place.column <= len(line) + 1 and 1 <= place.width <= max(1, len(line) - place.column + 1)


FRAGMENTS = [
    *[
        "a",
        "b: ",
        "- ",
        "\n",
        "  ",
        "\n  ",
        "\n- ",
        "\t",
        ":",
        "'",
        '"',
        "[",
        "]",
        "{",
        "}",
        ",",
        "{{",
        "&x ",
        "*x",
    ],
    *[
        "!",
        "|",
        ">",
        "?",
        "---\n",
        "...\n",
        "é",
        "🎉",
        "#",
        "%",
        "@",
        "\\",
        "1.5",
        "~",
        "\r\n",
        "\u2028",
        "\ufeff",
    ],
    "\x00",
]
WRITTEN = st.lists(st.sampled_from(FRAGMENTS), max_size=25).map("".join)


@settings(max_examples=1_000, deadline=None, database=None, derandomize=True)
@given(WRITTEN | st.text(max_size=40))
def test_no_text_ever_raises_and_every_problem_is_inside_the_file(text):
    reading = read_text(text, "a.yaml")
    assert reading.document is not None or reading.problems
    for problem in reading.problems:
        assert problem.code.startswith("Y") and inside(problem, reading.lines)


@settings(max_examples=300, deadline=None, database=None, derandomize=True)
@given(WRITTEN)
def test_the_pure_parser_never_raises_either(text):
    lines = text.replace("\x00", "").split("\n")
    for problem in grow("\n".join(lines), "a.yaml", yaml.SafeLoader).problems:
        assert problem.place.line <= len(lines)
