"""The questionnaires of chapter 9: they tell one wrong answer from another, so they never stop early."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from checker.chapters.ch09_checkpoints.inputs import drawn_table, linear, own_state, pictures
from checker.chapters.ch09_checkpoints.strangers import (
    Faraway,
    Trap,
    around,
    cut_short,
    traps,
    write_new,
    write_old,
    write_plain_pickle,
)
from checker.judge.api import Draw, Learner, questions

NAMES = ("one.pth", "two.pt", "three", "folder/four.pth", "one.pth")  # the last one is there already


@questions("save_whole")
def ask_save_whole(learner: Learner, draw: Draw, scratch: Path) -> None:
    ask_saving(learner, draw, scratch, learner.save_whole)


@questions("save_weights")
def ask_save_weights(learner: Learner, draw: Draw, scratch: Path) -> None:
    ask_saving(learner, draw, scratch, learner.save_weights)


def ask_saving(learner: Learner, draw: Draw, scratch: Path, save: Any) -> None:
    (scratch / "folder").mkdir()
    for train in (True, False):
        for place, name in enumerate(NAMES):
            network = linear(draw) if place % 2 else pictures(draw)
            model = network.handed(learner, train=train, frozen=place % 3)
            save(model, name)
            learner.run("file_at", name, network.imgs)
            learner.run("state_of", model)
            learner.run("modes_of", model)


@questions("load_whole")
def ask_load_whole(learner: Learner, draw: Draw, scratch: Path) -> None:
    learner.run("forget", [])
    (scratch / "folder").mkdir()
    for name in NAMES:
        for network in (linear(draw), pictures(draw)):
            write_new(scratch / name, network.net)
            model = learner.load_whole(name)
            learner.run("state_of", model)
            learner.run("outputs_of", model, network.imgs)
        learner.run("save_own", name, 2.0, own_state(draw))
        model = learner.load_whole(name)
        learner.run("state_of", model)
        learner.run("outputs_of", model, draw.numbers(2, 3))


@questions("load_weights")
def ask_load_weights(learner: Learner, draw: Draw, scratch: Path) -> None:
    (scratch / "folder").mkdir()
    for name in NAMES:
        for network, write in ((linear(draw), write_new), (pictures(draw), write_old)):
            write(scratch / name, network.net.state_dict())
            model = network.handed(learner, frozen=2)
            learner.run("weaken", model, 0.5)
            returned = learner.load_weights(model, name)
            learner.run("state_of", model)
            learner.run("state_of", returned)
            learner.run("outputs_of", returned, network.imgs)
        write_new(scratch / name, own_state(draw))
        model = learner.run("own_network", 2.0, own_state(draw))
        learner.run("state_of", learner.load_weights(model, name))
    cut_short(scratch / NAMES[0], 0.5)
    learner.load_weights(learner.run("own_network", 2.0, own_state(draw)), NAMES[0])


@questions("load_untrusted")
def ask_load_untrusted(learner: Learner, draw: Draw, scratch: Path) -> None:
    learner.run("forget", [])
    for write in (write_new, write_old, write_plain_pickle):
        write(scratch / "harmless.pth", drawn_table(draw))
        learner.load_untrusted("harmless.pth")
        write(scratch / "weights", pictures(draw).net.state_dict())
        learner.load_untrusted("weights")
        for name in traps(scratch):
            for place in around(Trap(print), {}):
                target = scratch / f"{write.__name__}_{name}_{place}"
                write(scratch / "gift.pth", around(traps(target)[name], drawn_table(draw))[place])
                learner.run("survived", "gift.pth", target.name)


@questions("load_elsewhere")
def ask_load_elsewhere(learner: Learner, draw: Draw, scratch: Path) -> None:
    modules = ["alpha", "beta", "gamma"]
    learner.run("forget", modules)
    for folder in ("first", "second/third", "./fourth", "fifth", "sixth"):
        faraways = [Faraway.drawn(draw, name, watched=True) for name in modules]
        for faraway in faraways:
            faraway.name = "Faraway"
            faraway.write(scratch / f"{faraway.module}.pth", scratch / folder)
        for faraway in faraways:
            model = learner.load_elsewhere(f"{faraway.module}.pth", folder, faraway.module)
            learner.run("outputs_of", model, faraway.x)
            learner.run("after_import", faraway.module)
            learner.run("stays_here", f"{faraway.module}.pth", folder, faraway.module)
