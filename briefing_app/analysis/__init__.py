"""Text in, Analysis out: who is quoted as saying what. Pure, so it runs in any process."""

from briefing_app.analysis.engine import ENGINE, analyse, passed_over, warm_up

__all__ = ["ENGINE", "analyse", "passed_over", "warm_up"]
