"""What must hold of every row: keys, links, sums to the cent, dates, floors, identifiers nobody has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from maquette.dataset.manifest import Manifest
from maquette.dataset.months import RELIEF_COLUMNS
from maquette.fakedata.cells import PERSONS, cell_of_person, is_employee
from maquette.fakedata.identifiers import FICTION_PHONES, nir_key, rib_key
from maquette.fakedata.vocabulary import LEAVES, LEVELS
from maquette.fakedata.world import World

__all__ = ["Check", "checks_of"]


@dataclass(frozen=True)
class Check:
    """One invariant over one table.

    Args:
        name: what is checked, in a few words.
        rows: looked at.
        wrong: rows that break it.
        example: the key of the first one.
    """

    table: str
    name: str
    rows: int
    wrong: int
    example: str = ""


Rule = Callable[[pa.Table, World], Any]
"""Rows of a file that break a rule, as a column of yes and no."""


def checks_of(folder: Path, manifest: Manifest, world: World) -> Iterator[Check]:
    """Every invariant of a folder, file by file: no table is ever held whole."""
    for name in manifest.plan["tables"]:
        files = [folder / one.file for one in manifest.files if one.table == name]
        yield from _of_table(name, files, world, manifest)
    if "person" in manifest.plan["tables"]:
        yield _unique([folder / one.file for one in manifest.files if one.table == "person"])
    yield from _links(folder, manifest)
    yield from _totals(manifest)


def _of_table(name: str, files: list[Path], world: World, manifest: Manifest) -> Iterator[Check]:
    rules = _RULES.get(name, {})
    rows, wrong, examples = 0, dict.fromkeys(rules, 0), dict.fromkeys(rules, "")
    last, disorder, sums = -1, 0, dict[str, int]()
    for path in files:
        for table in _groups(path):
            rows += table.num_rows
            key = _key(table)
            disorder += int((np.diff(key, prepend=last) <= 0).sum())
            last = int(key[-1]) if len(key) else last
            for column in table.schema:
                if pa.types.is_integer(column.type):
                    total = int(_numbers(table, column.name).sum())
                    sums[column.name] = sums.get(column.name, 0) + total
            for rule, broken in rules.items():
                met = np.flatnonzero(np.asarray(broken(table, world)))
                wrong[rule] += len(met)
                if len(met) and not examples[rule]:
                    examples[rule] = str(key[met[0]])
    yield Check(name, "clés uniques, dans l'ordre", rows, disorder)
    yield Check(name, "lignes et sommes du manifeste", rows, _differs(name, rows, sums, manifest))
    for rule in rules:
        yield Check(name, rule, rows, wrong[rule], examples[rule])


def _groups(path: Path) -> Iterator[pa.Table]:
    with pq.ParquetFile(path, memory_map=True) as file:
        for index in range(file.num_row_groups):
            yield file.read_row_group(index)


def _differs(name: str, rows: int, sums: dict[str, int], manifest: Manifest) -> int:
    return int(rows != manifest.rows(name)) + sum(
        sums.get(column, 0) != total for column, total in manifest.sums(name).items()
    )


def _key(table: pa.Table) -> Any:
    """What no two rows share, as one rising number."""
    first = _numbers(table, table.column_names[0])
    if table.column_names[:2] == ["relation", "month"]:
        return first * 1_000_000 + _numbers(table, "month")
    return first


def _unique(files: list[Path]) -> Check:
    """Social security numbers that two people share, over the whole population."""
    read = (pq.read_table(path, columns=["nir"])["nir"].cast(pa.int64()).to_numpy() for path in files)
    numbers = np.sort(np.concatenate([*read]))
    return Check(
        "person", "numéro de sécurité sociale unique", len(numbers), int((np.diff(numbers) == 0).sum())
    )


_LINKS = (
    ("household", "head", "person", "person"),
    ("employee_account", "person", "person", "person"),
    ("relation", "household", "household", "household"),
    ("relation", "employee", "person", "person"),
    ("declaration", "relation", "relation", "relation"),
    ("payslip", "relation", "relation", "relation"),
    ("tax_certificate", "household", "household", "household"),
    ("voucher_book", "household", "household", "household"),
    ("sick_leave", "relation", "relation", "relation"),
    ("contract_end", "relation", "relation", "relation"),
)
"""Table and column that name a row of another table: both ends are always in the same partition."""


def _links(folder: Path, manifest: Manifest) -> Iterator[Check]:
    """Rows that name a row that is not there."""
    files = {(one.table, one.partition): folder / one.file for one in manifest.files}
    for table, column, other, key in _LINKS:
        if not {table, other} <= {*manifest.plan["tables"]}:
            continue
        rows = lost = 0
        for (name, partition), path in files.items():
            if name == table:
                named = pq.read_table(path, columns=[column])[column].to_numpy()
                there = pq.read_table(files[other, partition], columns=[key])[key].to_numpy()
                rows += len(named)
                lost += int((~np.isin(named, there)).sum())
        yield Check(table, f"« {column} » est dans la table {other}", rows, lost)


def _totals(manifest: Manifest) -> Iterator[Check]:
    """What two tables count alike, to the cent."""
    for table, column, other, wanted in (
        ("tax_certificate", "cost", "declaration", "cost"),
        ("tax_certificate", "advance", "declaration", "advance"),
        ("payslip", "gross", "declaration", "gross"),
        ("voucher_book", "used", "declaration", "prefinanced"),
    ):
        if {table, other} <= {*manifest.plan["tables"]}:
            gap = manifest.sums(table).get(column, 0) - manifest.sums(other).get(wanted, 0)
            yield Check(table, f"« {column} » = « {wanted} » de {other}", manifest.rows(table), int(gap != 0))


def _numbers(table: pa.Table, name: str) -> Any:
    return table[name].combine_chunks().to_numpy(zero_copy_only=False).astype(np.int64)


def _sum(table: pa.Table, start: str, total: str) -> Any:
    """Rows where lines do not make their total."""
    lines = [name for name in table.column_names if name.startswith(start) and name != total]
    return sum(_numbers(table, name) for name in lines) != _numbers(table, total)


def _reliefs(table: pa.Table, _: World) -> Any:
    return sum(_numbers(table, name) for name in RELIEF_COLUMNS) != _numbers(table, "relief_total")


def _cost(table: pa.Table, _: World) -> Any:
    net, total = _numbers(table, "net"), _numbers(table, "employee_total")
    due = total + _numbers(table, "employer_total") - _numbers(table, "relief_total")
    return (_numbers(table, "gross") != net + total) | (_numbers(table, "cost") != net + due)


def _debit(table: pa.Table, _: World) -> Any:
    """A debit is the whole cost less vouchers, or contributions alone, less the advance."""
    cost, advance, debit = (_numbers(table, name) for name in ("cost", "advance", "debit"))
    whole = cost - _numbers(table, "prefinanced") - advance
    return (debit != whole) & (debit != cost - _numbers(table, "net") - advance)


def _net(table: pa.Table, _: World) -> Any:
    made = (_numbers(table, "quarters") * _numbers(table, "net_hourly") + 2) // 4
    return (made != _numbers(table, "net")) | (_numbers(table, "quarters") <= 0)


def _negative(table: pa.Table, _: World) -> Any:
    numbers = [name for name in table.column_names if pa.types.is_integer(table.schema.field(name).type)]
    return np.any([_numbers(table, name) < 0 for name in numbers], axis=0)


def _same_cell(table: pa.Table, _: World) -> Any:
    employee, home = _numbers(table, "employee"), _numbers(table, "household")
    strange = (is_employee(employee) == 0) | (cell_of_person(employee) != home // 1024)
    return strange | (_numbers(table, "relation") // 4 != home)


def _twice(table: pa.Table, _: World) -> Any:
    """The same employee twice in a household."""
    pair: Any = _numbers(table, "household") * 4 * PERSONS + _numbers(table, "employee") % PERSONS
    first = np.unique(pair, return_index=True)[1]
    again = np.ones(len(pair), dtype=bool)
    again[first] = False
    return again


def _under_floor(table: pa.Table, world: World) -> Any:
    """Pay under the least one of the level, anywhere in France."""
    least = np.array([[_least(world, level, leave) for leave in LEAVES] for level in LEVELS])
    level = _codes(table, "level", LEVELS)
    return _numbers(table, "net_hourly") < least[level, _codes(table, "leave", LEAVES)]


def _least(world: World, level: str, leave: str) -> int:
    row = (LEVELS.index(level) * len(LEAVES) + LEAVES.index(leave)) * 2
    floors: tuple[int, int] = (world.floor(row), world.floor(row + 1))
    return min(floors)


def _codes(table: pa.Table, name: str, words: tuple[str, ...]) -> Any:
    plain = table[name].combine_chunks().cast(pa.string())
    return pc.index_in(plain, pa.array(words)).to_numpy(zero_copy_only=False)


def _ends_first(table: pa.Table, _: World) -> Any:
    return pc.fill_null(pc.less(table["end_date"], table["start_date"]), False)


def _outside(table: pa.Table, _: World) -> Any:
    days = _numbers(table, "days")
    return (days <= 0) | (days > 366)


def _certificate(table: pa.Table, _: World) -> Any:
    cost, vouchers, spent, advance, credit, left = (
        _numbers(table, name) for name in ("cost", "prefinanced", "spent", "advance", "credit", "left")
    )
    return (spent != cost - vouchers) | (left != credit - advance) | (left < 0) | (2 * credit > spent + 1)


def _book(table: pa.Table, _: World) -> Any:
    received, used, left = (_numbers(table, name) for name in ("received", "used", "left"))
    return (left != received - used) | (left < 0)


def _payslip(table: pa.Table, _: World) -> Any:
    taxable, withheld = _numbers(table, "net_taxable"), _numbers(table, "pas")
    return (withheld > taxable) | (taxable > _numbers(table, "gross"))


def _nir(table: pa.Table, _: World) -> Any:
    """Numbers out of the ranges nobody has, with a wrong key, or untrue to sex and birth."""
    number = table["nir"].combine_chunks().cast(pa.int64()).to_numpy(zero_copy_only=False)
    body, key = number // 100, number % 100
    born = (
        pc.add(pc.multiply(pc.year(table["birth_date"]), 100), pc.month(table["birth_date"]))
        .combine_chunks()
        .to_numpy(zero_copy_only=False)
    )
    man = _codes(table, "sex", ("F", "M"))
    commune, department = body // 1000 % 1000, body // 10**6 % 100
    safe = (commune >= 910) & (commune <= 989) & (department >= 1) & (department <= 90)
    true = (body // 10**8 == (2 - man) * 10**4 + born % 10**4) & (key == nir_key(body))
    return ~(safe & true & (body % 1000 > 0))


def _iban(table: pa.Table, _: World) -> Any:
    text = table["iban"].combine_chunks()
    start = pc.starts_with(text, "FR7699999").to_numpy(zero_copy_only=False)
    own = pc.utf8_slice_codeunits(text, 9, 27).cast(pa.int64()).to_numpy(zero_copy_only=False)
    account = own // 100
    key = rib_key(99999, account // 10**11, account % 10**11)
    long = pc.utf8_length(text).to_numpy(zero_copy_only=False) == 27
    return ~(start & long & (own % 100 == key))


def _email(table: pa.Table, _: World) -> Any:
    text = table["email"].combine_chunks()
    number = table["person"].combine_chunks().cast(pa.string())
    end = pc.binary_join_element_wise(".", number, "@example.org", "")
    return ~_ends_with(text, end)


def _ends_with(text: pa.Array, end: pa.Array) -> Any:
    """Whether each text ends with its own end."""
    start = pc.subtract(pc.utf8_length(text), pc.utf8_length(end)).to_numpy(zero_copy_only=False)
    whole = zip(text.to_pylist(), end.to_pylist(), start.tolist(), strict=True)
    return np.array([one[at:] == wanted for one, wanted, at in whole], dtype=bool)


def _phone(table: pa.Table, _: World) -> Any:
    pool = table["phone"].combine_chunks()
    plain = pc.utf8_slice_codeunits(pool.dictionary, 0, 6)
    known = pc.is_in(plain, pa.array(FICTION_PHONES)).to_numpy(zero_copy_only=False)
    return ~known[pool.indices.to_numpy()]


def _adult(table: pa.Table, world: World) -> Any:
    """Nobody under 16 works or employs."""
    born = pc.year(table["birth_date"]).combine_chunks().to_numpy(zero_copy_only=False)
    return (world.recipe.year - born < 16) | (born < world.recipe.year - 115)


def _within(table: pa.Table, world: World) -> Any:
    end = table["end_date"].combine_chunks()
    return pc.greater(end, pa.scalar(date(9999, 1, 1))).to_numpy(zero_copy_only=False)


_RULES: dict[str, dict[str, Rule]] = {
    "person": {
        "numéro de sécurité sociale que personne n'a": _nir,
        "compte bancaire que personne n'a": _iban,
        "courriel en example.org, avec son numéro": _email,
        "téléphone des tranches de fiction": _phone,
        "âge possible": _adult,
    },
    "relation": {
        "contrat, foyer et salariée du même bassin": _same_cell,
        "une personne une seule fois par foyer": _twice,
        "salaire au moins au minimum": _under_floor,
        "fin après le début": _ends_first,
    },
    "declaration": {
        "net = heures × salaire": _net,
        "lignes salariales = total": lambda table, _: _sum(table, "employee_", "employee_total"),
        "lignes patronales = total": lambda table, _: _sum(table, "employer_", "employer_total"),
        "lignes de réduction = total": _reliefs,
        "brut et coût au centime": _cost,
        "prélèvement au centime": _debit,
        "rien de négatif": _negative,
    },
    "payslip": {"impôt sous l'imposable, imposable sous le brut": _payslip, "rien de négatif": _negative},
    "tax_certificate": {"crédit, avance et reste au centime": _certificate},
    "voucher_book": {"reçu = utilisé + reste": _book},
    "sick_leave": {"durée possible": _outside, "fin après le début": _ends_first},
    "contract_end": {"fin dans le calendrier": _within, "rien de négatif": _negative},
}
"""Table -> what is checked -> the rows that break it."""
