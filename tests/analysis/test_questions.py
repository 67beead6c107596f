"""Questions that ask for an answer, and who asks them."""

from __future__ import annotations

import pytest

from briefing_app.analysis.engine import analyse

LINE = "The ministers met again on Thursday in Oslo, and they said very little about it."


def asked(text: str) -> list[tuple[str, str | None]]:
    found = analyse(text)
    return [(q.text, actor.name if (actor := found.actor(q.asker)) else None) for q in found.questions]


def test_a_question_has_its_asker() -> None:
    assert asked(f"{LINE}\n\n“Who pays for the harbour?” Ann Lee asked.") == [
        ("Who pays for the harbour?", "Ann Lee")
    ]


def test_an_article_s_own_question_has_none() -> None:
    assert asked(f"{LINE} Who will pay for all of that?") == [("Who will pay for all of that?", None)]


@pytest.mark.parametrize(
    "text",
    [
        f"Who Will Pay for the Harbour?\n\n{LINE}\n\n{LINE} More.",
        f"{LINE}\n\nRead more: Who will pay for it?\n\n{LINE} More.",
        f"{LINE}\n\n“It is getting late, isn’t it?” Ann Lee said.",
        f"{LINE} Ann Lee asked who would pay for the harbour.",
        f"{LINE} See www.example.org/page?id=3 for more.",
    ],
    ids=["headline", "furniture", "tag", "embedded", "address"],
)
def test_headlines_tags_embedded_questions_and_addresses_ask_nobody(text: str) -> None:
    assert asked(text) == []
