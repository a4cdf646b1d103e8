"""The learner's module, as a checker sees it: every name is a function that calls it in the worker."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from checker.course.verdicts import Finding, Outcome
from checker.judge.api.answer import Answer, Caller
from checker.judge.api.faults import Ended, WrongAnswer


class Learner:
    """`learner.relu(x)` calls the learner's `relu`; `learner.run("scenario", ...)` a trusted function beside it.

    Each call raises Ended where the learner's code does something other than answer.
    """

    def __init__(self, caller: Caller, parameters: Mapping[str, Sequence[str]]) -> None:
        self._caller = caller
        self._parameters = parameters

    def __getattr__(self, name: str) -> Callable[..., Answer]:
        if name.startswith("__"):
            raise AttributeError(name)

        def call(*args: Any, **keywords: Any) -> Answer:
            names = self._parameters.get(name, ())
            return self._caller.call({"name": name}, name, args, keywords, names=names)

        return call

    def run(self, scenario: str, *args: Any, **keywords: Any) -> Answer:
        """Runs a function of the chapter's `scenarios.py` in the worker; it is given the learner's module first."""
        return self._caller.call({"scenario": scenario}, scenario, args, keywords)

    def tool(self, name: str, *args: Any) -> Answer:
        """Runs a function of `checker/worker/tools.py` in the worker."""
        return self._caller.call({"tool": name}, name, args, {})

    def may_change(self, *parameters: str) -> None:
        """From here on, in this test, calls may change the arguments of these names (positions as "0", "1")."""
        self._caller.changeable.update(parameters)

    def expect_error(self, *types: str) -> Callable[[Callable[[], object]], Finding]:
        """`learner.expect_error("ValueError")(lambda: learner.f(9))`: the call must raise one of these, by name.

        Gives the finding, whose values hold `type` and `text`. A call that returns, or raises another, is wrong.
        """

        def run(call: Callable[[], object]) -> Finding:
            try:
                got = call()
            except Ended as end:
                if end.outcome is not Outcome.RAISED or end.finding.values.get("type") in types:
                    if end.outcome is Outcome.RAISED:
                        return end.finding
                    raise
                values = {"got": end.finding.values.get("type", "?"), "expected": " / ".join(types)}
                raise WrongAnswer(Finding("other_error", values, call=end.finding.call)) from None
            text = got.call_text if isinstance(got, Answer) else ""
            raise WrongAnswer(Finding("no_error", {"error": " / ".join(types)}, call=text))

        return run


class Reader:
    """`reader.weights(path)` runs a function of `checker/worker/readers.py` in a process that never loaded the file.

    Each call raises Ended where the function fails, as for a file that is not what it should be.
    """

    def __init__(self, caller: Callable[[], Caller]) -> None:
        self._caller = caller

    def __getattr__(self, name: str) -> Callable[..., Answer]:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *args: self._caller().call({"reader": name}, f"reader.{name}", args, {}, may_change=True)
