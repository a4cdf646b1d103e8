"""Copies are found however they are dressed up; right answers that are merely alike are not."""

from __future__ import annotations

import re
import time

import pytest

from checker.course import chapters
from checker.course.gallery import right_answers
from checker.grade.model import Student, Submission
from checker.grade.similar import SOLUTION, alike, prints_of

FOUR = next(chapter for chapter in chapters() if chapter.number == 4)
NAME = f"{FOUR.stem}.py"
OWN = '''
def conv2d_by_hand(x, weight, bias, stride=1, padding=0):
    """My own way."""
    height, width = x.shape[2], x.shape[3]
    wide = torch.zeros(x.shape[0], x.shape[1], height + 2 * padding, width + 2 * padding)
    wide[:, :, padding:padding + height, padding:padding + width] = x
    rows = []
    for top in range(0, wide.shape[2] - weight.shape[2] + 1, stride):
        line = []
        for left in range(0, wide.shape[3] - weight.shape[3] + 1, stride):
            part = wide[:, None, :, top:top + weight.shape[2], left:left + weight.shape[3]]
            line.append((part * weight[None]).sum(dim=(2, 3, 4)) + bias)  # one number for each kernel
        rows.append(torch.stack(line, dim=-1))
    if not rows:
        raise ValueError("too small")
    return torch.stack(rows, dim=-2)
'''


def of_class(**sources: str) -> list[Submission]:
    return [Submission(Student(name), "", {NAME: source.encode()}) for name, source in sources.items()]


def renamed(text: str) -> str:
    for name, other in (("height", "h"), ("wide", "padded_image"), ("rows", "out"), ("line", "row"), ("part", "w")):
        text = re.sub(rf"\b{name}\b", other, text)
    return text


DRESSED_UP = {
    "as it is": OWN,
    "names": renamed(OWN),
    "comments": re.sub(r"  #.*", "  # 求和", OWN).replace("My own way.", "Done by me alone."),
    "layout": OWN.replace("    ", "\t").replace(", ", ",").replace("def ", "def  "),
    "numbers": OWN.replace("dim=-1", "dim=-1").replace("range(0,", "range(00,"),
    "moved": "def helper():\n    return 1\n\n" + OWN,
    "a line more": OWN.replace("    rows = []\n", "    print(height)\n    rows = []\n"),
}


@pytest.mark.parametrize("how", DRESSED_UP)
def test_a_copy_is_found(how: str) -> None:
    found = alike(of_class(a=OWN, b=DRESSED_UP[how], c=FOUR.stub), [FOUR])
    assert [(one.first, one.second, one.task) for one in found] == [("a", "b", "conv2d_by_hand")]
    assert found[0].share > 0.7


def test_right_answers_in_styles_of_their_own_are_not_called_copies() -> None:
    sources = {answer.label: answer.file.read_text(encoding="utf-8") for answer in right_answers(FOUR)}
    assert len(sources) > 5
    assert [one for one in alike(of_class(**sources), [FOUR]) if SOLUTION not in (one.first, one.second)] == []


def test_stubs_and_what_cannot_be_read_are_never_alike() -> None:
    assert alike(of_class(a=FOUR.stub, b=FOUR.stub, c="def (", d="def (", e="\0"), [FOUR]) == []
    assert prints_of(b"\xff\xfe") == {}


def test_the_published_solution_is_named() -> None:
    solution = FOUR.solution.read_text(encoding="utf-8")
    found = alike(of_class(a=solution, b=OWN), [FOUR])
    assert found and {(one.first, one.second) for one in found} == {("a", SOLUTION)}


def test_one_task_as_in_the_solution_is_no_reason() -> None:
    solution = FOUR.solution.read_text(encoding="utf-8")
    assert alike(of_class(a=solution + OWN + OWN.replace("conv2d_by_hand", "conv2d_one_channel")), [FOUR]) == []


def test_a_short_chapter_copied_as_a_whole_is_named() -> None:
    five = next(chapter for chapter in chapters() if chapter.number == 5)
    name, solution = f"{five.stem}.py", five.solution.read_bytes()
    found = alike([Submission(Student("a"), "", {name: solution + b"# mine"})], [five])
    assert [(one.first, one.second, one.share) for one in found] == [("a", SOLUTION, 1.0)]


def test_what_a_large_part_of_the_class_has_does_not_count() -> None:
    everybody = {f"s{place}": OWN for place in range(9)}
    assert [one for one in alike(of_class(**everybody), [FOUR]) if one.second != SOLUTION] == []


def test_a_class_of_a_thousand_takes_seconds() -> None:
    many = {f"s{place}": OWN.replace("too small", str(place)) for place in range(1_000)}
    start = time.monotonic()
    alike(of_class(**many), [FOUR])
    assert time.monotonic() - start < 60
