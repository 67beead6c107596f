"""Makes ``resources/model/meaning.npz``: a small network from the tagger's table to what words mean.

The teacher is MiniLM-L6 as a sentence encoder. It reads each word piece alone; the mean of its states, in
their 128 widest directions, is what the network learns to tell from the tagger's row for that piece. So the
program needs 0.3 MB more, not the encoder's 23, and a text costs microseconds.
"""

from __future__ import annotations

import argparse
import math
import zlib
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from bases import minilm
from briefing_app.analysis import meaning
from briefing_app.analysis.wording import words_of

INNER, OUTER = 256, 128
ORDINARY = 999
"""The first number of a piece that is a letter or more; those before are special, unused or marks."""
_COMMON = 3e-5  # share of all words that a piece has whose weight is one half


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tagger", type=Path, help="the .onnx file that is shipped")
    parser.add_argument("file", type=Path, help="the .npz file to write")
    parser.add_argument("--epochs", type=int, default=20)
    options = parser.parse_args()
    torch.manual_seed(0)
    torch.set_num_threads(1)
    vocabulary, table = meaning.table(options.tagger)
    rows = torch.tensor(table.astype(np.float32))
    goal = directions(alone(len(vocabulary)))
    network = taught(rows[ORDINARY:], goal[ORDINARY:], options.epochs)
    with torch.no_grad():
        off = (network(rows[ORDINARY:]) - goal[ORDINARY:]).square().sum() / goal[ORDINARY:].square().sum()
    np.savez_compressed(
        options.file,
        inner=layer(network[0]),
        outer=layer(network[2]),
        weights=weights(vocabulary),
        table=np.uint32(zlib.crc32(table.data)),
    )
    print(f"{options.file}: {options.file.stat().st_size / 1e6:.2f} MB, {1 - off:.1%} of the variance told")


@torch.no_grad()
def alone(count: int) -> Tensor:
    """What the teacher makes of each piece: [count, 384]."""
    encoder, made = minilm().eval(), []
    for numbers in torch.arange(count).split(256):
        ends = torch.ones_like(numbers)
        pieces = torch.stack([ends * 101, numbers, ends * 102], 1)  # [CLS] and [SEP] around it
        x = encoder.norm(encoder.pieces(pieces) + encoder.positions.weight[:3])
        for each in encoder.layers:
            x = each(x, torch.zeros(1, 1, 1, 1))
        made.append(x.mean(1))
    return torch.cat(made)


def directions(states: Tensor) -> Tensor:
    """The states around their mean, in the directions in which they differ most, scaled to vary by 1."""
    centred = states - states[ORDINARY:].mean(0)
    _, _, widest = torch.linalg.svd(centred[ORDINARY:], full_matrices=False)
    found = centred @ widest[:OUTER].T
    return found / found[ORDINARY:].std()


def taught(rows: Tensor, goal: Tensor, epochs: int) -> nn.Sequential:
    """A network that tells the goal of a row. It takes rows as they are stored, as bytes."""
    mean, spread = rows.mean(0), rows.std()
    network = nn.Sequential(nn.Linear(rows.shape[1], INNER), nn.ReLU(), nn.Linear(INNER, OUTER))
    steps = epochs * math.ceil(len(rows) / 256)
    optimiser = torch.optim.Adam(network.parameters(), lr=2e-3)
    falling = torch.optim.lr_scheduler.LinearLR(optimiser, 1.0, 0.01, steps)
    inputs = (rows - mean) / spread
    for _ in range(epochs):
        for chosen in torch.randperm(len(rows)).split(256):
            optimiser.zero_grad()
            nn.functional.mse_loss(network(inputs[chosen]), goal[chosen]).backward()
            optimiser.step()
            falling.step()
    with torch.no_grad():
        network[0].weight /= spread
        network[0].bias -= network[0].weight @ mean
    return network


def layer(linear: nn.Linear) -> np.ndarray:
    """A layer's weights, [in + 1, out]; the last row is added whatever comes in."""
    stored = torch.cat([linear.weight.T, linear.bias[None]])
    return stored.detach().numpy().astype(np.float16)


def weights(vocabulary: list[str]) -> np.ndarray:
    """How much each piece tells: the vocabulary is in the order of how common its pieces are (Zipf's law).

    One of a word without content tells nothing.
    """
    common = 1 / (np.maximum(np.arange(len(vocabulary)) - ORDINARY, 0) + 20)
    common /= common.sum()
    telling = [any(word.content for word in words_of(piece)) for piece in vocabulary]
    telling[:ORDINARY] = [False] * ORDINARY
    return (np.array(telling) * _COMMON / (_COMMON + common)).astype(np.float16)


if __name__ == "__main__":
    main()
