"""Every figure fitted to the tagger that is shipped: ``packaging/model/calibrate.py`` fits them again."""

from __future__ import annotations

LABEL_BIAS = {"B-content": -0.5, "B-source": 0.5}
"""Added to a label's log probability before the best path is sought."""

RESCUED_SOURCE = 0.05
"""A cue left without a source takes the word nearest to it that begins one with at least this probability."""

WEAK_PART = 0.7
"""Unquoted parts of a quotation below this share of its best part's score are dropped."""

WEAK_INDIRECT = 0.45
"""Unquoted quotations that score less are dropped."""
