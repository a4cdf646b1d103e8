"""The worker's loop: one request, one reply, until the judge goes away.

A request names an operation and carries nodes; a reply holds what came back, the arguments as they are afterwards,
which of them are the same object, and the settings that changed. Objects stay here, numbered in order of creation.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from types import ModuleType
from typing import Any

from torch.serialization import clear_safe_globals

from checker.wire import VERSION, Decoder, Encoder, class_name, type_name
from checker.worker import errors, modules, process, readers, state, tools, warm
from checker.worker.connection import Connection
from checker.worker.late_imports import Announcer
from checker.worker.reaping import reap, reap_until
from checker.worker.started import Program, Started

MAX_OBJECTS = 100_000
MAX_ITEMS = 10_000

Body = dict[str, Any]
_exit = os._exit


class Worker:
    """Serves one connection; `fork` makes a second one of it that serves another."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.module: ModuleType | None = None
        self.scenarios: ModuleType | None = None
        self.files: frozenset[str] = frozenset()
        self.search = ""  # the folder of the learner's file
        self.baseline = state.Baseline.now()
        self.fingerprint: dict[str, int] = {}
        self.objects: list[object] = []
        self.numbers: dict[int, int] = {}
        self.ended: dict[int, int] = {}  # the copies of this process that have ended, and their wait status
        self.announcer = Announcer(lambda begins: self.connection.send({"importing": begins}, []))
        self.started = Started(self._announce_start)

    def serve(self) -> None:
        """Never returns: ends the process when the judge has closed the wire."""
        sys.meta_path.insert(0, self.announcer)
        self.announcer.belongs_here()
        self.started.watch()
        while True:
            try:
                request, blobs = self.connection.receive()
            except (EOFError, OSError):
                _exit(0)
            encoder = Encoder(self._describe)
            body = self._answer(request, blobs, encoder)
            _flush()
            body.setdefault("number", request["number"])
            self.connection.send(body, encoder.blobs)

    def _answer(self, request: Body, blobs: list[memoryview], encoder: Encoder) -> Body:
        operation: Callable[[Body, Decoder, Encoder], Body] = getattr(self, "_op_" + request["op"])
        decoder = Decoder(blobs, self._resolve, gradients=True)
        try:
            return operation(request, decoder, encoder)
        except BaseException as error:  # SystemExit and KeyboardInterrupt from the learner's code are answers too
            return {"outcome": "raised", "error": errors.describe(error, self.files)}

    def _announce_start(self) -> None:
        """A process begins that imports everything anew, on nobody's clock."""
        if self.announcer.is_here():
            self.connection.send({"starting": True}, [])

    # --- objects -----------------------------------------------------------------------------------------------------

    def _describe(self, value: object) -> Body:
        number = self.numbers.get(id(value))
        if number is None:
            if len(self.objects) >= MAX_OBJECTS:
                return {"t": "foreign", "type": f"{type_name(value)} (too many objects)"}
            number = self.numbers[id(value)] = len(self.objects)
            self.objects.append(value)
        classes = [
            f"{class_name(cls, '__module__')}.{class_name(cls, '__qualname__')}" for cls in type.mro(type(value))
        ]
        return {"t": "object", "n": number, "type": type_name(value), "classes": classes[:30]}

    def _resolve(self, node: Body) -> object:
        return self.objects[node["n"]]

    # --- operations: loading -----------------------------------------------------------------------------------------

    def _op_hello(self, request: Body, decoder: Decoder, encoder: Encoder) -> Body:
        """The first request of a spawned worker: what to import, how much memory there is above that (0 is no
        limit), and whether real GPUs may be used."""
        if request["version"] != VERSION:
            return {"outcome": "raised", "error": errors.describe(ValueError(request["version"]), self.files)}
        warm.up(request["imports"], real_gpu=request["real_gpu"])
        process.limit(memory=request["memory"])
        gc.freeze()
        gc.enable()
        self.baseline, self.fingerprint = state.Baseline.now(), state.fingerprint()
        return {"outcome": "returned"}

    def _op_fingerprint(self, request: Body, decoder: Decoder, encoder: Encoder) -> Body:
        """Whether something of torch's or of Python's own is another object than it was, or something still runs."""
        return {"outcome": "returned", "changed": state.fingerprint() != self.fingerprint}

    def _op_load(self, request: Body, decoder: Decoder, encoder: Encoder) -> Body:
        """A fresh module of the learner's file, as far as it can be loaded, with layers; the scenarios are loaded
        first, from their own file."""
        self.module, self.objects, self.numbers = None, [], {}
        self.baseline.restore(folder=request["folder"])
        modules.forget_learners()
        layers = tuple(modules.Layer(**layer) for layer in request["layers"])
        scenarios = tuple(request["scenarios"]) if request["scenarios"] is not None else None
        named = {name: request[name] for name in ("name", "file", "source", "until")}
        program = Program(**named, layers=layers, scenarios=scenarios)
        self.started.program, self.started.folder = program, request["folder"]
        self.files = frozenset([program.file, *(layer.file for layer in layers)])
        state.seed(request["seed"])
        clear_safe_globals()  # what an earlier file allowed torch.load to open
        self.scenarios = program.load_scenarios() or self.scenarios
        self.search = request["search"]  # first, as Python itself has it: a learner's `data.py` is theirs
        sys.path.insert(0, self.search)
        module, error = program.load(lambda line: self.connection.send({"line": line}, []))
        self.module = module
        names = sorted(name for name in vars(module) if type(name) is str)[:2000]
        stopped = None
        if error is not None:
            stopped, error = errors.describe(error, self.files), None
            gc.collect()  # what its frames held: a DataLoader's processes, whose end the next task would hear of
        if sys.platform == "win32":
            os.chdir(tempfile.gettempdir())  # there nobody can delete the folder that a process is in
        return {"outcome": "returned", "names": names, "stopped": stopped}

    def _op_begin(self, request: Body, decoder: Decoder, encoder: Encoder) -> Body:
        """Before each test: the listed state is what it was, the working directory is the test's own."""
        self.baseline.restore(folder=request["folder"], search=self.search)
        self.started.folder = request["folder"]
        return {"outcome": "returned"}

    def _op_fork(self, request: Body, decoder: Decoder, encoder: Encoder) -> Body:
        """Copies this process for one task; both answer, the copy on a wire of its own."""
        if sys.platform == "win32":
            raise NotImplementedError
        wire, output = self.connection.receive_descriptors(2)
        child = os.fork()
        if child == 0:
            self.connection = Connection(wire, wire)
            self.announcer.belongs_here()
            process.enter(wire=wire, output=output, memory=request["memory"])
            self._rehearse()
            return {"outcome": "returned", "number": 0}
        os.close(wire)
        os.close(output)
        reap(self.ended)
        return {"outcome": "returned", "pid": child}

    def _rehearse(self) -> None:
        """A call of the kit's own, while the task before this copy's is still running.

        The first use of each page of a copy costs it a fault, milliseconds in all; so they are over when it is asked.
        """
        with suppress(BaseException):  # what the learner's file did to torch or to Python shows in the task
            self.baseline.restore(folder=self.baseline.settings["cwd"], search=self.search)
            encoder = Encoder(self._describe)
            self._observed({"seed": 0}, encoder, warm.rehearsal, [], {})

    def _op_observe(self, request: Body, decoder: Decoder, encoder: Encoder) -> Body:
        """Watches all that follows; this process is not used for anything else afterwards."""
        from checker.worker.observers import Observer

        self.observer = Observer()
        self.observer.start()
        return {"outcome": "returned"}

    def _op_observed(self, request: Body, decoder: Decoder, encoder: Encoder) -> Body:
        """What was seen since `observe`."""
        return {"outcome": "returned", "value": encoder.encode(self.observer.report())}

    def _op_status(self, request: Body, decoder: Decoder, encoder: Encoder) -> Body:
        """The wait status of a copy, None if it still runs."""
        reap_until(request["pid"], self.ended)
        return {"outcome": "returned", "status": self.ended.get(request["pid"])}

    # --- operations: calls -------------------------------------------------------------------------------------------

    def _op_call(self, request: Body, decoder: Decoder, encoder: Encoder) -> Body:
        args = [decoder.decode(node) for node in request["args"]]
        keywords = {name: decoder.decode(node) for name, node in request["keywords"]}
        function = self._target(request["target"], decoder)
        if "scenario" in request["target"]:
            return self._observed(request, encoder, lambda: function(self.module, *args, **keywords), args, keywords)
        return self._observed(request, encoder, lambda: function(*args, **keywords), args, keywords)

    def _op_index(self, request: Body, decoder: Decoder, encoder: Encoder) -> Body:
        target, key = decoder.decode(request["target"]), decoder.decode(request["key"])
        return self._observed(request, encoder, lambda: target[key], [key], {})

    def _op_attribute(self, request: Body, decoder: Decoder, encoder: Encoder) -> Body:
        target = decoder.decode(request["target"])
        return self._observed(request, encoder, lambda: getattr(target, request["name"]), [], {})

    def _op_length(self, request: Body, decoder: Decoder, encoder: Encoder) -> Body:
        target = decoder.decode(request["target"])
        return self._observed(request, encoder, lambda: len(target), [], {})

    def _op_iterate(self, request: Body, decoder: Decoder, encoder: Encoder) -> Body:
        """The items as a list, at most `limit`: one more says that there were more."""
        target, limit = decoder.decode(request["target"]), min(request["limit"], MAX_ITEMS)

        def items() -> list[object]:
            found: list[object] = []
            for item in target:
                found.append(item)
                if len(found) > limit:
                    break
            return found

        return self._observed(request, encoder, items, [], {})

    def _target(self, target: Body, decoder: Decoder) -> Any:
        if "object" in target:
            return decoder.decode(target["object"])
        if "tool" in target:
            return getattr(tools, target["tool"])
        if "reader" in target:
            return getattr(readers, target["reader"])
        if "scenario" in target:
            return getattr(self.scenarios, target["scenario"])
        return getattr(self.module, target["name"])

    def _observed(
        self,
        request: Body,
        encoder: Encoder,
        call: Callable[[], object],
        args: Sequence[object],
        keywords: dict[str, object],
    ) -> Body:
        """Calls, and says what it gave and what it changed."""
        before = state.settings()
        state.seed(request["seed"])
        try:
            body: Body = {"outcome": "returned", "value": encoder.encode(call())}
        except BaseException as error:  # whatever the learner's code raises is its answer
            body = {"outcome": "raised", "error": errors.describe(error, self.files)}
        body["arguments"] = [encoder.encode(value) for value in args]
        body["keywords"] = [[name, encoder.encode(value)] for name, value in keywords.items()]
        body["settings"] = state.changes(before, state.settings())
        if body["settings"]:
            state.put_back(before)
        return body


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        with suppress(BaseException):  # the learner's code may have closed or replaced them
            stream.flush()
