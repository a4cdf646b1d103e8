"""The class as one HTML file that opens from the disk: no script, nothing loaded, every text escaped."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from checker.grade.exports.cells import number
from checker.grade.model import ClassGrades
from checker.grade.report.heat_map import heat_map
from checker.grade.report.markup import document, joined, tag
from checker.grade.report.student import QUIET, ended_of, findings_of, seen, student_section
from checker.grade.statistics import BINS, CommonMistake, distribution, middle, mistakes, task_rates
from checker.messages.catalogue import Words
from checker.messages.look import Look
from checker.messages.speaker import Speaker

MISTAKES = 10  # that are shown at once
MOST_MISTAKES = 60
SECTIONS = ("report_look", "report_wrong", "report_spread", "report_map", "report_rates", "report_students")


def class_report(grades: ClassGrades, language: str) -> str:
    words = Words(language)
    anchors = [f"s{place}" for place in range(len(grades.students))]
    students = [
        student_section(grade, words, seed=grades.run.seed, anchor=anchor)
        for grade, anchor in zip(grades.students, anchors, strict=True)
    ]
    parts = (
        _to_look_at(grades, words, anchors),
        _mistakes(grades, words),
        _spread(grades, words),
        heat_map(grades, words, anchors),
        _rates(grades, words),
        joined(students),
    )
    shown = [(label, part) for label, part in zip(SECTIONS, parts, strict=True) if part]
    links = [tag("a", words.say(label), href=f"#{label}") for label, _ in shown]
    sections = [tag("section", tag("h2", words.say(label)), part, id=label) for label, part in shown]
    title = words.say("report_title", title=grades.title)
    body = joined([tag("header", tag("h1", title), _facts(grades, words), tag("nav", *links)), tag("main", *sections)])
    return document(title, language, body)


def _facts(grades: ClassGrades, words: Words) -> Markup:
    run = grades.run
    values = {"seed": run.seed, "kit": run.kit, "torch": run.torch, "python": run.python, "isolation": run.isolation}
    when = run.started.astimezone().strftime("%Y-%m-%d %H:%M")
    return tag("p", words.say("report_run", count=len(grades.students), when=when, **values), class_="facts")


def _to_look_at(grades: ClassGrades, words: Words, anchors: list[str]) -> Markup:
    """What an instructor must decide; under it, folded, what was only matched."""
    rows, quiet = [], []
    for grade, anchor in zip(grades.students, anchors, strict=True):
        name = tag("th", tag("a", f"{grade.student.id} {grade.student.name}".strip(), href=f"#{anchor}"), scope="row")
        loud = [*findings_of(grade, words, without=QUIET), *ended_of(grade, words)]
        soft = [text for text in findings_of(grade, words) if text not in loud]
        rows += [tag("tr", name, tag("td", " ".join(loud)))] if loud else []
        quiet += [tag("tr", name, tag("td", " ".join(soft)))] if soft else []
    more = tag("summary", words.say("report_matched", count=len(quiet)))
    folded = tag("details", more, tag("table", *quiet)) if quiet else Markup()
    return joined([tag("table", *rows) if rows else Markup(), folded])


def _mistakes(grades: ClassGrades, words: Words) -> Markup:
    found = mistakes(grades)[:MOST_MISTAKES]
    items = [tag("li", *_mistake(mistake, words, len(grades.students))) for mistake in found]
    first, others = items[:MISTAKES], items[MISTAKES:]
    more = tag("summary", words.say("report_more", count=len(others)))
    rest = tag("details", more, tag("ol", *others, class_="mistakes", start=MISTAKES + 1)) if others else Markup()
    return joined([tag("ol", *first, class_="mistakes"), rest]) if items else Markup()


def _mistake(mistake: CommonMistake, words: Words, students: int) -> Iterator[Markup]:
    speaker, finding = Speaker(words, Look(), mistake.chapter), mistake.example.verdict.finding
    assert finding is not None
    count = words.say("report_count", count=len(mistake.students), students=students)
    yield tag("strong", f"{mistake.chapter.number} {mistake.task or words.say('report_whole_file')}")
    yield tag("span", f"  {count}", class_="soft")
    yield tag("div", speaker.misconception(mistake.diagnosis) if mistake.diagnosis else speaker.finding(finding))
    yield tag(
        "details", tag("summary", words.say("report_example")), tag("p", speaker.finding(finding)), seen(finding, words)
    )


def _spread(grades: ClassGrades, words: Words) -> Markup:
    """Bars of an SVG; each has its number beside it, so nothing is said by length alone."""
    counts, (average, median) = distribution(grades), middle(grades)
    most = max(counts, default=0) or 1
    rows = []
    for place, count in enumerate(counts):
        y, width = 24 * place, 360 * count / most
        label = f"{100 * place // BINS}-{100 * (place + 1) // BINS} %"
        rows += [tag("text", label, x=78, y=y + 16, text_anchor="end")]
        rows += [tag("rect", x=88, y=y + 3, width=round(width, 1), height=17, class_="bar")]
        rows += [tag("text", str(count), x=round(96 + width, 1), y=y + 16)]
    said = words.say("report_middle", mean=number(100 * average), median=number(100 * median))
    chart = tag("svg", *rows, width=520, height=24 * BINS, viewBox=f"0 0 520 {24 * BINS}", role="img", aria_label=said)
    return joined([tag("p", said), chart])


def _rates(grades: ClassGrades, words: Words) -> Markup:
    rows = []
    for rate in task_rates(grades):
        if not rate.handed_in:
            continue
        share = rate.passed / rate.handed_in
        bar = tag(
            "svg",
            tag("rect", x=0, y=2, width=160, height=12, class_="rest"),
            tag("rect", x=0, y=2, width=round(160 * share, 1), height=12, class_="bar"),
            width=160,
            height=16,
            aria_hidden="true",
        )
        name = f"{rate.chapter.number} {rate.task}"
        cells = [tag("th", tag("code", name), scope="row"), tag("td", bar)]
        rows.append(tag("tr", *cells, tag("td", f"{rate.passed} / {rate.handed_in}", class_="number")))
    return tag("table", *rows) if rows else Markup()
