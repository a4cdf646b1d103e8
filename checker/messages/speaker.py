"""From a verdict's labels to sentences in the learner's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checker.course import Chapter, in_language
from checker.course.gallery import explanation
from checker.course.verdicts import Finding, Outcome, TaskVerdict
from checker.messages.catalogue import Words
from checker.messages.errors import explain
from checker.messages.look import Look
from checker.messages.wrap import reflow

# The findings that are an exception of the learner's code.
EXPLAINED = ("raised", "signature", "import_raised", "import_signature", "import_missing")


@dataclass(frozen=True)
class Speaker:
    """Says what was found in one chapter. A label without a sentence is named instead."""

    words: Words
    look: Look
    chapter: Chapter

    def word(self, outcome: Outcome) -> str:
        return self.words.say(f"word_{outcome.value}")

    def finding(self, finding: Finding) -> str:
        """What differs, or what happened."""
        values: Mapping[str, str] = {"got": finding.got, "expected": finding.expected, **finding.values}
        if "reason" in values:  # a checker gives a label as its reason
            values = {**values, "reason": self._label(values["reason"])}
        return self._say(finding.label, values)

    def message(self, finding: Finding) -> str:
        """What the chapter's author says about it; "" where nothing is said."""
        return self.look.text(reflow(self._message(finding.message))) if finding.message else ""

    def meaning(self, finding: Finding) -> str:
        """What an error message means, in plain words; "" where the table knows nothing of it."""
        if finding.label not in EXPLAINED:
            return ""
        found = explain(finding.values["type"], finding.values["text"])
        return self.look.text(found.sentences(self.words.language)) if found else ""

    def diagnoses(self, verdict: TaskVerdict) -> list[str]:
        """What the misconceptions that explain it say. Raises KeyError where the chapter does not have one of them."""
        return [text for text in map(self.misconception, verdict.diagnosis) if text]

    def misconception(self, label: str) -> str:
        """What the misconception of this label says. Raises KeyError where the chapter has none such."""
        return self.look.text(reflow(in_language(explanation(self.chapter, label), self.words.language)))

    def summary(self, verdict: TaskVerdict) -> str:
        """One sentence for one task."""
        if verdict.finding is None:
            return self.word(verdict.outcome)
        return self.finding(verdict.finding)

    def chapter_title(self) -> str:
        return self.look.text(in_language(self.chapter.title, self.words.language))

    def title(self, task: str) -> str:
        titles = {known.name: known.title for known in self.chapter.tasks}
        return self.look.text(in_language(titles[task], self.words.language)) if task in titles else ""

    def is_extra(self, task: str) -> bool:
        return any(known.name == task and not known.core for known in self.chapter.tasks)

    def _label(self, label: str) -> str:
        if label in self.chapter.messages:
            return self._message(label)
        try:
            return self.words.say(label)
        except (KeyError, ValueError, IndexError):
            return label

    def _message(self, label: str) -> str:
        message = in_language(self.chapter.messages.get(label, {}), self.words.language)
        return message or self.words.say("no_sentence", label=label)

    def _say(self, label: str, values: Mapping[str, str]) -> str:
        try:
            return self.look.text(self.words.say(label, **values))
        except (KeyError, ValueError, IndexError):
            return self.words.say("no_sentence", label=label)
