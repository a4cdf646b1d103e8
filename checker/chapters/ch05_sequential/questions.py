"""The questionnaires of chapter 5: they tell one wrong answer from another, so they never stop early."""

from __future__ import annotations

from checker.chapters.ch05_sequential.inputs import (
    PICTURE,
    built,
    fill,
    linear_row,
    picture_row,
    repeating_row,
)
from checker.judge.api import Draw, Learner, questions


@questions("Cifar10Net")
def ask_cifar10net(learner: Learner, draw: Draw) -> None:
    for n in (1, 2, 3):
        network = built(learner, draw)
        learner.run("parameters_in", network)
        learner.run("parameters_in", network, trainable_only=True)
        learner.run("sorted_shapes", network)
        learner.run("layers_in_sequential", network, draw.normal(2, *PICTURE))
        fill(network, draw)
        network(draw.normal(n, *PICTURE))
        learner.run("set_mode", network, False)
        network(draw.normal(n, *PICTURE))
        learner.run("send_back", network, draw.normal(2, *PICTURE), draw.normal(2, 10))
        learner.run("sorted_gradients", network)


@questions("count_parameters")
def ask_count_parameters(learner: Learner, draw: Draw) -> None:
    for inside, outside in [(1, 1), (3, 2), (2, 5), (4, 4)]:
        learner.count_parameters(learner.run("row", [["linear", inside, outside]]))
        row = [["conv", inside, 3, 2, 0], ["relu"], ["flatten"], ["linear", 12, outside]]
        learner.count_parameters(learner.run("row", row))
    for frozen in ([], ["scale"], ["stem.0.weight", "stem.1.bias"], ["heads.left.weight"]):
        model = learner.run("nested", *draw.shuffled(range(2, 9))[:3], frozen)
        learner.count_parameters(model)
        learner.run("state_of", model)
    learner.count_parameters(learner.run("row", [["relu"], ["flatten"]]))


@questions("shapes_through")
def ask_shapes_through(learner: Learner, draw: Draw) -> None:
    for training in (True, False):
        for make in (linear_row, picture_row, repeating_row):
            for _ in range(2):
                row, shape = make(draw)
                model = learner.run("row", row)
                learner.run("set_mode", model, training)
                learner.shapes_through(model, draw.numbers(*shape))
                learner.run("state_of", model)


@questions("log_graph")
def ask_log_graph(learner: Learner, draw: Draw) -> None:
    for training in (True, False):
        for make in (linear_row, picture_row):
            for inside in (False, True):
                row, shape = make(draw)
                model = learner.run("row", row)
                model = learner.run("boxed", model) if inside else model
                learner.run("set_mode", model, training)
                log_dir = f"logs/{draw.integer(100, 999)}"
                learner.run("log_graph", model, draw.normal(*shape), log_dir)
                learner.run("logged", log_dir)
                learner.run("state_of", model)
