"""Wikilinks: what they mean, that another name does not break them, and what links here."""

from __future__ import annotations

import pytest

from briefing_app.domain.annotation import Target, TargetKind
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.wikilinks import being_typed, first_line, wikilinks, written
from briefing_app.services import annotate, history, links, questions, registry
from briefing_app.services.profile import Profile


def test_links_are_read_with_their_labels_and_places() -> None:
    body = "See [[ Ministers  meet ]] and [[a-123|the talks]], not [[]] or [[|x]] or [[a\nb]]."
    assert [(link.words, link.label) for link in wikilinks(body)] == [
        ("Ministers meet", "Ministers meet"), ("a-123", "the talks"),
    ]  # fmt: skip
    assert [body[link.span.start : link.span.end] for link in wikilinks(body)] == [
        "[[ Ministers  meet ]]", "[[a-123|the talks]]",
    ]  # fmt: skip


def test_a_link_is_being_typed_until_it_is_closed() -> None:
    assert [being_typed(line) for line in ("see [[Min", "see [[", "see [[a]] ", "see [a", "[[a|b")] == [
        "Min", "", None, None, None,
    ]  # fmt: skip


def test_a_note_goes_by_its_first_line() -> None:
    assert first_line("\n## **Mandate** of the force\n\nmore") == "Mandate** of the force"
    assert first_line("> - `x`") == "x"
    assert len(first_line("long " * 40)) <= 80


def linked(profile: Profile, body: str) -> list[Target]:
    note = annotate.add_note(profile, body).created[0]
    return [link.target for each in annotate.notes(profile) if each.id == note for link in each.links]


def test_a_link_means_an_article_an_actor_a_question_or_a_note(profile: Profile, article: str) -> None:
    question = questions.add_question(profile, "Who pays?").created[0]
    note = annotate.add_note(profile, "# On debt\n\nAll of it.").created[0]
    (healey,) = registry.actors(profile, "healey")
    body = f"[[ministers MEET]] [[John Healey]] [[Who pays?]] [[On debt]] [[{question}|pay]] [[nothing]]"
    assert linked(profile, body) == [
        Target(TargetKind.ARTICLE, article), Target(TargetKind.ACTOR, healey.id),
        Target(TargetKind.QUESTION, question), Target(TargetKind.NOTE, note),
        Target(TargetKind.QUESTION, question),
    ]  # fmt: skip


def test_two_of_one_name_are_no_target_and_completion_tells_them_apart(
    profile: Profile, article: str, other: str
) -> None:
    with profile.library.unit_of_work(profile.user) as uow:
        (twin,) = uow.articles.store([ArticleDraft("Ministers meet", "Another text.", "/c.txt")])
        uow.commit(journalled=False)
    assert linked(profile, "See [[Ministers meet]]") == []
    offered = {
        each.target.id: each.link for each in links.complete(profile, "minis") if each.target.id[0] == "a"
    }
    assert offered == {public: f"[[{public}|Ministers meet]]" for public in (article, twin.article)}
    assert [each.link for each in links.complete(profile, "wat all")] == ["[[Water for all]]"]
    assert links.complete(profile, "zzz") == []
    assert {each.name for each in links.complete(profile, "")} == {
        "Ministers meet", "Water for all", "See Ministers meet",
    }  # fmt: skip


def test_another_name_does_not_break_a_link(profile: Profile, article: str) -> None:
    question = questions.add_question(profile, "Who pays?").created[0]
    note = annotate.add_note(profile, "Ask [[Who pays?]]").created[0]
    questions.edit_question(profile, question, text="Who bears the cost?")
    target = Target(TargetKind.QUESTION, question)
    annotate.edit_note(profile, note, "Still: ask [[Who pays?]]")
    around = links.around(profile, target)
    assert (around.name, [each.id for each in around.linked_from]) == ("Who bears the cost?", [note])


def test_notes_on_an_actor_stay_with_those_merged(profile: Profile, article: str) -> None:
    (healey,), (jonson,) = registry.actors(profile, "healey"), registry.actors(profile, "jonson")
    on = annotate.add_note(profile, "Careful.", actor=jonson.id).created[0]
    link = annotate.add_note(profile, "See [[Pål Jonson]]", article=article).created[0]
    registry.merge(profile, healey.id, jonson.id)
    around = links.around(profile, Target(TargetKind.ACTOR, healey.id))
    assert [each.id for each in around.notes] == [on]
    assert [each.id for each in around.linked_from] == [link]


def test_backlinks_go_with_the_note_that_has_them(profile: Profile, article: str) -> None:
    target = Target(TargetKind.ARTICLE, article)
    note = annotate.add_note(profile, "[[Ministers meet]]").created[0]
    assert [each.id for each in links.around(profile, target).linked_from] == [note]
    annotate.delete_note(profile, note)
    assert links.around(profile, target).linked_from == ()
    history.undo(profile)
    assert [each.id for each in links.around(profile, target).linked_from] == [note]


def test_a_note_is_on_one_thing(profile: Profile, article: str) -> None:
    question = questions.add_question(profile, "Who pays?").created[0]
    with pytest.raises(InvalidInputError):
        annotate.add_note(profile, "x", article=article, question=question)
    with pytest.raises(NotFoundError):
        annotate.add_note(profile, "x", actor="e-nobody")
    note = annotate.add_note(profile, "x", question=question).created[0]
    assert [each.id for each in links.around(profile, Target(TargetKind.QUESTION, question)).notes] == [note]


def test_what_is_written_is_read_again() -> None:
    assert written("A [strange] | title") == "[[A strange title]]"
    assert wikilinks(written("A [strange] | title", "a-1"))[0].words == "a-1"
