"""The checkers of chapter 9. What the learner's code wrote is read by a process that never loaded it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from checker.chapters.ch09_checkpoints.inputs import (
    Network,
    drawn_table,
    file_name,
    linear,
    own_outputs,
    own_state,
    paths,
    pictures,
    word,
)
from checker.chapters.ch09_checkpoints.strangers import (
    Faraway,
    around,
    cut_short,
    traps,
    write_new,
    write_old,
    write_plain_pickle,
)
from checker.course.verdicts import Outcome
from checker.judge.api import Draw, Learner, task
from checker.judge.api.faults import Ended
from checker.judge.api.learner import Reader
from checker.judge.api.text import kind

MODES = ((linear, True), (pictures, False), (linear, False), (pictures, True))  # a network, and whether in train mode


def check_is_network(answer: Any) -> None:
    if not answer.is_a("torch.nn.Module"):
        raise answer.wrong("wrong_type", got_type=kind(answer.value), expected_type="torch.nn.Module")


def contents(reader: Reader, scratch: Path, path: str) -> Any:
    """What is in the learner's file, for a process that never loaded their code.

    None if it cannot be read, or names more than numbers, containers and layers of torch.nn.
    """
    assert (scratch / path).is_file(), "no_file"
    try:
        found = reader.network(str(scratch / path))
    except Ended as end:
        if end.outcome is not Outcome.RAISED:
            raise
        return None
    found.call_text = f"torch.load({path!r}, weights_only=False)"  # what the report says of it
    return found


# --- save_whole -------------------------------------------------------------------------------------------------------


def check_save_whole(learner: Learner, network: Network, path: str, reader: Reader, scratch: Path, train: bool) -> None:
    model = network.handed(learner, train=train)
    modes = learner.run("modes_of", model)
    learner.save_whole(model, path)
    found = contents(reader, scratch, path)
    assert found is not None, "unreadable"
    check_is_network(found)
    assert found.eval()(network.imgs) == network.outputs, "network_in_file"
    assert found.state_dict() == network.state, "network_in_file"
    assert learner.run("state_of", model) == network.state, "model_changed"
    assert learner.run("modes_of", model) == modes, "mode_changed"


@task("save_whole")
def test_save_whole(learner: Learner, draw: Draw, scratch: Path, reader: Reader) -> None:
    for path in paths(draw, scratch):
        for drawn, train in MODES:  # each one replaces the file before it
            check_save_whole(learner, drawn(draw), path, reader, scratch, train)


@task("save_whole")
def test_save_whole_keeps_files_apart(learner: Learner, draw: Draw, scratch: Path, reader: Reader) -> None:
    networks = {path: linear(draw) for path in paths(draw, scratch)}
    for path, network in networks.items():
        learner.save_whole(network.handed(learner), path)
    for path, network in networks.items():
        found = contents(reader, scratch, path)
        assert found is not None, "unreadable"
        assert found.state_dict() == network.state, "network_in_file"


# --- load_whole -------------------------------------------------------------------------------------------------------


@task("load_whole")
def test_load_whole(learner: Learner, draw: Draw, scratch: Path) -> None:
    for path in paths(draw, scratch):
        for drawn, train in MODES:
            network = drawn(draw)
            write_new(scratch / path, network.net.train(train))
            network.net.eval()
            model = learner.load_whole(path)
            check_is_network(model)
            assert learner.run("outputs_of", model, network.imgs) == network.outputs, "network_loaded"
            assert learner.run("state_of", model) == network.state, "network_loaded"


@task("load_whole")
def test_load_whole_of_another_class(learner: Learner, draw: Draw, scratch: Path) -> None:
    for path in paths(draw, scratch):
        state, factor, x = own_state(draw), draw.fraction(0.5, 3.0), draw.numbers(2, 3)
        learner.run("save_own", path, factor, state)
        model = learner.load_whole(path)
        check_is_network(model)
        assert learner.run("outputs_of", model, x) == own_outputs(state, factor, x), "another_class"


# --- save_weights -----------------------------------------------------------------------------------------------------


@task("save_weights")
def test_save_weights(learner: Learner, draw: Draw, scratch: Path, reader: Reader) -> None:
    for path in paths(draw, scratch):
        for drawn, train in MODES:
            network = drawn(draw)
            model = network.handed(learner, train=train, frozen=draw.integer(0, 2))
            modes = learner.run("modes_of", model)
            learner.save_weights(model, path)
            found = contents(reader, scratch, path)
            assert found is not None, "unreadable"
            assert found == network.state, "weights_in_file"
            assert learner.run("state_of", model) == network.state, "model_changed"
            assert learner.run("modes_of", model) == modes, "mode_changed"


@task("save_weights")
def test_save_weights_of_another_class(learner: Learner, draw: Draw, scratch: Path, reader: Reader) -> None:
    states = {path: own_state(draw) for path in paths(draw, scratch)}
    for path, state in states.items():
        model = learner.run("own_network", draw.fraction(0.5, 3.0), state, frozen=draw.integer(0, 2))
        learner.save_weights(model, path)
    for path, state in states.items():
        found = contents(reader, scratch, path)
        assert found is not None, "unreadable"
        assert found == state, "weights_in_file"


# --- load_weights -----------------------------------------------------------------------------------------------------


@task("load_weights")
def test_load_weights(learner: Learner, draw: Draw, scratch: Path) -> None:
    for path, write in zip(paths(draw, scratch), (write_new, write_old, write_new), strict=True):
        for drawn in (linear, pictures):
            network = drawn(draw)
            write(scratch / path, network.net.state_dict())
            model = learner.run("network", network.layers, None, True, draw.integer(0, 2))
            returned = learner.load_weights(model, path)
            check_is_network(returned)
            assert learner.run("state_of", model) == network.state, "weights_loaded"
            assert learner.run("state_of", returned) == network.state, "weights_loaded"
            assert returned.is_same_as(model), "same_network"
            assert learner.run("outputs_of", model, network.imgs) == network.outputs, "weights_loaded"


@task("load_weights")
def test_load_weights_into_another_class(learner: Learner, draw: Draw, scratch: Path) -> None:
    for path, write in zip(paths(draw, scratch), (write_old, write_new, write_old), strict=True):
        state, factor, x = own_state(draw), draw.fraction(0.5, 3.0), draw.numbers(2, 3)
        write(scratch / path, state)
        model = learner.run("own_network", factor, own_state(draw))
        check_is_network(learner.load_weights(model, path))
        assert learner.run("state_of", model) == state, "weights_loaded"
        assert learner.run("outputs_of", model, x) == own_outputs(state, factor, x), "structure_kept"


@task("load_weights")
def test_load_weights_of_a_file_cut_short(learner: Learner, draw: Draw, scratch: Path) -> None:
    for write in (write_new, write_old):
        network, path = linear(draw), file_name(draw)
        write(scratch / path, network.net.state_dict())
        cut_short(scratch / path, draw.fraction(0.1, 0.9))
        assert refused(learner, network.handed(learner), path), "cut_short"


def refused(learner: Learner, model: Any, path: str) -> bool:
    try:
        learner.load_weights(model, path)
    except Ended as end:
        if end.outcome is not Outcome.RAISED:
            raise
        return True
    return False


# --- load_untrusted ---------------------------------------------------------------------------------------------------


@task("load_untrusted")
def test_load_untrusted_without_code(learner: Learner, draw: Draw, scratch: Path) -> None:
    for path, write in zip(paths(draw, scratch), (write_new, write_old, write_new), strict=True):
        for table in (drawn_table(draw), pictures(draw).net.state_dict()):
            write(scratch / path, table)
            assert learner.load_untrusted(path) == dict(table), "harmless"


@task("load_untrusted")
def test_load_untrusted_runs_no_code(learner: Learner, draw: Draw, scratch: Path) -> None:
    for write in (write_new, write_old, write_plain_pickle):
        for name in traps(scratch):
            file, target = scratch / file_name(draw), scratch / word(draw, 8)
            hidden = around(traps(target)[name], drawn_table(draw))
            write(file, hidden[draw.choice(list(hidden))])
            read_or_refuse(learner, file.name)
            assert not target.exists(), "code_ran"


def read_or_refuse(learner: Learner, path: str) -> None:
    """Either is right for a file with code in it: any error, or whatever could be read without running the code."""
    try:
        learner.load_untrusted(path)
    except Ended as end:
        if end.outcome is not Outcome.RAISED:
            raise


# --- load_elsewhere ---------------------------------------------------------------------------------------------------


def check_load_elsewhere(learner: Learner, faraway: Faraway, path: str, module_dir: str) -> Any:
    model = learner.load_elsewhere(path, module_dir, faraway.module)
    check_is_network(model)
    return learner.run("outputs_of", model, faraway.x)


@task("load_elsewhere")
def test_load_elsewhere(learner: Learner, draw: Draw, scratch: Path) -> None:
    folder = word(draw, 6)
    for module_dir in (folder, f"{folder}/{word(draw, 6)}", str(scratch / word(draw, 6))):
        faraways = {file_name(draw): Faraway.drawn(draw) for _ in range(2)}  # two modules in one folder
        for path, faraway in faraways.items():
            faraway.write(scratch / path, scratch / module_dir)
        for path, faraway in faraways.items():
            assert check_load_elsewhere(learner, faraway, path, module_dir) == faraway.outputs, "elsewhere"


@task("load_elsewhere")
def test_load_elsewhere_with_modules_of_one_name(learner: Learner, draw: Draw, scratch: Path) -> None:
    module, name = word(draw, 7), word(draw).capitalize()
    for _ in range(3):
        faraway, path, folder = Faraway.drawn(draw, module), file_name(draw), word(draw, 6)
        faraway.name = name
        faraway.write(scratch / path, scratch / folder)
        assert check_load_elsewhere(learner, faraway, path, folder) == faraway.outputs, "module_of_the_same_name"
