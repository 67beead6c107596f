"""The matrix and what is built on it, against a library whose truth is counted by hand."""

from __future__ import annotations

import contextlib
import random
from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from briefing_app.domain.analysis import Actor, ActorKind, Analysis, Quotation, QuotationKind
from briefing_app.domain.annotation import QuestionStatus, Stance
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import InvalidInputError, NotFoundError, UndoError
from briefing_app.domain.positions import (
    Change,
    Grouping,
    Scope,
    Silence,
    Sorting,
    Standing,
)
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleView
from briefing_app.services import browse, groups, history, mark, questions, registry, review, tagging
from briefing_app.services.dossiers import changed, dossier, timeline
from briefing_app.services.matrix import matrix
from briefing_app.services.profile import Profile

DUTCH, SWEDISH, BRITISH = (
    ("Ruben Brekelmans", "Defence Minister", "Netherlands"),
    ("Pål Jonson", "Defence Minister", "Sweden"),
    ("John Healey", "Defence Secretary", "United Kingdom"),
)
PEOPLE = (DUTCH, SWEDISH, BRITISH)
SAID = {
    "a": (
        "Daily",
        date(2025, 4, 10),
        [
            (DUTCH, "the mandate of the force must be clear before anyone goes"),
            (SWEDISH, "we need a clarity of the mission"),
        ],
    ),
    "b": (
        "Courier",
        date(2025, 4, 11),
        [
            (DUTCH, "the mandate of the force must be clear before anyone goes"),
            (BRITISH, "the plans are well developed by now"),
        ],
    ),
    "c": ("Daily", date(2025, 6, 1), [(DUTCH, "we will join the force under this mandate after all")]),
}


def write(profile: Profile) -> dict[str, str]:
    """Three articles, each person quoted as ``SAID`` has it; the articles' ids by letter."""
    kept = {}
    for letter, (outlet, day, said) in SAID.items():
        text = "\n\n".join(f"“{words},” said {person[0]}." for person, words in said)
        people = list(dict.fromkeys(person for person, _ in said))
        analysis = Analysis(
            "test",
            tuple(
                Actor(f"p{number}", name, ActorKind.PERSON, role, place)
                for number, (name, role, place) in enumerate(people)
            ),
            tuple(
                Quotation(
                    f"q-{letter}{number}",
                    QuotationKind.DIRECT,
                    (Span(text.index(words), text.index(words) + len(words)),),
                    None,
                    None,
                    f"p{people.index(person)}",
                    0.9,
                    "test",
                )
                for number, (person, words) in enumerate(said)
            ),
        )
        draft = ArticleDraft(f"Article {letter}", text, f"/{letter}.txt", outlet=outlet, published=day)
        with profile.library.unit_of_work(profile.user) as uow:
            (stored,) = uow.articles.store([draft])
            uow.analyses.save(uow.articles.get(stored.article).version_id, analysis)
            uow.commit(journalled=False)
        kept[letter] = stored.article
    return kept


@pytest.fixture
def articles(profile: Profile) -> dict[str, str]:
    return write(profile)


@pytest.fixture
def asked(profile: Profile, articles: dict[str, str]) -> str:
    """A question on which the Dutch minister stands conditional, the same words twice, and the Swede too."""
    question = questions.add_question(profile, "What is the mandate of the force?").created[0]
    for letter, number in (("a", 0), ("b", 0), ("a", 1)):
        questions.hang(
            profile, question, articles[letter], f"q-{letter}{number}", Stance.CONDITIONAL, "if it is clear"
        )
    return question


def ids(profile: Profile) -> dict[str, str]:
    """Registered ids by name."""
    return {actor.name: actor.id for actor in registry.actors(profile)}


def test_the_same_words_in_two_outlets_count_once(profile: Profile, asked: str) -> None:
    standing = matrix(profile).standing(ids(profile)["Ruben Brekelmans"], asked)
    assert isinstance(standing, Standing)
    assert (len(standing.statements), standing.utterances) == (2, 1)
    assert standing.newest.day == date(2025, 4, 11)
    assert standing.newest.words == "the mandate of the force must be clear before anyone goes"


def test_silence_is_known_only_where_everything_was_decided(
    profile: Profile, articles: dict[str, str], asked: str
) -> None:
    healey = ids(profile)["John Healey"]
    assert matrix(profile).standing(healey, asked) is Silence.UNREVIEWED
    review.accept(profile, articles["b"], "q-b1")
    assert matrix(profile).standing(healey, asked) is Silence.SILENT


def test_an_article_worked_through_counts_as_decided(
    profile: Profile, articles: dict[str, str], asked: str
) -> None:
    mark.set_done(profile, [articles["b"]], True)
    assert matrix(profile).standing(ids(profile)["John Healey"], asked) is Silence.SILENT


def test_a_scope_leaves_out_what_is_outside(profile: Profile, asked: str) -> None:
    assert len(matrix(profile, Scope(until=date(2025, 4, 10))).standings) == 2
    assert len(matrix(profile, Scope(outlet="Courier")).standings) == 1
    assert matrix(profile, Scope(since=date(2026, 1, 1))).standings == {}


def test_a_parent_tag_covers_its_children(profile: Profile, articles: dict[str, str], asked: str) -> None:
    tagging.add_tag(profile, [articles["a"]], "talks/london")
    assert {actor for actor, _ in matrix(profile, Scope(tag="talks")).standings} == {
        ids(profile)["Ruben Brekelmans"],
        ids(profile)["Pål Jonson"],
    }


def test_merged_actors_share_a_row(profile: Profile, asked: str) -> None:
    known = ids(profile)
    registry.merge(profile, known["Pål Jonson"], known["Ruben Brekelmans"])
    standing = matrix(profile).standing(known["Pål Jonson"], asked)
    assert isinstance(standing, Standing)
    assert len(standing.statements) == 3


def test_another_speaker_moves_the_statement(profile: Profile, articles: dict[str, str], asked: str) -> None:
    review.accept(profile, articles["a"], "q-a1", speaker="John Healey")
    table = matrix(profile)
    assert isinstance(table.standing(ids(profile)["John Healey"], asked), Standing)
    assert not isinstance(table.standing(ids(profile)["Pål Jonson"], asked), Standing)


def test_a_rejected_quotation_says_nothing(profile: Profile, articles: dict[str, str], asked: str) -> None:
    review.reject(profile, articles["a"], "q-a1")
    assert not isinstance(matrix(profile).standing(ids(profile)["Pål Jonson"], asked), Standing)


def test_actors_stand_by_country(profile: Profile, asked: str) -> None:
    rows = matrix(profile, grouping=Grouping.COUNTRY).actors
    assert [row.group for row in rows] == sorted(row.group for row in rows)
    assert {row.name: row.group for row in rows}["Pål Jonson"] == "Sweden"


def test_own_groups_bring_their_members(profile: Profile, asked: str) -> None:
    known = ids(profile)
    groups.add_group(profile, "Coalition", [known["John Healey"], known["Pål Jonson"]])
    rows = {row.name: row.group for row in matrix(profile, grouping=Grouping.OWN).actors}
    assert rows == {"John Healey": "Coalition", "Pål Jonson": "Coalition", "Ruben Brekelmans": "Others"}


def test_where_they_disagree_comes_first(profile: Profile, articles: dict[str, str], asked: str) -> None:
    split = questions.add_question(profile, "Join the force?").created[0]
    questions.hang(profile, split, articles["c"], "q-c0", Stance.SUPPORTS)
    questions.hang(profile, split, articles["a"], "q-a1", Stance.OPPOSES)
    table = matrix(profile, sorting=Sorting.DISAGREEMENT)
    assert [question.id for question in table.questions] == [split, asked]
    assert table.disagreement == {split: 1.0, asked: 0.0}


def test_what_changed_since_a_moment(profile: Profile, articles: dict[str, str], asked: str) -> None:
    saved = groups.save_moment(profile, "Last briefing").created[0]
    since = groups.moment(profile, saved).at
    assert changed(profile, since) == []
    questions.hang(profile, asked, articles["c"], "q-c0", Stance.SUPPORTS)
    questions.edit_question(profile, asked, status=QuestionStatus.PARTLY_ANSWERED)
    questions.add_question(profile, "Who pays?")
    news = changed(profile, since)
    assert Counter(item.change for item in news) == {
        Change.STATEMENT: 1, Change.STANCE: 1, Change.STATUS: 1, Change.OPENED: 1,
    }  # fmt: skip
    moved = next(item for item in news if item.change is Change.STANCE)
    assert (moved.before, moved.after) == (Stance.CONDITIONAL, Stance.SUPPORTS)
    assert changed(profile, datetime.now(UTC) + timedelta(days=1)) == []


def test_an_utterance_of_two_outlets_is_news_once(
    profile: Profile, articles: dict[str, str], asked: str
) -> None:
    said = [item.statement for item in changed(profile, datetime.min.replace(tzinfo=UTC)) if item.statement]
    assert sorted((one.name, one.outlet) for one in said) == [
        ("Pål Jonson", "Daily"), ("Ruben Brekelmans", "Courier"),
    ]  # fmt: skip
    other = questions.add_question(profile, "Who leads it?").created[0]
    questions.hang(profile, other, articles["a"], "q-a0", Stance.UNCLEAR)
    since = datetime.now(UTC)
    questions.hang(profile, other, articles["b"], "q-b0", Stance.UNCLEAR)
    assert changed(profile, since) == [], "it was told when the first outlet's was hung"


def test_a_dossier_has_everything_on_one_actor(
    profile: Profile, articles: dict[str, str], asked: str
) -> None:
    known = ids(profile)
    found = dossier(profile, known["Ruben Brekelmans"])
    assert found.actor.quotations == 3
    assert [(one.since, one.until, one.articles) for one in found.profiles] == [
        (date(2025, 4, 10), date(2025, 6, 1), 3)
    ]
    assert [(question.id, standing.utterances) for question, standing in found.standings] == [(asked, 1)]
    assert dict(found.outlets) == {"Daily": 2, "Courier": 1}
    assert {(name, count) for _, name, count in found.beside} == {("Pål Jonson", 1), ("John Healey", 1)}
    assert [one.article for one in found.quotations] == [articles["c"]], "the others are on the question"


def test_a_timeline_begins_with_the_oldest(profile: Profile, asked: str) -> None:
    assert [one.day.day for one in timeline(profile, Scope(questions=(asked,)))] == [10, 10, 11]


Hung = tuple[str, str, str, str, str, Stance]
"""Article, actor, its name, question, words and stance."""


def test_matrix_and_articles_never_disagree(profile: Profile, articles: dict[str, str]) -> None:
    """Random decisions, hangings, merges and undos: what the matrix shows is what the articles show."""
    draw = random.Random(5)
    asked = [questions.add_question(profile, f"Question {number}?").created[0] for number in range(2)]
    places = [
        (articles[letter], f"q-{letter}{number}") for letter in SAID for number in range(len(SAID[letter][2]))
    ]
    known = list(ids(profile).values())
    for _ in range(50):
        article, quotation = draw.choice([place for place in places if place in _there(profile, articles)])
        with contextlib.suppress(UndoError, NotFoundError):
            places += _anything(profile, draw, article, quotation, asked, known)
        hung, free = _articles(profile, articles)
        everything = _matrix(profile)
        assert everything == hung
        shown = {article: browse.article(profile, article) for article in {row[0] for row in hung}}
        for scope, fits in draw.sample(_SCOPES, 2):
            assert _matrix(profile, scope) == Counter(
                {row: count for row, count in hung.items() if fits(shown[row[0]])}
            )
        question, one = draw.choice(asked), draw.choice(known)
        actor = registry.actor(profile, one).id
        assert _matrix(profile, Scope(questions=(question,), actors=(one,))) == Counter(
            {row: count for row, count in hung.items() if (row[1], row[3]) == (actor, question)}
        )
        found = dossier(profile, one)
        assert found.actor == registry.actor(profile, one)
        assert Counter((actor, said.words) for said in found.quotations) == Counter(
            {said: count for said, count in free.items() if said[0] == actor}
        )


def _anything(
    profile: Profile, draw: random.Random, article: str, quotation: str, asked: list[str], known: list[str]
) -> list[tuple[str, str]]:
    """Do one thing that a user may do; the quotations added by it."""
    one, two = draw.sample(known, 2)
    question, speaker = draw.choice(asked), draw.choice(PEOPLE)[0]
    match draw.randrange(19):
        case 0 | 1 | 2 | 14 | 15:
            questions.hang(profile, question, article, quotation, draw.choice([Stance.SUPPORTS, Stance.ASKS]))
        case 3:
            review.reject(profile, article, quotation)
        case 4 | 5:
            review.accept(profile, article, quotation, speaker=speaker)
        case 6 | 16 | 17:
            registry.merge(profile, one, two)
        case 7:
            registry.split(profile, one, two)
        case 8:
            text = browse.article(profile, article).article.text
            words = text.index("said ", draw.randrange(len(text) // 2))
            added = review.add(profile, article, [Span(words, text.index(".", words))], speaker=speaker)
            return [(article, made) for made in added.created]
        case 9:
            name = draw.choice(["", f"Minister {draw.randrange(3)}"])
            registry.correct(profile, one, name, draw.choice([None, ActorKind.GOVERNMENT]))
        case 10 | 11:
            draw.choice([questions.delete_question, questions.restore_question])(profile, question)
        case 12:
            draw.choice([tagging.add_tag, tagging.remove_tag])(profile, [article], "talks/london")
        case 13:
            draw.choice([mark.trash, mark.restore])(profile, [article])
        case _:
            history.undo(profile)
    return []


def _day(shown: ArticleView) -> date:
    return shown.article.published or date.min


_SCOPES: list[tuple[Scope, Callable[[ArticleView], bool]]] = [
    (Scope(outlet="Daily"), lambda shown: shown.article.outlet == "Daily"),
    (Scope(tag="talks"), lambda shown: "talks/london" in shown.tags),
    (Scope(since=date(2025, 4, 11)), lambda shown: _day(shown) >= date(2025, 4, 11)),
    (Scope(until=date(2025, 4, 10)), lambda shown: _day(shown) <= date(2025, 4, 10)),
]
"""What a matrix may be narrowed to, and which articles that are."""


def _matrix(profile: Profile, scope: Scope = Scope()) -> Counter[Hung]:  # noqa: B008 - a frozen value
    table = matrix(profile, scope)
    names = {actor.id: actor.name for actor in table.actors}
    return Counter(
        (one.article, actor, names[actor], question, one.words, one.stance)
        for (actor, question), standing in table.standings.items()
        for one in standing.statements
    )


def _there(profile: Profile, articles: dict[str, str]) -> set[tuple[str, str]]:
    """The quotations that the articles show now."""
    return {
        (article, one.quotation.id)
        for article in articles.values()
        for one in browse.article(profile, article).quotations
    }


def _articles(profile: Profile, articles: dict[str, str]) -> tuple[Counter[Hung], Counter[tuple[str, str]]]:
    """What is hung, and what is on no question yet, from each article as the reading pane shows it."""
    hung, free = Counter[Hung](), Counter[tuple[str, str]]()
    with profile.library.reader(profile.user) as reader:
        for article in articles.values():
            shown, known = browse.view(reader, article), reader.registry.of_article(article)
            for one in () if shown.trashed else shown.quotations:
                if one.rejected or one.speaker is None:
                    continue
                registered = known.get(one.speaker.id) or reader.registry.ids(one.speaker.name)[0]
                actor = reader.registry.actor(registered)
                words = shown.article.text[one.quotation.start : one.quotation.end]
                for position in one.positions:
                    hung[article, actor.id, actor.name, position.question, words, position.stance] += 1
                if not one.positions:
                    free[actor.id, words] += 1
    return hung, free


def test_a_corrected_name_is_shown_and_found_everywhere(profile: Profile, asked: str) -> None:
    jonson = ids(profile)["Pål Jonson"]
    registry.correct(profile, jonson, "Pål Johnson", ActorKind.GOVERNMENT)
    assert "Pål Johnson" in {actor.name for actor in matrix(profile).actors}
    found = dossier(profile, jonson).actor
    assert (found.name, found.kind, found.names) == (
        "Pål Johnson",
        ActorKind.GOVERNMENT,
        ("Pål Johnson", "Pål Jonson"),
    )
    assert [actor.id for actor in registry.actors(profile, "johnson")] == [jonson]
    assert [actor.id for actor in registry.actors(profile, "jonson")] == [jonson]
    history.undo(profile)
    assert dossier(profile, jonson).actor.name == "Pål Jonson"


@pytest.mark.parametrize("ending", ["json", "csv"])
def test_the_registry_is_written_as_it_was_corrected(
    profile: Profile, articles: dict[str, str], tmp_path: Path, ending: str
) -> None:
    registry.correct(profile, ids(profile)["Pål Jonson"], "=Pål")
    assert registry.export(profile, tmp_path / f"actors.{ending}") == 3
    written = (tmp_path / f"actors.{ending}").read_text("utf-8-sig")
    assert ('"\'=Pål"' if ending == "csv" else '"name": "=Pål"') in written
    with pytest.raises(InvalidInputError, match=r"actors\.txt"):
        registry.export(profile, tmp_path / "actors.txt")
