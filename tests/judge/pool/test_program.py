"""Reading a learner's file, and seeing what in it is still the stub's."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from checker.course import Chapter
from checker.course.verdicts import Outcome
from checker.judge.api.faults import Ended
from checker.judge.pool.program import MAX_SOURCE, Program, read_program, untouched
from checker.source.definitions import blanked, parameters
from checker.worker.modules import Layer
from tests.sample.chapter import SAMPLE

Read = Callable[[bytes], Program]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def write_and_read(data: bytes) -> Program:
        (tmp_path / "answer.py").write_bytes(data)
        return read_program(tmp_path / "answer.py")

    return write_and_read


# --- decoding ---------------------------------------------------------------------------------------------------------

TEXT = "x = '汉字'\ny = 2\n"
READABLE = {
    "UTF-8": TEXT.encode(),
    "a BOM": TEXT.encode("utf-8-sig"),
    "Windows lines": TEXT.replace("\n", "\r\n").encode(),
    "a BOM and Windows lines": TEXT.replace("\n", "\r\n").encode("utf-8-sig"),
    "lines of an old Mac": TEXT.replace("\n", "\r").encode(),
}


@pytest.mark.parametrize("name", READABLE)
def test_a_file_that_can_be_read(read: Read, name: str) -> None:
    assert read(READABLE[name]).source == TEXT


UNREADABLE: dict[str, tuple[bytes, str, dict[str, str]]] = {
    "GBK": ("# 网络\nx = 1\ny = '汉字'\n".encode("gbk"), "file_not_utf8", {"line": "1"}),
    "GBK further down": (b"x = 1\n\n" + "y = '汉字'\n".encode("gbk"), "file_not_utf8", {"line": "3"}),
    "a NUL character": (b"x = 1\ny = \0 2\n", "file_nul", {"line": "2"}),
    "UTF-16": (TEXT.encode("utf-16"), "file_nul", {"line": "1"}),
    "nothing": (b"", "file_empty", {"file": "answer.py"}),
    "blanks": (b" \n\t\n", "file_empty", {}),
    "far too much": (b"#" * (MAX_SOURCE + 1), "file_too_large", {}),
    "a syntax error": (b"x = 1\ny = (2\n", "syntax_error", {"line": "2", "column": "5", "source": "y = (2"}),
    "an indentation": (b"def f():\nreturn 1\n", "syntax_error", {"line": "2", "source": "return 1"}),
    "a syntax error after Windows lines": (b"x = 1\r\ny = = 2\r\n", "syntax_error", {"line": "2", "source": "y = = 2"}),
    "a syntax error after a BOM": (b"\xef\xbb\xbfx = = 1\n", "syntax_error", {"line": "1", "column": "5"}),
    "an escape character": (b"x = 1\ny = \x1b[31m\n", "syntax_error", {"line": "2", "source": "y = \\x1b[31m"}),
    "a form feed": (b"x = 1\x0c\n\x0cy = = 2\n", "syntax_error", {"line": "2"}),
    "brackets without end": (b"x = " + b"(" * 5_000, "syntax_error", {"line": "1"}),
    "a sum without end": (b"x = " + b"1+" * 100_000 + b"1\n", "syntax_error", {"text": "too deeply nested"}),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_file_that_cannot_be_read(read: Read, name: str) -> None:
    data, label, values = UNREADABLE[name]
    with pytest.raises(Ended) as caught:
        read(data)
    finding = caught.value.finding
    assert (caught.value.outcome, finding.label) == (Outcome.NOT_LOADABLE, label)
    assert dict(finding.values) | values == dict(finding.values)


@pytest.mark.parametrize(
    ("name", "label"), [(".", "file_not_read"), ("missing.py", "file_missing"), ("no/folder.py", "file_missing")]
)
def test_a_file_that_is_not_there(tmp_path: Path, name: str, label: str) -> None:
    with pytest.raises(Ended) as caught:
        read_program(tmp_path / name)
    assert caught.value.finding.label == label


def test_what_python_would_warn_of_is_no_verdict(read: Read) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        program = read(b"pattern = '\\d'\nif 1 is 1: pass\n")
        untouched(program, SAMPLE)


def test_lines_are_counted_as_python_counts_them() -> None:
    program = Program(Path("a.py"), "x = 1\x0c\ny = '\u2028\x1c'\nz = 3")
    assert program.lines == ["x = 1\x0c", "y = '\u2028\x1c'", "z = 3"]


# --- not started ------------------------------------------------------------------------------------------------------

HEAD = '"""A chapter."""\n\nimport functools\n\n\n'
DOC = '    """What to do. 要做什么。"""\n'
BLANKS = {
    "pass": "def relu(x):\n" + DOC + "    # TODO\n    pass\n",
    "dots": "def relu(x):\n" + DOC + "    ...\n",
    "only a docstring": "def relu(x):\n" + DOC,
    "raise": "def relu(x):\n" + DOC + '    raise NotImplementedError("TODO")\n',
    "return None": "def relu(x):\n" + DOC + "    return None\n",
    "a plain return": "def relu(x):\n" + DOC + "    return\n",
    "a blank inside": "def relu(x):\n" + DOC + "    y = ...  # TODO\n    return y\n",
    "a decorator": "@functools.cache\ndef relu(x):\n" + DOC + "    pass\n",
    "annotations": "def relu(x: 'Tensor', *, y: int = 2) -> 'Tensor':\n" + DOC + "    pass\n",
    "a coroutine": "async def relu(x):\n" + DOC + "    pass\n",
    "a class": "class relu:\n" + DOC + '\n    def __init__(self):\n        """Prepare."""\n        pass\n',
}
EDITS: dict[str, Callable[[str], str]] = {
    "nothing": lambda text: text,
    "the docstring": lambda text: text.replace("What to do.", "I know what to do!\n"),
    "another docstring, and one more": lambda text: text.replace(DOC, '    "Mine."\n') + "\n'''The end.'''\n",
    "comments": lambda text: text.replace("\n", "  # a thought\n").replace(DOC[:-1] + "  # a thought", DOC[:-1]),
    "empty lines": lambda text: text.replace("\n", "\n\n"),
    "other indentation": lambda text: text.replace("    ", "  "),
    "code around it": lambda text: "import torch\n\nnumber = 3\n\n" + text + "\n\nprint(relu)\n",
    "a name inside another function": lambda text: text + "\n\ndef other():\n    relu = 3\n    return relu\n",
}
STARTED: dict[str, Callable[[str], str]] = {
    "a line more": lambda text: text + "\n    print(1)\n",
    "assigned below": lambda text: text + "\n\nrelu = abs\n",
    "assigned on a condition": lambda text: text + "\n\nif True:\n    relu = abs\n",
    "assigned with an annotation": lambda text: text + "\n\nrelu: object = abs\n",
    "imported below": lambda text: text + "\n\nfrom torch import relu\n",
    "imported under the name": lambda text: text + "\n\nfrom torch import abs as relu\n",
    "defined again": lambda text: text + "\n\ndef relu(x):\n    return abs(x)\n",
    "defined again on a condition": lambda text: (
        text + "\n\ntry:\n    def relu(x):\n        return abs(x)\nfinally:\n    pass\n"
    ),
    "unpacked": lambda text: text + "\n\nrelu, other = abs, abs\n",
}


def chapter_of(stub: str) -> Chapter:
    chapter = replace(SAMPLE)
    vars(chapter)["stub"] = HEAD + stub
    return chapter


@pytest.mark.parametrize("blank", BLANKS)
@pytest.mark.parametrize("edit", EDITS)
def test_a_blank_is_not_started(blank: str, edit: str) -> None:
    stub = BLANKS[blank]
    own = Program(Path("a.py"), HEAD + EDITS[edit](stub))
    assert untouched(own, chapter_of(stub)) == {"relu"}


@pytest.mark.parametrize("blank", [name for name in BLANKS if name != "only a docstring"])
@pytest.mark.parametrize("change", STARTED)
def test_what_was_written_is_started(blank: str, change: str) -> None:
    stub = BLANKS[blank]
    assert untouched(Program(Path("a.py"), HEAD + STARTED[change](stub)), chapter_of(stub)) == set()


@pytest.mark.parametrize("style", ["pass", "dots", "return None", "raise"])
@pytest.mark.parametrize("other", ["pass", "dots", "return None", "raise"])
def test_another_blank_is_a_change(style: str, other: str) -> None:
    own = Program(Path("a.py"), HEAD + BLANKS[other])
    assert untouched(own, chapter_of(BLANKS[style])) == ({"relu"} if style == other else set())


def test_the_stub_itself_and_a_name_that_is_gone() -> None:
    names = {task.name for task in SAMPLE.tasks}
    assert untouched(Program(Path("a.py"), SAMPLE.stub), SAMPLE) == names
    assert untouched(Program(Path("a.py"), blanked(SAMPLE.stub, "halve")), SAMPLE) == names - {"halve"}


def test_a_sum_as_deep_as_python_reads_is_not_the_stub() -> None:
    own = Program(Path("a.py"), "def add(a, b):\n    return a" + " + b" * 900 + "\n")
    assert untouched(own, SAMPLE) == set()


# --- parts of a source ------------------------------------------------------------------------------------------------

SOURCE = '''import functools

@functools.cache
@functools.wraps(print)
def first(a, b=1, *, c=2):
    """One."""
    return a


class Second:
    def __init__(self, x, y=2):
        self.x = "\x0c"

    def method(self, z):
        return z


class Third:
    pass
'''


def test_a_source_without_one_definition() -> None:
    for name in ("first", "Second", "Third"):
        rest = blanked(SOURCE, name)
        assert name not in rest and "@functools" not in (rest if name == "first" else "")
        assert all(other in rest for other in {"first", "Second", "Third"} - {name})
        assert rest.count("\n") == SOURCE.count("\n")  # so that lines keep their numbers
        compile(rest, "rest", "exec")
    assert blanked(SOURCE, "fourth") == SOURCE


def test_parameters() -> None:
    assert parameters(SOURCE) == {"first": ["a", "b"], "Second": ["x", "y"], "Third": []}


def test_layers_lie_one_over_the_other() -> None:
    one, two = Layer("1", "", ("a",), inside=True), Layer("2", "", ("b",), inside=False)
    program = Program(Path("a.py"), "x = 1")
    assert program.layered(one).layered(two).layers == (one, two)
    assert program.layers == ()
