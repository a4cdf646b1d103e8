"""The class as JUnit XML: a suite for each student's chapter, a case for each task."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree

from checker.course.verdicts import Outcome
from checker.grade.exports.cells import number
from checker.grade.exports.options import ExportOptions
from checker.grade.model import ChapterGrade, ClassGrades, StudentGrade
from checker.messages.visible import legal

UNTRIED = (Outcome.NOT_STARTED, Outcome.NOT_CHECKED)


def files(grades: ClassGrades, options: ExportOptions) -> Mapping[str, str]:
    suites = ElementTree.Element("testsuites", name=legal(grades.title))
    for grade in grades.students:
        for chapter in grade.chapters:
            if chapter.tasks:
                suites.append(_suite(grade, chapter, options))
    ElementTree.indent(suites)
    return {"junit.xml": ElementTree.tostring(suites, encoding="unicode", xml_declaration=True) + "\n"}


def _suite(grade: StudentGrade, chapter: ChapterGrade, options: ExportOptions) -> ElementTree.Element:
    outcomes = [task.verdict.outcome for task in chapter.tasks]
    skipped = sum(outcome in UNTRIED for outcome in outcomes)
    failed = len(outcomes) - skipped - outcomes.count(Outcome.PASSED)
    name = legal(f"{grade.student.id}.{chapter.chapter.stem}")
    suite = ElementTree.Element("testsuite", name=name)
    for key, count in {"tests": len(outcomes), "failures": failed, "errors": 0, "skipped": skipped}.items():
        suite.set(key, str(count))
    properties = ElementTree.SubElement(suite, "properties")
    for key, value in (("points", chapter.points), ("max_points", chapter.max_points)):
        ElementTree.SubElement(properties, "property", name=key, value=number(value))
    for task in chapter.tasks:
        verdict = task.verdict
        case = ElementTree.SubElement(
            suite, "testcase", classname=name, name=legal(verdict.task), time=f"{verdict.seconds:.3f}"
        )
        if not verdict.passed:
            kind = "skipped" if verdict.outcome in UNTRIED else "failure"
            ElementTree.SubElement(case, kind, message=legal(task.why or options.says(chapter.chapter, task)))
    return suite
