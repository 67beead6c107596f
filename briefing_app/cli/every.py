"""Every module that has commands, in the order of the help."""

from __future__ import annotations

from briefing_app.cli import (
    agreement,
    alike,
    analyse,
    annotate,
    briefing,
    exchange,
    export,
    finding,
    groups,
    importing,
    library,
    positions,
    questions,
    reading,
    registry,
    repair,
    review,
    tagging,
    upkeep,
)

GROUPS = (
    *(reading, importing, finding, export, library, annotate, questions, tagging, repair, review, registry),
    *(alike, positions, agreement, briefing, groups, analyse, exchange, upkeep),
)
