"""One task under judgement: sends the calls, decodes the answers, and notices what a call changed that it must not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from checker.course.verdicts import Finding, Outcome
from checker.judge.api import text
from checker.judge.api.answer import Answer
from checker.judge.api.compare import EXACT, difference
from checker.judge.api.faults import Ended, WrongAnswer
from checker.judge.pool.process import Process
from checker.judge.pool.program import Program
from checker.judge.pool.reply import fault_of
from checker.wire import Decoder, Encoder, Garbled

Request = dict[str, Any]


@dataclass(frozen=True)
class Sent:
    """The arguments of a call as they were sent."""

    args: Sequence[Any]
    keywords: Mapping[str, Any]
    names: Sequence[str] = ()  # of the positional ones, where the contract names them
    may_change: bool = True

    def keys(self) -> list[str | int]:
        return [*range(len(self.args)), *self.keywords]

    def label(self, key: str | int) -> str:
        return self.names[key] if isinstance(key, int) and key < len(self.names) else str(key)


NOTHING = Sent((), {})


class Exchange:
    """Calls into one process, in the `timeout` seconds that a test has. Raises Ended for whatever is not an answer."""

    def __init__(self, process: Process, program: Program, *, seed: int, timeout: float) -> None:
        self.process = process
        self.last_difference: Finding | None = None
        self.changed: Finding | None = None  # the first argument or setting that a call changed and should not have
        self.changeable: set[str] = set()
        self.printed = ""
        self._program = program
        self.seed = seed
        self._timeout = timeout
        self._limit = process.limit(timeout)
        self._calls = 0

    def begin(self, folder: str) -> None:
        """Starts the clock of a test; the process gets the listed state back, and `folder` to work in."""
        self._limit = self.process.limit(self._timeout)
        self.last_difference, self.changed, self.changeable = None, None, set()
        self.ask({"op": "begin", "folder": folder}, "")

    # --- asking ------------------------------------------------------------------------------------------------------

    def call(
        self,
        target: Request,
        name: str,
        args: Sequence[Any],
        keywords: Mapping[str, Any],
        *,
        names: Sequence[str] = (),
        may_change: bool | None = None,
    ) -> Answer:
        """Calls `target` with these arguments; what must stay as it was is compared afterwards."""
        if may_change is None:
            may_change = not ("name" in target or "object" in target) or name.endswith("_")
        sent = Sent(args, keywords, names, may_change)
        encoder = Encoder()
        request = {
            "op": "call",
            "target": target,
            "args": [self._encode(encoder, value) for value in args],
            "keywords": [[key, self._encode(encoder, value)] for key, value in keywords.items()],
        }
        return self.ask(request, text.call(name, args, keywords), sent, encoder.blobs)

    def ask(self, request: Request, call_text: str, sent: Sent = NOTHING, blobs: Sequence[bytes] = ()) -> Answer:
        """One request and its answer. Raises Ended with what the learner's code did instead of answering."""
        self._calls += 1
        request["seed"] = (self.seed + 1_000_003 * self._calls) % 2**31
        try:
            body, reply_blobs = self.process.ask(request, blobs, limit=self._limit)
            decoder = Decoder(reply_blobs)
            if body["outcome"] == "raised":
                raise fault_of(body["error"], self._program, call=call_text)
            answer = self._answer(body, decoder, call_text, sent)
        except (Garbled, AttributeError, KeyError, TypeError, ValueError) as error:
            self.process.alive = False
            reason = str(error) if isinstance(error, Garbled) else "a reply has another form"
            raise Ended(Outcome.GARBLED, Finding("garbled", {"reason": reason})) from None
        except Ended as end:
            raise Ended(end.outcome, replace(end.finding, call=end.finding.call or call_text)) from None
        finally:
            self.printed += self.process.channel.printed.take()
        return answer

    def _answer(self, body: Request, decoder: Decoder, call_text: str, sent: Sent) -> Answer:
        nodes = dict(
            zip(sent.keys(), [*body.get("arguments", []), *dict(body.get("keywords", [])).values()], strict=False)
        )
        if len(nodes) < len(sent.keys()):
            raise Garbled("a reply has lost arguments")
        after = {key: decoder.decode(node) for key, node in nodes.items()}
        value = decoder.decode(body.get("value"))
        self._notice(body.get("settings", {}), after, call_text, sent)
        return Answer(self, value, call_text=call_text, node=body.get("value"), arguments=after, argument_nodes=nodes)

    def _notice(self, settings: Any, after: Mapping[str | int, Any], call_text: str, sent: Sent) -> None:
        for setting, (before, now) in list(settings.items())[:1]:
            values = {
                "setting": text.visible(str(setting)),
                "before": text.visible(str(before)),
                "after": text.visible(str(now)),
            }
            self.changed = self.changed or Finding("changed_setting", values, call=call_text)
        if sent.may_change:
            return
        for key, before in zip(sent.keys(), [*sent.args, *sent.keywords.values()], strict=True):
            if sent.label(key) in self.changeable or isinstance(before, Answer):
                continue
            found = difference(after.get(key), _unwrapped(before), EXACT)
            if found and self.changed is None:
                values = {"argument": sent.label(key)}
                self.changed = Finding("changed_argument", values, call_text, got=found.got, expected=found.expected)

    def _encode(self, encoder: Encoder, value: Any) -> Any:
        if isinstance(value, Answer):
            handle = value.node_to_send()
            return handle if handle is not None else encoder.encode(value.value)
        if isinstance(value, (list, tuple)) and any(isinstance(item, Answer) for item in value):
            kind = "list" if isinstance(value, list) else "tuple"
            return {"t": kind, "i": -1, "v": [self._encode(encoder, item) for item in value]}
        return encoder.encode(value)

    def encode_plain(self, value: Any) -> Any:
        """The node of a value without bytes, such as an index or a key. A slice does not cross."""
        return Encoder().encode(value)

    # --- ending ------------------------------------------------------------------------------------------------------

    def check_unchanged(self) -> None:
        """Raises WrongAnswer if some call of this test changed what it should have left alone."""
        if self.changed is not None:
            raise WrongAnswer(self.changed)


def _unwrapped(value: Any) -> Any:
    if isinstance(value, (list, tuple)) and any(isinstance(item, Answer) for item in value):
        return type(value)(item.value if isinstance(item, Answer) else item for item in value)
    return value
