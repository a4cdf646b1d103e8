"""The checkers of chapter 5: the network is judged by what it does with drawn weights, never by its text."""

from __future__ import annotations

import itertools
from pathlib import Path

import torch
from torch import Tensor

from checker.chapters.ch05_sequential.inputs import (
    BIASES,
    PARAMETERS,
    PICTURE,
    WEIGHTS,
    Row,
    Shape,
    built,
    drawn_network,
    fill,
    linear_row,
    nested_shapes,
    numbers_in,
    picture_row,
    repeating_row,
    shapes_along,
)
from checker.judge.api import Answer, Draw, Learner, Reader, gradients, task

ACTIVATIONS = {"sigmoid", "tanh", "softmax", "log_softmax"}


# --- Cifar10Net -------------------------------------------------------------------------------------------------------


@task("Cifar10Net")
def test_shape_of_the_scores(learner: Learner, draw: Draw) -> None:
    network = learner.Cifar10Net()
    assert network.is_a("torch.nn.Module"), "not_a_module"
    for n in (2, 3, draw.integer(4, 9)):
        network(draw.normal(n, *PICTURE)).tensor(n, 10)


@task("Cifar10Net")
def test_number_of_parameters(learner: Learner, draw: Draw) -> None:
    network = built(learner, draw)
    counted = learner.run("parameters_in", network)
    right = counted == PARAMETERS
    assert right or counted.value != 2 * PARAMETERS, "there_twice"
    assert right or counted.value != 89_578, "hidden_layer_missing"
    assert right or "batch_norm" not in functions_called(learner, network, draw), "batch_norm_more"
    assert right, "another_number"
    assert learner.run("parameters_in", network, trainable_only=True) == PARAMETERS, "frozen"


@task("Cifar10Net")
def test_scores(learner: Learner, draw: Draw) -> None:
    network = built(learner, draw)
    for training, n in [(True, 2), (False, draw.integer(2, 4)), (True, 1)]:
        learner.run("set_mode", network, training)
        check_scores(learner, network, draw, n)


def check_scores(learner: Learner, network: Answer, draw: Draw, n: int) -> None:
    """The scores of the nine layers with drawn weights; if there is one more beside them, the label says so."""
    values, imgs = filled(network, draw), draw.normal(n, *PICTURE)
    answer, expected = network(imgs), drawn_network(imgs, values)
    if answer == expected:
        return
    subsets = itertools.product((False, True), repeat=len(WEIGHTS))
    relus_explain_it = any(answer == drawn_network(imgs, values, relus) for relus in subsets)
    right, called = answer == expected, functions_called(learner, network, draw)
    assert right or not relus_explain_it, "relu_more"
    assert right or "dropout" not in called, "dropout_more"
    assert right or "batch_norm" not in called, "batch_norm_more"
    assert right or not ACTIVATIONS.intersection(called), "not_raw"
    assert right, "scores"


def filled(network: Answer, draw: Draw) -> dict[Shape, Tensor]:
    """The drawn values, by shape, of a network that has parameters of all the shapes of the drawing."""
    values = fill(network, draw)
    for shape in (*WEIGHTS, *BIASES):
        assert shape in values, "weight_missing"
    return values


def functions_called(learner: Learner, network: Answer, draw: Draw) -> set[str]:
    """The functions of torch's that run; this explains what is wrong, and decides nothing."""
    answer = learner.run("functions_called", network, draw.normal(2, *PICTURE))
    return {str(item.value).rstrip("_") for item in answer.items()}


@task("Cifar10Net")
def test_gradients_reach_every_layer(learner: Learner, draw: Draw) -> None:
    network = built(learner, draw)
    values, imgs, upstream = filled(network, draw), draw.normal(2, *PICTURE), draw.normal(2, 10)
    for value in values.values():
        value.requires_grad_()
    learner.run("send_back", network, imgs, upstream)
    arrived = [gradient for gradient in gradients(network) if gradient is not None]
    assert len(arrived) == 2 * len(WEIGHTS), "no_gradient"
    (drawn_network(imgs, values) * upstream).sum().backward()
    for value in values.values():  # two biases share one value here: its gradient is the sum of theirs
        found = sum((one for one in arrived if one.shape == value.shape), torch.zeros(()))
        assert (found - value.grad).norm() <= 0.02 * value.grad.norm(), "no_gradient"


@task("Cifar10Net")
def test_put_together_with_sequential(learner: Learner, draw: Draw) -> None:
    network = built(learner, draw)
    assert learner.run("layers_in_sequential", network, draw.normal(2, *PICTURE)).number() >= 5, "without_sequential"


# --- count_parameters -------------------------------------------------------------------------------------------------


@task("count_parameters")
def test_count_in_a_row(learner: Learner, draw: Draw) -> None:
    inside, outside = draw.shuffled(range(2, 9))[:2]
    model = learner.run("row", [["linear", inside, outside]])
    assert learner.count_parameters(model) == inside * outside + outside
    row: Row = [["conv", 2, 3, 2, 0], ["relu"], ["flatten"], ["linear", inside, outside], ["linear", outside, 1]]
    model = learner.run("row", row)
    assert learner.count_parameters(model) == 2 * 3 * 4 + 3 + inside * outside + outside + outside + 1
    assert learner.count_parameters(learner.run("row", [["relu"], ["flatten"]])) == 0, "nothing_to_learn"


@task("count_parameters")
def test_count_in_a_nested_network(learner: Learner, draw: Draw) -> None:
    for kind in ("none", "one", "stem", "all"):
        sizes = draw.shuffled(range(2, 9))[:3]
        shapes = nested_shapes(*sizes)
        choices = {"none": [], "one": [draw.choice(list(shapes))], "all": list(shapes)}
        frozen = choices.get(kind, [name for name in shapes if name.startswith("stem")])
        model = learner.run("nested", *sizes, frozen)
        before = learner.run("state_of", model).value
        right = learner.count_parameters(model) == numbers_in(shapes, frozen)
        assert right or frozen, "nested"
        assert right, "frozen_counted"
        assert learner.run("state_of", model) == before, "model_changed"


# --- shapes_through ---------------------------------------------------------------------------------------------------


def check_shapes(learner: Learner, draw: Draw, row: Row, shape: Shape, *, training: bool = True) -> bool:
    """Whether the list is right; that the model is as it was is checked on the way."""
    model = learner.run("row", row)
    learner.run("set_mode", model, training)
    before = learner.run("state_of", model).value
    right = learner.shapes_through(model, draw.numbers(*shape)) == shapes_along(row, shape)
    assert not right or learner.run("state_of", model) == before, "model_changed"
    return right


@task("shapes_through")
def test_shapes_of_rows(learner: Learner, draw: Draw) -> None:
    for training in (True, False):
        assert check_shapes(learner, draw, *linear_row(draw), training=training)
        row, shape = picture_row(draw)
        assert check_shapes(learner, draw, row, shape, training=training), "pictures"
        assert check_shapes(learner, draw, row, (1, *shape[1:]), training=training), "pictures"
        assert check_shapes(learner, draw, row[: draw.integer(1, 3)], shape, training=training), "pictures"


@task("shapes_through")
def test_shapes_of_repeated_layers(learner: Learner, draw: Draw) -> None:
    for _ in range(2):
        assert check_shapes(learner, draw, *repeating_row(draw)), "repeated"


# --- log_graph --------------------------------------------------------------------------------------------------------


def check_graph(
    learner: Learner, draw: Draw, scratch: Path, reader: Reader, row: Row, shape: Shape, *, training: bool, inside: bool
) -> None:
    """Logs a drawn row of layers, by itself or inside a network, and reads the file back at once."""
    model = learner.run("row", row)
    model = learner.run("boxed", model) if inside else model
    learner.run("set_mode", model, training)
    before = learner.run("state_of", model).value
    log_dir = f"logs/{draw.integer(100, 999)}"
    x = draw.normal(*shape)
    answer = learner.run("log_graph", model, x, log_dir)
    folders = {file.parent for file in (scratch / log_dir).rglob("*tfevents*")}
    assert folders, "no_event_file"
    nodes = [node for folder in folders for node in reader.graph(str(folder)).value]
    assert nodes, "no_graph"
    assert list(shape) in [side for node in nodes if node["op"] == "IO Node" for side in node["shapes"]], "other_input"
    written = [side for node in nodes if node["op"] != "IO Node" for side in node["shapes"]]
    for after in shapes_along(row, shape):
        assert list(after) in written, "other_network"
    assert answer.argument(1) == x, "input_changed"
    assert learner.run("state_of", model) == before, "model_changed"


@task("log_graph")
def test_graph_of_a_row(learner: Learner, draw: Draw, scratch: Path, reader: Reader) -> None:
    check_graph(learner, draw, scratch, reader, *linear_row(draw), training=True, inside=False)


@task("log_graph")
def test_graph_of_a_network(learner: Learner, draw: Draw, scratch: Path, reader: Reader) -> None:
    check_graph(learner, draw, scratch, reader, *picture_row(draw), training=False, inside=True)
