"""The checkers of the sample chapter: one task of each kind."""

from __future__ import annotations

from pathlib import Path

from checker.judge.api import Draw, Learner, Reader, task


@task("add")
def test_add(learner: Learner, draw: Draw) -> None:
    for a, b in [(1, 2), (draw.integer(-9, 9), draw.integer(10, 99))]:
        assert learner.add(a, b) == a + b


@task("halve")
def test_halve(learner: Learner, draw: Draw) -> None:
    for shape in [(3,), (2, 3), (5, 4, 6)]:
        x = draw.numbers(*shape)
        assert learner.halve(x) == x / 2


@task("halve")
def test_halve_again(learner: Learner, draw: Draw) -> None:
    x = draw.normal(2, 2)
    assert learner.halve(x) == x / 2, "second_call"


@task("Counter")
def test_counter(learner: Learner, draw: Draw) -> None:
    start, first, second = draw.integer(1, 9), draw.integer(1, 9), draw.integer(10, 99)
    counter = learner.Counter(start)
    assert counter.step(first) == start + first
    assert counter.step(second) == start + first + second, "second_call"


@task("twice")
def test_twice(learner: Learner, draw: Draw) -> None:
    a = draw.integer(3, 99)
    assert learner.twice(a) == 2 * a


@task("descend")
def test_descend(learner: Learner, draw: Draw) -> None:
    x, weight, lr = draw.normal(4), draw.normal(4), draw.fraction(0.01, 0.1)
    training, recording = draw.fraction(0.5, 1.5), draw.fraction(0.5, 1.5)
    model = learner.run("noisy", weight, training, recording)
    learner.may_change("model")
    for _ in range(2):
        scale = 1 + training + recording
        assert learner.descend(model, x, lr) == float(((x * weight) ** 2).sum() * scale)
        weight = weight - lr * 2 * x * x * weight * scale
        assert learner.run("weight_of", model) == weight


@task("save")
def test_save(learner: Learner, draw: Draw, scratch: Path, reader: Reader) -> None:
    weight = draw.normal(3)
    model = learner.run("noisy", weight, 1.0, 1.0)
    learner.save(model, str(scratch / "model.pth"))
    assert reader.weights(str(scratch / "model.pth")) == {"weight": weight}
