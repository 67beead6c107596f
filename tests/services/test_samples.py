"""The sample questions fit the sample briefings."""

from __future__ import annotations

import json

import pytest

from briefing_app import config
from briefing_app.domain.annotation import Stance
from briefing_app.domain.positions import Silence, Standing
from briefing_app.services import history, questions
from briefing_app.services.analyse_pending import analyse_pending
from briefing_app.services.import_articles import import_articles
from briefing_app.services.matrix import matrix
from briefing_app.services.profile import Profile
from briefing_app.services.samples import add_questions


@pytest.fixture
def samples(profile: Profile) -> Profile:
    """A library of the sample briefings, analysed."""
    import_articles(profile, [config.seeds_folder()])
    analyse_pending(profile)
    return profile


def test_every_sample_position_is_found(samples: Profile) -> None:
    add_questions(samples)
    written = json.loads(config.resource("samples", "questions.json").read_text("utf-8"))
    table = matrix(samples)
    said = {(actor.name, question.text) for actor in table.actors for question in table.questions
            if isinstance(table.standing(actor.id, question.id), Standing)}  # fmt: skip
    assert said == {(name, one["text"]) for one in written for name, *_ in one["evidence"]}
    by_name = {actor.name: actor.id for actor in table.actors}
    power = next(question.id for question in table.questions if "shore power" in question.text)
    turned = table.standing(by_name["Lars Ekdahl"], power)
    assert isinstance(turned, Standing)
    assert (turned.stance, turned.changed) == (Stance.SUPPORTS, Stance.OPPOSES)
    assert table.standing(by_name["Sébastien Lecornu"], power) is Silence.SILENT
    assert table.disagreement[power] > 0
    assert not add_questions(samples), "once is enough"
    history.undo(samples)
    assert questions.questions(samples) == []


def test_without_the_samples_nothing_is_asked(profile: Profile) -> None:
    add_questions(profile)
    assert questions.questions(profile) == []
