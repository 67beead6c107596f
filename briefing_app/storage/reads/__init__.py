"""The read half of the repositories: plain SQL in, domain values out.

Reads go past the ORM on purpose: importing SQLAlchemy takes longer than the window has to open.
"""
