"""Groups of articles, families of utterances and questions: the same whatever came first."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_app.analysis.likeness import likeness as marks_of
from briefing_app.domain.analysis import Actor, ActorKind, Analysis, FoundQuestion, Quotation, QuotationKind
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleFilter, Order, Shelf
from briefing_app.domain.work import Progress
from briefing_app.services import browse, likeness, mark, review, tagging
from briefing_app.services.profile import Profile
from briefing_app.storage import Library

SAID = "We will not send soldiers until there is a clear mandate from the United Nations and a plan"


def words(seed: int, count: int) -> str:
    chance = random.Random(seed)
    return " ".join(f"w{chance.randrange(4000)}" for _ in range(count))


WIRE = words(1, 200)
TEXTS = {
    "wire": WIRE,
    "edited": WIRE.replace(WIRE.split()[20], "edited").replace(WIRE.split()[90], "edited"),
    "longer": WIRE + " " + words(2, 80),
    "cut": " ".join(WIRE.split()[:120]),
    "cut of the cut": " ".join(WIRE.split()[:75]),
    "other report": words(3, 200),
    "its copy": words(3, 190),
    "alone": words(4, 200),
    "short": "To read on, subscribe.",
}
"""``cut of the cut`` is too short to be alike ``longer``: others connect the two."""
GROUPS = {
    frozenset({"wire", "edited", "longer", "cut", "cut of the cut"}),
    frozenset({"other report", "its copy"}),
    frozenset({"alone"}),
    frozenset({"short"}),
}


def draft(title: str, text: str, **more: object) -> ArticleDraft:
    return ArticleDraft(title, text, f"/{title}.txt", **more)  # type: ignore[arg-type]


def put(profile: Profile, *drafts: ArticleDraft, analyses: Iterable[Analysis] = ()) -> list[str]:
    """Store articles and what was found in them, each in the transaction of its analysis; their ids."""
    found = list(analyses) or [Analysis("test")] * len(drafts)
    ids = []
    for one, analysis in zip(drafts, found, strict=True):
        with profile.library.unit_of_work(profile.user) as uow:
            (stored,) = uow.articles.store([one])
            version = uow.articles.get(stored.article).version_id
            uow.analyses.save(version, analysis)
            likeness.place(uow, version, marks_of(one.text, analysis))
            uow.commit(journalled=False)
        ids.append(stored.article)
    return ids


def groups(profile: Profile, ids: Iterable[str]) -> set[frozenset[str]]:
    return {frozenset(member.title for member in likeness.group_of(profile, article)) for article in ids}


def leaders(profile: Profile, ids: Iterable[str]) -> set[str]:
    return {likeness.group_of(profile, article)[0].title for article in ids}


@contextmanager
def fresh(migrated: Path, folder: Path) -> Iterator[Profile]:
    """An empty library of its own for one example."""
    path = folder / "fresh.briefings"
    shutil.copyfile(migrated, path)
    library = Library.open(path)
    library.ensure_user("tester")
    yield Profile(library, "tester")
    library.close()
    for file in folder.glob("fresh.briefings*"):
        file.unlink()


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(sorted(TEXTS)), st.booleans())
def test_any_order_of_arrival_gives_the_same_groups(
    migrated_library: Path, tmp_path: Path, order: list[str], later: bool
) -> None:
    with fresh(migrated_library, tmp_path) as profile:
        drafts = [draft(title, TEXTS[title]) for title in order]
        if later:  # all are stored first, and looked at in a pass of its own
            with profile.library.unit_of_work(profile.user) as uow:
                ids = [file.article for file in uow.articles.store(drafts)]
                uow.commit(journalled=False)
            assert likeness.regroup(profile) == len(drafts)
        else:
            ids = put(profile, *drafts)
        assert groups(profile, ids) == GROUPS
        assert leaders(profile, ids) == {"longer", "other report", "alone", "short"}
        assert likeness.regroup(profile) == 0


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(sorted(TEXTS)), st.sampled_from(["wire", "cut", "longer", "its copy"]))
def test_what_no_longer_resembles_leaves_and_the_rest_is_as_if_it_had_never_been_there(
    migrated_library: Path, tmp_path: Path, order: list[str], rewritten: str
) -> None:
    with fresh(migrated_library, tmp_path) as profile:
        ids = put(profile, *(draft(title, TEXTS[title]) for title in order))
        changed = put(profile, draft(rewritten, words(99, 150)))
        assert changed[0] in ids  # another version, not another article
        found = groups(profile, ids)
        assert frozenset({rewritten}) in found
    with fresh(migrated_library, tmp_path) as profile:
        left = put(profile, *(draft(title, TEXTS[title]) for title in order if title != rewritten))
        assert found == groups(profile, left) | {frozenset({rewritten})}


def test_a_bridge_joins_two_groups_and_the_older_keys_stay(profile: Profile) -> None:
    def keys() -> dict[str, int | None]:
        with profile.library.reader(profile.user) as reader:
            rows = reader.likeness._rows.all("SELECT title, group_key FROM article")
        return {row["title"]: row["group_key"] for row in rows}

    put(profile, draft("longer", TEXTS["longer"]), draft("cut of the cut", TEXTS["cut of the cut"]))
    assert set(keys().values()) == {None}
    put(profile, draft("cut", TEXTS["cut"]))
    assert set(keys().values()) == {1}
    put(profile, draft("wire", TEXTS["wire"]), draft("edited", TEXTS["edited"]))
    assert set(keys().values()) == {1}


def test_another_engines_analysis_leaves_groups_as_they_are(profile: Profile) -> None:
    ids = put(profile, draft("wire", TEXTS["wire"]), draft("edited", TEXTS["edited"]))
    with profile.library.unit_of_work(profile.user) as uow:
        version = uow.articles.get(ids[0]).version_id
        uow.analyses.save(version, Analysis("next"))
        assert uow.likeness.put(version, marks_of(TEXTS["wire"], Analysis("next"))) == []
        uow.commit(journalled=False)
    assert groups(profile, ids) == {frozenset({"wire", "edited"})}


def titles(profile: Profile, **which: object) -> list[tuple[str, int]]:
    filter_ = ArticleFilter(**{"grouped": True, "order": Order.TITLE, **which})  # type: ignore[arg-type]
    rows = browse.rows(profile, browse.article_keys(profile, filter_))
    return [(row.title, row.others) for row in rows]


def test_a_list_shows_a_group_as_one_row(profile: Profile) -> None:
    ids = dict(zip(TEXTS, put(profile, *(draft(*item) for item in TEXTS.items())), strict=True))
    assert titles(profile) == [("alone", 0), ("longer", 4), ("other report", 1), ("short", 0)]
    assert len(titles(profile, grouped=False)) == len(TEXTS)
    edited = TEXTS["edited"].split()[90]
    assert titles(profile, query=edited) == [("edited", 4)]  # what is found is shown, leading or not
    common = WIRE.split()[5]
    assert titles(profile, query=common) == [("longer", 4)]
    assert titles(profile, query=common, grouped=False)[1:]
    tagging.add_tag(profile, [ids["cut"], ids["edited"]], "t")
    assert titles(profile, tag="t") == [("cut", 4)]
    mark.set_read(profile, [ids["longer"]], True)
    assert titles(profile, shelf=Shelf.UNREAD) == [("alone", 0), ("other report", 1), ("short", 0)]


def test_outlets_are_counted_each_once(profile: Profile) -> None:
    outlets = {"wire": "The Post", "edited": "The Post", "longer": "The Wire", "its copy": "The Wire"}
    put(profile, *(draft(title, text, outlet=outlets.get(title)) for title, text in TEXTS.items()))
    rows = browse.rows(profile, browse.article_keys(profile, ArticleFilter(grouped=True, order=Order.TITLE)))
    # Of those that go with "longer" two are the Post's, and two without an outlet count for themselves.
    assert [(row.title, row.other_outlets) for row in rows if row.others] == [
        ("longer", 3),
        ("other report", 1),
    ]


def test_a_group_whose_leader_was_deleted_shows_the_fullest_of_the_others_to_that_user_alone(
    profile: Profile,
) -> None:
    ids = dict(zip(TEXTS, put(profile, *(draft(*item) for item in TEXTS.items())), strict=True))
    mark.trash(profile, [ids["longer"], ids["its copy"]])
    fullest = likeness.group_of(profile, ids["cut"])[0].title
    assert fullest in ("wire", "edited")  # as full as each other: the id decides
    assert sorted(titles(profile)) == sorted([("alone", 0), (fullest, 3), ("other report", 0), ("short", 0)])
    assert titles(profile, shelf=Shelf.TRASH) == [("its copy", 1), ("longer", 4)]
    profile.library.ensure_user("another")
    another = Profile(profile.library, "another")
    assert titles(another)[1] == ("longer", 4)


def analysed(text: str, said: Iterable[str], speaker: str | None, asked: str | None = None) -> Analysis:
    """An analysis of a text that quotes some words."""
    actors = (Actor("a1", speaker, ActorKind.PERSON),) if speaker else ()
    who = "a1" if speaker else None
    quotations = tuple(
        Quotation(
            f"q-{number}",
            QuotationKind.DIRECT,
            (Span(text.index(words_), text.index(words_) + len(words_)),),
            cue=None,
            source=None,
            speaker=who,
            confidence=0.9,
            found_by="test",
        )
        for number, words_ in enumerate(said)
    )
    questions = (FoundQuestion(asked, Span(0, 1), who),) if asked else ()
    return Analysis("test", actors, quotations, questions)


@pytest.fixture
def reports(profile: Profile) -> list[str]:
    """Four articles: three with the same utterance, one with another."""
    said = [
        ("One", SAID, "Pål Jonson", "What is the mandate?"),
        ("Two", "until there is a clear mandate from the United Nations", "Jonson", "So what’s the mandate?"),
        ("Three", SAID.replace("soldiers", "troops") + ", and I have said so", None, "What is the mandate?"),
        ("Four", SAID.replace("not ", ""), "Pål Jonson", "Who pays for the mandate?"),
    ]
    drafts = [
        draft(
            title,
            f"Some words before. “{said_}” and after.",
            outlet=f"The {title}",
            published=date(2025, 4, day),
        )
        for day, (title, said_, _, _) in enumerate(said, 1)
    ]
    found = [
        analysed(one.text, [said_], name, asked)
        for one, (_, said_, name, asked) in zip(drafts, said, strict=True)
    ]
    return put(profile, *drafts, analyses=found)


def family(profile: Profile, article: str) -> likeness.QuotationFamily:
    """The one utterance of an article that others have too."""
    (found,) = likeness.families_in(profile, article)
    return found


def test_a_family_has_the_fullest_first_whichever_is_asked_for(profile: Profile, reports: list[str]) -> None:
    families = [family(profile, article) for article in reports[:3]]
    assert [variant.title for variant in families[0].variants] == ["Three", "One", "Two"]
    assert families[0] == families[1] == families[2]
    assert families[0].outlets == 3
    first = families[0].variants[0]
    assert (first.article, first.outlet, first.published) == (reports[2], "The Three", date(2025, 4, 3))
    assert first.utterance.words.endswith("and I have said so")


def test_a_clip_that_fits_two_utterances_does_not_make_them_one(profile: Profile, reports: list[str]) -> None:
    assert [variant.title for variant in family(profile, reports[3]).variants] == ["Four", "Two"]


def test_whom_the_user_named_is_believed_and_by_that_user_alone(profile: Profile, reports: list[str]) -> None:
    mark.trash(profile, [reports[2]])  # which names nobody, and so goes with either
    review.accept(profile, reports[0], "q-0", speaker="Mary Smith")
    assert likeness.families_in(profile, reports[0]) == []
    assert [v.title for v in family(profile, reports[1]).variants] == ["Four", "Two"]
    profile.library.ensure_user("another")
    another = Profile(profile.library, "another")
    assert len(family(another, reports[0]).variants) == 3


def test_looking_for_families_ends_when_nobody_waits_any_more(profile: Profile, reports: list[str]) -> None:
    with pytest.raises(CancelledError):
        likeness.families_in(profile, reports[0], cancelled=lambda: True)


def test_each_utterance_counts_once(profile: Profile, reports: list[str]) -> None:
    assert [len(each.variants) for each in likeness.families_in(profile, reports[1])] == [3]


def test_what_was_deleted_or_analysed_anew_is_in_no_family(profile: Profile, reports: list[str]) -> None:
    mark.trash(profile, [reports[2]])
    assert [v.title for v in family(profile, reports[0]).variants] == ["One", "Two"]
    with profile.library.unit_of_work(profile.user) as uow:
        version = uow.articles.get(reports[1]).version_id
        uow.analyses.failed(version, "next", "It was too long.")
        uow.commit(journalled=False)
    assert likeness.families_in(profile, reports[0]) == []


def test_unknown_ones_are_told(profile: Profile, reports: list[str]) -> None:
    for ask in (
        lambda: likeness.families_in(profile, "a-gone"),
        lambda: likeness.group_of(profile, "a-gone"),
        lambda: likeness.found_questions(profile, "a-gone"),
    ):
        with pytest.raises(NotFoundError):
            ask()


def test_a_question_of_several_articles_is_one_suggestion(profile: Profile, reports: list[str]) -> None:
    mandate, pays = likeness.found_questions(profile)
    assert (mandate.text, mandate.askers) == ("What is the mandate?", ("Jonson", "Pål Jonson"))
    assert set(mandate.articles) == set(reports[:3])
    assert (pays.text, pays.articles) == ("Who pays for the mandate?", (reports[3],))
    assert [found.text for found in likeness.found_questions(profile, reports[3])] == [pays.text]
    assert likeness.found_questions(profile, limit=1) == [pays]  # the newest article's


def test_regrouping_stops_when_cancelled_and_goes_on_there(
    profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(likeness, "_BATCH", 3)
    with profile.library.unit_of_work(profile.user) as uow:
        ids = [file.article for file in uow.articles.store([draft(*item) for item in TEXTS.items()])]
        uow.commit(journalled=False)
    seen: list[Progress] = []
    answers = iter((False, True))
    assert likeness.regroup(profile, seen.append, lambda: next(answers)) == 3
    assert seen[0].total == len(TEXTS)
    assert likeness.regroup(profile) == len(TEXTS) - 3
    assert groups(profile, ids) == GROUPS
