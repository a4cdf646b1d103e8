"""`draw`: the screens, the files, and what is said where there is no picture. No learner's file runs here."""

from __future__ import annotations

import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image
from rich.cells import cell_len

from checker.cli.commands.drawing import batch as draw_batch
from checker.cli.commands.drawing import model as draw_model
from checker.cli.commands.drawing.draw import KINDS, DrawRequest
from checker.course import ROOT
from checker.pictures.model import LayerRow, NotTraced, Traced, TraceStage
from tests.cli.world import HERE, Result, tutor
from tests.golden import agree

GOLDEN = HERE / "golden_draw"
NETWORK = Traced(
    "Cifar10Net",
    (
        LayerRow("model.0", "Conv2d", (1, 32, 32, 32), 2_432, True),
        LayerRow("model.1", "MaxPool2d", (1, 32, 16, 16), 0, True),
        LayerRow("lstm", "LSTM", None, 288, True),
        LayerRow("spare", "Linear", None, 1_000_650, False),
    ),
    (1, 10),
    1_003_370,
)
SCREENS: dict[str, Sequence[str]] = {
    "conv": ("conv", "--n", "5", "--kernel", "3", "--stride", "2", "--padding", "1"),
    "conv_dilated": ("conv", "--n", "6", "--kernel", "2", "--stride", "2", "--dilation", "3"),
    "conv_large": ("conv", "--n", "40", "--kernel", "4", "--padding", "3", "--stride", "9"),
    "conv_one": ("conv", "--n", "1", "--kernel", "1"),
    "pool": ("pool", "--n", "5"),
    "pool_ceil": ("pool", "--n", "5", "--ceil"),
    "pool_dropped": ("pool", "--n", "3", "--kernel", "2", "--stride", "4", "--padding", "1", "--ceil"),
    "model": ("model", "5"),
    "loss": ("loss", "logs", "train_loss"),
    "loss_lost": ("loss", "logs", "lost"),
    "image": ("image", "picture.png"),
    "batch": ("batch", "--n", "3"),
    "batch_sizes": ("batch", "hymenoptera", "--n", "5"),
}


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with all that a picture can be made of."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(draw_model, "trace_model", lambda file, name, shape: NETWORK)
    (tmp_path / "exercises").mkdir()
    (tmp_path / "exercises" / "ch05_sequential.py").touch()
    shutil.copytree(ROOT / "data", tmp_path / "data")
    monkeypatch.setattr(draw_batch, "where", lambda name: tmp_path / "data" / name)
    Image.linear_gradient("L").resize((24, 8)).convert("RGB").save(tmp_path / "picture.png")
    for folder in ("broken", "deep/run1", "empty"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "broken" / "events.out.tfevents.1").write_bytes(b"\x99" * 500)
    write_events(tmp_path / "deep" / "run1", {"loss": [1.0, 0.5]})
    lost = [float("nan"), float("inf")]
    write_events(tmp_path / "logs", {"train_loss": [2.5 / (step + 1) for step in range(40)] + lost, "lost": lost})
    return tmp_path


def write_events(folder: Path, curves: dict[str, list[float]]) -> None:
    """As SummaryWriter does, but without torch."""
    from tensorboard.compat.proto.event_pb2 import Event
    from tensorboard.compat.proto.summary_pb2 import Summary
    from tensorboard.summary.writer.event_file_writer import EventFileWriter

    writer = EventFileWriter(str(folder))
    for tag, values in curves.items():
        for step, value in enumerate(values):
            summary = Summary(value=[Summary.Value(tag=tag, simple_value=value)])
            writer.add_event(Event(step=step, wall_time=1.0, summary=summary))
    writer.close()


def draw(root: Path, *words: str, **more: object) -> Result:
    return tutor(root, "draw", *words, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", SCREENS)
def test_screen(name: str, language: str, tmp_path: Path) -> None:
    result = draw(tmp_path, *SCREENS[name], "--lang", language)
    assert (result.code, result.err) == (0, "")
    agree(GOLDEN / f"{name}.{language}.txt", result.out)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_plain_screens(language: str, tmp_path: Path) -> None:
    pages = [draw(tmp_path, *words, "--lang", language, "--plain").out for words in SCREENS.values()]
    assert language == "zh" or all(page.isascii() for page in pages)
    agree(GOLDEN / f"plain.{language}.txt", ("\n" + "=" * 80 + "\n").join(pages))


def test_no_golden_is_stale() -> None:
    wanted = {f"{name}.{language}.txt" for name in (*SCREENS, "plain") for language in ("en", "zh")}
    assert {file.name for file in GOLDEN.iterdir()} == wanted


@pytest.mark.parametrize("width", [20, 40, 80, 120])
@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "gbk"])
@pytest.mark.parametrize("name", SCREENS)
def test_no_line_is_too_wide(name: str, encoding: str, width: int, tmp_path: Path) -> None:
    """But for the last one where it is a command, which has to be pasted."""
    result = draw(tmp_path, *SCREENS[name], "--lang", "zh", width=width, encoding=encoding)
    assert result.code == 0
    lines = [line for line in result.out.splitlines() if "python tutor.py" not in line]
    assert max(map(cell_len, lines)) <= width


@pytest.mark.parametrize(
    "content", [b"", b"no pickle", pickle.dumps([1]), pickle.dumps({"data": 1}), pickle.dumps(print)]
)
def test_a_set_that_cannot_be_read(content: bytes, place: Path) -> None:
    (place / "data" / "cifar10" / "cifar-10-batches-py" / "data_batch_1").write_bytes(content)
    refused = draw(place, "batch")
    assert (refused.code, refused.out) == (2, "") and refused.err.endswith("python tutor.py data list\n")


def test_every_window(tmp_path: Path) -> None:
    words = ("pool", "--n", "9", "--kernel", "3")
    few, every = draw(tmp_path, *words).out, draw(tmp_path, *words, "--all").out
    assert (few.count("Window "), every.count("Window ")) == (3, 9)
    assert few.splitlines()[-1].endswith("python tutor.py draw pool --n 9 --kernel 3 --all")
    assert "python tutor.py" not in every


def test_colours_show_pixels_and_their_absence_shows_signs(tmp_path: Path) -> None:
    coloured = draw(tmp_path, "image", "picture.png", terminal=True, COLORTERM="truecolor").out
    assert coloured.count("▀") == 72 * 12
    for more in ({"NO_COLOR": "1"}, {"encoding": "ascii"}):
        grey = draw(tmp_path, "image", "picture.png", terminal=True, COLORTERM="truecolor", **more).out
        assert "▀" not in grey and "%%%" in grey


FILES = [*SCREENS.values()]


@pytest.mark.parametrize("words", FILES, ids=SCREENS)
def test_picture_files(words: Sequence[str], tmp_path: Path) -> None:
    result = draw(tmp_path, *words, "--svg", "a b.svg", "--png", "new/a.png", width=40)
    assert (result.code, result.err) == (0, "")
    assert result.out.endswith("Saved as a b.svg.\nSaved as new/a.png.\n")
    svg = (tmp_path / "a b.svg").read_text(encoding="utf-8")
    assert svg.startswith("<svg") and "a b.svg" not in svg
    with Image.open(tmp_path / "new" / "a.png") as picture:
        assert picture.width > 200
    assert draw(tmp_path, *words, "--svg=a b.svg").code == 0  # a picture of the same kind may be replaced


def test_png_has_no_chinese_but_svg_has(tmp_path: Path) -> None:
    result = draw(tmp_path, "conv", "--png", "a.png", "--lang", "zh")
    assert result.code == 2 and not (tmp_path / "a.png").exists()
    assert result.err == "PNG 在这里写不出“卷”，SVG 可以：python tutor.py draw conv --lang zh --svg a.svg\n"
    assert draw(tmp_path, "conv", "--svg", "a.svg", "--lang", "zh").code == 0
    assert "卷积" in (tmp_path / "a.svg").read_text(encoding="utf-8")


def test_nothing_of_theirs_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "folder.svg").mkdir()
    before = (tmp_path / "picture.png").read_bytes()
    for words in (("--svg", "notes.txt"), ("--png", "notes.txt"), ("--svg", "folder.svg"), ("--png", "picture.png")):
        assert draw(tmp_path, "image", "picture.png", *words).code == 2
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "picture.png").read_bytes() == before


@pytest.mark.slow
def test_a_picture_file_is_bounded(tmp_path: Path) -> None:
    result = draw(tmp_path, "conv", "--n", "30", "--all", "--png", "a.png")
    assert result.code == 2 and result.err.endswith("python tutor.py draw conv --n 30 --all\n")


WRONG = [
    ("draw", "draw conv"),
    ("draw cnov --n 5", "draw conv --n 5"),
    ("draw conv 5", "draw conv"),
    ("draw image picture.png b", "draw image picture.png"),
    ("draw conv --ceil", "draw conv"),
    ("draw pool --dilation 2", "draw pool"),
    ("draw model 5 --n 4", "draw model 5"),
    ("draw loss logs --all", "draw loss logs"),
    ("draw conv --n x", "draw conv --n 5"),
    ("draw conv --n 0", "draw conv --n 5"),
    ("draw conv --n 1000", "draw conv --n 5"),
    ("draw conv --padding -1", "draw conv --padding 1"),
    ("draw conv --n", "draw conv --n 5"),
    ("draw conv --stried 2", "draw conv --stride 2"),
    ("draw conv --n 2", "draw conv --n 5 --kernel 3"),
    ("draw conv --n 6 --dilation 4", "draw conv --n 9 --kernel 3 --dilation 4"),
    ("draw pool --padding 2", "draw pool --kernel 3 --padding 1"),
    ("draw pool --kernel 1 --padding 1", "draw pool --kernel 2 --padding 1"),
    ("draw model", "draw model 5"),
    ("draw model 99", "draw model 5"),
    ("draw model 4", "check 4"),
    ("draw model 5 --input 3,x", "draw model 5 --input 1,3,32,32"),
    ("draw model 5 --input 9999,9999,9999", "draw model 5 --input 1,3,32,32"),
    ("draw model 5 --file no.py", "draw model 5"),
    ("draw loss", "draw loss logs"),
    ("draw loss nowhere", "draw loss logs"),
    ("draw loss empty", "lesson 3"),
    ("draw loss broken", "lesson 3"),
    ("draw loss deep", f"draw loss {Path('deep', 'run1')}"),
    ("draw loss logs", "draw loss logs lost"),
    ("draw loss logs los", "draw loss logs lost"),
    ("draw loss logs trainloss", "draw loss logs train_loss"),
    ("draw image", "draw image my_picture.png"),
    ("draw image nowhere.png", "draw image my_picture.png"),
    ("draw image empty", "draw image my_picture.png"),
    ("draw image exercises/ch05_sequential.py", "draw image my_picture.png"),
    ("draw batch cifar", "draw batch cifar10"),
    ("draw batch --n 0", "draw batch --n 5"),
    ("draw batch cifar10 3", "draw batch cifar10"),
    ("draw conv --svg a.txt", "draw conv --svg picture.svg"),
    ("draw conv --png a.svg", "draw conv --png picture.png"),
    ("draw conv --svg picture.png/a.svg", "draw conv --svg picture.svg"),
]


@pytest.mark.parametrize(("typed", "right"), WRONG)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_one_sentence_that_ends_in_a_command(typed: str, right: str, language: str, tmp_path: Path) -> None:
    result = tutor(tmp_path, *typed.split(), LANG=f"{language}_XX.UTF-8")
    assert result.code == 2
    assert result.err.count("\n") == 1 and result.err.endswith(f"python tutor.py {right}\n")
    assert any("一" <= char <= "鿿" for char in result.err) is (language == "zh")


ENDED = [
    (NotTraced(TraceStage.CHOOSING), "draw model 5", "no network"),
    (NotTraced(TraceStage.CHOOSING, names=("Net", "Other")), "draw model 5 Net", "Net, Other"),
    (NotTraced(TraceStage.LATE), "draw model 5", "20 seconds"),
    (NotTraced(TraceStage.SILENT), "draw model 5", "without an answer"),
    (NotTraced(TraceStage.LOADING, type="E", text="no", line=3), "draw model 5", "cannot be loaded (line 3, E: no)"),
    (NotTraced(TraceStage.LOADING, type="E"), "draw model 5", "cannot be loaded (E)"),
    (NotTraced(TraceStage.MAKING, name="Net", type="NotImplementedError", text="TODO"), "draw model 5", "not written"),
    (NotTraced(TraceStage.MAKING, name="Net", type="TypeError", text="no"), "draw model 5", "Net() (TypeError: no)"),
    (NotTraced(TraceStage.RUNNING, name="Net", type="E", text="{x}"), "draw model 5", "(1, 3, 32, 32) (E: {x})"),
]  # fmt: skip


@pytest.mark.parametrize(("why", "right", "said"), ENDED)
def test_why_a_network_has_no_picture(
    why: NotTraced, right: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> Traced:
        raise why

    monkeypatch.setattr(draw_model, "trace_model", refuse)
    result = draw(tmp_path, "model", "5")
    assert result.code == 2 and said in result.err
    assert result.err.endswith(f"python tutor.py {right}\n") and result.err.count("\n") == 1
    assert draw(tmp_path, "model", "5", "--lang", "zh").code == 2


REQUESTS = [
    (("5",), ("exercises/ch05_sequential.py", "", (1, 3, 32, 32))),
    (("5", "Net", "--input", "2x8"), ("exercises/ch05_sequential.py", "Net", (2, 8))),
    (("5", "--file", "picture.png"), ("picture.png", "", (1, 3, 32, 32))),
    (("Net", "--file", "picture.png"), ("picture.png", "Net", (1, 3, 32, 32))),
    (("5", "Net", "--file", "picture.png"), ("picture.png", "Net", (1, 3, 32, 32))),
]


@pytest.mark.parametrize(("words", "right"), REQUESTS)
def test_which_network(
    words: Sequence[str], right: tuple[object, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[object, ...]] = []

    def remember(file: Path, name: str, shape: tuple[int, ...]) -> Traced:
        asked.append((os.path.relpath(file).replace(os.sep, "/"), name, shape))
        return NETWORK

    monkeypatch.setattr(draw_model, "trace_model", remember)
    assert draw(tmp_path, "model", *words).code == 0
    assert asked == [right]


def test_a_name_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Traced:
        raise NotTraced(TraceStage.CHOOSING, names=("Net",))

    monkeypatch.setattr(draw_model, "trace_model", refuse)
    assert draw(tmp_path, "model", "5", "nte").err.endswith("python tutor.py draw model 5 Net\n")


def test_every_option_belongs_to_a_kind() -> None:
    all_given = DrawRequest(
        n="", kernel="", stride="", padding="", dilation="", ceil=True, windows=True, own_file=Path(), shape=""
    )
    assert set(all_given.options()) == set().union(*(kind.options for kind in KINDS.values()))  # fmt: skip


def test_torch_is_not_imported() -> None:
    """Nor Pillow nor TensorBoard, for what needs neither."""
    source = (
        "import sys; from checker.cli.entry import run; run(['draw', 'conv']); "
        "sys.exit(any(name in sys.modules for name in ('torch', 'numpy', 'PIL', 'tensorboard')))"
    )
    done = subprocess.run([sys.executable, "-c", source], cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
