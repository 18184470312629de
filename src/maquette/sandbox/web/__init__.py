"""The services over the network: an application, its answers, its pages."""

from maquette.sandbox.web.app import application
from maquette.sandbox.web.setting import Setting, setting_of

__all__ = ["Setting", "application", "setting_of"]
