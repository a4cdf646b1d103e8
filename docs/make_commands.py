"""Writes docs/commands.md and commands.zh.md: every command with what it shows, taken from a real run in a real copy.

python docs/make_commands.py      # takes a minute; then read the diff
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pexpect as _pexpect

pexpect: Any = _pexpect  # it ships no types
DOCS = Path(__file__).resolve().parent
ROOT = DOCS.parent
sys.path.insert(0, str(ROOT))

from checker.words import Words  # noqa: E402  the kit is not installed for this

WIDTH = 80
MOST = 30  # lines of a screen; of a longer one the rest is left out
FOUR, FIVE = "ch04_layers", "ch05_sequential"
TITLES = {"en": "Commands, and what they show", "zh": "命令，和它们显示的内容"}
ABOUT = {
    "en": "Written by `docs/make_commands.py` from real runs. `python tutor.py COMMAND --help` names all options.",
    "zh": "由 `docs/make_commands.py` 从真实的运行生成。`python tutor.py COMMAND --help` 列出所有选项。",
}
CUT = {"en": "({count} more lines)", "zh": "（还有 {count} 行）"}
MODEL = """\
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Conv2d(3, 8, 5, padding=2), nn.MaxPool2d(4), nn.Flatten(), nn.Linear(512, 10))

    def forward(self, x):
        return self.layers(x)
"""
TRAINING = """\
import torch
from torch.utils.tensorboard import SummaryWriter
from model import Net

net = Net()
optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
writer = SummaryWriter("logs")
for step in range(20):
    imgs, targets = torch.rand(16, 3, 32, 32), torch.randint(0, 10, (16,))
    loss = torch.nn.functional.cross_entropy(net(imgs), targets)
    loss.backward()
    optimizer.step()
    writer.add_scalar("train_loss", loss.item(), step)
writer.close()
"""


@dataclass(frozen=True)
class Shown:
    """A command; `prepare` makes the folder what it is to be before."""

    words: str
    prepare: Callable[[Path], None] = lambda folder: None


def wrong(folder: Path) -> None:
    """Chapter 4 answered, but for one task."""
    solution = (ROOT / "solutions" / f"{FOUR}.py").read_text(encoding="utf-8")
    mistake = ROOT / "checker" / "chapters" / FOUR / "misconceptions" / "pool_size_stride_one.py"
    text = f"{solution}\n\n{mistake.read_text(encoding='utf-8')}"
    (folder / "exercises" / f"{FOUR}.py").write_text(text, encoding="utf-8")


def right(folder: Path) -> None:
    shutil.copy(ROOT / "solutions" / f"{FOUR}.py", folder / "exercises" / f"{FOUR}.py")


def scripts(folder: Path) -> None:
    (folder / "model.py").write_text(MODEL, encoding="utf-8")
    (folder / "my_training.py").write_text(TRAINING, encoding="utf-8")


def curve(folder: Path) -> None:
    subprocess.run([sys.executable, "my_training.py"], cwd=folder, check=True, capture_output=True)


def rehearsal(folder: Path) -> None:
    """A class of eight."""
    command = [sys.executable, "tutor.py", "dev", "sample-class", "rehearsal", "--students", "8", "--chapters", "5"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def newer(folder: Path) -> None:
    """A copy of the kit in which one hint of a stub is another."""
    copy = folder / "newer"
    for name in ("checker", "data", "exercises", "solutions"):
        shutil.copytree(folder / name, copy / name)
    shutil.copy(folder / "tutor.py", copy)
    stub = copy / "checker" / "chapters" / FOUR / "stub.py"
    stub.write_text(stub.read_text(encoding="utf-8").replace("TODO", "TODO:", 1), encoding="utf-8")


COMMANDS = (
    Shown(""),
    Shown("lesson 4"),
    Shown("check 4 --seed 1", wrong),
    Shown("watch 4"),
    Shown("hint 4 maxpool2d_output_size"),
    Shown("diff 4 maxpool2d_output_size --yes"),
    Shown("solution 4 maxpool2d_output_size --yes"),
    Shown("history 4"),
    Shown("check all --seed 1", right),
    Shown("review --count 1"),
    Shown("reset 4 relu --yes"),
    Shown("restore 4"),
    Shown("draw conv --n 4 --kernel 3 --padding 1"),
    Shown("draw pool --n 5 --kernel 3 --ceil"),
    Shown("draw model Net --file model.py", scripts),
    Shown("draw loss logs", curve),
    Shown("draw batch --n 4"),
    Shown("pack --id s017 4"),
    Shown("grade rehearsal --chapters 5 --seed 1", rehearsal),
    Shown("override s002 log_graph 1 --why good"),
    Shown("diagnose my_training.py"),
    Shown("gpu-sim my_training.py"),
    Shown("data list"),
    Shown("update newer --dry-run", newer),
    Shown("progress export progress.json"),
    Shown("doctor --report"),
    Shown("lang"),
    Shown("dev --help"),
)


def copy_kit(folder: Path) -> None:
    left_out = shutil.ignore_patterns("__pycache__", ".tutor")
    for name in ("checker", "data", "solutions"):
        shutil.copytree(ROOT / name, folder / name, ignore=left_out)
    (folder / "exercises").mkdir()
    for stub in (ROOT / "checker" / "chapters").glob("ch*/stub.py"):
        shutil.copy(stub, folder / "exercises" / f"{stub.parent.name}.py")
    for name in ("tutor.py", "constraints.txt", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)


def screen(shown: Shown, language: str, folder: Path) -> list[str]:
    """The lines that the command prints, with nothing of this machine in them."""
    shown.prepare(folder)
    options = [] if shown.words.startswith(("gpu-sim", "dev")) else ["--lang", language]
    environment = {**os.environ, "COLUMNS": str(WIDTH), "NO_COLOR": "1", "PYTHONUTF8": "1", "TERM": "dumb"}
    environment["TUTOR_LANG"] = language
    command = [sys.executable, "tutor.py", *shown.words.split(), *options]
    if shown.words.startswith("watch"):
        text = watched(command, folder, environment)
    else:
        text = subprocess.run(
            command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
            check=False,
        ).stdout  # fmt: skip
    text = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|\r", "", text).replace(str(folder.resolve()), ".")
    text = re.sub(r"\bLinux-[^\s;；]+", "Linux", text)
    text = re.sub(r"^.*\d:\d\d.*\n", "", text, flags=re.MULTILINE) if shown.words.startswith("grade") else text
    lines = [line.rstrip() for line in text.strip("\n").rstrip().split("\n")]
    return lines[1:] if lines[:1] == lines[1:2] else lines  # `watch` writes its header twice over


def watched(command: list[str], folder: Path, environment: dict[str, str]) -> str:
    """The first page of `watch`, which wants a terminal; then q."""
    child = pexpect.spawn(
        command[0], command[1:], cwd=str(folder), env=environment, encoding="utf-8", dimensions=(40, WIDTH), timeout=60
    )
    child.expect(r"[^\n]*q (quit|退出|结束)[^\n]*\n?")
    page = child.before + child.after
    child.send("q")
    child.expect(pexpect.EOF)
    return re.split(r"\x1b\[[0-9]*J", page)[-1]


def page(language: str) -> str:
    words = Words(language)
    parts = [f"# {TITLES[language]}", ABOUT[language]]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "pytorch-tutor"
        folder.mkdir()
        copy_kit(folder)
        for shown in COMMANDS:
            name = shown.words.split()[0] if shown.words else "tutor"
            lines = screen(shown, language, folder)
            if len(lines) > MOST:
                lines[MOST:] = [CUT[language].format(count=len(lines) - MOST)]
            command = " ".join(("python tutor.py", shown.words)).strip()
            parts += [f"## `{command}`", words.say(f"help_{name}"), "```text\n" + "\n".join(lines) + "\n```"]
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    for language, file in (("en", DOCS / "commands.md"), ("zh", DOCS / "commands.zh.md")):
        file.write_text(page(language), encoding="utf-8")
