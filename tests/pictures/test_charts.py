"""Charts, half blocks and picture files, on their own."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from rich.text import Text

from checker.pictures import export
from checker.pictures.chart import ASCII_SIGNS, chart
from checker.pictures.half_blocks import NoPicture, fitted, grey_ramp, half_blocks, read_picture

FALLING = """
2 |*..
  |   ...
  |      ..*..
  |           ...
0 |              ..*
  +-----------------
   0               2
"""


def test_a_falling_curve() -> None:
    lines = chart([(0, 2.0), (1, 1.0), (2, 0.0)], width=20, height=5, signs=ASCII_SIGNS)
    assert lines == FALLING.strip().splitlines()


@pytest.mark.parametrize(
    "values", [[3.0], [0.0, 0.0], [1e-300, 2e-300], [1e299, -1e299], [5.0] * 900, [-1.0, 1.0] * 90]
)
@pytest.mark.parametrize("width", [20, 40, 100])
def test_a_chart_has_its_size_and_every_column_with_a_value_has_a_point(values: list[float], width: int) -> None:
    lines = chart(list(enumerate(values)), width=width, height=13, signs=ASCII_SIGNS)
    assert len(lines) == 15
    assert max(map(len, lines)) <= width
    area = [line.partition("|")[2] for line in lines[:13]]
    assert sum(line.count("*") for line in area) == min(len(values), len(lines[13].strip()) - 1)


@pytest.mark.parametrize(
    ("size", "columns", "right"),
    [((32, 32), 80, (64, 64)), ((100, 50), 80, (80, 40)), ((10, 1000), 40, (1, 40)), ((1, 1), 20, (20, 20))],
)
def test_a_picture_fits(size: tuple[int, int], columns: int, right: tuple[int, int]) -> None:
    assert fitted(*size, columns) == right


def test_two_pixels_a_cell() -> None:
    red, blue, white = (255, 0, 0), (0, 0, 255), (255, 255, 255)
    upper, lower = half_blocks([[red, blue], [white, white], [blue, red]])
    assert (upper.plain, lower.plain) == ("▀▀", "▀▀")
    assert [str(span.style) for span in upper.spans] == ["#ff0000 on #ffffff", "#0000ff on #ffffff"]
    assert [str(span.style) for span in lower.spans] == ["#0000ff", "#ff0000"]
    assert [line.plain for line in grey_ramp([[(0, 0, 0), white], [(0, 0, 0), white]])] == [" @"]


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "CMYK", "I;16", "F"])
def test_pictures_of_every_mode_are_read(mode: str, tmp_path: Path) -> None:
    file = tmp_path / "picture.tiff"
    Image.new(mode, (6, 4)).save(file)
    size, rows = read_picture(file, 12)
    assert size == (6, 4)
    assert [len(row) for row in rows] == [12] * 8


def test_what_is_transparent_is_dark_and_what_is_broken_is_no_picture(tmp_path: Path) -> None:
    whole, cut = tmp_path / "a.png", tmp_path / "b.png"
    Image.new("RGBA", (40, 40), (255, 255, 255, 0)).save(whole)
    assert read_picture(whole, 1)[1] == [[(0, 0, 0)]]
    cut.write_bytes(whole.read_bytes()[:60])
    with pytest.raises(NoPicture):
        read_picture(cut, 10)


def test_files() -> None:
    lines = [Text("one", "bold cyan"), Text("▀", "#ff0000 on #0000ff"), Text()]
    assert "one" in export.svg(lines, "title")
    with Image.open(io.BytesIO(export.png(lines))) as picture:
        assert picture.size == ((3 + 4) * 12, (3 + 2) * 22)
        assert picture.getpixel((2 * 12 + 1, 2 * 22 + 1)) == (255, 0, 0)
        assert picture.getpixel((2 * 12 + 1, 3 * 22 - 2)) == (0, 0, 255)
    with pytest.raises(export.NoSign):
        export.png([Text("中")])
