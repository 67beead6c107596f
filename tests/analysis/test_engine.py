"""The engine as a whole, on small articles written for these tests."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing_app.analysis import engine, tagger
from briefing_app.analysis.engine import ENGINE, analyse
from briefing_app.domain.analysis import ActorKind, Analysis, QuotationKind

WIRE = """HARBOUR TALKS STALL OVER FEES

OSLO (Nordic Wire) - Norwegian Transport Minister Ingrid Solheim said on Tuesday the port would stay closed.

"We cannot open a harbour that nobody pays for," Solheim told reporters. "That would be irresponsible."

The Dockworkers' Union rejected the plan, calling it "a gift to the shipowners of this country".

"Who is going to pay our pensions?" its chairman, Per Lund, asked.

(Reporting by Kari Nilsen; editing by Ola Vik)
"""
BRITISH = """‘We have waited long enough for this inquiry,’ said Margaret Ellis, the Labour MP for Harrow.

‘The minister’s answer was no answer at all,’ she added. ‘We shall ask again in the autumn.’

The minister, Sir Robert Hale, declined to comment.
"""
FRENCH = """Le maire : «We will not sell the old market to anyone this year», Mayor Claire Dubois said.

“It belongs to the city,” she added.
"""
GERMAN = "„We do not need another law about bicycles in this city“, said Chancellor Otto Brandt."
TRANSCRIPT = """ADAMS: What do you say to those who have lost their houses in the flood?

BAKER: I say that we will rebuild every one of them before winter.

ADAMS: And who pays?
"""
FLOATING = """“The bridge is safe and has been inspected twice,” said Mayor Tom Riley.

“Nobody should be afraid to cross it with their children.”
"""
CONTINUED = """Professor Lena Hart wrote: “The first point is the money that nobody has counted.

“The second point is the time that nobody has either.”
"""
SHORT = [
    "",
    "\n\n",
    "“",
    "?",
    "Hello.",
    "“”",
    "🇺🇦",
    "a" * 5000,
    "“a b c d e f”",
    "He said “",
    "\u202eabc\u202c said “x y z”",
    "A\x00B said “no no no no no”.",
]


def spoken(text: str) -> dict[str, str | None]:
    found = analyse(text)
    return {
        text[q.start : q.end].strip("“”‘’«»„\"', "): (a.name if (a := found.actor(q.speaker)) else None)
        for q in found.quotations
    }


def test_a_wire_story() -> None:
    found = analyse(WIRE)
    names = {actor.name: actor for actor in found.actors}
    assert (names["Ingrid Solheim"].role, names["Ingrid Solheim"].affiliation) == (
        "Transport Minister",
        "Norway",
    )
    assert "Per Lund" in names
    assert not {"Kari Nilsen", "Ola Vik"} & set(names)
    direct = [
        q for q in found.quotations if q.kind is QuotationKind.DIRECT and q.start < WIRE.index("The Dock")
    ]
    assert {found.actor(q.speaker) for q in direct} == {names["Ingrid Solheim"]}
    [question] = found.questions
    assert question.text == "Who is going to pay our pensions?"
    assert found.actor(question.asker) == names["Per Lund"]


def test_british_marks() -> None:
    found = analyse(BRITISH)
    speakers = [found.actor(q.speaker) for q in found.quotations if q.kind is QuotationKind.DIRECT]
    assert speakers
    assert {actor.name for actor in speakers if actor} == {"Margaret Ellis"}
    assert all(
        q.start < BRITISH.index("Sir Robert") for q in found.quotations if q.kind is QuotationKind.DIRECT
    )


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (FRENCH, "We will not sell the old market to anyone this year", "Claire Dubois"),
        (GERMAN, "We do not need another law about bicycles in this city", "Otto Brandt"),
    ],
)
def test_other_countries_marks(text: str, words: str, name: str) -> None:
    assert spoken(text)[words] == name


def test_a_transcript() -> None:
    found = analyse(TRANSCRIPT)
    names = [actor.name if (actor := found.actor(q.speaker)) else None for q in found.quotations]
    assert names == ["Adams", "Baker", "Adams"]
    assert [found.actor(q.asker).name for q in found.questions] == ["Adams", "Adams"]  # type: ignore[union-attr]


def test_a_floating_quotation_has_the_last_speaker() -> None:
    one, other = analyse(FLOATING).quotations
    assert one.speaker == other.speaker is not None
    assert other.cue is None


def test_a_speech_that_goes_on_is_one_quotation() -> None:
    found = analyse(CONTINUED)
    [quotation] = found.quotations
    assert len(quotation.content) == 2
    assert found.actors[0].name == "Lena Hart"


def test_names_in_marks_are_no_statements() -> None:
    film = "The film “A Long Walk Home To Nowhere Again” was shown."
    text = f"The so-called “peace party” met in “The Old Mill”.\n\n{film}"
    assert analyse(text).quotations == ()


def test_titles_are_taken_off_where_they_are_told() -> None:
    text = "Questions are raised about the plan\nQuestions are raised about the plan\n\nIt rained all day."
    assert analyse(text, title="Questions are raised about the plan").quotations == ()


def test_ids_do_not_change_and_do_not_repeat() -> None:
    text = "“We are ready to leave now,” Ann Lee said.\n\n“We are ready to leave now,” Bob Day said."
    found = analyse(text)
    assert len({q.id for q in found.quotations}) == len(found.quotations) == 2
    assert analyse(f"It rained.\n\n{text}").quotations[0].id == found.quotations[0].id


def test_the_same_text_gives_the_same_analysis_and_travels() -> None:
    found = analyse(WIRE)
    assert found == analyse(WIRE) == pickle.loads(pickle.dumps(found))
    assert found.engine == ENGINE


def test_without_its_model_the_engine_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagger, "shipped", lambda: None)
    found = analyse(TRANSCRIPT)
    assert "rules alone" in found.engine
    assert len(found.quotations) == 3
    assert "model is missing" in found.note


def check(text: str, found: Analysis) -> None:
    ids = {actor.id for actor in found.actors}
    assert len(ids) == len(found.actors)
    assert [q.start for q in found.quotations] == sorted(q.start for q in found.quotations)
    for quotation in found.quotations:
        assert 0.0 <= quotation.confidence <= 1.0
        assert quotation.content
        assert quotation.speaker is None or quotation.speaker in ids
        for spans in (quotation.content, quotation.cue or (), quotation.source or ()):
            assert list(spans) == sorted(spans)
            assert all(0 <= span.start < span.end <= len(text) for span in spans)
    for actor in found.actors:
        assert actor.name
        assert actor.kind in ActorKind
        assert list(actor.mentions) == sorted(actor.mentions)
        assert all(0 <= span.start < span.end <= len(text) for span in actor.mentions)
    for question in found.questions:
        assert question.asker is None or question.asker in ids
        assert " ".join(text[question.span.start : question.span.end].split()) == question.text


@pytest.mark.parametrize("text", [*SHORT, WIRE, BRITISH, FRENCH, GERMAN, TRANSCRIPT, FLOATING, CONTINUED])
def test_what_is_promised_holds(text: str) -> None:
    check(text, analyse(text))


PIECES = "|".join(
    (
        "|".join('“”"‘’«».,?!:;—()\n'),
        "\n\n| said | he | She |Ann Lee| the minister |Mr. |UK |and |told Reuters |’s |BOB: | — Ann|of ",
        "Bank |U.S. |Rep. |(D-Ohio)|é|🇸🇪|\u200f|that we go ",
    )
)
WORDS = st.sampled_from(PIECES.split("|"))


@settings(max_examples=60)
@given(st.one_of(st.text(max_size=150), st.lists(WORDS, max_size=40).map("".join)))
@example("BOB: “\nBOB: x\nBOB: y")
def test_no_text_breaks_it(text: str) -> None:
    check(text, analyse(text))


@settings(max_examples=200)
@given(st.lists(WORDS, max_size=60).map("".join))
def test_no_text_breaks_the_rules(text: str) -> None:
    """Many more texts than the model has time for."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "tagged", lambda document: [])
        check(text, analyse(text))
