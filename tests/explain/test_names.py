"""Which mistake is named: by its answers alone, however it is written; both where two explain it; none by a guess."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from checker.course import Chapter, chapters, read_chapter
from checker.course.verdicts import TaskVerdict
from checker.explain import explainer
from checker.explain.diagnosis import GalleryExplainer
from checker.explain.record import Record, normalised, same, take
from checker.judge.pool.program import Program
from checker.judge.run.opening import open_engine
from checker.judge.run.settings import Settings
from tests.sample.chapter import SAMPLE, answer

pytestmark = pytest.mark.xdist_group("diagnose_names")

# Mistakes of the sample's gallery in other words: the task, the label they must earn, the definition.
REWRITTEN: dict[str, tuple[str, str, str]] = {
    "add_forgets_b": ("add", "add_forgets_b", "def add(first, second):\n    result = first\n    return result\n"),
    "add_forgets_b, a lambda": ("add", "add_forgets_b", "add = lambda a, b: a\n"),
    "add_is_a_float": ("add", "add_is_a_float", "def add(*numbers):\n    return 1.0 * sum(numbers)\n"),
    "halve_in_place": ("halve", "halve_in_place", "def halve(t):\n    t.mul_(0.5)\n    return t\n"),
    "halve_in_place, a loop": (
        "halve",
        "halve_in_place",
        """def halve(x):
    flat = x.view(-1)
    for i in range(len(flat)):
        flat[i] = flat[i] / 2
    return x
""",
    ),
    "halve_whole": ("halve", "halve_whole", "def halve(x):\n    return torch.floor(x / 2)\n"),
    "halve_loses_dtype": ("halve", "halve_with_a_name_error", "def halve(y):\n    return z / 2\n"),
    "counter_forgets": (
        "Counter",
        "counter_forgets",
        """class Counter:
    def __init__(self, n):
        self.begin = n

    def step(self, by):
        return by + self.begin
""",
    ),
    "twice_is_a_square": ("twice", "twice_is_a_square", "def twice(number):\n    return number ** 2\n"),
    "descend_uphill": (
        "descend",
        "descend_uphill",
        """def descend(net, inputs, rate):
    optimizer = torch.optim.SGD(net.parameters(), lr=rate, maximize=True)
    optimizer.zero_grad()
    total = net(inputs).sum()
    total.backward()
    optimizer.step()
    return float(total)
""",
    ),
}
# Wrong, and nobody's listed mistake; also two mistakes at once.
UNLISTED: dict[str, tuple[str, str]] = {
    "one more": ("add", "def add(a, b):\n    return a + b + 1\n"),
    "a listed mistake, but not always": ("add", "def add(a, b):\n    return a if a > 3 else a + b\n"),
    "a listed mistake, and another": ("halve", "def halve(x):\n    x.div_(2)\n    return torch.floor(x)\n"),
    "a listed mistake, of another shape": ("halve", "def halve(x):\n    return torch.floor(x / 2).unsqueeze(0)\n"),
    "a listed mistake, of another dtype": ("halve", "def halve(x):\n    return torch.floor(x / 2).double()\n"),
    "a listed mistake, that leaves a setting changed": (
        "halve",
        "def halve(x):\n    torch.set_num_threads(2)\n    return torch.floor(x / 2)\n",
    ),
    "a listed mistake, that changes its argument too": (
        "halve",
        "def halve(x):\n    y = torch.floor(x / 2)\n    x.zero_()\n    return y\n",
    ),
    "another error": ("halve", "def halve(x):\n    return x.nothing\n"),
    "nothing": ("add", "def add(a, b):\n    pass\n"),
    "the end of the program": ("add", "def add(a, b):\n    raise SystemExit\n"),
    "right": ("add", "def add(a, b):\n    return b + a\n"),
}


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, tuple[str, ...]]:
    """What each answer is called; `tie` is of a chapter with two misconceptions that answer alike."""
    tied = chapter_with_a_tie(tmp_path_factory.mktemp("tie"))

    with open_engine([SAMPLE, tied], Settings(seed=1), explainer=explainer) as engine:
        found, named = {}, GalleryExplainer()
        for name, (task, _, definition) in REWRITTEN.items():
            found[name] = named.diagnosis(engine, SAMPLE, answer(definition), SAMPLE.task(task))
        for name, (task, definition) in UNLISTED.items():
            found[name] = named.diagnosis(engine, SAMPLE, answer(definition), SAMPLE.task(task))
        whole = "def whole(x):\n    return torch.floor(x / 2)\n"
        found["tie"] = named.diagnosis(
            engine, tied, answer("def halve(x):\n    return torch.floor(x / 2)\n"), tied.task("halve")
        )
        found["a helper"] = named.diagnosis(
            engine, SAMPLE, answer(whole, "def halve(x):\n    return whole(x)\n"), SAMPLE.task("halve")
        )
        found["cannot be loaded"] = named.diagnosis(
            engine, SAMPLE, Program(Path("a.py"), "1 / 0\n"), SAMPLE.task("add")
        )
        found["has no such name"] = named.diagnosis(
            engine, SAMPLE, Program(Path("a.py"), "x = 1\n"), SAMPLE.task("add")
        )
        return found


def chapter_with_a_tie(folder: Path) -> Chapter:
    """The sample, where one mistake is listed twice, under two labels."""
    place = folder / "ch92_sample"
    shutil.copytree(SAMPLE.folder, place, ignore=shutil.ignore_patterns("__pycache__"))
    (place / "test_ch90_sample.py").rename(place / "test_ch92_sample.py")
    listed = place / "misconceptions" / "halve"
    (listed / "halve_floored.py").write_text((listed / "halve_whole.py").read_text("utf-8"), encoding="utf-8")
    chapter = read_chapter(place)
    solutions = folder / "solutions"
    solutions.mkdir()
    shutil.copy(SAMPLE.solution, solutions / "ch92_sample.py")
    return replace(chapter, solutions=solutions)


@pytest.mark.parametrize("name", REWRITTEN)
def test_a_mistake_in_other_words_is_named(named: Mapping[str, tuple[str, ...]], name: str) -> None:
    assert named[name] == (REWRITTEN[name][1],)


@pytest.mark.parametrize("name", UNLISTED)
def test_what_is_not_listed_is_not_named(named: Mapping[str, tuple[str, ...]], name: str) -> None:
    assert named[name] == ()


def test_two_that_explain_it_equally_are_both_named(named: Mapping[str, tuple[str, ...]]) -> None:
    assert named["tie"] == ("halve_floored", "halve_whole")


def test_a_helper_of_ones_own_is_no_disguise(named: Mapping[str, tuple[str, ...]]) -> None:
    assert named["a helper"] == ("halve_whole",)


def test_what_cannot_be_asked_is_not_named(named: Mapping[str, tuple[str, ...]]) -> None:
    assert named["cannot be loaded"] == named["has no such name"] == ()


# --- the verdict's diagnosis, and the record --------------------------------------------------------------------------

JUDGED = {
    "wrong": "def halve(x):\n    return torch.floor(x / 2)\n",
    "raising": "def halve(x):\n    return nowhere / 2\n",
    "right": "def halve(x):\n    return x * 0.5\n",
    "needing a wrong add": "def add(a, b):\n    return a\n\n\ndef twice(a):\n    return add(a, a) * add(a, 0)\n",
}


@pytest.fixture(scope="module")
def judged() -> tuple[Mapping[str, Mapping[str, TaskVerdict]], list[Record]]:
    with open_engine([SAMPLE], Settings(seed=5), explainer=explainer) as engine:
        verdicts = {
            name: {verdict.task: verdict for verdict in engine.judge_program(SAMPLE, answer(definition))}
            for name, definition in JUDGED.items()
        }
        records = [take(engine, SAMPLE, answer(), SAMPLE.task(name)) for name in ("add", "add", "descend", "Counter")]
        return verdicts, records


def test_a_failed_verdict_carries_its_diagnosis(
    judged: tuple[Mapping[str, Mapping[str, TaskVerdict]], list[Record]],
) -> None:
    verdicts, _ = judged
    assert verdicts["wrong"]["halve"].diagnosis == ("halve_whole",)
    assert verdicts["raising"]["halve"].diagnosis == ("halve_with_a_name_error",)
    assert verdicts["right"]["halve"].diagnosis == ()
    assert verdicts["wrong"]["add"].diagnosis == ()


def test_a_task_is_diagnosed_with_the_reference_in_the_place_of_what_it_needs(
    judged: tuple[Mapping[str, Mapping[str, TaskVerdict]], list[Record]],
) -> None:
    """With its own wrong `add` this `twice` gives nobody's answers; with the right one it is a known mistake."""
    verdicts = judged[0]["needing a wrong add"]
    assert verdicts["add"].diagnosis == ("add_forgets_b",)
    assert verdicts["twice"].diagnosis == ("twice_is_a_double_square",)


def test_records_repeat_and_hold_what_can_tell_two_programs_apart(
    judged: tuple[Mapping[str, Mapping[str, TaskVerdict]], list[Record]],
) -> None:
    _, (first, again, descend, counter) = judged
    assert same(first, again) and len(first) >= 30
    assert all(entry.outcome == "returned" for entry in (*first, *descend, *counter))
    assert not same(first, first[:-1]) and not same(first, counter)
    assert {entry.step.split()[0] for entry in counter} == {"call", "attribute"}


NORMALISED = [
    ("name 'x' is not defined", "name 'other' is not defined"),
    ("f() missing 1 required positional argument: 'a'", "g() missing 1 required positional argument: 'b'"),
    (
        "Net.forward() takes 1 positional argument but 2 were given",
        "N.forward() takes 1 positional argument but 2 were given",
    ),
    ("[Errno 2] No such file or directory: '/tmp/a/b.png'", "[Errno 2] No such file or directory: '/home/c.png'"),
    ("<object at 0x7f00aa>", "<object at 0x6e01>"),
]


@pytest.mark.parametrize(("one", "other"), NORMALISED)
def test_texts_of_errors_are_compared_without_names(one: str, other: str) -> None:
    assert normalised(one) == normalised(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("f() takes 1 positional argument but 2 were given", "f() takes 2 positional arguments but 3 were given"),
        ("shape '[2, 10]' is invalid for input of size 60", "shape '[2, 10]' is invalid for input of size 30"),
        ("list index out of range", "tuple index out of range"),
    ],
)
def test_what_is_different_stays_different(one: str, other: str) -> None:
    assert normalised(one) != normalised(other)


def test_every_chapter_has_a_questionnaire_for_every_task() -> None:
    from checker.judge.api.questionnaire import questionnaires

    for chapter in [*chapters(), SAMPLE]:
        if chapter.solution.exists():
            assert set(questionnaires(chapter.folder)) == {task.name for task in chapter.tasks}, chapter.stem
