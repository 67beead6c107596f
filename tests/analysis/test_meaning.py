"""Vectors of the model that is shipped: near in meaning is near, and a missing or wrong file is noticed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.analysis import meaning
from briefing_app.config import resource


@pytest.fixture(scope="module")
def model() -> meaning.Meaning:
    shipped = meaning.shipped()
    assert shipped is not None
    return shipped


def test_what_means_the_same_is_nearer_than_what_does_not(model: meaning.Meaning) -> None:
    asked, same, other = model.vectors(
        [
            "Should cannabis be legal?",
            "Prohibition of soft drugs has failed everywhere.",
            "Surgeons will work on Saturdays until the backlog is cleared.",
        ]
    )
    assert asked @ same > 0.3 > asked @ other


def test_a_text_is_told_alone_as_among_others(model: meaning.Meaning) -> None:
    texts = [f"The minister spoke {number} times on water." for number in range(300)]
    assert np.allclose(model.vectors(texts)[299], model.vectors(texts[299:])[0], atol=1e-6)
    assert model.vectors([]).shape == (0, model.vectors(["water"]).shape[1])


@settings(max_examples=30)
@given(st.text())
def test_any_text_has_a_vector(text: str) -> None:
    shipped = meaning.shipped()
    assert shipped is not None
    length = np.linalg.norm(shipped.vectors([text, "water"]), axis=1)
    assert length[0] == pytest.approx(1, abs=1e-3) or length[0] == 0
    assert length[1] == pytest.approx(1, abs=1e-3)


def test_words_without_content_mean_nothing(model: meaning.Meaning) -> None:
    assert not model.vectors(["", "…?", "It is what it is."]).any()


def test_a_network_goes_with_one_table_alone(tmp_path: Path) -> None:
    with np.load(resource("model", "meaning.npz")) as stored:
        np.savez(tmp_path / "other.npz", **{**stored, "table": np.uint32(1)})
    with pytest.raises(ValueError, match="another tagger"):
        meaning.Meaning(resource("model", "tagger.onnx"), tmp_path / "other.npz")


@pytest.mark.parametrize("left", [None, b"", b"PK\3\4 and no more", b"\x93NUMPY"])
def test_without_a_whole_file_there_is_no_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left: bytes | None
) -> None:
    if left is not None:
        (tmp_path / "meaning.npz").write_bytes(left)
    elsewhere = {"meaning.npz": tmp_path / "meaning.npz"}
    monkeypatch.setattr(meaning, "resource", lambda *parts: elsewhere.get(parts[-1], resource(*parts)))
    assert meaning.shipped.__wrapped__() is None
