"""A text that people read, written once or in each language: `{fr: Combien ?, en: How many?}`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from types import MappingProxyType
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from maquette.yamlsource.places import Segment

__all__ = ["LANGUAGES", "Spoken", "SpokenPairs", "Translated", "in_language", "versions"]

#: a bare number is kept as written
_PLAIN = {"type": ["string", "number"]}
#: the languages a prototype speaks, with the name each gives itself
LANGUAGES: Mapping[str, str] = {"fr": "Français", "en": "English"}


class Translated(str):
    """A text in several languages; as a text, it is the one of the language its file is written in.

    Args:
        said: language -> text, as the author wrote them.
        language: the one its file is written in.
    """

    said: Mapping[str, str]

    def __new__(cls, said: Mapping[str, str], language: str) -> Translated:
        """The text of `language`; the first one written when there is none."""
        text = super().__new__(cls, said.get(language) or next(iter(said.values()), ""))
        text.said = MappingProxyType(dict(said))
        return text


class _Text:
    """The mark of a text that may be written in each language; a plain one costs nothing more."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> Any:
        plain = handler(source)
        groups = core_schema.dict_schema(core_schema.str_schema(), core_schema.str_schema())
        several = core_schema.with_info_wrap_validator_function(_translated, groups)
        return core_schema.union_schema([plain, several], mode="left_to_right")

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        by_language = {"type": "object", "additionalProperties": False, "minProperties": 1}
        by_language |= {"title": "Languages", "properties": dict.fromkeys(LANGUAGES, _PLAIN)}
        return {"anyOf": [handler(schema["choices"][0]), by_language]}


#: a text that people read, in one language or in several
Spoken = Annotated[str, _Text()]


def _translated(value: Any, handler: Any, info: core_schema.ValidationInfo[Any]) -> Translated:
    if not isinstance(value, dict):
        # Said as for any text: nobody who writes one language is told of several.
        raise PydanticCustomError("string_type", "not a text")
    return Translated(handler(value), _written_in(info))


def _written_in(info: core_schema.ValidationInfo[Any]) -> str:
    return str((info.context or {}).get("language", next(iter(LANGUAGES))))


class _Pairs:
    """The mark of pairs of texts that may be written whole once for each language, in the same order."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> Any:
        pairs = core_schema.dict_schema(core_schema.str_schema(), core_schema.str_schema())
        each = core_schema.dict_schema(core_schema.str_schema(), pairs)
        several = core_schema.with_info_after_validator_function(_paired, each)
        return core_schema.tagged_union_schema({"=pairs": handler(source), "=languages": several}, _manner)

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        pairs = {"type": "object", "additionalProperties": _PLAIN}
        by_language = {"type": "object", "additionalProperties": False, "minProperties": 1}
        by_language |= {"title": "Languages", "properties": dict.fromkeys(LANGUAGES, pairs)}
        return {"anyOf": [handler(schema["choices"]["=pairs"]), by_language]}


#: question -> answer, both read by people
SpokenPairs = Annotated[dict[str, Spoken], _Pairs()]


def _manner(value: Any) -> str:
    groups = isinstance(value, dict) and value and all(isinstance(one, dict) for one in value.values())
    return "=languages" if groups and value.keys() <= LANGUAGES.keys() else "=pairs"


def _paired(value: dict[str, dict[str, str]], info: core_schema.ValidationInfo[Any]) -> dict[str, str]:
    language = _written_in(info)
    for other, pairs in value.items():
        if len(pairs) > len(value.get(language, ())):
            raise PydanticCustomError("J054", "more pairs", {"at": (other,), "language": other})
    paired = {}
    for row in zip_longest(*([(code, *pair) for pair in pairs.items()] for code, pairs in value.items())):
        given = [one for one in row if one is not None]
        question = Translated({code: asked for code, asked, _ in given}, language)
        paired[question] = Translated({code: answer for code, _, answer in given}, language)
    return paired  # type: ignore[return-value]


def in_language(text: str, language: str) -> str:
    """A text in a language, or as its file is written where it lacks one."""
    said = text.said.get(language, "") if isinstance(text, Translated) else ""
    return said if said.strip() else str(text)


def versions(path: tuple[Segment, ...], text: str) -> Iterator[tuple[tuple[Segment, ...], str]]:
    """Each text behind a text, with its path in the file; a text in one language stands alone.

    Args:
        path: where the text stands; a segment in several languages is that of pairs written for each.
    """
    if not isinstance(text, Translated):
        yield path, text
        return
    keyed = any(isinstance(one, Translated) for one in path)
    for language, words in text.said.items():
        yield (_in(path, language) if keyed else (*path, language)), words


def _in(path: tuple[Segment, ...], language: str) -> tuple[Segment, ...]:
    found: list[Segment] = []
    for one in path:
        found += [language, one.said.get(language, one)] if isinstance(one, Translated) else [one]
    return tuple(found)
