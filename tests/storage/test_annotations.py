"""What users hang on articles, and how it finds its place in newer texts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from briefing_app.domain.annotation import QuestionStatus, Review, Stance, Verdict
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.changes import Kind
from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.selector import Selector, select
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleFilter, Shelf
from briefing_app.storage import Library

Draft = Callable[..., ArticleDraft]
Store = Callable[..., list[str]]


def selector_in(library: Library, article: str, words: str) -> Selector:
    with library.reader("ann") as reader:
        text = reader.articles.get(article).text
    start = text.index(words)
    return select(text, Span(start, start + len(words)))


def test_a_note_keeps_its_words_and_its_place(users: Library, article: str) -> None:
    selector = selector_in(users, article, "Nobody answered 🇫🇷")
    with users.unit_of_work("ann") as uow:
        note = uow.notes.add(
            "Pourquoi ?  \n**Зачем?** 🤷", article=article, quotation="q-aaaa", selector=selector
        )
        change = uow.commit("Add note")
    assert change.created == (note,)
    assert change.kinds == {Kind.NOTE}
    assert change.articles == {article}
    with users.reader("ann") as reader:
        kept = reader.notes.get(note)
    assert (kept.body, kept.article, kept.quotation) == ("Pourquoi ?  \n**Зачем?** 🤷", article, "q-aaaa")
    assert kept.selector == selector
    assert kept.place == Span(selector.start, selector.end)
    assert not kept.orphaned


def test_notes_come_in_reading_order(users: Library, article: str) -> None:
    with users.unit_of_work("ann") as uow:
        late = uow.notes.add("late", article=article, selector=selector_in(users, article, "mandate"))
        early = uow.notes.add("early", article=article, selector=selector_in(users, article, "Jonson"))
        whole = uow.notes.add("whole", article=article)
        free = uow.notes.add("free")
        uow.commit()
    with users.reader("ann") as reader:
        assert [note.id for note in reader.notes.of(article)] == [whole, early, late]
        assert {note.id for note in reader.notes.all()} == {whole, early, late, free}


def test_a_note_is_edited_and_trashed(users: Library, article: str) -> None:
    with users.unit_of_work("ann") as uow:
        note = uow.notes.add("first", article=article)
        uow.commit()
    with users.unit_of_work("ann") as uow:
        uow.notes.edit(note, "second")
        assert uow.notes.get(note).body == "second"
        uow.commit()
    with users.unit_of_work("ann") as uow:
        uow.notes.trash(note)
        uow.commit()
    with users.reader("ann") as reader:
        assert reader.notes.of(article) == []
        with pytest.raises(NotFoundError, match="no note"):
            reader.notes.get(note)
    with users.unit_of_work("ann") as uow, pytest.raises(NotFoundError, match="no note"):
        uow.notes.edit(note, "third")


def test_an_edit_that_changes_nothing_touches_nothing(users: Library, article: str) -> None:
    with users.unit_of_work("ann") as uow:
        note = uow.notes.add("same", article=article)
        uow.states.set([article], starred=True)
        uow.reviews.save(article, Review("q-aaaa", (), Verdict.REJECTED))
        question = uow.questions.add("Who?")
        uow.positions.hang(question, article, "q-aaaa", Stance.ASKS)
        uow.commit()
    with users.unit_of_work("ann") as uow:
        uow.notes.edit(note, "same")
        uow.states.set([article], starred=True)
        uow.reviews.save(article, Review("q-aaaa", (), Verdict.REJECTED))
        uow.positions.hang(question, article, "q-aaaa", Stance.ASKS)
        uow.questions.save(uow.questions.get(question))
        assert not uow.commit("Nothing")
    with users.reader("ann") as reader:
        assert len(reader.journal.history()) == 1


def test_words_that_a_new_version_moved_are_found_there(
    users: Library, store: Store, draft: Draft, article: str
) -> None:
    with users.unit_of_work("ann") as uow:
        note = uow.notes.add(
            "?", article=article, selector=selector_in(users, article, "What is the mandate?")
        )
        mark = uow.highlights.add(article, selector_in(users, article, "Nobody answered"))
        uow.commit()
    store(draft(text="An added line. 🇸🇪\n" + draft().text.replace("Nobody", "No one at all")))
    with users.reader("ann") as reader:
        text = reader.articles.get(article).text
        (found,) = reader.notes.of(article)
        assert found.id == note
        assert found.place is not None
        assert text[slice(*found.place)] == "What is the mandate?"
        (orphan,) = reader.highlights.of(article)
        assert orphan.id == mark
        assert (orphan.place, orphan.orphaned) == (None, True)
        assert reader.articles.counts().orphans == 1
        keys = reader.articles.keys(ArticleFilter(shelf=Shelf.ORPHANS))
        assert reader.articles.ids_of(keys) == [article]
    with users.reader("bob") as reader:
        assert reader.articles.counts().orphans == 0
        assert reader.articles.keys(ArticleFilter(shelf=Shelf.ORPHANS)) == []


def test_a_selector_made_a_version_ago_is_made_anew(
    users: Library, store: Store, draft: Draft, article: str
) -> None:
    stale = selector_in(users, article, "What is the mandate?")
    gone = selector_in(users, article, "Nobody answered")
    store(draft(text="First this. " + draft().text.replace("Nobody", "No one")))
    with users.unit_of_work("ann") as uow:
        mark = uow.highlights.add(article, stale)
        with pytest.raises(InvalidInputError, match="select anew"):
            uow.highlights.add(article, gone)
        uow.commit()
    with users.reader("ann") as reader:
        kept = reader.highlights.get(mark)
        assert kept.place is not None
        assert kept.place.start == stale.start + len("First this. ")
        assert kept.selector.start == kept.place.start


def test_highlights_are_removed(users: Library, article: str) -> None:
    with users.unit_of_work("ann") as uow:
        late = uow.highlights.add(article, selector_in(users, article, "mandate"))
        early = uow.highlights.add(article, selector_in(users, article, "Jonson"))
        uow.commit()
    with users.reader("ann") as reader:
        assert [mark.id for mark in reader.highlights.of(article)] == [early, late]
    with users.unit_of_work("ann") as uow:
        uow.highlights.trash(early)
        uow.commit()
    with users.reader("ann") as reader:
        assert [mark.id for mark in reader.highlights.of(article)] == [late]


def test_a_tag_is_one_whatever_its_case(users: Library, store: Store, draft: Draft) -> None:
    one, two = store(draft(text="1", origin="1"), draft(text="2", origin="2"))
    with users.unit_of_work("ann") as uow:
        uow.tags.add([one], "Défense")
        uow.tags.add([one, two, one], "DÉFENSE")
        change = uow.commit()
    assert change.articles == {one, two}
    with users.reader("ann") as reader:
        assert [(tag.name, tag.articles) for tag in reader.tags.all()] == [("Défense", 2)]
        assert reader.tags.of(two) == ["Défense"]
    with users.unit_of_work("ann") as uow:
        uow.tags.remove([one, two], "défense")
        uow.commit()
    with users.reader("ann") as reader:
        assert reader.tags.all() == []
        assert reader.tags.of(one) == []
    with users.unit_of_work("ann") as uow:
        for name in ("défense", "unheard of"):
            with pytest.raises(NotFoundError, match="carries the tag"):
                uow.tags.remove([one], name)


def test_marks_are_set_one_by_one(users: Library, article: str) -> None:
    with users.unit_of_work("ann") as uow:
        uow.states.set([article], read=True, starred=True)
        uow.states.scroll(article, 0.25)
        change = uow.commit()
    assert change.kinds == {Kind.STATE}
    assert change.created == ()
    with users.unit_of_work("ann") as uow:
        uow.states.set([article], read=False, done=True, trashed=True)
        uow.commit()
    with users.reader("ann") as reader:
        marks = reader.states.of(article)
    assert (marks.read, marks.starred, marks.done, marks.trashed, marks.scroll) == (
        False,
        True,
        True,
        True,
        0.25,
    )


def test_marks_are_set_on_all_or_none(users: Library, article: str) -> None:
    with users.unit_of_work("ann") as uow:
        with pytest.raises(NotFoundError, match="a-nothing"):
            uow.states.set([article, "a-nothing"], read=True)
        uow.commit()
    with users.reader("ann") as reader:
        assert not reader.states.of(article).read


def test_questions_are_asked_changed_and_trashed(users: Library, article: str) -> None:
    with users.unit_of_work("ann") as uow:
        free = uow.questions.add("Who pays?")
        met = uow.questions.add("What is the mandate?", article=article, asker="Pål Jonson")
        assert uow.commit().created == (free, met)
    with users.unit_of_work("ann") as uow:
        question = uow.questions.get(met)
        assert (question.article, question.asker, question.status) == (
            article,
            "Pål Jonson",
            QuestionStatus.OPEN,
        )
        uow.questions.save(
            replace(question, text="Which?", status=QuestionStatus.PARKED, owner="Bea", due=date(2026, 1, 2))
        )
        uow.commit()
    with users.reader("ann") as reader:
        changed = reader.questions.get(met)
        assert (changed.text, changed.owner, changed.due) == ("Which?", "Bea", date(2026, 1, 2))
        assert [question.id for question in reader.questions.all()] == [free, met]  # parked ones last
        assert [question.id for question in reader.questions.of(article)] == [met]
        assert reader.articles.counts().open_questions == 1
    with users.unit_of_work("ann") as uow:
        uow.questions.trash(met)
        uow.commit()
    with users.reader("ann") as reader:
        assert [question.id for question in reader.questions.all()] == [free]


def test_a_quotation_hangs_on_a_question_once(users: Library, article: str) -> None:
    with users.unit_of_work("ann") as uow:
        question = uow.questions.add("What is the mandate?")
        first = uow.positions.hang(question, article, "q-aaaa", Stance.SUPPORTS)
        second = uow.positions.hang(question, article, "q-aaaa", Stance.CONDITIONAL, "if asked")
        other = uow.positions.hang(question, article, "q-bbbb", Stance.ASKS)
        uow.commit()
    assert first == second
    with users.reader("ann") as reader:
        found = reader.positions.of(article)
        assert [(p.id, p.stance, p.condition) for p in found] == [
            (first, Stance.CONDITIONAL, "if asked"),
            (other, Stance.ASKS, None),
        ]
        assert reader.positions.on(question) == found
        assert reader.questions.get(question).positions == 2
        assert [q.id for q in reader.questions.of(article)] == [question]


def test_a_change_to_a_question_reaches_the_articles_it_is_answered_in(users: Library, article: str) -> None:
    with users.unit_of_work("ann") as uow:
        question = uow.questions.add("What is the mandate?")
        uow.positions.hang(question, article, "q-aaaa", Stance.SUPPORTS)
        uow.commit()
    with users.unit_of_work("ann") as uow:
        uow.questions.save(replace(uow.questions.get(question), text="Which mandate?"))
        assert uow.commit().articles == {article}


def test_a_position_is_taken_down_and_hung_again(users: Library, article: str) -> None:
    with users.unit_of_work("ann") as uow:
        question = uow.questions.add("What is the mandate?")
        position = uow.positions.hang(question, article, "q-aaaa", Stance.SUPPORTS)
        uow.commit()
    with users.unit_of_work("ann") as uow:
        uow.positions.take_down(position)
        assert uow.positions.of(article) == []
        again = uow.positions.hang(question, article, "q-aaaa", Stance.OPPOSES)
        uow.commit()
    assert again != position
    with users.reader("ann") as reader:
        assert [p.id for p in reader.positions.of(article)] == [again]
        with pytest.raises(NotFoundError, match="no position"):
            reader.positions.get(position)


def test_a_question_in_the_trash_takes_its_positions_out_of_sight(users: Library, article: str) -> None:
    with users.unit_of_work("ann") as uow:
        question = uow.questions.add("What is the mandate?")
        uow.positions.hang(question, article, "q-aaaa", Stance.SUPPORTS)
        uow.questions.trash(question)
        uow.commit()
    with users.reader("ann") as reader:
        assert reader.positions.of(article) == []
        assert reader.questions.of(article) == []


def test_a_review_replaces_the_one_before_and_is_taken_back(users: Library, article: str) -> None:
    selector = selector_in(users, article, "We will go,")
    with users.unit_of_work("ann") as uow:
        uow.reviews.save(article, Review("q-aaaa", (selector,), Verdict.REJECTED))
        uow.reviews.save(article, Review("q-aaaa", (selector,), Verdict.ACCEPTED, "Ann Linde"))
        change = uow.commit()
    assert change.kinds == {Kind.REVIEW}
    assert change.articles == {article}
    with users.reader("ann") as reader:
        assert reader.reviews.of(article) == [Review("q-aaaa", (selector,), Verdict.ACCEPTED, "Ann Linde")]
    with users.unit_of_work("ann") as uow:
        uow.reviews.clear(article, "q-aaaa")
        assert uow.reviews.of(article) == []
        with pytest.raises(NotFoundError, match="no decision"):
            uow.reviews.clear(article, "q-aaaa")
