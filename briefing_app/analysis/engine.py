"""The one door to the engine: text in, Analysis out."""

from __future__ import annotations

from collections import Counter

from briefing_app.analysis import tagger
from briefing_app.analysis.actors import actors_of
from briefing_app.analysis.cast import Cast
from briefing_app.analysis.confidence import confidence, is_believed, kind_of
from briefing_app.analysis.coverage import covered, sourced, split, uncovered, why_not
from briefing_app.analysis.decode import decode
from briefing_app.analysis.document import Document
from briefing_app.analysis.findings import Evidence, Finding
from briefing_app.analysis.interviews import spelled_out
from briefing_app.analysis.language import is_english
from briefing_app.analysis.layout import Layout, layout_of
from briefing_app.analysis.link import Attribution, attributions, pruned
from briefing_app.analysis.printed_speakers import merged, printed
from briefing_app.analysis.questions import questions_of
from briefing_app.analysis.sources import completed
from briefing_app.analysis.speakers import speakers_of
from briefing_app.analysis.windows import windows
from briefing_app.domain.analysis import Analysis, Quotation
from briefing_app.domain.ids import unique_id
from briefing_app.domain.spans import Span, exact_text

ENGINE = "2026.2"
NOT_ENGLISH = (
    "Only English is read so far. This text seems to be in another language: "
    "its quotations were found by their marks and layout alone."
)
_RULES_ALONE = "rules alone: the model is missing or damaged"
NO_MODEL = (
    "The model is missing or damaged: quotations were found by their marks and layout alone. "
    "Install the program again, and they will be looked for anew."
)


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
    into ``text``. ``article_id`` has no part in the result. ``language`` is believed where
    the text itself leaves it open. Where the text is not in English, or the model could not be loaded,
    quotation marks and layout alone decide: ``Analysis.note`` says so, and without the model
    ``Analysis.engine`` too, so that such a text is analysed anew once the model is back.
    """
    document = Document(text)
    layout = layout_of(document, title, standfirst)
    cast = Cast(document, layout)
    english = is_english(text, language)
    findings = spelled_out(cast, [completed(cast, f) for f in shown(document, layout, by_tagger=english)])
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
    if not english:
        speaking = {quotation.speaker for quotation in quotations}
        actors = tuple(actor for actor in actors if actor.id in speaking)
    whole = not english or tagger.shipped() is not None
    engine = ENGINE if whole else f"{ENGINE} ({_RULES_ALONE})"
    note = NOT_ENGLISH if not english else "" if whole else NO_MODEL
    return Analysis(engine, actors, tuple(quotations), questions_of(document, layout, quotations), note)


def shown(document: Document, layout: Layout, *, by_tagger: bool = True) -> list[Finding]:
    """What is believed of all that is found, and what is quoted at length and was not believed."""
    believed = [f for f in found(document, layout, by_tagger=by_tagger) if is_believed(document, layout, f)]
    return sourced(document, covered(document, layout, believed))


def found(document: Document, layout: Layout, *, by_tagger: bool = True) -> list[Finding]:
    """All attributions, by tagger and by rules, in text order, the unlikely ones too."""
    by_model = tagged(document) if by_tagger else []
    attributed = split(document, merged(by_model, printed(document)))
    return sourced(document, covered(document, layout, attributed))


def passed_over(
    text: str, *, title: str | None = None, standfirst: str | None = None, language: str | None = None
) -> list[tuple[Span, str]]:
    """The stretches of five words or more between quotation marks that are in no quotation, each with the
    reason why: for whoever asks where a quotation is."""
    document = Document(text)
    layout = layout_of(document, title, standfirst)
    findings = shown(document, layout, by_tagger=is_english(text, language))
    return [
        (stretch.span, why_not(document, layout, stretch) or "") for stretch in uncovered(document, findings)
    ]


def tagged(document: Document) -> list[Finding]:
    """What the tagger finds, in offsets."""
    reader = tagger.shipped()
    if reader is None:
        return []
    readings = reader.read(windows(document.paragraphs, reader.word_piece, reader.window_words))
    spans = decode(document, readings, reader.labels)
    found = pruned(document, attributions(spans, readings, reader.labels))
    return [_finding(document, attribution) for attribution in found]


def _finding(document: Document, attribution: Attribution) -> Finding:
    cue, source = attribution.cue, attribution.source
    return Finding(
        _contents(document, attribution),
        (document.span(cue.first, cue.last),) if cue else None,
        (document.span(source.first, source.last),) if source else None,
        "model",
        _evidence(attribution),
    )


def _contents(document: Document, attribution: Attribution) -> tuple[Span, ...]:
    """By paragraph, and without parts that hold no letter: a live blog's time stamp says nothing."""
    spans = [span for c in attribution.contents for span in document.by_paragraph(c.first, c.last)]
    return tuple(s for s in spans if any(c.isalpha() for c in document.slice(s))) or tuple(spans)


def _evidence(attribution: Attribution) -> Evidence:
    contents = attribution.contents
    return Evidence(
        sum(content.probability for content in contents) / len(contents),
        attribution.cue.probability if attribution.cue else None,
        attribution.source.probability if attribution.source else None,
        attribution.link,
        sum(content.whole for content in contents) / len(contents),
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
