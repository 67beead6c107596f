"""Who the labels of an interview stand for: initials, and the letter A."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing_app.analysis.cast import Cast
from briefing_app.analysis.findings import Finding
from briefing_app.analysis.names import Mention
from briefing_app.analysis.turns import ANSWER, TURN
from briefing_app.domain.analysis import ActorKind
from briefing_app.domain.spans import Span

_INITIALS = range(2, 4)


def spelled_out(cast: Cast, findings: Sequence[Finding]) -> list[Finding]:
    """The findings, those of an interview with the place where the text names their speaker."""
    if not any(finding.found_by in (ANSWER, TURN) for finding in findings):
        return list(findings)
    begin = min(finding.start for finding in findings if finding.found_by in (ANSWER, TURN))
    lead = [mention for mention in cast.mentions if mention.span.end <= begin and mention.names]
    guest = _guest(lead)
    initials = _by_initials(cast, lead)
    spelled = []
    for finding in findings:
        named = finding.named
        if finding.found_by == ANSWER:
            named = guest
        elif finding.found_by == TURN and finding.source and named is None:
            named = initials.get(cast.document.slice(finding.source[0]))
        spelled.append(finding if named is None else replace(finding, named=named))
    return spelled


def _guest(lead: Sequence[Mention]) -> Span | None:
    """The first name in full before the first answer, where it is a person's for sure or the only one."""
    full = [
        mention
        for mention in lead
        if len(mention.names) > 1 and mention.kind in (ActorKind.PERSON, None) and not mention.genitive
    ]
    alone = len({tuple(mention.names) for mention in full}) == 1
    return full[0].span if full and (alone or full[0].kind is ActorKind.PERSON) else None


def _by_initials(cast: Cast, lead: Sequence[Mention]) -> dict[str, Span]:
    """ "SR" to Sunita Rao, "TC" to the Courier."""
    found: dict[str, Span] = {}
    for mention in lead:
        letters = "".join(word[0] for word in mention.name.split()).upper()
        article = cast.document.words[mention.first - 1].word if mention.first else ""
        for initials in (letters, "T" + letters if article == "The" else ""):
            if len(initials) in _INITIALS:
                found.setdefault(initials, mention.span)
    return found
