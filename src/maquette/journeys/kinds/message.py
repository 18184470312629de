"""A message received."""

from typing import Literal

from maquette.journeys.step import Step
from maquette.yamlsource import Spoken

__all__ = ["MessageStep"]


class MessageStep(Step):
    """An SMS, an e-mail or a letter, as the receiver sees it."""

    kind: Literal["message"]
    """message"""
    channel: Literal["sms", "email", "letter"]
    """sms · email · letter"""
    sender: Spoken
    """who writes"""
    subject: Spoken | None = None
    """object of an e-mail or a letter"""
    text: Spoken
    """what is written"""
