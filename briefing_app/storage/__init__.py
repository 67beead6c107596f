"""The library: one SQLite file, its units of work and readers.

>>> with library.unit_of_work("mary") as uow:
...     uow.notes.add("Ask for the mandate.", article="a-7k3mq2xw")
...     change = uow.commit("Add note")

Leaving the block without ``commit`` means nothing happened.
"""

from briefing_app.storage.library import Library
from briefing_app.storage.reader import Reader
from briefing_app.storage.reads.known import Known

__all__ = ["Known", "Library", "Reader"]
