"""What is kept of each article to find those that carry the same report, words or questions."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from briefing_app.storage.tables.base import Base


class Likeness(Base):
    """The one version of an article that was looked at, by which recipe, and its ``size`` in shingles.

    The hashes of its rows in ``likeness_mark`` are kept to find those again, four bytes each, the text's
    apart from its quotations' and questions': an index by article would make that table half as large again.
    """

    __tablename__ = "likeness"

    article_key: Mapped[int] = mapped_column(ForeignKey("article.key"), primary_key=True)
    version_key: Mapped[int] = mapped_column(ForeignKey("version.key"))
    recipe: Mapped[int]
    size: Mapped[int]
    text_marks: Mapped[bytes]
    other_marks: Mapped[bytes]


class LikenessMark(Base):
    """One hash that articles which are alike are likely to share; the texts themselves decide.

    ``number`` is that of the quotation or the question in its analysis, and 0 for the text; which of the
    three it is, is part of the hash. There are some sixty rows an article: no foreign key looks at each.
    """

    __tablename__ = "likeness_mark"
    __table_args__ = ({"sqlite_with_rowid": False},)

    hash: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    article_key: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
