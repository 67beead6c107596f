from __future__ import annotations

import numpy as np
import pytest

from briefing_app.analysis import boundaries
from briefing_app.analysis.decode import Part, decode, likeliest
from briefing_app.analysis.document import Document
from briefing_app.analysis.link import attributions
from briefing_app.analysis.tagger import Reading

LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")


def scores(*labels: str, sure: float = 0.94) -> np.ndarray:
    rows = np.full((len(labels), len(LABELS)), (1 - sure) / (len(LABELS) - 1), np.float32)
    for row, label in enumerate(labels):
        rows[row, LABELS.index(label)] = sure
    return np.log(rows)


def reading(*labels: str, first: int = 0) -> Reading:
    size = len(labels)
    return Reading(
        np.arange(first, first + size),
        scores(*labels),
        np.zeros((size, 8), np.float32),
        np.zeros(8, np.float32),
    )


def test_an_inside_never_follows_another_part() -> None:
    [path] = likeliest([scores("I-content", "I-content", "O", "I-cue")], LABELS)
    names = [LABELS[label] for label in path]
    for before, after in zip(["O", *names], names, strict=False):
        assert not after.startswith("I-") or before[2:] == after[2:]


def test_windows_of_unlike_length_do_not_touch_each_other() -> None:
    short, long = scores("B-cue"), scores("B-content", "I-content", "O")
    alone = [likeliest([window], LABELS)[0].tolist() for window in (short, long)]
    assert [path.tolist() for path in likeliest([short, long], LABELS)] == alone


def test_spans_are_numbered_over_the_text() -> None:
    document = Document("Yesterday Ann said she knew")
    readings = [reading("O", "B-source", "B-cue"), reading("B-content", "I-content", first=3)]
    found = decode(document, readings, LABELS)
    assert [(span.part, span.first, span.last) for span in found] == [
        (Part.SOURCE, 1, 1),
        (Part.CUE, 2, 2),
        (Part.CONTENT, 3, 4),
    ]
    assert all(0.9 < span.probability <= 1 for span in found)


@pytest.mark.parametrize("prefers_cue", [True, False])
def test_a_content_goes_with_the_cue_it_links_to_best(prefers_cue: bool) -> None:
    one = reading("B-source", "B-cue", "B-content")
    one.links[2, 0:2] = (3, 0)  # what the content asks for
    one.links[1, 2:4] = (3, 0) if prefers_cue else (-3, 0)  # what the cue answers
    [found] = attributions(decode(Document("Ann said yes"), [one], LABELS), [one], LABELS)
    assert (found.cue is not None) is prefers_cue


def test_no_words_no_spans() -> None:
    assert decode(Document(""), [], LABELS) == []
    assert likeliest([np.zeros((0, 7), np.float32)], LABELS)[0].tolist() == []


def test_where_no_stretch_is_likely_the_path_has_a_content(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(boundaries, "WORTH_IT", 1.0)
    [found] = decode(Document("she knew"), [reading("B-content", "I-content")], LABELS)
    assert (found.part, found.first, found.last) == (Part.CONTENT, 0, 1)
