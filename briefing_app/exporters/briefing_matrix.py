"""The matrix in a briefing: tables that fit a page, of a few questions each, and who is silent below."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import ceil

from briefing_app.domain.annotation import Question, Stance
from briefing_app.domain.briefing import Briefing
from briefing_app.domain.positions import MatrixActor, Silence, Standing, Statement
from briefing_app.domain.wording import Wording
from briefing_app.exporters.markdown.escape import inline

MOST = 3
"""Questions in one table: more columns are not to be read on an upright page."""

GLYPHS: Mapping[Stance | Silence, str] = {
    Stance.SUPPORTS: "⊕",
    Stance.OPPOSES: "⊟",
    Stance.CONDITIONAL: "◐",
    Stance.ASKS: "?",
    Stance.DECLINES: "⊘",
    Stance.UNCLEAR: "≈",
    Silence.SILENT: "–",
    Silence.UNREVIEWED: "◌",
}
"""The stances' shapes, as near as letters come to them."""


def markdown(briefing: Briefing, refer: Callable[[Statement], str]) -> str:
    """The tables. ``refer`` gives the Markdown of a link to a statement's sentence."""
    questions = briefing.questions
    tables = ceil(len(questions) / MOST)
    cuts = [round(number * len(questions) / tables) for number in range(tables + 1)]
    parts = (part for start, end in pairwise(cuts) for part in _table(briefing, questions[start:end], refer))
    return "\n\n".join(parts)


def _table(
    briefing: Briefing, questions: Sequence[Question], refer: Callable[[Statement], str]
) -> Iterator[str]:
    """Who says something on these questions, in a table; then the names of the others."""
    rows, others = list[list[str]](), dict[Silence, list[str]]()
    for actor in briefing.matrix.actors:
        cells = [briefing.matrix.standing(actor.id, question.id) for question in questions]
        if any(isinstance(cell, Standing) for cell in cells):
            rows.append([_who(actor), *(_cell(cell, briefing.wording, refer) for cell in cells)])
        elif isinstance(cells[0], Silence):
            others.setdefault(cells[0], []).append(actor.name)
    if rows:
        header = ["", *(inline(question.text) for question in questions)]
        lines = (f"| {' | '.join(line)} |" for line in (header, ["---"] * len(header), *rows))
        yield "\n".join(lines)
    else:
        yield " · ".join(f"**{inline(question.text)}**" for question in questions)
    yield from (_absent(briefing, silence, others[silence]) for silence in Silence if silence in others)


def _absent(briefing: Briefing, silence: Silence, names: Sequence[str]) -> str:
    say = briefing.wording.say
    fact = say(silence.value)
    whole = say("{fact}: {names}.", fact=fact[:1].upper() + fact[1:], names=", ".join(names))
    return f"{GLYPHS[silence]} {inline(whole)}"


def _who(actor: MatrixActor) -> str:
    described = inline(actor.profile.words)
    return f"**{inline(actor.name)}**" + (f"<br>{described}" if described else "")


def _cell(shown: Standing | Silence, wording: Wording, refer: Callable[[Statement], str]) -> str:
    """Stance, verbatim with its link, and where from; or why there is none."""
    say = wording.say
    if isinstance(shown, Silence):
        return f"{GLYPHS[shown]} {inline(say(shown.value))}"
    newest = shown.newest
    stance = f"{GLYPHS[shown.stance]} **{inline(say(shown.stance.value))}**"
    stance += f" ({inline(newest.condition)})" if newest.condition else ""
    if shown.changed:
        stance += f", {inline(say('before: {stance}', stance=say(shown.changed.value)))}"
    times = f"×{shown.utterances}" if shown.utterances > 1 else ""
    facts = " · ".join(filter(None, (newest.day.isoformat(), inline(newest.outlet or ""), times)))
    return f"{stance}<br>{inline(newest.words)} {refer(newest)}<br>{facts}"
