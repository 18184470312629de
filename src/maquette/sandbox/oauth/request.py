"""A web request as Authlib reads it: its form, its parameters, nothing it could choke on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from authlib.oauth2.rfc6749 import OAuth2Payload, OAuth2Request

__all__ = ["FormRequest", "Pairs", "first", "is_plain"]

Pairs = Sequence[tuple[str, str]]
"""Parameters in the order they came; one may come twice."""

_PLAIN = re.compile(r"[\x20\x21\x23-\x5b\x5d-\x7e]{0,2048}")


def is_plain(pairs: Pairs) -> bool:
    """Whether every parameter could stand in an error's words. Source: RFC 6749, section 5.2."""
    return all(_PLAIN.fullmatch(name) and _PLAIN.fullmatch(value) for name, value in pairs)


def first(pairs: Pairs) -> dict[str, str]:
    """Name -> the first value given."""
    values: dict[str, str] = {}
    for name, value in pairs:
        values.setdefault(name, value)
    return values


class _Payload(OAuth2Payload):  # type: ignore[misc]  # Authlib has no types
    def __init__(self, pairs: Pairs) -> None:
        self._data = first(pairs)
        self._lists: defaultdict[str, list[str]] = defaultdict(list)
        for name, value in pairs:
            self._lists[name].append(value)

    @property
    def data(self) -> dict[str, str]:
        return self._data

    @property
    def datalist(self) -> defaultdict[str, list[str]]:
        return self._lists


class FormRequest(OAuth2Request):  # type: ignore[misc]
    """A request of parameters, from the address or from a form."""

    def __init__(self, method: str, headers: Mapping[str, str], pairs: Pairs) -> None:
        # Whether the transport is safe is for the server around the sandbox, often on this very machine.
        super().__init__(method, "https://sandbox/", headers=headers)
        self.payload = _Payload(pairs)

    @property
    def args(self) -> dict[str, str]:
        """The parameters."""
        return dict(self.payload.data)

    @property
    def form(self) -> dict[str, str]:
        """The same: no endpoint takes both."""
        return dict(self.payload.data)
