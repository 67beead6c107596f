"""Other ways of finding who said what, measured beside the engine."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from corpus import Attribution

from briefing_app.analysis.marks import stretches

Baseline = Callable[[str], list[Attribution]]

_NAME = re.compile(r"[A-Z][\w.’'-]+(?:\s+(?:[a-z]{1,3}\s+)?[A-Z][\w.’'-]+)*|\b(?:he|she|they|He|She|They)\b")
_PARAGRAPH = re.compile(r"[^\n]+")
_FEWEST = 3  # words between marks that are no title and no scare quotes


def baselines() -> Iterator[tuple[str, Baseline]]:
    """Each with its name: marks and nearest name always, textacy where it is installed with a pipeline."""
    yield "marks and nearest name", nearest_name
    try:
        yield "textacy", _textacy()
    except (ImportError, OSError) as error:
        print(f"  textacy is left out: {error}".split("\n")[0])


def nearest_name(text: str) -> list[Attribution]:
    """Every stretch between quotation marks, said by the name or pronoun nearest to it in its paragraph."""
    found = []
    quoted = [(one.start, one.end) for one in stretches(text)]
    for paragraph in _PARAGRAPH.finditer(text):
        inside = [one for one in quoted if paragraph.start() <= one[0] and one[1] <= paragraph.end()]
        names = [
            match.span()
            for match in _NAME.finditer(text, *paragraph.span())
            if not any(start <= match.start() < end for start, end in inside)
        ]
        for start, end in inside:
            if len(text[start:end].split()) < _FEWEST:
                continue
            nearest = min(names, key=lambda name: max(start - name[1], name[0] - end), default=None)
            found.append(Attribution([(start, end)], [], [nearest] if nearest else []))
    return found


def _textacy() -> Baseline:
    """``pip install textacy`` and an English pipeline of spaCy's: neither is needed otherwise."""
    import spacy
    import textacy.extract

    pipeline = next((name for name in spacy.util.get_installed_models() if name.startswith("en_")), None)
    if pipeline is None:
        raise OSError("no English pipeline of spaCy's is installed")
    read = spacy.load(pipeline)

    def found(text: str) -> list[Attribution]:
        attributions = []
        for paragraph in _PARAGRAPH.finditer(text):
            at = paragraph.start()
            try:
                triples = list(textacy.extract.direct_quotations(read(paragraph.group())))
            except ValueError:  # it gives up where quotation marks do not pair
                continue
            for speaker, cue, content in triples:
                attributions.append(
                    Attribution(
                        [(at + content.start_char, at + content.end_char)],
                        [(at + token.idx, at + token.idx + len(token)) for token in cue],
                        [(at + token.idx, at + token.idx + len(token)) for token in speaker],
                    )
                )
        return attributions

    return found
