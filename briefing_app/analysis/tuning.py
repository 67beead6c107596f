"""Every figure fitted to the tagger that is shipped: ``packaging/model/calibrate.py`` fits them again."""

from __future__ import annotations

LABEL_BIAS = {"B-content": -1.0, "B-source": 0.5}
"""Added to a label's log probability before the best path around the contents is sought."""

LEAST_BEGIN = 0.04
"""A stretch may be a content if its first word begins one with at least this probability,"""

LEAST_INSIDE = 0.03
"""each of the others is inside one with at least this,"""

LEAST_END = 0.04
"""and the word after it is not with at least this."""

BOUNDARIES = {
    "constant": -2.98,
    "begins": 0.25,
    "begins, log": 0.48,
    "apart from the word before": 0.36,
    "opens a paragraph": 0.73,
    "after a comma": 0.40,
    "after that": -1.33,
    "after a cue": 0.13,
    "ends": 0.31,
    "ends, log": 1.16,
    "last word": 0.40,
    "comma last": -1.56,
    "unfinished": -1.41,
    "closes a paragraph": 0.72,
    "closes a sentence": 1.09,
    "before a stop": 0.84,
    "before a comma": 1.60,
    "before a mark": -0.81,
    "before a dash or colon": 1.31,
    "before and": 1.22,
    "before a conjunction": 1.43,
    "before a preposition": 0.43,
    "before a cue": 0.85,
    "least inside": 1.09,
    "mean inside": -1.18,
    "length": -0.18,
    "odd marks": -2.15,
    "sentences begun outside marks": -0.82,
}
"""Weights of a logistic regression: how likely a stretch is a content from its first word to its last.

``packaging/model/boundaries.py`` fits it, on the 84 articles of PolNeAR's development part, which the tagger
was not trained on. By fivefold cross-validation over the articles, the F1 of exact contents is 69.4; on the
likeliest path through the labels it was 66.4.
"""

WORTH_IT = 0.15
"""A stretch is a content if it is more likely than this to be exactly one, and all together promise most.

Those of the best path where there is no such stretch count as so likely.
"""

RESCUED_SOURCE = 0.05
"""A cue may link to a source outside the best path whose first word begins one at least so probably,"""

GOES_ON = 0.3
"""and which goes on while its words have at least this probability of being inside one."""

WEAK_PART = 0.5
"""Unquoted parts of a quotation below this share of its best part's probability are dropped."""

CONFIDENCE = {
    "constant": -1.59,
    "content": 0.30,
    "whole": 0.22,
    "source": 0.16,
    "no source": -0.55,
    "cue": 0.22,
    "no cue": -0.16,
    "reporting verb": 0.12,
    "link": 0.13,
    "quoted": -0.09,
    "inherited": -1.35,
}
"""Weights of a logistic regression on log odds: how likely a quotation's content and source are both right.

Fitted on the 84 articles of PolNeAR's development part, which the tagger was not trained on. In a tenfold
cross-validation by article, what it called 0.97 sure was right in 0.97 of cases, 0.86 in 0.82, 0.50 in 0.53.
"""

CONFIDENCE_OF_LAYOUT = 0.97
"""A speaker printed by layout (a transcript's turn, a signature): 32 of 32 were right."""

CONFIDENCE_OF_MARKS = 0.4
"""A quoted stretch that the tagger passed over, with its neighbour's source; too few to be measured."""

BELIEVED = 0.3
"""Unquoted statements less sure than this are left out, and quoted ones that have no source."""

BELIEVED_ALONE = 0.4
"""The same for unquoted ones with neither a source nor a reporting verb,"""

BELIEVED_REPORTED = 0.2
"""and for those with both."""
