"""The one door to the engine: text in, Analysis out."""

from __future__ import annotations

from collections import Counter

from briefing_app.analysis import tagger
from briefing_app.analysis.actors import actors_of
from briefing_app.analysis.cast import Cast
from briefing_app.analysis.confidence import confidence, is_believed, kind_of
from briefing_app.analysis.coverage import covered, sourced, split
from briefing_app.analysis.decode import decode
from briefing_app.analysis.document import Document
from briefing_app.analysis.findings import Evidence, Finding
from briefing_app.analysis.interviews import spelled_out
from briefing_app.analysis.layout import Layout, layout_of
from briefing_app.analysis.link import Attribution, attributions, pruned
from briefing_app.analysis.printed_speakers import merged, printed
from briefing_app.analysis.questions import questions_of
from briefing_app.analysis.sources import completed
from briefing_app.analysis.speakers import speakers_of
from briefing_app.analysis.windows import windows
from briefing_app.domain.analysis import Analysis, Quotation
from briefing_app.domain.ids import unique_id
from briefing_app.domain.spans import exact_text

ENGINE = "2026.1"
_RULES_ALONE = "rules alone: the model is missing or damaged"


def warm_up() -> None:
    """Loads the model in this process, so that the first analysis is as fast as the others."""
    analyse("“We are ready,” the minister said.")


def analyse(
    text: str,
    *,
    article_id: str = "",
    title: str | None = None,
    standfirst: str | None = None,
    language: str | None = None,
) -> Analysis:
    """Who is quoted as saying what in ``text``. The same arguments always give the same Analysis.

    ``title`` and ``standfirst`` tell which lines of the text, if any, are those. Offsets are code points
    into ``text``. ``article_id`` has no part in the result. ``Analysis.engine`` says so where the model could
    not be loaded and quotation marks and layout alone decided.
    """
    document = Document(text)
    layout = layout_of(document, title, standfirst)
    cast = Cast(document, layout)
    believed = [f for f in found(document, layout) if is_believed(document, layout, f)]
    findings = spelled_out(cast, [completed(cast, finding) for finding in believed])
    speakers = speakers_of(cast, findings)
    actors, ids = actors_of(cast)
    names = _Names(document)
    quotations = [
        Quotation(
            names.next(finding),
            kind_of(document, finding.content),
            finding.content,
            finding.cue,
            finding.source,
            ids.get(speaker.member) if speaker.member else None,
            confidence(document, finding),
            f"{finding.found_by}; {speaker.how}",
        )
        for finding, speaker in zip(findings, speakers, strict=True)
    ]
    engine = ENGINE if tagger.shipped() is not None else f"{ENGINE} ({_RULES_ALONE})"
    return Analysis(engine, actors, tuple(quotations), questions_of(document, layout, quotations))


def found(document: Document, layout: Layout) -> list[Finding]:
    """All attributions, by tagger and by rules, in text order, the unlikely ones too."""
    attributed = split(document, merged(tagged(document), printed(document)))
    return sourced(document, covered(document, layout, attributed))


def tagged(document: Document) -> list[Finding]:
    """What the tagger finds, in offsets."""
    reader = tagger.shipped()
    if reader is None:
        return []
    readings = reader.read(windows(document.paragraphs, reader.word_piece, reader.window_words))
    spans = decode(readings, reader.labels)
    found = pruned(document, attributions(spans, readings, reader.labels))
    return [_finding(document, attribution) for attribution in found]


def _finding(document: Document, attribution: Attribution) -> Finding:
    cue, source = attribution.cue, attribution.source
    return Finding(
        tuple(span for c in attribution.contents for span in document.by_paragraph(c.first, c.last)),
        (document.span(cue.first, cue.last),) if cue else None,
        (document.span(source.first, source.last),) if source else None,
        "model",
        _evidence(attribution),
    )


def _evidence(attribution: Attribution) -> Evidence:
    contents = attribution.contents
    return Evidence(
        sum(content.probability for content in contents) / len(contents),
        attribution.cue.probability if attribution.cue else None,
        attribution.source.probability if attribution.source else None,
        attribution.link,
    )


class _Names:
    """Gives out the ids of an article's quotations: by their words, and by their count where those repeat."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._taken: set[str] = set()
        self._seen: Counter[str] = Counter()

    def next(self, finding: Finding) -> str:
        words = exact_text(self._document.text, finding.content)
        self._seen[words] += 1
        count = self._seen[words]
        given = unique_id("q", words if count == 1 else f"{words}\x1f{count}", self._taken)
        self._taken.add(given)
        return given
