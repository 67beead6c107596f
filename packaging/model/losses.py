"""What a network is taught by: the answers of annotators, and those of teachers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from batches import IGNORED, Batch
from corpus import LABELS
from network import LINK, Tagger

CUES, SOURCES = range(2)
"""Kinds of link: from contents to cues, from cues to sources."""
_ASKING = (LABELS.index("B-content"), LABELS.index("B-cue"))
_BEGINS = 0.5  # a teacher that is surer than this that a span begins here is asked for its link


@dataclass(frozen=True)
class Losses:
    """Mean losses of one batch, scalar tensors: of labels, and of both kinds of link together."""

    labels: Tensor
    links: Tensor


def read(tagger: Tagger, batch: Batch) -> tuple[Tensor, Tensor]:
    """What a network says of a batch: label scores and link vectors."""
    scores, links = tagger(batch.pieces, batch.shapes, batch.quote_states, batch.attention)
    return scores.float(), links.float()


def link_scores(links: Tensor, asked: Tensor, attention: Tensor, kind: int) -> Tensor:
    """Scores [asked, tokens] of every piece as the answer to ``asked``, rows of (row, piece, ...)."""
    queries, keys = links.split(LINK, -1)[2 * kind : 2 * kind + 2]
    rows = asked[:, 0]
    scores = torch.einsum("aw,atw->at", queries[rows, asked[:, 1]], keys[rows]) / LINK**0.5
    return scores.masked_fill(attention[rows] == 0, -1e4)


def from_annotators(scores: Tensor, links: Tensor, batch: Batch) -> Losses:
    """Cross entropies against the annotators' labels and links; nought where a batch has none."""
    nothing = links.sum() * 0
    labels = nothing
    if bool((batch.labels != IGNORED).any()):
        labels = functional.cross_entropy(scores.flatten(0, 1), batch.labels.flatten(), ignore_index=IGNORED)
    of_links = nothing
    for kind, asked in enumerate((batch.cues, batch.sources)):
        if len(asked):
            answers = link_scores(links, asked, batch.attention, kind)
            of_links = of_links + functional.cross_entropy(answers, asked[:, 2])
    return Losses(labels, of_links)


def from_teachers(
    scores: Tensor, links: Tensor, batch: Batch, teachers: Sequence[Tagger], temperature: float
) -> Losses:
    """Divergence from the mean of what the teachers say of the same words, links included."""
    with torch.no_grad():
        said = [read(teacher, batch) for teacher in teachers]
    words = batch.words
    taught = _mean([s[words] / temperature for s, _ in said])
    labels = _divergence(scores[words] / temperature, taught)
    believed = _mean([s for s, _ in said])
    of_links = links.sum() * 0
    for kind, label in enumerate(_ASKING):
        asked = ((believed[..., label] > _BEGINS) & words).nonzero()
        if len(asked):
            answers = _mean([link_scores(k, asked, batch.attention, kind) / temperature for _, k in said])
            own = link_scores(links, asked, batch.attention, kind) / temperature
            of_links = of_links + _divergence(own, answers)
    return Losses(labels * temperature**2, of_links * temperature**2)


def _mean(scores: Sequence[Tensor]) -> Tensor:
    return torch.stack([s.softmax(-1) for s in scores]).mean(0)


def _divergence(scores: Tensor, taught: Tensor) -> Tensor:
    return functional.kl_div(scores.log_softmax(-1), taught, reduction="batchmean")
