"""A learner's file and a newer stub: a row for each thing that can happen to a definition, and what never happens."""

from __future__ import annotations

import ast
import random

import pytest

from checker.course import ROOT, chapters
from checker.source.merge import Change, Merged, Note, merge

A, B, C = "def a():\n    raise X\n", "def b():\n    raise X\n", "def c():\n    raise X\n"
A_NEW = "@cache\ndef a(x):\n    # TODO\n    raise X\n"
A_MINE = "def a():\n    return 1\n"
B_NEW, B_MINE = "def b(y):\n    raise X\n", "def b():\n    return 2\n"
DOC, DOC_NEW = '"""One."""\n', '"""Two."""\n'
MAIN = 'if __name__ == "__main__":\n    print(a())\n'


def file(*parts: str) -> str:
    return "\n\n".join(parts)


UPDATED, ADDED, REMOVED, KEPT, CONFLICT = Change.UPDATED, Change.ADDED, Change.REMOVED, Change.KEPT, Change.CONFLICT
CASES: dict[str, tuple[str, str, str, str, list[tuple[Change, str]]]] = {
    # name: old, new, mine, result, notes
    "nothing is new": (file(A, B), file(A, B), file(A_MINE, B), file(A_MINE, B), []),
    "untouched": (file(A, B), file(A_NEW, B), file(A, B_MINE), file(A_NEW, B_MINE), [(UPDATED, "a")]),
    "written, stub as it was": (file(A), file(A), file(A_MINE), file(A_MINE), []),
    "both changed": (file(A, B), file(A_NEW, B), file(A_MINE, B), file(A_MINE, B), [(CONFLICT, "a")]),
    "both changed alike": (A, A_NEW, A_NEW, A_NEW, []),
    "deleted by the learner": (file(A, B), file(A, B), B, B, []),
    "deleted by the learner, changed in the kit": (file(A, B), file(A_NEW, B), B, B, [(CONFLICT, "a")]),
    "new at the end": (file(A), file(A, B), A_MINE, file(A_MINE, B), [(ADDED, "b")]),
    "new between": (file(A, C), file(A, B, C), file(A_MINE, C), file(A_MINE, B, C), [(ADDED, "b")]),
    "two new in a row": (A, file(A, B, C), A_MINE, file(A_MINE, B, C), [(ADDED, "b"), (ADDED, "c")]),
    "new at the beginning": (B, file(A, B), B_MINE, file(A, B_MINE), [(ADDED, "a")]),
    "new after the imports": (
        file("import os\n", B),
        file("import os\n", A, B),
        file("import os\n", B_MINE),
        file("import os\n", A, B_MINE),
        [(ADDED, "a")],
    ),
    "new above __main__": (
        file(A, MAIN),
        file(A, B, MAIN),
        file(MAIN, A_MINE),
        file(B, MAIN, A_MINE),
        [(ADDED, "b")],
    ),
    "new, with its heading": (A, file(A, "# --- two ---\n\n" + B), A, file(A, "# --- two ---\n\n" + B), [(ADDED, "b")]),
    "new, but the learner has one": (A, file(A, B), file(A, B_MINE), file(A, B_MINE), [(CONFLICT, "b")]),
    "new, and the learner's is the same": (A, file(A, B), file(A, B), file(A, B), []),
    "removed, untouched": (file(A, B, C), file(A, C), file(A, B, C), file(A, C), [(REMOVED, "b")]),
    "removed, written": (file(A, B), A, file(A, B_MINE), file(A, B_MINE), [(KEPT, "b")]),
    "removed, deleted": (file(A, B), A, A, A, []),
    "removed, but used": (file("K = 1\n", A), A, file("K = 1\n", "def a():\n    return K\n"),
                          file("K = 1\n", "def a():\n    return K\n"), [(KEPT, "K")]),
    "removed and used by what came": (file("K = 1\n", A), "def a():\n    return K\n", file("K = 1\n", A, "x = 2\n"),
                                      file("K = 1\n", "def a():\n    return K\n", "x = 2\n"),
                                      [(UPDATED, "a"), (KEPT, "K")]),
    "their own things stay": (
        file(A, B),
        file(A_NEW, B),
        file("x = 1\n", A, "# mine\n\ndef helper():\n    pass\n", B_MINE, "print(x)"),
        file("x = 1\n", A_NEW, "# mine\n\ndef helper():\n    pass\n", B_MINE, "print(x)"),
        [(UPDATED, "a")],
    ),
    "a note above is theirs": (A, A_NEW, "# think!\n" + A, "# think!\n" + A, [(CONFLICT, "a")]),
    "a note below is theirs": (A, A_NEW, A + "    # think!\n", A + "    # think!\n", [(CONFLICT, "a")]),
    "spaces at the end of a line are nothing": (A, A_NEW, A.replace("X\n", "X  \n"), A_NEW, [(UPDATED, "a")]),
    "the docstring is told by nobody": (file(DOC, A), file(DOC_NEW, A), file(DOC, A_MINE), file(DOC_NEW, A_MINE), []),
    "their own docstring": (file(DOC, A), file(DOC_NEW, A), file('"""Me."""\n', A), file('"""Me."""\n', A), []),
    "a text in the middle is none": (
        file(DOC, A), file(DOC_NEW, B, A), file(DOC, A_MINE, DOC), file(DOC_NEW, B, A_MINE, DOC), [(ADDED, "b")]
    ),
    "no docstring": (file(DOC, A), file(DOC_NEW, A), A, A, []),
    "a docstring is no string in the middle": (A, file(DOC, A), A_MINE, A_MINE, []),
    "__main__ too": (file(A, MAIN), file(A, MAIN + "    a\n"), file(A_MINE, MAIN), file(A_MINE, MAIN + "    a\n"), []),
    "their __main__": (file(A, MAIN), file(A, MAIN + "    a\n"), file(A, MAIN + "    b\n"),
                       file(A, MAIN + "    b\n"), []),
    "not begun: all of it": (file(A, "# one\n\n" + B), file(A_NEW, "# two\n\n" + B, "print()\n"),
                             file(A, "# one\n\n" + B), file(A_NEW, "# two\n\n" + B, "print()\n"), [(UPDATED, "a")]),
    "a class": ("class A:\n    x = 1\n", "class A:\n    x = 2\n", "class A:\n    x = 1\n", "class A:\n    x = 2\n",
                [(UPDATED, "A")]),
    "a constant": ("K: int = 1\n", "K: int = 2\n", "K: int = 1\n", "K: int = 2\n", [(UPDATED, "K")]),
    "the last definition counts": (A, A_NEW, file(A_MINE, A), file(A_MINE, A_NEW), [(UPDATED, "a")]),
    "two on a line stay": ("k = 1\n", "k = 2\n", "k = 1; m = 2\n", "k = 1; m = 2\n", [(CONFLICT, "k")]),
    "an import is added": (file("import os\n", A), file("import os\nimport re\n", A), file("import os\n", A_MINE),
                           file("import os\nimport re\n", A_MINE), []),
    "only what is lacking": (file(A), file("from m import x, y, z as w\n", A), file("from m import y\n", A_MINE),
                             file("from m import y\nfrom m import x, z as w\n", A_MINE), []),
    "an import that they took out": (file("import os\nimport re\n", A), file("import os\nimport re\n", A),
                                     file("import os\n", A), file("import os\n", A), []),
    "an import that is needed again": (
        file("import X\n", A), file("import X\n", A, B), A_MINE, "import X\n\n" + file(A_MINE, B), [(ADDED, "b")]
    ),
    "an import inside try": (A, file("import re\n", A), "try:\n    import re\nexcept E:\n    pass\n" + A,
                             "try:\n    import re\nexcept E:\n    pass\n" + A, []),
    "a name of theirs is no import": (A, "import F\n\n\n" + A, "F = 1\n" + A, "F = 1\n" + A, []),
    "a submodule": ("import m\n", "import m\nimport m.n\n", "import m\n", "import m\nimport m.n\n", []),
    "under the docstring": (file(DOC, A), file(DOC + "\nimport re\n", A), file(DOC, A_MINE),
                            file(DOC + "\nimport re\n", A_MINE), []),
    "under a first comment": (A, "import re\n\n\n" + A, "#!/usr/bin/python\nx = 1\n",
                              "#!/usr/bin/python\nimport re\n\nx = 1\n", []),
    "from __future__ comes first": (
        file(DOC + "import os\n", A), file(DOC + "from __future__ import annotations\nimport os\n", A),
        file(DOC + "import os\n", A_MINE), file(DOC + "\nfrom __future__ import annotations\nimport os\n", A_MINE), [],
    ),
    "nothing left": (file(A, B), file(A, B), "", "", []),
    "nothing left, and something new": (A, file(A, B), "# later\n", "# later\n\n\n" + B, [(ADDED, "b")]),
    "no end of line": (A, file(A, B), A_MINE.rstrip("\n"), file(A_MINE, B), [(ADDED, "b")]),
}  # fmt: skip


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("case", CASES)
def test_merge(case: str, end: str) -> None:
    old, new, mine, text, notes = CASES[case]
    found = merge(old, new, mine.replace("\n", end))
    assert found.text == text.replace("\n", end)
    assert [(note.change, note.name) for note in found.notes] == notes


@pytest.mark.parametrize("case", CASES)
def test_again_it_changes_nothing_more(case: str) -> None:
    """With the old stub, as after a sudden end, and with the new one, as the next time."""
    old, new, _, text, _ = CASES[case]
    assert merge(old, new, text).text == text == merge(new, new, text).text
    assert merge(new, new, text).notes == ()


@pytest.mark.parametrize("mine", ["def a(:\n", "\0", "(" * 10_000, "<<<<<<< HEAD\n", "a\ufeff = 1"])
def test_what_is_no_python_stays(mine: str) -> None:
    assert merge(A, A_NEW, mine) == Merged(mine, (Note(Change.UNREADABLE),))


def test_a_byte_order_mark_stays_at_the_beginning() -> None:
    assert merge(A, file("import re\n", A), "\ufeff" + A).text == "\ufeff" + "import re\n\n" + A


@pytest.mark.parametrize("stem", [chapter.stem for chapter in chapters()])
def test_the_solution_of_every_chapter_survives_a_changed_stub(stem: str) -> None:
    """Random tasks are new, gone or changed; what is written stays, and the result is Python."""
    stub = (ROOT / "checker" / "chapters" / stem / "stub.py").read_text(encoding="utf-8")
    solution = (ROOT / "solutions" / f"{stem}.py").read_text(encoding="utf-8")
    chance = random.Random(stem)
    for _ in range(5):
        old, new = (_without_some(stub, chance) for _ in range(2))
        merged = merge(old, new, solution)
        blank, before, after = (_definitions(text) for text in (old, solution, merged.text))
        written = {name for name, text in before.items() if blank.get(name) != text}
        assert {name: after.get(name) for name in written} == {name: before[name] for name in written}
        assert merge(old, new, merged.text).text == merged.text


def _without_some(stub: str, chance: random.Random) -> str:
    rows = stub.splitlines(keepends=True)
    for node in reversed(ast.parse(stub).body):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and chance.random() < 0.3:
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            new = chance.choice([[], [f"def {node.name}():\n", '    raise NotImplementedError("TODO")\n']])
            rows[first - 1 : node.end_lineno] = new
    return "".join(rows)


def _definitions(text: str) -> dict[str, str]:
    body = ast.parse(text).body
    return {node.name: ast.unparse(node) for node in body if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
