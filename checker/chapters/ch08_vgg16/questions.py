"""The questionnaires of chapter 8: they tell one wrong answer from another, so they never stop early."""

from __future__ import annotations

from typing import Any

from checker.chapters.ch08_vgg16.structure import (
    drawn_tree,
    modules_of,
    parameter_names,
    row_of,
    thin_weights,
    vgg_shapes,
)
from checker.judge.api import Answer, Draw, Learner, questions


@questions("build_vgg16")
def ask_build_vgg16(learner: Learner, draw: Draw) -> None:
    network, _ = learner.run("build_vgg16").items(2)
    for name in vgg_shapes():
        learner.run("shape_of", network, name)
    ask_scores(learner, draw, network, classes=7, added=0)


def ask_scores(learner: Learner, draw: Draw, network: Any, classes: int, added: int) -> None:
    """What a network makes of a picture once it is thin; an error where it has other layers."""
    weights, imgs = thin_weights(draw, classes, added), draw.uniform(0.0, 1.0, 1, 3, 32, 32)
    learner.run("use_weights", weights)
    learner.run("scores", network, imgs)


def ask_edited(learner: Learner, draw: Draw, task: str, *arguments: int, classes: int = 7, added: int = 0) -> None:
    """One edit: the network that was given and what came back; then both of them once they are thin."""
    names = vgg_shapes(added=10)
    network = learner.run("vgg16")
    learner.run("fill", network, [draw.fraction(-1.0, 1.0) for _ in vgg_shapes()])
    answer: Answer = learner.run(task, network, *arguments)
    for asked in (network, answer):
        for name in list(names)[-12:]:
            learner.run("shape_of", asked, name)
        learner.run("numbers", asked, ["features.0.weight", "classifier.3.bias"])
        learner.run("shapes", asked)
        learner.run("dropout_modes", asked)
        learner.run("learning", asked)
        learner.run("sizes_told", asked)
    ask_scores(learner, draw, network, classes, added)


@questions("append_layer")
def ask_append_layer(learner: Learner, draw: Draw) -> None:
    ask_edited(learner, draw, "append_layer", added=10)


@questions("replace_head")
def ask_replace_head(learner: Learner, draw: Draw) -> None:
    for arguments, classes in [((), 10), ((7,), 7)]:
        ask_edited(learner, draw, "replace_head", *arguments, classes=classes)


@questions("freeze_features")
def ask_freeze_features(learner: Learner, draw: Draw) -> None:
    for added in (0, 10):
        network = learner.run("vgg16", 1000, added)
        learner.run("fill", network, [draw.fraction(-1.0, 1.0) for _ in vgg_shapes(added=added)])
        answer = learner.run("freeze_features", network)
        for asked in (network, answer):
            learner.run("learning", asked)
            learner.run("traces", asked)
            learner.run("modes", asked)
            learner.run("numbers", asked, ["features.0.weight", "features.28.bias", "classifier.3.weight"])
            for name in list(vgg_shapes(added=added))[-5:]:
                learner.run("shape_of", asked, name)
        ask_scores(learner, draw, network, 7, added)


@questions("trainable_names")
def ask_trainable_names(learner: Learner, draw: Draw) -> None:
    layer = {"weight": 0.5, "bias": 1.5}
    trees = [layer, row_of(layer), row_of(layer, layer), *(drawn_tree(draw) for _ in range(6))]
    for tree in trees:
        names = parameter_names(tree)
        for frozen in ([], names, names[:1], names[1::2], draw.shuffled(names)[: len(names) // 2]):
            network = learner.run("network", tree, frozen)
            learner.trainable_names(network)
        learner.run("send_back", network)
        learner.trainable_names(network)
    learner.trainable_names(learner.run("vgg16"))


@questions("layer_at")
def ask_layer_at(learner: Learner, draw: Draw) -> None:
    for tree in (drawn_tree(draw), drawn_tree(draw)):
        network = learner.run("network", tree)
        for path in modules_of(tree):
            found = learner.layer_at(network, path)
            learner.run("output_of", found, draw.numbers(2))
        for wrong in ("none", "57", "-1", f"{path}.none", f"none.{path}", f"{path}.0", path[:-1] + "57"):
            learner.layer_at(network, wrong)
    vgg = learner.run("vgg16")
    learner.run("fill", vgg, [draw.fraction(-1.0, 1.0) for _ in vgg_shapes()])
    for path in ("features.28", "classifier.6", "features.31", "features.-1", "features", "classifier.none"):
        learner.run("numbers", learner.layer_at(vgg, path), ["weight"])
