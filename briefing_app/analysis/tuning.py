"""Every figure fitted to the tagger that is shipped: ``packaging/model/calibrate.py`` fits them again."""

from __future__ import annotations

LABEL_BIAS = {"B-content": -0.5, "B-source": 0.5}
"""Added to a label's log probability before the best path is sought."""

RESCUED_SOURCE = 0.05
"""A cue may link to a source outside the best path whose first word begins one at least so probably,"""

GOES_ON = 0.3
"""and which goes on while its words have at least this probability of being inside one."""

WEAK_PART = 0.7
"""Unquoted parts of a quotation below this share of its best part's score are dropped."""

CONFIDENCE = {
    "constant": -2.21,
    "content": 0.53,
    "source": 0.14,
    "no source": -0.34,
    "cue": 0.25,
    "no cue": -0.20,
    "reporting verb": 0.11,
    "link": 0.13,
    "quoted": -0.24,
    "inherited": -1.30,
}
"""Weights of a logistic regression on log odds: how likely a quotation's content and source are both right.

Fitted on the 84 articles of PolNeAR's development part, which the tagger was not trained on. In a tenfold
cross-validation by article, what it called 0.97 sure was right in 0.97 of cases, 0.86 in 0.84, 0.49 in 0.52.
"""

CONFIDENCE_OF_LAYOUT = 0.97
"""A speaker printed by layout (a transcript's turn, a signature): 32 of 32 were right."""

CONFIDENCE_OF_MARKS = 0.4
"""A quoted stretch that the tagger passed over, with its neighbour's source; too few to be measured."""

BELIEVED = 0.2
"""Unquoted statements less sure than this are left out. F1 is best, and flat, between 0.2 and 0.45."""

BELIEVED_ALONE = 0.35
"""The same where nobody is named as the source and no reporting verb is there."""
