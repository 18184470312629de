"""`maquette study`: inviting people, knowing how far they are, forgetting them."""

import typer

from maquette.commands.study.backup import backup, restore
from maquette.commands.study.erase import erase, purge
from maquette.commands.study.invite import invite
from maquette.commands.study.person import freeze, person
from maquette.commands.study.status import status

__all__ = ["GROUP"]

GROUP = typer.Typer(
    help="Les études : inviter, suivre, rendre à chacun ce qui est à lui, effacer.", no_args_is_help=True
)
for _verb in (invite, status, person, freeze, erase, purge, backup, restore):
    GROUP.command(_verb.__name__)(_verb)
