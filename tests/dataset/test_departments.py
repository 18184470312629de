import pytest

from maquette.dataset.departments import COLUMNS, UnreadableTableError, read_departments, spread

TEXT = """code_departement;dispositif;nombre_employeurs
01;CESU_HGED;1 200
1;DNS_HGED;100
59;CESU_HGED;3000
59;PAJE_AM;9999
"""


def test_home_employers_are_read_by_department(tmp_path):
    path = tmp_path / "table.csv"
    path.write_text(TEXT, encoding="utf-8-sig")
    assert read_departments(path) == {"01": 1300, "59": 3000}


def test_columns_may_have_other_names(tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("dep,n\n75,5\n2A,3\n", encoding="utf-8")
    columns = {**COLUMNS, "department": "dep", "employers": "n"}
    assert read_departments(path, columns) == {"75": 5, "2A": 3}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("code_departemen;nombre_employeurs\n", "plus proche"),
        ("code_departement;nombre_employeurs\n01;n.c.\n", "ligne 2"),
    ],
)
def test_a_table_that_cannot_be_read_says_where(tmp_path, text, told):
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableTableError, match=told):
        read_departments(path)


def test_two_spreads_are_as_far_as_what_must_move():
    same = spread({"01": 1, "59": 3}, {"01": 100, "59": 300})
    assert same.distance == 0
    apart = spread({"01": 1, "59": 1}, {"59": 2})
    assert apart.distance == 50
    assert apart.rows[0] == ("01", 50, 0)
