"""What the engine reaches on the passages written for this project. The floors lie a little under that."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from briefing_app.analysis.engine import analyse

_SCRIPT = Path(__file__).parent.parent / "benchmarks" / "passages.py"

CONTENT, EXACT, RIGHT, NAMES = 95.0, 91.0, 86.0, 0.87


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    spec = importlib.util.spec_from_file_location("passages_benchmark", _SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_passages_come_out_as_well_as_they_did(bench: ModuleType) -> None:
    total = bench.Score()
    for passage in bench.passages():
        counts, _ = bench.score(passage, analyse(passage.text))
        total += counts
    assert total.expected > 200
    assert total.f1(total.matched) >= CONTENT
    assert total.f1(total.exact) >= EXACT
    assert total.f1(total.right) >= RIGHT
    assert total.name >= NAMES * total.named


def test_the_scorer_sees_what_is_missed_and_what_is_too_much(bench: ModuleType, tmp_path: Path) -> None:
    marked = "{q1:“Nobody was ever here,”} {s1:Ann Lee} {c1:said}.\n\n1 = Bob Day | person | - | -\n"
    (tmp_path / "one.txt").write_text(f"# made up | 2020 | -\n{marked}", "utf-8")
    [passage] = bench.passages(tmp_path)
    found = analyse(passage.text)
    counts, misses = bench.score(passage, found)
    assert (counts.matched, counts.exact, counts.right, counts.name) == (1, 1, 0, 0)
    assert [miss.split()[0] for miss in misses] == ["name"]
    other = analyse("It rained, and nobody came to see what had been built.")
    counts, misses = bench.score(passage, other)
    assert (counts.expected, counts.matched, len(misses)) == (1, 0, 1)


@pytest.mark.parametrize("broken", ["{q1:open", "closed}", "{q1:told of nobody}"])
def test_markup_that_is_wrong_is_refused(bench: ModuleType, tmp_path: Path, broken: str) -> None:
    (tmp_path / "one.txt").write_text(f"# made up | 2020 | -\n{broken}\n", "utf-8")
    with pytest.raises(ValueError, match="made up"):
        bench.passages(tmp_path)
