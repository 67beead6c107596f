"""How well a network does word by word: quick, on the floats, to follow a training by."""

from __future__ import annotations

from collections.abc import Sequence

import torch

from batches import IGNORED, Batch
from corpus import LABELS
from losses import from_annotators, link_scores, read
from network import Tagger


@torch.no_grad()
def measure(tagger: Tagger, known: Sequence[Batch]) -> str:
    """One line: loss, F1 of words that have a label, and shares of links right, in per cent."""
    tagger.eval()
    confusion = torch.zeros(len(LABELS), len(LABELS))
    loss, right, asked_in_all = 0.0, [0, 0], [0, 0]
    for batch in known:
        scores, links = read(tagger, batch)
        loss += from_annotators(scores, links, batch).labels.item() / len(known)
        seen = batch.labels != IGNORED
        pairs = batch.labels[seen] * len(LABELS) + scores[seen].argmax(-1)
        confusion += torch.bincount(pairs, minlength=confusion.numel()).view_as(confusion)
        for kind, asked in enumerate((batch.cues, batch.sources)):
            answers = link_scores(links, asked, batch.attention, kind).argmax(-1)
            right[kind] += int((answers == asked[:, 2]).sum())
            asked_in_all[kind] += len(asked)
    true = confusion.diag()[1:].sum()
    f1 = 200 * true / (confusion[1:].sum() + confusion[:, 1:].sum())
    cues, sources = (100 * r / max(1, n) for r, n in zip(right, asked_in_all, strict=True))
    return f"loss {loss:.4f}  word F1 {f1:.2f}  cues {cues:.2f}  sources {sources:.2f}"
