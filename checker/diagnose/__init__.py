"""Which mistake is it? A failed task's answers to a fixed questionnaire, held against each misconception's."""

from checker.diagnose.match import diagnose
from checker.diagnose.observe import observe
from checker.diagnose.questionnaire import questions

__all__ = ["diagnose", "observe", "questions"]
