"""Signing in."""

from typing import Literal

from pydantic import Field

from maquette.journeys.step import Step

__all__ = ["LoginStep"]


class LoginStep(Step):
    """The persona signs in: her identity, no password."""

    kind: Literal["login"]
    """login"""
    with_: str = Field(default="franceconnect", alias="with")
    """the identity provider"""
