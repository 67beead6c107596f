"""Who the letters and initials of an interview stand for."""

from __future__ import annotations

from briefing_app.analysis.engine import analyse

TURNS = "Q: Why did you leave?\n\nA: I was tired of the noise.\n\nQ: And now?\n\nA: Now I fish."


def speakers(text: str) -> list[str | None]:
    found = analyse(text)
    return [actor.name if (actor := found.actor(q.speaker)) else None for q in found.quotations]


def test_the_one_person_named_before_is_the_guest() -> None:
    lead = "Marit Haugen led the institute for ten years. We met her at home."
    assert speakers(f"{lead}\n\n{TURNS}") == [None, "Marit Haugen", None, "Marit Haugen"]


def test_of_two_names_the_first_is_nobody_unless_it_is_surely_a_person() -> None:
    lead = "Quill Haugen met Peter Lamb when she led the institute."
    assert speakers(f"{lead}\n\n{TURNS}") == [None] * 4


def test_initials_are_those_of_a_name_in_the_lead() -> None:
    text = (
        "Negotiator Sunita Rao spoke to us.\n\nUS: Is it dead?\n\nSR: It is asleep.\n\nUS: Who moves first?"
    )
    assert speakers(text)[1] == "Sunita Rao"
