"""`dev check` has nothing to say of a chapter that is whole, and complains of every defect."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from checker.course import Chapter, read_chapter
from checker.dev import texts_check
from checker.dev.check import check_chapter, check_seeds
from checker.explain import explainer
from checker.judge.run.engine import Engine
from checker.judge.run.opening import open_engine
from checker.judge.run.settings import Settings
from tests.sample.chapter import FOLDER, SAMPLE

pytestmark = pytest.mark.xdist_group("dev_check")


class Copy:
    """The sample chapter in a folder of its own, to be spoiled; two of its tasks, so that it takes no long time."""

    def __init__(self, folder: Path, number: int) -> None:
        self.number = number
        self.stem = f"ch{number}_sample"
        self.root = folder
        self.folder = folder / self.stem
        shutil.copytree(SAMPLE.folder, self.folder, ignore=shutil.ignore_patterns("__pycache__"))
        (self.folder / "test_ch90_sample.py").rename(self.tests)
        for name in ("exercises", "solutions"):
            (folder / name).mkdir(exist_ok=True)
            shutil.copy(FOLDER / name / "ch90_sample.py", folder / name / f"{self.stem}.py")
        for exhibit in [*(self.folder / "misconceptions").glob("*/*.py"), *(self.folder / "right").glob("**/*.py")]:
            if exhibit.stem not in ("add_forgets_b", "halve_whole", "own_words"):
                exhibit.unlink()
        self.change("chapter.toml", "number = 90", f"number = {number}")

    @property
    def tests(self) -> Path:
        return self.folder / f"test_{self.stem}.py"

    @property
    def solution(self) -> Path:
        return self.root / "solutions" / f"{self.stem}.py"

    def change(self, file: str | Path, old: str, new: str) -> None:
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {path.name}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(text, encoding="utf-8")

    def misconception(self, label: str, code: str, *, task: str = "add", zh: str = "错了。") -> None:
        self.write(f"misconceptions/{task}/{label}.py", f'"""\nsource: made up\nen: Wrong.\nzh: {zh}\n"""\n{code}')

    def read(self) -> Chapter:
        chapter = replace(read_chapter(self.folder), solutions=self.root / "solutions")
        return replace(chapter, tasks=(chapter.task("add"), chapter.task("halve")))


STYLE = '"""\nen: Another.\nzh: 另一个。\n"""'
ADD = "def add(a, b):\n    return {}\n"
# name: (how it is made, what must be said; nothing else may be)
Spoil = Callable[[Copy], object]
IN_TEXTS: dict[str, tuple[Spoil, list[str]]] = {
    "none": (lambda copy: None, []),
    "no Chinese title": (
        lambda copy: copy.change("chapter.toml", 'zh = "求和"', 'zh = ""'),
        ["title of add has no zh"],
    ),
    "no Chinese hint": (
        lambda copy: copy.change("chapter.toml", '{ en = "b", zh = "b" }', '{ en = "b" }'),
        ["hint 2 of add has no zh"],
    ),
    "no Chinese message": (
        lambda copy: copy.change("chapter.toml", 'zh = "第二次调用的结果不对。"', 'zh = " "'),
        ["message second_call has no zh"],
    ),
    "no Chinese lesson": (
        lambda copy: (copy.folder / "lesson.zh.md").unlink(),
        ["lesson.zh.md is missing or nearly empty"],
    ),
    "a misconception without Chinese": (
        lambda copy: copy.misconception("add_zero", ADD.format(0), zh=""),
        ["misconceptions/add_zero has no zh"],
    ),
    "a lesson of one word": (
        lambda copy: copy.write("lesson.en.md", "Lesson."),
        ["lesson.en.md is missing or nearly empty"],
    ),
    "two hints": (
        lambda copy: copy.change("chapter.toml", ', { en = "c", zh = "c" }', ""),
        ["add has 2 hints, and needs 3"],
    ),
    "no points": (lambda copy: copy.change("chapter.toml", "points = 1", "points = 0"), ["add has 0 points"]),
    "another number": (
        lambda copy: copy.change("chapter.toml", f"number = {copy.number}", "number = 3"),
        ["number 3 and name 'sample' do not make"],
    ),
    "another stub": (lambda copy: copy.change("stub.py", "# TODO", "# TO DO"), ["is not the same as stub.py"]),
    "another docstring": (
        lambda copy: copy.change(copy.solution, "The sum.", "A sum."),
        ["add: the stub has add(a: int, b: int) -> int: The sum., the solution"],
    ),
    "another signature": (
        lambda copy: copy.change(copy.solution, "b: int) -> int", "b: int = 0) -> int"),
        ["add: the stub has add(a: int, b: int) -> int"],
    ),
    "a message that nobody uses": (
        lambda copy: copy.change("chapter.toml", "[[tasks]]", '[messages.unused]\nen = "a"\nzh = "啊"\n\n[[tasks]]'),
        ["message 'unused' is written and not used"],
    ),
    "a message that nobody wrote": (
        lambda copy: copy.change(copy.tests, "== a + b", '== a + b, "first_call"'),
        ["message 'first_call' is used and not written"],
    ),
    "a task that nobody gets wrong": (
        lambda copy: [
            (copy.folder / "misconceptions" / "add" / "add_forgets_b.py").unlink(),
            copy.misconception("halve_negative", "import torch\n\n\ndef halve(x):\n    return -x\n", task="halve"),
        ],
        ["add has no misconception"],
    ),
    "a key that nobody reads": (
        lambda copy: copy.change("chapter.toml", "needs = [", "need = ["),
        ["task twice: 'need' is not a key; did you mean 'needs'?"],
    ),
    "a language that nobody speaks": (
        lambda copy: copy.change("chapter.toml", "[title]", "[title]\neng = 'A'"),
        ["title: 'eng' is not a key; did you mean 'en'?"],
    ),
    "a mistake in no task": (
        lambda copy: copy.misconception("ad_zero", "def ad(a, b):\n    return 0\n", task="ad"),
        ["misconceptions/ad_zero: 'ad' is not a task"],
    ),
    "no questions": (lambda copy: (copy.folder / "questions.py").unlink(), ["questions.py is missing"]),
    "no solution": (lambda copy: copy.solution.unlink(), ["ch10_sample.py is missing"]),
}
IN_VERDICTS: dict[str, tuple[Spoil, list[str]]] = {
    "none": (lambda copy: None, []),
    "a mistake that passes": (
        lambda copy: copy.misconception("add_turned", ADD.format("b + a")),
        ["misconceptions/add_turned: add passed , and must fail"],
    ),
    "a mistake that fails another task too": (
        lambda copy: copy.misconception("add_minus", ADD.format("a - b") + "halve.__code__ = (lambda x: x).__code__\n"),
        ["misconceptions/add_minus: halve failed wrong_element, and must pass"],
    ),
    "a mistake that is told from none": (
        lambda copy: copy.misconception("add_late", ADD.format("a + b + (b == 2)")),
        ["misconceptions/add_late: add failed wrong_value, and is named nothing"],
    ),
    "two mistakes of equal answers": (
        lambda copy: copy.misconception("add_first", "def add(x, y):\n    return x\n"),
        ["add_first: add failed wrong_value, and is named add_first | add_forgets_b"] * 2,
    ),
    "a right answer that fails": (
        lambda copy: copy.write(
            "right/negative.py", f'"""\nen: Another.\nzh: 另一个。\n"""\n\n\n{ADD.format("abs(a + b) + 1")}'
        ),
        ["right/negative: add failed wrong_value, and must pass"],
    ),
    "a right answer that cannot be loaded": (
        lambda copy: copy.write("right/broken.py", f"{STYLE}\n\nfrom nowhere import add\n"),
        ["right/broken: add not_loadable"],
    ),
    "no questionnaire": (
        lambda copy: copy.change("questions.py", '@questions("add")\n', ""),
        ["add has no questionnaire", "misconceptions/add_forgets_b: add failed wrong_value, and is named nothing"],
    ),
    "too few questions": (
        lambda copy: copy.change("questions.py", "(-2, 0, 1, 5, 9, 70)", "(-2, 0, 1, 5, 9)"),
        ["the questionnaire of add has 25 answers"],
    ),
    "a questionnaire that breaks off": (
        lambda copy: copy.change(
            "questions.py", "        learner.add(a, b)\n", "        learner.add(a, b)\n    1 / 0\n"
        ),
        ["the questionnaire of add has 37 answers"],
    ),
    "a checker with a mistake": (
        lambda copy: copy.change(
            copy.tests, "assert learner.halve(x) == x / 2, ", "assert learner.halve(x) == [][0], "
        ),
        ["solution: halve kit_error", "right/own_words: halve kit_error"],
    ),
}


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[str]]:
    folder = tmp_path_factory.mktemp("defects")
    chapters: dict[str, Chapter] = {}
    for number, (name, (spoil, _)) in enumerate(IN_VERDICTS.items(), 10):
        copy = Copy(folder, number)
        spoil(copy)
        chapters[name] = copy.read()

    with open_engine([*chapters.values()], Settings(seed=1), explainer=explainer) as engine:
        engine.worlds.settle()
        found: dict[str, list[str]] = {}
        for name, chapter in chapters.items():
            told: list[str] = []
            assert check_chapter(engine, chapter, strict=True, tell=told.append) == len(told)
            assert all(text.startswith(f"{chapter.stem}: ") for text in told)
            found[name] = [text.removeprefix(f"{chapter.stem}: ") for text in told]
        return found


@pytest.fixture(scope="module", autouse=True)
def small_galleries() -> Iterator[None]:
    """Two misconceptions and one right answer are enough here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(texts_check, "MISCONCEPTIONS", 2)
        patch.setattr(texts_check, "RIGHT_ANSWERS", 1)
        yield


def in_texts(chapter: Chapter) -> list[str]:
    return [*texts_check.complaints(chapter), *texts_check.strict_complaints(chapter)]


def assert_said(said: list[str], wanted: list[str]) -> None:
    for part in wanted:
        assert any(part in text for text in said), said
    assert len(said) == len(wanted), said


@pytest.mark.parametrize("name", IN_TEXTS)
def test_a_defect_in_the_texts(tmp_path: Path, name: str) -> None:
    copy = Copy(tmp_path, 10)
    spoil, wanted = IN_TEXTS[name]
    spoil(copy)
    chapter = copy.read()
    assert_said(list(texts_check.unreadable(chapter)) or in_texts(chapter), wanted)


def test_another_course_needs_a_stub_a_solution_and_a_checker(tmp_path: Path) -> None:
    """In one language, without lessons, hints, gallery and questions."""
    copy = Copy(tmp_path, 60)
    for name in ("lesson.en.md", "lesson.zh.md", "questions.py"):
        (copy.folder / name).unlink()
    for name in ("misconceptions", "right"):
        shutil.rmtree(copy.folder / name)
    copy.change("chapter.toml", ', zh = "求和"', "")
    copy.change("chapter.toml", ', { en = "c", zh = "c" }', "")
    chapter, told = copy.read(), list[str]()
    with open_engine([chapter], Settings(seed=1), explainer=explainer) as engine:
        found = check_both(engine, chapter, told)
    assert found[0] == 0, told
    assert found[1] > 4, told


def check_both(engine: Engine, chapter: Chapter, told: list[str]) -> list[int]:
    return [check_chapter(engine, chapter, strict=strict, tell=told.append) for strict in (False, True)]


@pytest.mark.parametrize("name", IN_VERDICTS)
def test_a_defect_that_the_verdicts_show(complaints: Mapping[str, list[str]], name: str) -> None:
    assert_said(complaints[name], IN_VERDICTS[name][1])


def test_two_mistakes_of_equal_answers_are_both_complained_of(complaints: Mapping[str, list[str]]) -> None:
    said = complaints["two mistakes of equal answers"]
    assert [text.partition(":")[0] for text in said] == ["misconceptions/add_first", "misconceptions/add_forgets_b"]


@pytest.mark.slow
def test_a_chapter_that_is_whole() -> None:
    whole: list[str] = []
    with open_engine([SAMPLE], Settings(seed=1), explainer=explainer) as engine:
        check_chapter(engine, SAMPLE, strict=True, tell=whole.append)
    assert whole == []


def test_too_few_are_complained_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts_check, "RIGHT_ANSWERS", 12)
    assert in_texts(SAMPLE) == ["10 misconceptions and 2 right answers are too few"]


def test_many_seeds(tmp_path: Path) -> None:
    """A checker that passes a wrong answer under some seeds is found out."""
    copy = Copy(tmp_path, 9)
    lucky = "    for a, b in [(draw.integer(0, 1), 0)]:\n"
    copy.change(copy.tests, "    for a, b in [(1, 2), (draw.integer(-9, 9), draw.integer(10, 99))]:\n", lucky)
    copy.misconception("add_abs", ADD.format("a + b + (a == 1)"))
    chapter = copy.read()

    told: list[str] = []
    with open_engine([chapter], Settings(seed=1)) as engine:
        count = check_seeds(engine, replace(chapter, tasks=(chapter.task("add"),)), range(6), tell=told.append)
    assert count == len(told)
    lucky_seeds = {text.split(":")[0] for text in told if "add_abs: add passed" in text}
    assert 0 < len(lucky_seeds) < 6
