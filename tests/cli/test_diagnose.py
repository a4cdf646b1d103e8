"""`diagnose`: what its screen says of what was seen; what is seen stands in `tests/own_script`."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.own_script.run import Mistake, Place, Raised, Seen, Stopped, look_at
from tests.cli.world import HERE, tutor
from tests.golden import agree

GOLDEN = HERE / "golden_diagnose"
SCRIPT = """\
import torch
from torch import nn
writer.add_scalar("test_accuracy", total_accuracy, total_test_step)  # 每一轮测试之后，把正确率写到 TensorBoard 里
    optimizer.step()
output = net(imgs)
"""


def scenes(script: Path) -> list[Seen]:
    here, beside = script.resolve(), script.with_name("model.py").resolve()
    counted = Mistake("count_as_accuracy", Place(here, 3), {"tag": "test_accuracy", "value": "78"})
    evaluating = Mistake("eval_while_training", Place(here, 4), {})
    twice = Mistake("layers_twice", Place(beside, 1), {"network": "Tudui", "count": "145,578"})
    text = "mat1 and mat2 shapes cannot be multiplied (64x3072 and 1024x10)"
    everything = ("small_data", "few_batches", "no_weights", "simulated_gpu")
    return [
        Seen(did=("small_data", "few_batches")),
        Seen((counted,), did=("small_data",)),
        Seen((counted, evaluating, twice), Raised("RuntimeError", text, Place(here, 5)), did=everything),
        Seen((), Raised("Mine", "a long story " * 60, None)),
        Seen((), Raised("SyntaxError", "expected ':'", Place(here, 4))),
        *(Seen((evaluating,) * (why is Stopped.TIME), stopped=why) for why in Stopped),
    ]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("look", ["40", "80", "120", "plain"])
def test_screens(language: str, look: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    script = tmp_path / "my_training.py"
    script.write_text(SCRIPT, encoding="utf-8")
    (tmp_path / "model.py").write_text("class Tudui(nn.Module):\n")
    words, width = (["--plain"], 40) if look == "plain" else ([], int(look))
    screens = []
    for scene in scenes(script):
        monkeypatch.setattr("checker.cli.commands.learning.diagnose.look_at", lambda _, scene=scene: scene)
        shown = tutor(tmp_path, "diagnose", "my_training.py", "--lang", language, *words, width=width)
        assert (shown.code == 0) is (scene.is_clean and scene.stopped is None) and not shown.err
        screens.append(shown.out)
    screen = ("\n" + "=" * 40 + "\n").join(screens)
    agree(GOLDEN / f"diagnose.{language}.{look}.txt", screen)


@pytest.mark.parametrize(
    "words, said",
    [
        ((), "none is named; for example: python tutor.py diagnose my_training.py\n"),
        (
            ("nowhere.py",),
            "no file nowhere.py; name the Python file to look at: python tutor.py diagnose my_training.py\n",
        ),
        (("a.py", "b.py"), "python tutor.py diagnose a.py\n"),
    ],
)
def test_used_wrongly(words: tuple[str, ...], said: str, tmp_path: Path) -> None:
    refused = tutor(tmp_path, "diagnose", *words)
    assert (refused.code, refused.out) == (2, "") and refused.err.endswith(said)


def test_in_a_process_of_its_own(tmp_path: Path) -> None:
    script = tmp_path / "scripts 脚本" / "train.py"
    script.parent.mkdir()
    script.write_text("import torch\nopen('made.txt', 'w').write('x')\nx = torch.ones(2)\nx == 1\n", encoding="utf-8")
    (mistake,) = look_at(script).mistakes
    assert (mistake.label, mistake.place.source) == ("comparison_alone", "x == 1")
    assert [path.name for path in script.parent.iterdir()] == ["train.py"]


@pytest.mark.slow
def test_of_a_script_that_is_not_python(tmp_path: Path) -> None:
    script = tmp_path / "train.py"
    script.write_text("import torch\nprint(torch.ones(2)\n", encoding="utf-8")
    seen = look_at(script)
    assert seen.raised is not None and seen.raised.type == "SyntaxError" and seen.raised.place is not None


@pytest.mark.slow
def test_a_script_that_ends_its_process_says_nothing(tmp_path: Path) -> None:
    script = tmp_path / "gone.py"
    script.write_text("import os\nos._exit(0)\n")
    assert look_at(script).stopped is Stopped.SILENT
