"""What a checker can do with an answer; and that a wrong one is the learner's failure, whatever it is asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy
import pytest
import torch

from checker.course.verdicts import Finding, Outcome
from checker.judge.api import Answer, Draw, Learner, close, fill_weights, gradients
from checker.judge.api.faults import Ended, WrongAnswer
from checker.judge.run.task_run import TaskRun
from checker.wire import RemoteObject

Ask = Callable[..., Learner]
RunOf = Callable[..., TaskRun]

GIVE = "def give(*args, **keywords):\n    return {}\n"
THINGS = """
class Thing:
    size = 3

    def __init__(self, kept):
        self.kept = kept

    def __len__(self):
        return len(self.kept)

    def __getitem__(self, key):
        return self.kept[key]

    def __call__(self, x, *, twice=False):
        return x * (2 if twice else 1)

    def itself(self):
        return self

    def add(self, item):
        self.kept.append(item)


def first_of(thing):
    return thing.kept[0]


def both(things):
    return [thing.kept for thing in things]


def numbers():
    n = 0
    while True:
        yield n
        n += 1
"""


# --- comparing --------------------------------------------------------------------------------------------------------


def test_an_answer_compares_strictly_and_keeps_the_difference(run_of: RunOf) -> None:
    run = run_of()
    learner = run.learner()
    assert learner.add(1, 2) == 3
    assert run.exchange.last_difference is None
    assert learner.add(1, 2) != 4
    assert run.exchange.last_difference == Finding("wrong_value", call="add(1, 2)", got="3", expected="4")
    assert learner.add(1.0, 2) != 3
    assert run.exchange.last_difference.values == {"got_type": "float", "expected_type": "int"}
    assert learner.add(1.0, 2) == close(3.1, atol=0.2)
    assert learner.add(1, 2) == learner.add(2, 1)


def test_an_answer_is_neither_true_nor_false(learner_of: Ask) -> None:
    with pytest.raises(TypeError, match="=="):
        bool(learner_of().add(1, 2))
    with pytest.raises(TypeError, match="unhashable"):
        hash(learner_of().add(1, 2))


# --- plain values -----------------------------------------------------------------------------------------------------


def test_a_plain_value_can_be_taken_apart(learner_of: Ask) -> None:
    answer = learner_of(GIVE.format("(1, [2.0, torch.ones(2)])")).give()
    first, second = answer
    assert first == 1 and second[0] == 2.0
    assert answer[1][1] == torch.ones(2)
    assert second[-1].tensor(2).tolist() == [1.0, 1.0]
    assert [len(answer), len(second)] == [2, 2]
    assert [item.call_text for item in answer] == ["give()[0]", "give()[1]"]
    assert second[0].call_text == "give()[1][0]"
    assert answer.items(2)[0].number() == 1.0


def test_a_dict_can_be_asked_for_its_keys(learner_of: Ask) -> None:
    answer = learner_of(GIVE.format("{'a': [1], 2: torch.ones(1)}")).give()
    assert answer["a"] == [1] and answer["a"][0] == 1 and answer[2] == torch.ones(1)
    assert len(answer) == 2


def test_the_plain_value_is_there(learner_of: Ask) -> None:
    learner = learner_of("def give(x): return x\n")
    assert learner.give("text").value == "text"
    assert torch.equal(learner.give(torch.ones(2)).tensor(), torch.ones(2))
    assert learner.give(numpy.ones(2)).array().tolist() == [1.0, 1.0]
    assert learner.give(2).number() == 2.0 and type(learner.give(2).number()) is float


TAKEN: dict[str, Callable[[Answer], Any]] = {
    "as a tensor": lambda answer: answer.tensor(),
    "as a tensor of a shape": lambda answer: answer.tensor(2, 9),
    "as an array": lambda answer: answer.array(),
    "as a number": lambda answer: answer.number(),
    "as two items": lambda answer: answer.items(2),
    "by an index": lambda answer: answer[7],
    "by a key": lambda answer: answer["key"],
    "an item of an item": lambda answer: answer[0][0][0],
    "item by item": lambda answer: [item.number() for item in answer],
    "as an object": lambda answer: answer(1).tensor(1, 2, 3),
    "by an attribute": lambda answer: answer.weight.tensor(1, 2, 3),
    "by a method": lambda answer: answer.method(3).tensor(1, 2, 3),
    "by a tool": lambda answer: answer.tool("gradients").items(99),
    "with drawn weights": lambda answer: fill_weights(answer, Draw(1))["Conv2d"],
    "by its gradients": lambda answer: gradients(answer),
}
GIVEN = """
None
True
3
1.5
float('nan')
10**400
'x'
b'x'
()
[]
[[]]
(1, 2)
[1, 2, 3]
{}
{1: 2}
{1, 2}
torch.tensor(1.)
torch.ones(2, 3)
torch.empty(0, 3)
torch.float32
object()
len
int
lambda *args: 1
iter([])
numbers()
Thing([1])
torch.nn.Linear
torch.nn.Linear(2, 3)
torch.nn.Linear(10**6, 10**6, device='meta')
torch.zeros(1).expand(10**10)
type('L', (), {'__len__': 3})()
""".strip().splitlines()


@pytest.mark.parametrize("given", GIVEN)
def test_whatever_is_taken_from_it_the_fault_is_the_learners(learner_of: Ask, given: str) -> None:
    """A wrong answer ends a test as a wrong answer, or as an error of the learner's code; never as the checker's."""
    learner = learner_of(THINGS, GIVE.format(given))
    for take in TAKEN.values():
        try:
            take(learner.give())
        except Ended as end:
            assert end.outcome in (Outcome.FAILED, Outcome.RAISED)
            assert end.finding.call


@pytest.mark.parametrize("name", TAKEN)
def test_none_can_be_taken_as_nothing(learner_of: Ask, name: str) -> None:
    with pytest.raises(Ended) as caught:
        TAKEN[name](learner_of(GIVE.format("None")).give())
    assert caught.value.outcome in (Outcome.FAILED, Outcome.RAISED)


WRONG: list[tuple[str, Callable[[Answer], Any], str, dict[str, str]]] = [
    ("[1]", lambda answer: answer.tensor(), "wrong_type", {"got_type": "list", "expected_type": "torch.Tensor"}),
    ("torch.ones(2)", lambda answer: answer.tensor(3), "wrong_shape", {"got_shape": "(2,)", "expected_shape": "(3,)"}),
    ("True", lambda answer: answer.number(), "wrong_type", {"got_type": "bool"}),
    ("(1, 2, 3)", lambda answer: answer.items(2), "wrong_length", {"got": "3", "expected": "2"}),
    ("{1: 2}", lambda answer: answer.items(), "wrong_type", {"got_type": "dict"}),
    ("[1]", lambda answer: answer[1], "wrong_length", {"got": "1"}),
    ("{1: 2}", lambda answer: answer["a"], "wrong_keys", {"missing": "['a']", "extra": ""}),
    ("3", lambda answer: len(answer), "wrong_type", {"got_type": "int"}),
    ("3", lambda answer: answer(1), "wrong_type", {"got_type": "int", "expected_type": "object"}),
]


@pytest.mark.parametrize(("given", "take", "label", "values"), WRONG)
def test_what_is_said_of_a_wrong_answer(
    learner_of: Ask, given: str, take: Callable[[Answer], Any], label: str, values: dict[str, str]
) -> None:
    with pytest.raises(WrongAnswer) as caught:
        take(learner_of(GIVE.format(given)).give(7))
    finding = caught.value.finding
    assert (finding.label, finding.call) == (label, "give(7)")
    assert dict(finding.values) | values == dict(finding.values)


# --- objects ----------------------------------------------------------------------------------------------------------


def test_an_object_stays_in_the_worker(learner_of: Ask) -> None:
    learner = learner_of(THINGS)
    thing = learner.Thing([5, 6, 7])
    assert thing.is_object and isinstance(thing.value, RemoteObject) and thing.value.type_name == "Thing"
    assert len(thing) == 3
    assert thing[0] == 5 and thing[-1] == 7
    assert list(thing) == [5, 6, 7]
    assert thing.size == 3 and thing.kept.value == [5, 6, 7]
    assert thing(2) == 2 and thing(2, twice=True) == 4
    thing.add(8)
    assert len(thing) == 4
    assert not learner.add(1, 2).is_object


def test_an_object_is_passed_back(learner_of: Ask) -> None:
    learner = learner_of(THINGS)
    one, two = learner.Thing([1]), learner.Thing([2])
    assert learner.first_of(one) == 1
    assert learner.first_of(thing=two) == 2
    assert learner.both([one, two]) == [[1], [2]]
    assert learner.both((two, one)) == [[2], [1]]
    assert learner.add(learner.add(1, 2), 3) == 6  # a plain answer is passed on as its value


def test_identity(learner_of: Ask) -> None:
    learner = learner_of(THINGS, "def give(x): return x\n", "def copied(x): return x.clone()\n")
    thing, other = learner.Thing([1]), learner.Thing([1])
    assert thing.itself().is_same_as(thing) and not thing.is_same_as(other)
    assert not learner.add(1, 2).is_same_as(learner.add(1, 2))
    assert learner.give(thing).is_argument(0) and learner.give(thing).is_same_as(thing)
    assert learner.give(torch.ones(2)).is_argument(0)
    assert learner.give(x=torch.ones(2)).is_argument("x")
    assert learner.give([1]).is_argument(0)
    assert not learner.copied(torch.ones(2)).is_argument(0)
    assert not learner.give(3).is_argument(0)  # a number has no identity


def test_what_an_object_is(learner_of: Ask) -> None:
    learner = learner_of(THINGS, "class Net(torch.nn.Linear): pass\n", "class Conv2d: pass\n")
    net = learner.Net(2, 3)
    assert net.is_a("torch.nn.Linear") and net.is_a("torch.nn.Module") and net.is_a("torch.nn.modules.linear.Linear")
    assert not net.is_a("torch.nn.Conv2d") and not learner.Thing([]).is_a("torch.nn.Module")
    assert not learner.Conv2d().is_a("torch.nn.Conv2d")  # of the same name, and nothing else
    assert not learner.add(1, 2).is_a("int")


def test_an_argument_as_it_is_afterwards(learner_of: Ask) -> None:
    learner = learner_of("def grow_(x, items):\n    x += 1\n    items.append(x)\n    return x * 2\n")
    answer = learner.grow_(torch.zeros(2), items=[])
    assert answer == torch.full((2,), 2.0)
    assert answer.argument(0) == torch.ones(2)
    assert answer.argument("items") == [torch.ones(2)]
    assert answer.argument(0).call_text == "grow_(torch.tensor([0.0, 0.0]), items=[]) → 0"


def test_flags_of_a_tensor(learner_of: Ask) -> None:
    learner = learner_of("def give(x): return x\n", "class Net(torch.nn.Linear): pass\n")
    assert learner.give(torch.ones(1, requires_grad=True)).requires_grad
    assert not learner.give(torch.ones(1)).requires_grad
    assert not learner.add(1, 2).requires_grad
    assert learner.Net(1, 1).weight.requires_grad


def test_iteration_ends(learner_of: Ask) -> None:
    learner = learner_of(THINGS)
    items = list(learner.numbers())
    assert 1000 <= len(items) <= 1001 and items[3] == 3


def test_errors_of_an_objects_methods_are_the_learners(learner_of: Ask) -> None:
    thing = learner_of(THINGS).Thing([1])
    for use, kind, call in [
        (lambda: thing[9], "IndexError", "Thing([1])[9]"),
        (lambda: thing["a"], "TypeError", "Thing([1])['a']"),
        (lambda: thing.nothing, "AttributeError", "Thing([1]).nothing"),
        (lambda: thing(1, 2), "TypeError", "Thing([1])(1, 2)"),
        (lambda: len(thing.itself), "TypeError", "len(Thing([1]).itself)"),
    ]:
        with pytest.raises(Ended) as caught:
            use()
        assert (caught.value.finding.values["type"], caught.value.finding.call) == (kind, call)


# --- weights ----------------------------------------------------------------------------------------------------------

NET = """
class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.a = torch.nn.Linear(2, 3)
        self.b = torch.nn.Sequential(torch.nn.Flatten(), torch.nn.Linear(3, 2, bias=False))
        self.c = torch.nn.Parameter(torch.zeros(3))

    def forward(self, x):
        return self.b(self.a(x)) + self.c.sum()
"""


def test_the_judge_knows_the_weights_it_drew(learner_of: Ask) -> None:
    learner = learner_of(NET, "def learn(net, x): net(x).sum().backward()\n")
    net = learner.Net()
    weights = fill_weights(net, Draw(5))
    first, second = weights.layers("Linear")
    assert first["weight"].shape == (3, 2) and second["weight"].shape == (2, 3) and "bias" not in second
    assert torch.equal(weights["Net"]["c"], weights.entries[0][2])
    assert len(weights.values) == 4 and torch.equal(weights.of_shape(2, 3), second["weight"])
    x = Draw(6).normal(4, 2)
    assert net(x) == (x @ first["weight"].T + first["bias"]) @ second["weight"].T + weights["Net"]["c"].sum()
    assert [value is None for value in gradients(net)] == [True] * 4
    learner.learn(net, x)
    assert torch.equal(gradients(net)[0], torch.full((3,), 8.0))  # of c: 4 rows, 2 columns


def test_weights_depend_on_shape_and_turn_not_on_names(learner_of: Ask) -> None:
    learner = learner_of(
        NET, NET.replace("Net", "Other").replace("self.a", "self.first").replace("self.c", "self.third")
    )
    one, other = (fill_weights(make(), Draw(5)) for make in (learner.Net, learner.Other))
    assert all(map(torch.equal, one.values, other.values))
    shapes = [tuple(value.shape) for value in one.values]
    assert shapes.count((3,)) == 2  # two of one shape, and yet not the same numbers
    assert not torch.equal(one.values[0], one.values[2])


def test_layers_that_are_not_there(learner_of: Ask) -> None:
    weights = fill_weights(learner_of(NET).Net(), Draw(5))
    with pytest.raises(WrongAnswer) as caught:
        weights["Conv2d"]
    assert caught.value.finding.values == {"layer": "Conv2d"}
    with pytest.raises(WrongAnswer) as caught:
        weights.of_shape(9, 9)
    assert caught.value.finding.values == {"shape": "(9, 9)"}


# --- errors that must be ----------------------------------------------------------------------------------------------

PICK = """
def pick(n):
    if n > 9:
        raise ValueError("too large")
    if n > 5:
        raise KeyError(n)
    if n < 0:
        raise SystemExit
    return n
"""


def test_an_error_that_must_come(learner_of: Ask) -> None:
    learner = learner_of(PICK)
    finding = learner.expect_error("ValueError")(lambda: learner.pick(10))
    assert (finding.values["type"], finding.values["text"]) == ("ValueError", "too large")
    assert learner.expect_error("IndexError", "KeyError")(lambda: learner.pick(6)).values["type"] == "KeyError"


@pytest.mark.parametrize(
    ("n", "label", "values"),
    [(3, "no_error", {"error": "ValueError"}), (6, "other_error", {"got": "KeyError", "expected": "ValueError"})],
)
def test_an_error_that_did_not_come(learner_of: Ask, n: int, label: str, values: dict[str, str]) -> None:
    learner = learner_of(PICK)
    with pytest.raises(WrongAnswer) as caught:
        learner.expect_error("ValueError")(lambda: learner.pick(n))
    finding = caught.value.finding
    assert (finding.label, finding.values, finding.call) == (label, values, f"pick({n})")


def test_the_end_of_the_program_is_no_error_to_expect(learner_of: Ask) -> None:
    learner = learner_of(PICK)
    with pytest.raises(Ended) as caught:
        learner.expect_error("ValueError")(lambda: learner.pick(-1))
    assert caught.value.outcome is Outcome.EXITED
