"""On Windows `sorted` of paths overlooks case, and a folder is listed in an order: neither decides what is right."""

from __future__ import annotations

import sys
from pathlib import Path, PureWindowsPath

import pytest

from checker.chapters.ch02_dataset.pictures import fill
from checker.judge.api import Draw


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("disguised", [False, True])
def test_on_windows_names_and_paths_have_one_order_and_a_listing_another(
    seed: int, disguised: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    names = fill(tmp_path / "pictures", Draw(seed), 9, disguised=disguised)
    assert names == [path.name for path in sorted(map(PureWindowsPath, names))]
    assert names != sorted(names, key=str.upper)  # as NTFS lists them


@pytest.mark.skipif(sys.platform == "win32", reason="there the names are others")
def test_elsewhere_case_decides(tmp_path: Path) -> None:
    names = fill(tmp_path / "pictures", Draw(1), 9)
    assert names != sorted(names, key=str.lower)
