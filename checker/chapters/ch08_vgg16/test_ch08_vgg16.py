"""The checkers of chapter 8: shapes, numbers that must stay, and what the edited network makes of drawn pictures."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from checker.chapters.ch08_vgg16.structure import (
    THIN_HIDDEN,
    Shapes,
    after_a_step,
    drawn_tree,
    modules_of,
    output_of,
    parameter_names,
    row_of,
    thin_weights,
    vgg_scores,
    vgg_shapes,
)
from checker.judge.api import Answer, Draw, Learner, close, task


def near(expected: Tensor) -> Any:
    """Equal up to the rounding of float32 through sixteen layers and back."""
    return close(expected, rtol=1e-4, atol=2e-5 * max(1.0, float(expected.abs().max())))


def pictures(draw: Draw) -> Tensor:
    return draw.uniform(0.0, 1.0, 2, 3, 32, 64)


def shapes_are(learner: Learner, network: Answer, expected: Shapes) -> bool:
    """Name and shape of every parameter; those outside the features first, as a report about few is easier to read."""
    told = {name: f"{name} {shape}" for name, shape in expected.items()}
    few = {name: text for name, text in told.items() if not name.startswith("features.")}
    return learner.run("shapes", network, outside="features") == few and learner.run("shapes", network) == told


# --- build_vgg16 ------------------------------------------------------------------------------------------------------


@task("build_vgg16")
def test_build_vgg16(learner: Learner, draw: Draw) -> None:
    network, downloads = learner.run("build_vgg16").items(2)
    assert downloads.value is False, "downloads"
    assert network.is_a("torch.nn.Module"), "not_a_network"
    assert shapes_are(learner, network, vgg_shapes()), "layers"

    weights, imgs = thin_weights(draw, classes=THIN_HIDDEN), pictures(draw)
    learner.run("use_weights", weights)
    assert learner.run("scores", network, imgs) == near(vgg_scores(weights, imgs)), "scores"

    pass_on = torch.eye(THIN_HIDDEN)
    weights |= {"classifier.0.weight": 0 * weights["classifier.0.weight"]}
    for name in ("3", "6"):
        weights |= {f"classifier.{name}.weight": pass_on, f"classifier.{name}.bias": torch.zeros(THIN_HIDDEN)}
    alike = imgs[:1, :, :32, :32].repeat(100, 1, 1, 1)
    learner.run("use_weights", weights)
    rows = learner.run("scores", network, alike, training=True)  # classifier.0.bias, dropped out twice
    passed = rows.tensor(100, THIN_HIDDEN) != 0
    assert rows == near(4 * weights["classifier.0.bias"] * passed), "dropout"
    assert 0.1 < passed.float().mean() < 0.35, "dropout"  # 0.21 is to be expected


# --- the editing functions --------------------------------------------------------------------------------------------


class Edited:
    """One call of an editing function: the VGG16 that it is given, with a drawn number for each parameter."""

    def __init__(self, learner: Learner, draw: Draw, task: str, *arguments: int, train: bool = False, **given: int):
        self.learner, self.draw, self.train = learner, draw, train
        self.classes, self.added = given.get("classes", 1000), given.get("added", 0)
        self.before = dict.fromkeys(vgg_shapes(classes=self.classes, added=self.added), 0.0)
        self.before = {name: draw.fraction(-1.0, 1.0) for name in self.before}
        self.network = learner.run("vgg16", **given)
        learner.run("fill", self.network, list(self.before.values()))
        learner.run("set_mode", self.network, train)
        self.answer = learner.run(task, self.network, *arguments)

    def shapes_are(self, expected: Shapes) -> bool:
        return shapes_are(self.learner, self.network, expected)

    def stayed(self, but: str) -> bool:
        """Whether all others than those whose name starts with `but` still hold their numbers, and the mode is as it
        was."""
        others = [name for name in self.before if not name.startswith(but)]
        numbers = self.learner.run("numbers", self.network, others) == [self.before[name] for name in others]
        return numbers and self.learner.run("dropout_modes", self.network) == [self.train, self.train]

    def step(self, classes: int, added: int, learning: str = "") -> tuple[list[Answer], Tensor, dict[str, Tensor]]:
        """Scores and weights after one step of the network, made thin: the learner's, and the right ones."""
        weights, imgs, rate = thin_weights(self.draw, classes, added), pictures(self.draw), 0.3
        upstream = self.draw.uniform(0.5, 1.5, len(imgs), added or classes)
        self.learner.run("use_weights", weights)
        seen = self.learner.run("after_a_step", self.network, imgs, upstream, rate).items(2)
        return seen, *after_a_step(weights, imgs, upstream, rate, learning)


def check_edit(edited: Edited, shapes: Shapes, new: str, classes: int, added: int) -> None:
    """The network that was given has these parameters now; all but the new ones are as they were, and it works."""
    assert edited.shapes_are(shapes), "edited_layers"
    assert edited.stayed(but=new), "others_changed"
    assert edited.answer.is_same_as(edited.network), "not_returned"
    if edited.train:
        return  # once is enough to see what it computes
    (scores, weights), expected_scores, expected_weights = edited.step(classes, added)
    assert scores == near(expected_scores), "edited_scores"
    assert weights == {name: near(weight) for name, weight in expected_weights.items()}, "edited_learns"


@task("append_layer")
def test_append_layer(learner: Learner, draw: Draw) -> None:
    for train in (True, False):
        edited = Edited(learner, draw, "append_layer", train=train)
        check_edit(edited, vgg_shapes(added=10), "classifier.add_linear", classes=7, added=10)


@task("replace_head")
def test_replace_head(learner: Learner, draw: Draw) -> None:
    many = draw.integer(11, 40)
    for arguments, classes, train in [((), 10, False), ((many,), many, True), ((1,), 1, False)]:
        edited = Edited(learner, draw, "replace_head", *arguments, train=train)
        check_edit(edited, vgg_shapes(classes=classes), "classifier.6", classes=classes, added=0)


@task("freeze_features")
def test_freeze_features(learner: Learner, draw: Draw) -> None:
    edited_before = {"classes": draw.integer(2, 9), "added": draw.integer(2, 9)}
    for given, train in [({}, False), (edited_before, True)]:
        edited = Edited(learner, draw, "freeze_features", train=train, **given)
        assert edited.shapes_are(vgg_shapes(classes=edited.classes, added=edited.added)), "frozen_layers"
        assert edited.stayed(but="nothing"), "others_changed"
        assert edited.answer.is_same_as(edited.network), "not_returned"
        classes = min(edited.classes, 9)
        (scores, weights), expected_scores, expected_weights = edited.step(classes, edited.added, "classifier.")
        assert scores == near(expected_scores), "edited_scores"
        for name, weight in expected_weights.items():
            right = weights[name] == near(weight)
            assert right or name.startswith("classifier."), "features_learn"
            assert right, "classifier_stands"


# --- trainable_names --------------------------------------------------------------------------------------------------


@task("trainable_names")
def test_trainable_names(learner: Learner, draw: Draw) -> None:
    layer = {"weight": 0.5, "bias": 1.5}
    for tree in (layer, row_of(layer), row_of(layer, layer), {"tail": layer, "head": row_of(layer, layer)}):
        assert learner.trainable_names(learner.run("network", tree)) == parameter_names(tree), "all_learn"
        for frozen in parameter_names(tree):
            expected = [name for name in parameter_names(tree) if name != frozen]
            assert learner.trainable_names(learner.run("network", tree, [frozen])) == expected, "some_learn"
    assert learner.trainable_names(learner.run("network", layer, ["weight", "bias"])) == [], "some_learn"


@task("trainable_names")
def test_trainable_names_of_any_network(learner: Learner, draw: Draw) -> None:
    for _ in range(6):
        tree = drawn_tree(draw)
        names = parameter_names(tree)
        frozen = draw.shuffled(names)[: draw.integer(1, len(names) - 1)]
        expected = [name for name in names if name not in frozen]
        assert learner.trainable_names(learner.run("network", tree, frozen)) == expected, "larger_network"
    vgg, names = learner.run("vgg16"), list(vgg_shapes())
    for frozen in ([], [name for name in names if name.startswith("features")]):
        learner.run("freeze", vgg, frozen)
        assert learner.trainable_names(vgg) == [name for name in names if name not in frozen], "vgg_names"


# --- layer_at ---------------------------------------------------------------------------------------------------------


@task("layer_at")
def test_layer_at(learner: Learner, draw: Draw) -> None:
    layer = {"weight": 0.5, "bias": 1.5}
    small = {"left": row_of({"weight": 2.5}, {"weight": 0.25}), "right": {"left": layer}}
    for tree in (small, drawn_tree(draw), drawn_tree(draw)):
        network, x = learner.run("network", tree), draw.numbers(3)
        for path, part in modules_of(tree).items():
            found = learner.layer_at(network, path)
            assert found.is_a("torch.nn.Module"), "not_a_layer"
            assert learner.run("output_of", found, x) == near(output_of(part, x)), "another_layer"


@task("layer_at")
def test_layer_at_is_the_layer_itself(learner: Learner, draw: Draw) -> None:
    tree = drawn_tree(draw)
    network, x = learner.run("network", tree), draw.numbers(3)
    for path, part in draw.shuffled(list(modules_of(tree).items()))[:6]:
        factor = draw.fraction(0.5, 0.9)
        learner.run("scale", learner.layer_at(network, path), factor)
        scale(part, factor)
        assert learner.run("output_of", network, x) == near(output_of(tree, x)), "a_copy"


def scale(tree: dict[str, Any], factor: float) -> None:
    """Multiplies every number in the tree."""
    for name, part in tree.items():
        if isinstance(part, dict):
            scale(part, factor)
        else:
            tree[name] = part * factor


@task("layer_at")
def test_layer_at_of_vgg16(learner: Learner, draw: Draw) -> None:
    vgg, names = learner.run("vgg16", added=10), vgg_shapes(added=10)
    numbers = {name: draw.fraction(-1.0, 1.0) for name in names}
    learner.run("fill", vgg, list(numbers.values()))
    for path in ("features.28", "features.0", "classifier.6", "classifier.add_linear"):
        found = learner.layer_at(vgg, path)
        assert found.is_a("torch.nn.Module"), "not_a_layer"
        expected = [numbers[f"{path}.weight"], numbers[f"{path}.bias"]]
        assert learner.run("numbers", found, ["weight", "bias"]) == expected, "another_layer"
    for path in ("classifier.9", "feature.28", "features.-1", "features.first", "features.28.0", "nothing", "28"):
        learner.expect_error("AttributeError")(lambda path=path: learner.layer_at(vgg, path))


@task("layer_at")
def test_layer_at_where_nothing_is(learner: Learner, draw: Draw) -> None:
    tree = drawn_tree(draw)
    network, paths = learner.run("network", tree), modules_of(tree)
    for path in draw.shuffled(list(paths))[:6]:
        name = draw.choice(["none", "missing", "57"])
        for wrong in (name, f"{path}.{name}", f"{name}.{path}", path[:-1] + name):
            learner.expect_error("AttributeError")(lambda wrong=wrong: learner.layer_at(network, wrong))
