"""What may be in an archive and what may not: refused with its reason, and nothing ever written."""

from __future__ import annotations

import gzip
import tarfile
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from checker.grade.intake.archives import CLASS, ONE, unpack
from checker.grade.intake.member import Refused
from tests.grade.intake.handed import (
    CH04,
    encrypted_zip,
    gbk_zip,
    link_in_zip,
    lying_zip,
    member,
    overlapping_zip,
    tar_of,
    zip_of,
    zip_with,
)  # fmt: skip

GOOD = {
    "zip": zip_of({"ch04_layers.py": CH04}),
    "zip64": zip_of({"ch04_layers.py": CH04}, allowZip64=True),
    "tar": tar_of((member("ch04_layers.py"), CH04.encode()), mode="w"),
    "tar_gz": tar_of((member("./ch04_layers.py"), CH04.encode())),
    "tar_bz2": tar_of((member("ch04_layers.py"), CH04.encode()), mode="w:bz2"),
    "tar_xz": tar_of((member("ch04_layers.py"), CH04.encode()), mode="w:xz"),
}
REFUSED = {
    # row 66: names that lead out
    "zip_dots": (zip_of({"../../ch04_layers.py": CH04}), "in_path_escapes"),
    "zip_dots_inside": (zip_of({"a/../../b.py": CH04}), "in_path_escapes"),
    "zip_absolute": (zip_of({"/tmp/ch04_layers.py": CH04}), "in_path_escapes"),
    "zip_drive": (zip_of({"C:/ch04_layers.py": CH04}), "in_path_escapes"),
    "zip_backslash": (zip_with(lambda info: setattr(info, "filename", "..\\x.py")), "in_path_escapes"),
    "tar_dots": (tar_of((member("../x.py"), b"")), "in_path_escapes"),
    # row 67: links
    "zip_link": (link_in_zip(), "in_archive_link"),
    "tar_link": (tar_of((member("a.py", tarfile.SYMTYPE, "/etc/hostname"), b"")), "in_archive_link"),
    "tar_hard_link": (tar_of((member("a.py", tarfile.LNKTYPE, "../b.py"), b"")), "in_archive_link"),
    # row 68: bombs
    "zip_ratio": (zip_of({"a.py": b"\0" * (40 << 20)}, compression=zipfile.ZIP_DEFLATED), "in_archive_bomb"),
    "zip_overlapping": (overlapping_zip(), "in_archive_bomb"),
    "zip_lies_about_size": (lying_zip(), "in_archive_broken"),
    "tar_ratio": (gzip.compress(b"\0" * (60 << 20)), "in_archive_bomb"),
    "zip_source_too_large": (zip_of({"a.py": b"#" * (1 << 20) + b"#"}), "in_file_large"),
    # row 69: no ordinary files
    "tar_device": (tar_of((member("a.py", tarfile.CHRTYPE), b"")), "in_archive_device"),
    "tar_pipe": (tar_of((member("a.py", tarfile.FIFOTYPE), b"")), "in_archive_device"),
    # row 70: names that are not names everywhere, or one name
    "case": (zip_of({"A.py": CH04, "a.py": CH04}), "in_path_twice"),
    "composed": (zip_of({"\u00e9.py": CH04, "e\u0301.py": CH04}), "in_path_twice"),
    "reserved": (zip_of({"con.py": CH04}), "in_path_reserved"),
    "trailing_dot": (zip_of({"folder./a.py": CH04}), "in_path_reserved"),
    "control": (zip_of({"a\x1b[2J.py": CH04}), "in_path_reserved"),
    "nul": (zip_with(lambda info: setattr(info, "filename", "a\0.py")), "in_path_reserved"),
    "long": (zip_of({"a" * 1_001: CH04}), "in_path_long"),
    # row 71: no archive that can be read
    "encrypted": (encrypted_zip(), "in_archive_encrypted"),
    "truncated_zip": (zip_of({"ch04_layers.py": CH04})[:60], "in_archive_broken"),
    "truncated_tar": (tar_of((member("ch04_layers.py"), CH04.encode()))[:60], "in_archive_broken"),
    "rar": (b"Rar!\x1a\x07\x01\x00", "in_archive_kind"),
    "seven_zip": (b"7z\xbc\xaf'\x1c", "in_archive_kind"),
    "empty": (b"", "in_archive_empty"),
    "text": (b"this is no archive at all", "in_archive_broken"),
}


@pytest.mark.parametrize("name", GOOD)
def test_is_read(name: str) -> None:
    assert [(each.path, each.content) for each in unpack(GOOD[name], "x")] == [("ch04_layers.py", CH04.encode())]


@pytest.mark.parametrize("name", REFUSED)
def test_is_refused(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    content, label = REFUSED[name]
    with pytest.raises(Refused) as refused:
        unpack(content, "work.zip")
    assert refused.value.finding.label == label
    assert all(value.isprintable() for value in refused.value.finding.values.values())
    assert list(tmp_path.iterdir()) == []


def test_too_many_members() -> None:
    files = {f"{place}.py": CH04 for place in range(4)}
    for content in (zip_of(files), tar_of(*((member(name), b"") for name in files))):
        with pytest.raises(Refused) as refused:
            unpack(content, "work.zip", replace(ONE, members=3))
        assert refused.value.finding.label == "in_archive_many"


def two_students(name: str) -> dict[str, bytes | str]:
    """One of them hands in what is refused, in an archive that a platform made of the whole class."""
    bad: dict[str, dict[str, bytes | str]] = {
        "escapes": {"s1/../../x.py": CH04},
        "reserved": {"s1/con.py": CH04},
        "twice": {"s1/A.py": CH04, "s1/a.py": CH04},
        "bomb": {"s1/a.py": b"\0" * (40 << 20)},
        "large": {"s1/a.py": b"#" * (2 << 20)},
    }
    return {**bad[name], "s2/ch04_layers.py": CH04}


@pytest.mark.parametrize("name", ["escapes", "reserved", "twice", "bomb", "large"])
def test_one_bad_member_does_not_stop_a_class(name: str) -> None:
    found = unpack(zip_of(two_students(name), compression=zipfile.ZIP_DEFLATED), "class.zip", CLASS)
    assert {each.path.split("/")[0]: each.trouble is None for each in found} == {"s1": False, "s2": True}
    assert [each.content for each in found if each.trouble is None] == [CH04.encode()]


def test_what_nobody_reads_is_not_unpacked() -> None:
    found = unpack(zip_of({"photo.jpg": b"\0" * 100, "__MACOSX/ch04_layers.py": CH04}), "x")
    assert {each.path: each.content for each in found} == {"photo.jpg": b"", "__MACOSX/ch04_layers.py": b""}


def test_chinese_names_of_windows() -> None:
    assert [each.path for each in unpack(gbk_zip("作业/第4章.py"), "x")] == ["作业/第4章.py"]
