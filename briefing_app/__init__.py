"""Briefing Reader: read briefings offline, see who said what, keep notes, write Markdown."""

__version__ = "0.1.0"
