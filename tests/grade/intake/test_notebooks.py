"""Row 79: notebooks become Python, or are refused with the cell and the line."""

from __future__ import annotations

import json

import pytest

from checker.grade.intake.member import Refused
from checker.grade.intake.notebooks import source_of
from tests.grade.intake.handed import notebook, old_notebook

READ = {
    "two_cells": (notebook("import torch", "def f():\n    return 1"), "import torch\n\ndef f():\n    return 1\n"),
    "nbformat_3": (old_notebook("a = 1", "b = 2"), "a = 1\n\nb = 2\n"),
    "percent_in_python": (notebook("a = 7 % 3\nb = a != 2\nc = 'x?'"), "a = 7 % 3\nb = a != 2\nc = 'x?'\n"),
    "outputs_dropped": (
        notebook("a = 1", cells=[{"cell_type": "code", "source": "a = 1", "outputs": [{"text": "x" * 1_000_000}]}]),
        "a = 1\n",
    ),
    "markdown_dropped": (notebook(cells=[{"cell_type": "markdown", "source": "!ls"}]), ""),
    "cell_without_source": (notebook(cells=[{"cell_type": "code"}, 7, None]), "\n"),
    "same_ids": (notebook(cells=[{"id": "a", "cell_type": "code", "source": "x = 1"}] * 2), "x = 1\n\nx = 1\n"),
}
REFUSED = {
    "no_json": ("{", "in_notebook_broken", {}),
    "no_notebook": ("[1]", "in_notebook_broken", {}),
    "deep": ("[" * 100_000, "in_notebook_broken", {}),
    "other_language": (
        notebook("x", metadata={"kernelspec": {"language": "R"}}), "in_notebook_language", {"language": "r"},
    ),
    "shell": (notebook("a = 1", "b = 2\n!ls -a"), "in_notebook_magic", {"cell": "2", "line": "2", "text": "!ls -a"}),
    "line_magic": (notebook("%cd .."), "in_notebook_magic", {"cell": "1", "line": "1"}),
    "cell_magic": (notebook("\n%%bash\nls"), "in_notebook_magic", {"line": "2", "text": "%%bash"}),
    "help": (notebook("torch.nn?"), "in_notebook_magic", {"text": "torch.nn?"}),
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_becomes_python(name: str) -> None:
    content, source = READ[name]
    assert source_of(content.encode(), "x.ipynb").decode() == source


@pytest.mark.parametrize("name", REFUSED)
def test_is_refused(name: str) -> None:
    content, label, values = REFUSED[name]
    with pytest.raises(Refused) as refused:
        source_of(content.encode(), "x.ipynb")
    assert refused.value.finding.label == label
    assert values.items() <= refused.value.finding.values.items()


def test_lone_surrogates_do_not_stop_it() -> None:
    content = json.dumps({"nbformat": 4, "cells": [{"cell_type": "code", "source": "a = '\ud800'"}]})
    assert source_of(content.encode(), "x.ipynb") == b"a = '?'\n"
