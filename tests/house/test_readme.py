"""The two READMEs say the same, name only what is there, and the two lines are where .ci/run reads them."""

import hashlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

from checker.course import ROOT

ENGLISH = ROOT / "README.md"
CHINESE = ROOT / "docs" / "README.zh.md"
WHERE = r"(python_version (<|>=) \"3\.\d+\"|sys_platform [=!]= \"darwin\")"  # may stand behind a version
READMES = pytest.mark.parametrize("readme", [ENGLISH, CHINESE], ids=["en", "zh"])


def text(readme: Path) -> str:
    return readme.read_text(encoding="utf-8")


def code_blocks(readme: Path) -> list[str]:
    return re.findall(r"^```\w+\n(.*?)^```$", text(readme), re.MULTILINE | re.DOTALL)


def headings(readme: Path) -> list[str]:
    """The levels of the headings: `#`, `##`."""
    prose = re.sub(r"^```.*?^```$", "", text(readme), flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"^(#+) ", prose, re.MULTILINE)


def targets(readme: Path) -> list[str]:
    return re.findall(r"\]\(([^)]+)\)", text(readme))


def test_the_first_line_leads_to_the_other_language() -> None:
    assert "(docs/README.zh.md)" in text(ENGLISH).splitlines()[0]
    assert "(../README.md)" in text(CHINESE).splitlines()[0]


def test_both_have_the_same_parts_and_the_same_code() -> None:
    assert len(headings(ENGLISH)) > 5
    assert headings(ENGLISH) == headings(CHINESE)
    assert len(code_blocks(ENGLISH)) > 5
    assert code_blocks(ENGLISH) == code_blocks(CHINESE)
    assert len(targets(ENGLISH)) == len(targets(CHINESE))


def test_the_chinese_one_is_not_older() -> None:
    """Its last line names the English text that it was brought up to; change it after you have changed the Chinese."""
    digest = hashlib.sha256(text(ENGLISH).encode()).hexdigest()[:16]
    assert text(CHINESE).rstrip().endswith(f"<!-- README.md: {digest} -->"), f"bring docs/README.zh.md up to {digest}"


@READMES
def test_files_that_are_linked_to_are_there(readme: Path) -> None:
    local = [target for target in targets(readme) if "://" not in target]
    assert len(local) > 2
    assert [target for target in local if not (readme.parent / target).exists()] == []


def test_commands_that_are_named_are_there() -> None:
    named = [set(re.findall(r"python3? tutor\.py ([a-z][a-z-]*)", text(readme))) for readme in (ENGLISH, CHINESE)]
    assert named[0] == named[1] >= {"check", "lesson", "hint"}
    for command in named[0]:
        done = subprocess.run([sys.executable, ROOT / "tutor.py", command, "--help"], capture_output=True, check=False)
        assert done.returncode == 0, f"`python tutor.py {command}` is not there"


@pytest.mark.parametrize(("mark", "end"), [("set-up", "python tutor.py tour"), ("test", "python -m pytest")])
def test_the_two_lines_can_be_read_out(mark: str, end: str) -> None:
    """What .ci/run runs: the one line of the block that follows the mark."""
    block = re.search(rf"^<!-- {mark} -->\n```bash\n(.*)\n```$", text(ENGLISH), re.MULTILINE)
    assert block is not None
    assert block.group(1).endswith(f" && {end}")
    assert f"readme_line {mark})" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_ci_accepts_no_failure_of_the_two_lines_and_runs_what_they_leave_out() -> None:
    lines = text(ROOT / ".ci" / "run").splitlines()
    in_order = [
        "set -euo pipefail",
        'bash -c "$set_up"',
        "export TUTOR_REQUIRE_SANDBOX=1",
        'bash -c "$test_all"',
        ".venv/bin/python -m pytest -m slow",
    ]
    assert [line for line in lines if line in in_order] == in_order


@pytest.mark.parametrize(
    "file",
    ["README.md", "docs/README.zh.md", "constraints.txt", "pyproject.toml", ".ci/run", ".github/workflows/tests.yml"],
)
def test_no_registry_is_named(file: str) -> None:
    """Where packages come from is the machine's own setting."""
    assert not re.search(r"index-url|find-links|pypi|file://|--index", text(ROOT / file), re.IGNORECASE)


def test_constraints_name_versions_that_every_system_has() -> None:
    lines = [line for line in text(ROOT / "constraints.txt").splitlines() if line and not line.startswith("#")]
    assert len(lines) > 5
    for line in lines:
        assert re.fullmatch(rf"[a-z0-9-]+[=<]=[0-9.]+(; {WHERE}( and {WHERE})*)?", line), line
        assert not line.startswith(("nvidia", "cuda", "triton"))
