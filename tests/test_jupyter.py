"""`%check` in a notebook: which code of the cells is judged, and how the screen gets there."""

from __future__ import annotations

import os
from typing import Any

import pytest

from checker import jupyter

CASES = [
    (["def f(): return 1"], "def f():\n    return 1"),
    (["def f(): return 1", "def f(): return 2"], "def f():\n    return 1\n\ndef f():\n    return 2"),
    (["import torch\nprint(1)\nf = torch.relu\nf(torch.ones(1))"], "import torch\n\nf = torch.relu"),
    (
        ["k = load()", "def helper(): return k", "def f(): return helper()", "other = train()"],
        "k = load()\n\ndef helper():\n    return k\n\ndef f():\n    return helper()",
    ),
    (["%check 4 relu", "!pip list\nf = 1\n?f", "def f(:", "\0"], "f = 1"),
    ([], ""),
]


@pytest.mark.parametrize("cells, expected", CASES)
def test_definitions(cells: list[str], expected: str) -> None:
    assert jupyter.definitions(cells, ["f"]).strip() == expected


class Shell:
    """What IPython hands over."""

    def __init__(self, *cells: str) -> None:
        self.user_ns: dict[str, Any] = {"In": ["", *cells]}
        self.magics: dict[str, Any] = {}

    def register_magic_function(self, function: Any, kind: str, name: str) -> None:
        self.magics[f"{kind} {name}"] = function


def test_a_cell_is_judged() -> None:
    """With the real engine; a cell that would end the tutor if it were run there is not run at all."""
    cells = ["import torch", "def relu(x):\n    return x.abs()", "raise SystemExit", "%check 4 relu"]
    html = jupyter.report("4 relu", cells, environ={**os.environ, "LANG": "en_US.UTF-8"})
    assert "relu: not right" in html and "lose their sign" in html and "<pre" in html
    assert "ch04_layers.py" in html and "/tmp" not in html


def test_a_wrong_word_gets_its_sentence() -> None:
    assert "python tutor.py check" in jupyter.report("layrs", [], environ=os.environ)


def test_nothing_shown_is_html_of_its_own() -> None:
    assert "<script>" not in jupyter.as_html("<script>alert(1)</script>")


def test_it_registers_itself() -> None:
    shell = Shell()
    jupyter.load_ipython_extension(shell)
    assert list(shell.magics) == ["line check"]
