"""The report and the feedback: what they say, and that nothing in them runs, whatever the students are called."""

from __future__ import annotations

import base64
import hashlib
import html.parser
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from checker.course.verdicts import Finding
from checker.grade.feedback import write_feedback
from checker.grade.model import Student
from checker.grade.report import class_report
from checker.grade.report.markup import tag
from tests.grade.class_of import NASTY, RUN, class_of

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
GRADES = class_of()
REPORTS = {language: class_report(GRADES, language) for language in ("en", "zh")}
VOID = {"meta", "rect"}


class Page(html.parser.HTMLParser):
    """Elements, their attributes and the text between them; complains of what is not closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("language", REPORTS)
def test_nothing_in_it_runs_or_is_loaded(language: str) -> None:  # rows 88, 89, 92, 95
    text = REPORTS[language]
    page = Page(text)
    names = {name for name, _ in page.elements}
    assert names.isdisjoint({"script", "img", "iframe", "object", "embed", "link", "form", "base"})
    attributes = {(key, value) for _, found in page.elements for key, value in found.items()}
    assert not [key for key, _ in attributes if key.startswith("on") or key in ("src", "srcset", "style")]
    assert all(value and value.startswith("#") for key, value in attributes if key == "href")
    assert "document.title='owned'" in page.text, "the tests' own attack is not in it"
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]", text)


@pytest.mark.parametrize("language", REPORTS)
def test_the_policy_allows_its_style_and_nothing_else(language: str) -> None:
    page = Page(REPORTS[language])
    policy = next(found["content"] for name, found in page.elements if found.get("http-equiv"))
    style = re.search("<style>(.*?)</style>", REPORTS[language], re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert ("html", {"lang": {"en": "en", "zh": "zh-CN"}[language]}) in page.elements


def test_every_link_leads_somewhere_and_every_cell_says_what_its_colour_does() -> None:
    page = Page(REPORTS["en"])
    anchors = [found["id"] for _, found in page.elements if "id" in found]
    assert len(anchors) == len(set(anchors))
    assert {found["href"] for name, found in page.elements if name == "a"} <= {f"#{anchor}" for anchor in anchors}
    coloured = [
        found for name, found in page.elements if name == "td" and found.get("class") in ("good", "bad", "some", "none")
    ]
    assert len(coloured) == 15 * len(GRADES.students) and all(found["title"] for found in coloured)
    assert all(found["scope"] for name, found in page.elements if name == "th")


def test_it_says_what_an_instructor_must_look_at() -> None:
    text = Page(REPORTS["en"]).text
    assert "cannot be unpacked" in text and "could not be judged" in text and "not judged yet" in text
    assert "the student's own check gave 1 points" in text
    assert f"--seed {RUN.seed}" in text


def test_overridden_points_say_why() -> None:
    from dataclasses import replace

    grades = class_of([Student("s1")], refused=False)
    student = grades.students[0]
    chapter = student.chapters[0]
    task = replace(chapter.tasks[0], why="by <b>hand</b>")
    changed = replace(student, chapters=(replace(chapter, tasks=(task, *chapter.tasks[1:])), *student.chapters[1:]))
    assert "by &lt;b&gt;hand" in class_report(replace(grades, students=(changed,)), "en")


def test_an_empty_class_has_a_report() -> None:
    Page(class_report(class_of([], refused=False), "en"))


def test_markup_escapes_all_that_was_not_made_by_it() -> None:
    assert tag("p", "<b>", tag("i", "&"), title='"<') == '<p title="&#34;&lt;">&lt;b&gt;<i>&amp;</i></p>'


@pytest.mark.parametrize(
    "language, title", [("en", "Feedback"), ("中文", "反馈"), ("zh-CN", "反馈"), ("fr", "Feedback")]
)
def test_feedback_is_in_the_students_language(language: str, title: str, tmp_path: Path) -> None:
    student = Student("s1", "Ann", fields={"Language": language})
    write_feedback(class_of([student], refused=False), tmp_path, "en")
    text = (tmp_path / "s1.html").read_text(encoding="utf-8")
    assert title in text and "python tutor.py check 4" in text and f"--seed {RUN.seed}" in text


def test_no_student_leaves_the_feedbacks_folder(tmp_path: Path) -> None:
    odd = [Student(name) for name in ("../x", "/etc/x", "CON", "..", "a" * 300, *(one.id for one in NASTY))]
    folder = write_feedback(class_of(odd, refused=False), tmp_path / "feedback", "en")
    assert len(list(folder.iterdir())) == len(odd) and list(tmp_path.iterdir()) == [folder]
    for file in folder.iterdir():
        assert "script" not in {name for name, _ in Page(file.read_text(encoding="utf-8")).elements}


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="needs chromium")
@pytest.mark.parametrize("language", REPORTS)
def test_a_browser_shows_it_and_runs_nothing(language: str, tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text(REPORTS[language], encoding="utf-8")
    command = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    dump = [*command, "--dump-dom", "--virtual-time-budget=2000", (tmp_path / "report.html").as_uri()]
    done = subprocess.run(dump, capture_output=True, timeout=120, check=True)
    dom = done.stdout.decode("utf-8", "replace")
    assert re.search(r"<title>[^<]*&lt;4&gt;</title>", dom), "a script has changed the title"
    assert "<script" not in dom and "<img" not in dom and b"Refused to apply inline style" not in done.stderr
    picture = tmp_path / "picture.png"
    shoot = [*command, f"--screenshot={picture}", "--window-size=1200,1600", (tmp_path / "report.html").as_uri()]
    subprocess.run(shoot, capture_output=True, timeout=120, check=True)
    assert picture.stat().st_size > 20_000, "the page is blank"


EARLY = Finding("import_raised", {"type": "AssertionError", "text": "mine", "line": "9"})
LATE = Finding("timed_out", {"seconds": "10"})


def test_a_file_that_ended_early_is_said_at_its_head_and_among_what_is_to_be_looked_at() -> None:
    student = GRADES.students[0]
    chapter = replace(student.chapters[0], stopped=EARLY)
    page = Page(class_report(replace(GRADES, students=(replace(student, chapters=(chapter,)),)), "en"))
    assert page.text.count("Line 9, run when the file is loaded, raised AssertionError: mine") == 2
    assert page.text.count("Your file ended at line 9.") == 1


def test_what_was_judged_twice_says_so(tmp_path: Path) -> None:
    student = GRADES.students[0]
    first, *others = student.chapters[0].tasks
    task = replace(first, verdict=replace(first.verdict, first=LATE))
    chapter = replace(student.chapters[0], tasks=(task, *others))
    grades = replace(GRADES, students=(replace(student, chapters=(chapter,)),))
    (file,) = write_feedback(grades, tmp_path, "en").iterdir()
    assert "The first time: It computed for 10 seconds and was not done." in Page(file.read_text("utf-8")).text
