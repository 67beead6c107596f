"""The tagger as a network: a BERT that also reads how a word is written and quoted, with two heads."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from corpus import LABELS

PIECES, POSITIONS, SHAPES, QUOTE_STATES = 30_522, 512, 8, 4
LINK = 64
"""Width of a link vector. Four stand side by side: content asks, cue answers; cue asks, source answers."""
_FAR = 128
"""Words further apart than this are all equally far to a network that knows distances."""


@dataclass(frozen=True)
class Architecture:
    """The size of a network. ``distances`` is how many classes of distance it knows between words, or 0."""

    width: int
    inner: int
    layers: int
    heads: int = 12
    distances: int = 0


class Layer(nn.Module):
    """One transformer layer, normalised after each half as in BERT."""

    def __init__(self, size: Architecture, dropout: float) -> None:
        super().__init__()
        self.heads = size.heads
        self.attend = nn.Linear(size.width, 3 * size.width)  # query, key and value in one product
        self.attended = nn.Linear(size.width, size.width)
        self.attended_norm = nn.LayerNorm(size.width, eps=1e-12)
        self.widen = nn.Linear(size.width, size.inner)
        self.narrow = nn.Linear(size.inner, size.width)
        self.narrow_norm = nn.LayerNorm(size.width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, tokens, width = x.shape
        query, key, value = (
            part.view(batch, tokens, self.heads, width // self.heads).transpose(1, 2)
            for part in self.attend(x).chunk(3, -1)
        )
        mixed = functional.scaled_dot_product_attention(query, key, value, mask)
        mixed = self.attended(mixed.transpose(1, 2).reshape(batch, tokens, width))
        x = self.attended_norm(x + self.dropout(mixed))
        return self.narrow_norm(x + self.dropout(self.narrow(functional.gelu(self.widen(x)))))


class Tagger(nn.Module):
    """Word pieces in; label scores [batch, tokens, 7] and link vectors [batch, tokens, 256] out."""

    def __init__(self, size: Architecture, dropout: float = 0.1) -> None:
        super().__init__()
        self.size = size
        self.pieces = nn.Embedding(PIECES, size.width)
        self.positions = nn.Embedding(POSITIONS, size.width)
        self.shapes = nn.Embedding(SHAPES, size.width)
        self.quote_states = nn.Embedding(QUOTE_STATES, size.width)
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.quote_states.weight)
        self.norm = nn.LayerNorm(size.width, eps=1e-12)
        if size.distances:
            self.distances = nn.Embedding(size.distances, size.heads)
        self.layers = nn.ModuleList([Layer(size, dropout) for _ in range(size.layers)])
        self.dropout = nn.Dropout(dropout)
        self.labels = nn.Linear(size.width, len(LABELS))
        self.links = nn.Linear(size.width, 4 * LINK)

    def forward(
        self, pieces: Tensor, shapes: Tensor, quote_states: Tensor, attention: Tensor
    ) -> tuple[Tensor, Tensor]:
        x = self.pieces(pieces) + self.positions.weight[: pieces.shape[1]]
        x = self.dropout(self.norm(x + self.shapes(shapes) + self.quote_states(quote_states)))
        mask = (1.0 - attention.to(x.dtype))[:, None, None, :] * -10_000.0
        if self.size.distances:
            mask = mask + self._nearness(pieces.shape[1])
        for layer in self.layers:
            x = layer(x, mask)
        return self.labels(x), self.links(x)

    def _nearness(self, tokens: int) -> Tensor:
        """What each head adds for the distance between two words: [1, heads, tokens, tokens]."""
        place = torch.arange(tokens)
        classes = distance_classes(place[None, :] - place[:, None], self.size.distances)
        return self.distances(classes).permute(2, 0, 1)[None]


def distance_classes(steps: Tensor, classes: int) -> Tensor:
    """Classes of distance as T5 and MPNet know them: one a word nearby, then ever wider ones.

    The upper half of the classes is for words that follow.
    """
    side = classes // 2
    near = side // 2
    away = steps.abs()
    wide = near + (torch.log(away.clamp(min=1) / near) / torch.log(torch.tensor(_FAR / near)) * (side - near))
    return torch.where(away < near, away, wide.long().clamp(max=side - 1)) + (steps > 0) * side
