"""What was tested: the versions, their seals, and what changes from one to the other."""

from __future__ import annotations

from maquette.reports.blocks import Block, Heading, Section, Table, Text
from maquette.reports.studied import Studied

__all__ = ["tested"]


def tested(studied: Studied) -> Section:
    """The question, the kind of study, each version with its seals and its attempts."""
    say, plan = studied.say, studied.plan
    blocks: list[Block] = [Text(plan.question)] if plan.question else []
    blocks.append(Text(say(f"kind_{plan.kind}")))
    attempts = studied.tables.attempts
    rows = []
    for variant in studied.variants:
        own = attempts[attempts["variant"] == variant]
        builds = sorted(set(own["build"])) or [studied.version(variant).build]
        name = studied.version(variant).name
        rows += [
            (studied.label(variant), name, build, int((own["build"] == build).sum())) for build in builds
        ]
    head = (say("variant"), say("journey"), say("seal"), say("attempts"))
    blocks.append(Table(say("tested"), head, rows))
    if studied.compared is not None:
        after, before, _ = studied.compared
        blocks.append(Heading(say("differences", a=studied.label(before), b=studied.label(after))))
        told = studied.differences or (say("no_difference"),)
        blocks += [Text(sentence) for sentence in told]
    return Section("tested", say("tested"), blocks)
