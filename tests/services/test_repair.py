"""The repair tray: annotations whose words are gone, and what can be done about them."""

from __future__ import annotations

import pytest

from briefing_app.domain.analysis import Analysis
from briefing_app.domain.annotation import Stance
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.differences import Change
from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.orphans import Orphan, OrphanKind
from briefing_app.domain.spans import Span
from briefing_app.services import annotate, browse, history, questions, repair, review, versions
from briefing_app.services.profile import Profile

OLD = "The troops will not stay beyond the winter, he said.\n\nThe lake is empty now, and the mayor knows."
NEW = "The soldiers will hardly stay beyond the winter, he said.\n\nThe lake is full again, as he knows."


def store(profile: Profile, text: str, title: str = "Talks", origin: str = "/talks.txt") -> str:
    with profile.library.unit_of_work(profile.user) as uow:
        (stored,) = uow.articles.store([ArticleDraft(title, text, origin)])
        uow.commit(journalled=False)
    return stored.article


def of(words: str, text: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.fixture
def changed(profile: Profile) -> str:
    """An article with a note, a highlight and a kept highlight, whose text was changed since."""
    article = store(profile, OLD)
    annotate.add_note(profile, "Ask him.", article=article, span=of("troops will not stay", OLD))
    annotate.add_highlight(profile, article, of("empty now", OLD))
    annotate.add_highlight(profile, article, of("beyond the winter", OLD))
    assert repair.orphans(profile) == []
    assert store(profile, NEW) == article
    return article


def by_kind(profile: Profile) -> dict[OrphanKind, Orphan]:
    return {orphan.kind: orphan for orphan in repair.orphans(profile)}


def test_what_has_no_place_lies_in_the_tray_with_guesses(profile: Profile, changed: str) -> None:
    found = by_kind(profile)
    assert set(found) == {OrphanKind.NOTE, OrphanKind.HIGHLIGHT}
    note = found[OrphanKind.NOTE]
    assert (note.article, note.title) == (changed, "Talks")
    assert (note.exact, note.body) == ("troops will not stay", "Ask him.")
    assert "stay" in NEW[slice(*note.guesses[0].span)]
    kept = [mark for mark in browse.article(profile, changed).highlights if mark.place]
    assert [mark.selector.exact for mark in kept] == ["beyond the winter"]


def test_put_back_it_has_its_place_and_can_be_undone(profile: Profile, changed: str) -> None:
    for orphan in repair.orphans(profile):
        repair.put_back(profile, orphan, orphan.guesses[0].span)
    assert repair.orphans(profile) == []
    shown = browse.article(profile, changed)
    assert all(mark.place for mark in (*shown.notes, *shown.highlights))
    assert shown.notes[0].body == "Ask him."
    history.undo(profile)
    assert len(repair.orphans(profile)) == 1


@pytest.mark.parametrize("span", [Span(3, 3), Span(-1, 4), Span(0, 10_000)])
def test_it_is_put_only_on_words_that_are_there(profile: Profile, changed: str, span: Span) -> None:
    with pytest.raises(InvalidInputError):
        repair.put_back(profile, repair.orphans(profile)[0], span)


def test_kept_as_a_note_it_quotes_the_words(profile: Profile, changed: str) -> None:
    for orphan in repair.orphans(profile):
        repair.keep_as_note(profile, orphan)
    assert repair.orphans(profile) == []
    shown = browse.article(profile, changed)
    assert sorted(note.body for note in shown.notes) == ["> empty now", "> troops will not stay\n\nAsk him."]
    assert len(shown.highlights) == 1
    history.undo(profile)
    history.undo(profile)
    assert len(repair.orphans(profile)) == 2


def test_dropped_it_is_gone_until_undone(profile: Profile, changed: str) -> None:
    orphan = by_kind(profile)[OrphanKind.HIGHLIGHT]
    repair.drop(profile, orphan)
    assert set(by_kind(profile)) == {OrphanKind.NOTE}
    with pytest.raises(NotFoundError):
        repair.drop(profile, orphan)
    history.undo(profile)
    assert set(by_kind(profile)) == {OrphanKind.NOTE, OrphanKind.HIGHLIGHT}


def test_another_users_tray_is_empty(profile: Profile, changed: str) -> None:
    profile.library.ensure_user("other")
    assert repair.orphans(Profile(profile.library, "other")) == []


def test_an_accepted_quotation_that_is_gone_comes_with_its_positions(profile: Profile, article: str) -> None:
    review.accept(profile, article, "q-ready", speaker="Healey")
    question = questions.add_question(profile, "Who is ready?").created[0]
    questions.hang(profile, question, article, "q-ready", Stance.SUPPORTS)
    store(profile, "Nothing was said that day.", "Ministers meet", "/a.txt")
    assert repair.orphans(profile) == [], "as long as no engine has looked at the new text"
    with profile.library.unit_of_work(profile.user) as uow:
        uow.analyses.save(uow.articles.get(article).version_id, Analysis("test"))
        uow.commit(journalled=False)

    (orphan,) = repair.orphans(profile)
    assert (orphan.kind, orphan.id, orphan.exact) == (OrphanKind.REVIEW, "q-ready", "We are ready,")
    repair.put_back(profile, orphan, Span(0, 26))
    (shown,) = browse.article(profile, article).quotations
    assert (shown.quotation.content, len(shown.positions)) == ((Span(0, 26),), 1)
    history.undo(profile)
    repair.keep_as_note(profile, orphan)
    assert repair.orphans(profile) == []
    assert [note.body for note in annotate.notes(profile, article)] == [
        "> We are ready,\n\nAccepted as said by Healey."
    ]
    assert questions.questions(profile)[0].positions == 0


def test_versions_are_listed_read_and_compared(profile: Profile, changed: str) -> None:
    assert [(each.number, each.title, each.words) for each in versions.versions(profile, changed)] == [
        (1, "Talks", len(OLD.split())),
        (2, "Talks", len(NEW.split())),
    ]
    assert versions.version(profile, changed, 1).text == OLD
    changes = versions.changes(profile, changed, 1, 2)
    assert "troops" in [OLD[slice(*each.before)] for each in changes]
    assert any(each.change is Change.EQUAL for each in changes)
    with pytest.raises(NotFoundError, match="no version 3"):
        versions.version(profile, changed, 3)
