"""Reading order, paragraphs and hyphens of printed pages, without a file."""

from __future__ import annotations

import pytest

from briefing_app.importers.printed import Page, Piece, paragraphs


def piece(text: str, left: float, top: float, size: float = 10.0) -> Piece:
    return Piece(text, left, left + 0.5 * size * len(text), top, top + size, size)


def column(left: float, top: float, lines: list[str]) -> list[Piece]:
    return [piece(line, left, top + 12 * number) for number, line in enumerate(lines)]


def texts(*pages: list[Piece]) -> list[str]:
    return [paragraph.text for paragraph in paragraphs([Page(tuple(pieces), 800) for pieces in pages])]


def test_three_columns_under_a_title_are_read_one_after_the_other() -> None:
    lines = [[f"{name} line number {at} goes on" for at in range(4)] for name in ("left", "middle", "right")]
    columns = [column(50 + 170 * at, 200 + 3 * at, lines[at]) for at in range(3)]
    across = [item for row in zip(*columns, strict=True) for item in row]
    title = piece("A title that spans all of the columns", 50, 150, 22)
    found = texts([*across, title])
    assert found == [
        "A title that spans all of the columns",
        " ".join(line for part in lines for line in part),
    ]


def test_the_cells_of_a_table_stay_in_their_rows() -> None:
    cells = [
        piece(text, 60 + 90 * at, 200 + 12 * row)
        for row in range(4)
        for at, text in enumerate(["2024", "81,000"])
    ]
    assert texts(cells) == ["2024 – 81,000 2024 – 81,000 2024 – 81,000 2024 – 81,000"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["They renewed the sub-", "sidy in the winter."], "They renewed the subsidy in the winter."),
        (["It was a well-", "known case, well-known here."], "It was a well-known case, well-known here."),
        (["He met the Anglo-", "French board at noon."], "He met the Anglo-French board at noon."),
        (["Über die Ein-", "und Ausfahrt wird gestritten."], "Über die Ein- und Ausfahrt wird gestritten."),
        (["They renewed the sub\x02", "sidy in the winter."], "They renewed the subsidy in the winter."),
    ],
)
def test_hyphens_at_line_ends_are_undone_where_they_are_not_the_words_own(
    lines: list[str], expected: str
) -> None:
    assert texts(column(60, 200, lines)) == [expected]


def test_running_titles_and_page_numbers_are_left_out() -> None:
    pages = [
        [
            piece("The Harbour Post", 60, 20),
            piece(f"Page {at} of 3", 60, 780),
            *column(60, 200, [f"Text {at} is here."]),
        ]
        for at in (1, 2, 3)
    ]
    assert texts(*pages) == ["Text 1 is here.", "Text 2 is here.", "Text 3 is here."]


def test_a_paragraph_goes_on_over_the_page() -> None:
    first, second = (
        column(60, 200, ["The council will not meet before"]),
        column(60, 200, ["the end of the month."]),
    )
    assert texts(first, second) == ["The council will not meet before the end of the month."]


def test_indents_white_space_and_short_lines_part_paragraphs() -> None:
    lines = [
        piece("A first paragraph that fills the line to its end", 60, 200),
        piece("and stops here.", 60, 212),
        piece("A second one that fills the line from end to end", 60, 224),
        piece("An indented third that fills its line to the end", 72, 236),
        piece("A fourth one that stands far below all the others", 60, 300),
    ]
    assert len(texts(lines)) == 4


def test_a_dash_at_a_lines_start_is_no_bullet() -> None:
    lines = ["They would not renew the subsidy any", "– or so it seemed to the whole council."]
    assert len(texts(column(60, 200, lines))) == 1
    assert (
        len(
            texts(
                column(60, 200, ["They would not renew the subsidy any", "• or so it seemed to the council."])
            )
        )
        == 2
    )
