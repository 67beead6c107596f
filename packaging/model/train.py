"""Trains a tagger: from annotators alone, or taught by bigger networks too, on more text if there is any."""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

import checkpoints
from augment import Augmenter
from bases import BASES, untrained, vocabulary
from batches import Batch, TrainingWordPiece, batches, examples
from corpus import Document, read_corpus, read_texts
from losses import from_annotators, from_teachers, read
from measure import measure
from network import Tagger
from passages import documents

_WINDOW_WORDS = (100, 120, 140, 140, 140, 160)
"""Window lengths of a training run: mostly the program's own; the others move the windows' edges."""
_NEW = ("labels", "links", "shapes", "quote_states")
"""Parts that no base model has, and that learn faster therefore."""
_WARM_UP = 0.06  # share of all steps
_LEAST = 0.02  # share of the highest rate


def main() -> None:
    options = _options()
    torch.set_num_threads(1)  # more are slower on a small machine
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)
    word_piece = TrainingWordPiece(vocabulary())
    train, dev = (list(read_corpus(options.corpus / part)) for part in ("train", "dev"))
    if options.passages:
        train += documents(options.passages)
    more = list(read_texts(options.text)) if options.text else []
    held = batches([e for d in dev for e in examples(d, word_piece)], options.batch, word_piece.padding)
    tagger, base = (
        checkpoints.load([options.start]) if options.start else (untrained(options.base), options.base)
    )
    teachers = [checkpoints.load([path])[0].eval() for path in options.teacher]
    freeze(tagger, options.frozen)
    print("before", measure(tagger, held), flush=True)
    average = AveragedModel(tagger, multi_avg_fn=get_ema_multi_avg_fn(options.average))
    begun, running = time.monotonic(), torch.zeros(())
    for step, batch, last in teach(
        tagger, teachers, epochs(train, more, word_piece, options, chance), options
    ):
        average.update_parameters(tagger)
        running = running.lerp(batch, 0.02) if step else batch
        if step % 20 == 0:
            print(f"step {step}, {time.monotonic() - begun:.0f} s, loss {running:.3f}", flush=True)
        if last:
            checkpoints.save(tagger, base, options.out / f"epoch-{last}.pt")
            checkpoints.save(average.module, base, options.out / f"average-{last}.pt")
            print(f"epoch {last}:   {measure(tagger, held)}")
            print(f"its average: {measure(average.module, held)}", flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    add = parser.add_argument
    add("--corpus", type=Path, required=True, help="folder with train/ and dev/")
    add("--out", type=Path, required=True, help="folder for checkpoints, two an epoch")
    add("--base", choices=sorted(BASES), default="minilm")
    add("--start", type=Path, help="checkpoint to go on from, instead of a base")
    add("--teacher", type=Path, action="append", default=[], help="checkpoint to learn from; may be repeated")
    add("--passages", type=Path, help="folder of annotated passages, to learn from beside the corpus")
    add("--text", type=Path, help="folder of plain text for the teachers to label")
    add("--epochs", type=int, default=4)
    add("--rate", type=float, default=1e-4, help="highest learning rate")
    add("--decay", type=float, default=1.0, help="share of the rate that is left to each layer below")
    add("--new", type=float, default=5.0, help="times the rate for parts the base lacks")
    add("--batch", type=int, default=3200, help="word pieces in a batch")
    add("--frozen", type=int, default=0, help="layers from below that do not learn, nor do embeddings")
    add("--links", type=float, default=0.3, help="weight of the links' loss beside the labels'")
    add("--taught", type=float, default=0.7, help="weight of the teachers beside the annotators")
    add("--temperature", type=float, default=2.0, help="how much teachers say of what they think unlikely")
    add("--average", type=float, default=0.996, help="how slowly the averaged weights follow")
    add("--plain", action="store_true", help="no variations of names, marks and windows")
    add("--bfloat16", action="store_true", help="faster where the processor has AMX or AVX-512 for it")
    add("--seed", type=int, default=1)
    return parser.parse_args()


def freeze(tagger: Tagger, layers: int) -> None:
    """Stops the embeddings and the lowest ``layers`` from learning; 0 stops nothing."""
    if layers:
        for part in (tagger.pieces, tagger.positions, tagger.shapes, tagger.quote_states, tagger.norm):
            part.requires_grad_(False)
    for layer in list(tagger.layers)[:layers]:
        layer.requires_grad_(False)


def epochs(
    annotated: Sequence[Document],
    more: Sequence[Document],
    word_piece: TrainingWordPiece,
    options: argparse.Namespace,
    chance: random.Random,
) -> Iterator[list[Batch]]:
    """The batches of each epoch: every document once, in a guise of its own."""
    augmenter = Augmenter([*annotated, *more], chance)
    for _ in range(options.epochs):
        known = []
        for document in (*annotated, *more):
            seen, words = document, _WINDOW_WORDS[-2]
            if not options.plain:
                seen, words = augmenter.vary(document), chance.choice(_WINDOW_WORDS)
            known += examples(seen, word_piece, words)
        yield batches(known, options.batch, word_piece.padding, chance)


def teach(
    tagger: Tagger,
    teachers: Sequence[Tagger],
    rounds: Iterator[list[Batch]],
    options: argparse.Namespace,
) -> Iterator[tuple[int, Tensor, int]]:
    """Trains, and after each step yields its number, its loss, and the epoch that it ends (else 0)."""
    groups = parameter_groups(tagger, options)
    highest = [group["lr"] for group in groups]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    step = 0
    for epoch, known in enumerate(rounds, 1):
        total = len(known) * options.epochs
        for left, batch in zip(reversed(range(len(known))), known, strict=True):
            tagger.train()
            share = min(1.0, (step + 1) / (_WARM_UP * total)) * max(_LEAST, 1 - step / total)
            for group, rate in zip(optimiser.param_groups, highest, strict=True):
                group["lr"] = rate * share
            loss = _loss(tagger, teachers, batch, options)
            loss.backward()
            nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad()
            yield step, loss.detach(), 0 if left else epoch
            step += 1


def _loss(tagger: Tagger, teachers: Sequence[Tagger], batch: Batch, options: argparse.Namespace) -> Tensor:
    fast = torch.autocast("cpu", dtype=torch.bfloat16) if options.bfloat16 else nullcontext()
    with fast:
        scores, links = read(tagger, batch)
    known = from_annotators(scores, links, batch)
    loss = known.labels + options.links * known.links
    if teachers:
        with fast:
            taught = from_teachers(scores, links, batch, teachers, options.temperature)
        loss = (1 - options.taught) * loss + options.taught * (taught.labels + options.links * taught.links)
    return loss


def parameter_groups(tagger: Tagger, options: argparse.Namespace) -> list[dict[str, object]]:
    """Parameters with their rates: highest for new parts, and falling from the top layer down."""
    groups: dict[float, list[nn.Parameter]] = {}
    for name, parameter in tagger.named_parameters():
        if parameter.requires_grad:
            part, _, rest = name.partition(".")
            depth = len(tagger.layers)
            below = depth - 1 - int(rest.split(".")[0]) if part == "layers" else depth
            rate = options.rate * (options.new if part in _NEW else options.decay**below)
            groups.setdefault(rate, []).append(parameter)
    return [{"params": parameters, "lr": rate} for rate, parameters in groups.items()]


if __name__ == "__main__":
    main()
