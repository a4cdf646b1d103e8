"""The catalogue: two languages with the same labels, none missing, none stale."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.cli.screens.card import _LABELS
from checker.cli.screens.help import EVERYWHERE
from checker.cli.usage import COMMANDS
from checker.course import ROOT
from checker.course.verdicts import Outcome
from checker.messages.catalogue import PARTS, WITHOUT, Words, placeholders, sentences
from checker.own_script.ranks import SEEN as MISTAKES
from checker.own_script.ranks import sentence
from checker.own_script.run import DID, Stopped
from checker.worker.observers import LABELS as OBSERVED

ENGLISH, CHINESE = sentences("en"), sentences("zh")
SOURCES = [file for file in (ROOT / "checker").rglob("*.py") if "chapters" not in file.relative_to(ROOT).parts]
_SAYERS = {"say": 0, "Finding": 0, "UsedWrongly": 0, "NotChecked": 0, "wrong": 0}
# What may happen to the learner's process; while it loads the file `checker/judge/pool/worlds.py` adds `import_`.
WHILE_LOADING = ("raised", "signature", "input_called", "exited", "crashed", "timed_out", "waited", "out_of_memory",
                 "too_much_output", "garbled", "closed_connection")  # fmt: skip


def labels_said(tree: ast.AST) -> Iterator[str]:
    """Labels that a call names outright."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in _SAYERS:
            given = [*node.args[:1], *(word.value for word in node.keywords if word.arg == "label")]
            yield from (
                arg.value for arg in given if isinstance(arg, ast.Constant) and isinstance(arg.value, str) and arg.value
            )


def families() -> set[str]:
    """Labels that the code puts together."""
    from checker.cli.invoking import _commands

    params = [
        param.name for command in _commands().values() for param in command.params if param.opts[0].startswith("--")
    ]
    options = {"as_json": "json", "every": "all"}
    return {
        *(f"word_{outcome.value}" for outcome in Outcome),
        *(f"import_{label}" for label in WHILE_LOADING),
        *(f"here_{label}" for label in _LABELS),
        *(f"observed_{label}" for label in OBSERVED),
        *map(sentence, MISTAKES),
        *(f"script_did_{label}" for label in (*DID, "aside")),
        *(f"script_stopped_{why.value}" for why in Stopped),
        *(f"help_{name}" for name in (*COMMANDS, "tutor")),
        *(f"help_option_{options.get(name, name)}" for name in params),
        *(f"help_option_{name}" for _, name in EVERYWHERE),
    }


def strings() -> set[str]:
    """Every string in the code: a label may be chosen before it is said."""
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in SOURCES]
    nodes = (node for tree in trees for node in ast.walk(tree))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_both_languages_have_the_same_labels() -> None:
    assert list(ENGLISH) == list(CHINESE)


@pytest.mark.parametrize("label", ENGLISH)
def test_both_languages_have_the_same_placeholders(label: str) -> None:
    assert placeholders(ENGLISH[label]) == placeholders(CHINESE[label])


def test_no_label_is_missing() -> None:
    said = {label for file in SOURCES for label in labels_said(ast.parse(file.read_text(encoding="utf-8")))}
    assert len(said) > 60
    assert (said | families()) - set(ENGLISH) == set()


def test_no_label_is_stale() -> None:
    known = strings() | families()
    stale = {label for label in ENGLISH if label.split(WITHOUT)[0] not in known and label not in known}
    assert stale == set()


def test_a_variant_says_the_same_without_the_empty_value() -> None:
    for label in ENGLISH:
        whole, _, name = label.partition(WITHOUT)
        assert not name or placeholders(ENGLISH[label]) <= placeholders(ENGLISH[whole]) - {name}


def test_english_is_ascii_and_chinese_is_chinese() -> None:
    assert all(sentence.isascii() for sentence in ENGLISH.values())
    spoken = {label: re.sub(r"\{\w+\}", "", text) for label, text in CHINESE.items()}
    assert [label for label, text in spoken.items() if text.strip() and not re.search("[\u4e00-\u9fff]", text)] == []


def test_words() -> None:
    words = Words("en")
    assert words.say("raised", type="ValueError", text="no") == "It raised ValueError: no"
    assert words.say("raised", type="ValueError", text="") == "It raised ValueError."
    assert words.say("stopped") == ENGLISH["stopped"]
    with pytest.raises(KeyError):
        words.say("unheard_of")
    with pytest.raises(KeyError):
        words.say("raised", type="ValueError")


def test_no_sentence_is_written_in_the_code() -> None:
    """A screen is made of the catalogue: no `show(Text("..."))` with words in it."""
    files = [file for file in SOURCES if file.parent == ROOT / "checker" / "cli"]
    calls = [
        node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call)
    ]
    texts = [call.args[0] for call in calls if isinstance(call.func, ast.Name) and call.func.id == "Text" and call.args]
    said = [text.value for text in texts if isinstance(text, ast.Constant)]
    assert [text for text in said if re.search("[A-Za-z]", str(text))] == []


def test_the_catalogue_lies_beside_its_code() -> None:
    files = {path.name for path in Path(ROOT / "checker" / "messages" / "catalogue").glob("*.toml")}
    assert files == {f"{part}{language}.toml" for part in PARTS for language in ("en", "zh")}
