"""People as Arrow columns: codes over pools of texts, and digits written once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from maquette.dataset.block import Column
from maquette.dataset.digits import digits
from maquette.fakedata.identifiers import FICTION_PHONES, IBAN_START, folded, spi
from maquette.fakedata.people import PersonCodes, codes_of
from maquette.fakedata.vocabulary import SEXES
from maquette.fakedata.world import World
from maquette.rules.days import ordinal

__all__ = ["Persons"]

_INDEX = pa.int32()


class Persons:
    """The people of a world, column by column; the pools are made once."""

    SCHEMA = pa.schema(
        [
            ("person", pa.int64()),
            ("sex", pa.dictionary(_INDEX, pa.string())),
            ("first_name", pa.dictionary(_INDEX, pa.string())),
            ("last_name", pa.dictionary(_INDEX, pa.string())),
            ("birth_date", pa.date32()),
            ("birth_place", pa.dictionary(_INDEX, pa.string())),
            ("nir", pa.string()),
            ("email", pa.string()),
            ("phone", pa.dictionary(_INDEX, pa.string())),
            ("street", pa.dictionary(_INDEX, pa.string())),
            ("postcode", pa.dictionary(_INDEX, pa.string())),
            ("town", pa.dictionary(_INDEX, pa.string())),
            ("iban", pa.string()),
            ("spi", pa.string()),
        ]
    )

    def __init__(self, world: World) -> None:
        self._world = world

    def batch(self, numbers: Column) -> pa.RecordBatch:
        """People by number, one row each."""
        codes = codes_of(self._world, numbers)
        return pa.RecordBatch.from_arrays([*self._columns(codes)], schema=self.SCHEMA)

    def _columns(self, codes: PersonCodes) -> list[pa.Array]:
        birth, pools = codes.birth, self._pools
        month = birth // 100
        year = month // 100
        days = ordinal(year, month - year * 100, birth - month * 100).astype(np.int32)
        return [
            pa.array(codes.number),
            pools["sex"].column(codes.sex),
            pools["first_name"].column(codes.first_name),
            pools["last_name"].column(codes.last_name),
            pa.array(days).view(pa.date32()),
            pools["birth_place"].column(codes.birth_place),
            digits(codes.nir, 15),
            self._emails(codes),
            pools["phone"].column(codes.phone),
            pools["street"].column(codes.street),
            pools["postcode"].column(codes.town),
            pools["town"].column(codes.town),
            digits(codes.account, 18, IBAN_START),
            pa.array([spi(body) if body else None for body in codes.spi.tolist()], pa.string())
            if codes.spi.any()
            else pa.nulls(len(birth), pa.string()),
        ]

    def _emails(self, codes: PersonCodes) -> pa.Array:
        """`first.last.number@example.org`."""
        names = codes.first_name * len(self._world.last_names.texts) + codes.last_name
        start = self._starts.take(pa.array(names))
        return pc.binary_join_element_wise(
            start, pa.array(codes.number).cast(pa.string()), "@example.org", ""
        )

    @cached_property
    def _starts(self) -> pa.Array:
        """`first.last.` for every pair of names."""
        last = [folded(name) for name in self._world.last_names.texts]
        return pa.array(
            [f"{folded(first)}.{name}." for first in self._world.first_names.texts for name in last]
        )

    @cached_property
    def _pools(self) -> dict[str, _Pool]:
        world = self._world
        texts: dict[str, Any] = {
            "sex": SEXES,
            "first_name": world.first_names.texts,
            "last_name": world.last_names.texts,
            "birth_place": world.birth_places.texts,
            "street": world.streets.texts,
            "postcode": [town.postcode for town in world.towns],
            "town": [town.name for town in world.towns],
            "phone": [f"{block}{line:04}" for block in FICTION_PHONES for line in range(10_000)],
        }
        return {name: _Pool(pool) for name, pool in texts.items()}


class _Pool:
    """Texts by code, each stored once: a file whose pool repeats a text is not the same twice."""

    def __init__(self, texts: Sequence[str]) -> None:
        places = {text: place for place, text in enumerate(dict.fromkeys(texts))}
        self._texts = pa.array([*places], pa.string())
        self._places = np.array([places[text] for text in texts], dtype=np.int32)
        self._plain = len(places) == len(texts)

    def column(self, codes: Any) -> pa.Array:
        """Codes known to be inside the pool, as texts."""
        places = codes.astype(np.int32) if self._plain else self._places[codes]
        return pa.DictionaryArray.from_arrays(pa.array(places), self._texts, safe=False)
