"""How sure a quotation is, and whether it is sure enough to be shown."""

from __future__ import annotations

import math
from collections.abc import Sequence

from briefing_app.analysis.document import Document
from briefing_app.analysis.findings import Evidence, Finding
from briefing_app.analysis.layout import Layout, LineKind
from briefing_app.analysis.lexicon import lexicon
from briefing_app.analysis.sources import is_negated
from briefing_app.analysis.tokens import OUTSIDE
from briefing_app.analysis.tuning import (
    BELIEVED,
    BELIEVED_ALONE,
    BELIEVED_REPORTED,
    CONFIDENCE,
    CONFIDENCE_OF_LAYOUT,
    CONFIDENCE_OF_MARKS,
)
from briefing_app.domain.analysis import QuotationKind
from briefing_app.domain.spans import Span

_LEAST = 1e-3
_DIRECT = 0.9
_SCRAP_WORDS = 3  # nobody's words, so few and unquoted, were a statement in 2 of 12 cases
_REFERENCE_WORDS = 2
_REFERENCES = frozenset(
    ("sentiment", "sentiments", "view", "views", "point", "message", "comments", "remarks")
)
"""What "the sentiment" stands for was said before, by another."""
_NAME_WORDS = 4  # quoted words of so few, and nothing said, are a name or another's term


def kind_of(document: Document, content: Sequence[Span]) -> QuotationKind:
    """Direct where nine words of ten or more are quoted, indirect where none is."""
    states = [
        document.words[i].quote
        for span in content
        for i in document.words_in(span)
        if document.words[i].word[0].isalnum()
    ]
    quoted = sum(state != OUTSIDE for state in states)
    if not quoted:
        return QuotationKind.INDIRECT
    return QuotationKind.DIRECT if quoted >= _DIRECT * len(states) else QuotationKind.MIXED


def confidence(document: Document, finding: Finding) -> float:
    """The probability, between 0 and 1, that content and source are right."""
    if finding.evidence is None:
        return CONFIDENCE_OF_MARKS if finding.cue is None and finding.inherits else _of_rule(finding)
    score = sum(
        CONFIDENCE[name] * value for name, value in features(document, finding, finding.evidence).items()
    )
    return 1.0 / (1.0 + math.exp(-score))


def _of_rule(finding: Finding) -> float:
    return CONFIDENCE_OF_LAYOUT if finding.source else CONFIDENCE_OF_MARKS


def features(document: Document, finding: Finding, evidence: Evidence) -> dict[str, float]:
    """What the confidence is computed from, by the names in ``tuning.CONFIDENCE``."""
    return {
        "constant": 1.0,
        "content": _log_odds(evidence.content),
        "whole": _log_odds(evidence.whole),
        "source": 0.0 if evidence.source is None else _log_odds(evidence.source),
        "no source": float(evidence.source is None),
        "cue": 0.0 if evidence.cue is None else _log_odds(evidence.cue),
        "no cue": float(evidence.cue is None),
        "reporting verb": float(_holds_reporting_verb(document, finding)),
        "link": _log_odds(evidence.link),
        "quoted": float(kind_of(document, finding.content) is not QuotationKind.INDIRECT),
        "inherited": float(finding.inherits),
    }


def _holds_reporting_verb(document: Document, finding: Finding) -> bool:
    cue = finding.cue or ()
    return any(
        document.words[i].word.lower() in lexicon().cues for span in cue for i in document.words_in(span)
    )


def _is_infinitive(document: Document, finding: Finding) -> bool:
    """Whether the cue tells what is to be said ("met to discuss") and not what was: 4 of 11 were right."""
    if finding.cue is None:
        return False
    return document.words[document.words_in(finding.cue[0]).start].word.lower() == "to"


def _is_negated(document: Document, finding: Finding) -> bool:
    """Whether nobody is the one who said it."""
    words = [document.words[i].word.lower() for span in finding.source or () for i in document.words_in(span)]
    return bool(words) and is_negated(words)


def _threshold(document: Document, finding: Finding) -> float:
    """What an unquoted statement must reach: less with a reporting verb and a source, more with neither."""
    signs = _holds_reporting_verb(document, finding) + (finding.source is not None)
    return (BELIEVED_ALONE, BELIEVED, BELIEVED_REPORTED)[signs]


def _log_odds(probability: float) -> float:
    clipped = min(1.0 - _LEAST, max(_LEAST, probability))
    return math.log(clipped / (1.0 - clipped))


def is_believed(document: Document, layout: Layout, finding: Finding) -> bool:
    """Whether a finding is shown: sure enough, no headline without a speaker, and no mere name in marks."""
    words = [document.words[i].word for span in finding.content for i in document.words_in(span)]
    words = [word for word in words if word[0].isalnum()]
    if not words or (len(words) == 1 and words[0].lower() in lexicon().stops):
        return False
    if finding.found_by.startswith("layout"):
        return True
    line = layout.kind_at(finding.start)
    if line in (LineKind.BYLINE, LineKind.FURNITURE) or (line is LineKind.TITLE and layout.told):
        return False
    if line is not LineKind.BODY and finding.source is None:
        return False
    kind = kind_of(document, finding.content)
    if kind is QuotationKind.INDIRECT:
        if finding.source is None and len(words) <= _SCRAP_WORDS:
            return False
        if _is_negated(document, finding) or _is_infinitive(document, finding):
            return False
        if len(words) == _REFERENCE_WORDS and words[1].lower() in _REFERENCES:
            return False
        return confidence(document, finding) >= _threshold(document, finding)
    if finding.source is None and confidence(document, finding) < BELIEVED:
        return False
    return len(words) > _NAME_WORDS or finding.source is not None or finding.cue is not None
