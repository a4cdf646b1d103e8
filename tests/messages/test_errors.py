"""The table of error messages: every entry's own example really raises what the entry explains, on this torch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from string import Formatter

import pytest
import torch

from checker.messages.errors import ErrorPattern, entries, explain
from tests.windows.wine import is_wine

BY_LABEL = {entry.label: entry for entry in entries()}
REACHED_EMPTY = {"backward_twice", "changed_in_place"}  # raised in backward: Wine loses the text
ON_A_GPU = {"no_gpu", "cuda_checkpoint"}  # what does not happen where there is one


@contextmanager
def at_home(tmp_path: object) -> Iterator[None]:
    """What an example may change and must not leave behind."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)  # type: ignore[arg-type]
        yield


def raised_by(entry: ErrorPattern) -> BaseException:
    with pytest.raises(BaseException) as caught:
        exec(compile(entry.example, f"<{entry.label}>", "exec"), {"torch": torch, "__name__": "example"})
    return caught.value


def test_labels_are_there_once() -> None:
    assert len(BY_LABEL) == len(entries()) >= 60


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("label", BY_LABEL)
def test_the_example_raises_it(label: str, tmp_path: object) -> None:
    if label in ON_A_GPU and torch.cuda.is_available():
        pytest.skip("there is a GPU here")
    if label in REACHED_EMPTY and is_wine():
        pytest.skip("Wine loses the text of what is raised in backward")
    with at_home(tmp_path):
        error = raised_by(BY_LABEL[label])
    found = explain(type(error).__name__, " ".join(str(error).split()))
    assert found is not None, f"{type(error).__name__}: {error}"
    assert found.entry.label == label, f"{type(error).__name__}: {error}"
    for language in ("en", "zh"):
        sentence = found.sentences(language)
        assert sentence
        assert not re.search(r"[{}]|\bNone\b\.|  ", sentence.replace("None: ", "")), sentence


@pytest.mark.parametrize("label", BY_LABEL)
def test_both_languages_say_the_same_values(label: str) -> None:
    entry = BY_LABEL[label]
    named = set(entry.pattern.groupindex)
    for text in (entry.means, entry.look):
        assert set(text) == {"en", "zh"}
        fields = {language: {name for _, name, _, _ in Formatter().parse(text[language]) if name} for language in text}
        assert fields["en"] <= named
        assert fields["zh"] <= named


@pytest.mark.parametrize("message", ["", "anything at all", "the answer is 42", "relu: expected 3, got 4"])
def test_an_unknown_message_is_not_explained(message: str) -> None:
    assert explain("Exception", message) is None
