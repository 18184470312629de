"""A document as HTML: escaped, marked as fictitious, readable by a screen reader, whole without a network."""

from __future__ import annotations

import re

import pytest

from maquette.documents import KINDS, MENTION, card, page

HOSTILE = "<script>alert('x')</script><img src=http://x.example onerror=a> & \"Zoé\" 'd' {{ x }}"
PLAIN = "Durand"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("draw", [card, page])
def test_a_hostile_name_is_text_and_nothing_else(make, outline, kind, draw):
    hostile = {
        f"{who}__{name}": HOSTILE for who in ("employer", "employee") for name in ("last_name", "address")
    }
    plain = dict.fromkeys(hostile, PLAIN)
    hurt, quiet = (
        outline(draw(make(kind, party, **said))) for party, said in ((HOSTILE, hostile), (PLAIN, plain))
    )
    assert hurt.tags == quiet.tags
    assert HOSTILE in hurt.text


@pytest.mark.parametrize("kind", KINDS)
def test_the_mention_is_at_the_head_at_the_foot_and_across_the_page(make, outline, kind):
    for draw, times in ((card, 2), (page, 5)):
        drawn = outline(draw(make(kind, "Coup de Main")))
        assert drawn.text.count(MENTION) == times
    assert MENTION.lower() in re.search("<title>(.*)</title>", page(make(kind, "Coup de Main")))[1]


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_one_file_in_french_that_fetches_nothing_and_prints_on_a4(make, outline, kind):
    text = page(make(kind, "Coup de Main"))
    tags = outline(text).tags
    assert ("html", {"lang": "fr"}) in tags
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in tags}
    assert not re.search(r"https?:|url\(|@import|src=", text)
    assert "size: A4" in text


@pytest.mark.parametrize("kind", KINDS)
def test_headings_go_down_one_by_one_and_every_head_cell_has_a_scope(make, outline, kind):
    for draw, first in ((card, 2), (page, 1)):
        tags = outline(draw(make(kind, "Coup de Main"))).tags
        levels = [int(tag[1]) for tag, _ in tags if re.fullmatch(r"h[1-6]", tag)]
        assert levels[0] == first and set(levels[1:]) == {first + 1}
        assert all(attrs.get("scope") in ("col", "row") for tag, attrs in tags if tag == "th")


@pytest.mark.parametrize("kind", KINDS)
def test_every_row_has_as_many_cells_as_its_table_has_columns(make, kind):
    for one in make(kind, "Coup de Main").sections:
        assert one.rows
        assert {len(row.cells) + 1 for row in one.rows} == {len(one.columns)}
