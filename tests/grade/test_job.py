"""What is judged at once, and when two students' code is the same."""

from __future__ import annotations

from checker.course import chapters
from checker.grade.job import Job, jobs_of

CHAPTERS = chapters()
FILES = {
    "ch04_layers.py": b"import own\nfrom ch05_sequential import x\n",
    "ch05_sequential.py": b"import torch\n",
    "own.py": b"from deeper import y\n",
    "deeper.py": b"import own\n",
    "unused.py": b"",
}


def test_a_job_is_a_chapter_with_what_it_imports() -> None:
    found = {job.stem: sorted(job.files) for job in jobs_of(FILES, CHAPTERS)}
    assert found == {
        "ch04_layers": ["ch04_layers.py", "ch05_sequential.py", "deeper.py", "own.py"],
        "ch05_sequential": ["ch05_sequential.py"],
    }


def test_a_file_that_is_no_python_is_a_job_of_its_own() -> None:
    (job,) = jobs_of({"ch04_layers.py": b"import own\ndef (", "own.py": b""}, CHAPTERS)
    assert list(job.files) == ["ch04_layers.py"]


def test_chapters_that_were_not_asked_for_are_left_out() -> None:
    assert jobs_of(FILES, [chapter for chapter in CHAPTERS if chapter.number == 12]) == []


def test_the_key_is_the_content() -> None:
    one = Job("ch04_layers", {"ch04_layers.py": b"1", "own.py": b"2"})
    assert one.key == Job("ch04_layers", {"own.py": b"2", "ch04_layers.py": b"1"}).key
    others = (
        {"ch04_layers.py": b"1"},
        {"ch04_layers.py": b"1", "own.py": b"3"},
        {"ch04_layers.py": b"12", "own.py": b""},
    )
    assert len({one.key, *(Job("ch04_layers", files).key for files in others)}) == 4
