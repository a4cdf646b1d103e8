"""The learner's clock: what they compute and what they wait counts; what others take from them does not."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from checker.processes.limit import IMPORTS, PATIENT, STARTED, Limit, Lost, TimedOut, Waited
from checker.processes.usage import AccountMeter, Usage, group_usage

TICK = 0.05


@dataclass
class World:
    """A clock and a meter that the test sets."""

    now: float = 0.0
    seconds: float = 7.0  # of processor time, before the test already
    working: bool = False
    gone: bool = False
    every: float = TICK
    cheap: bool = True
    limit: Limit = field(init=False)

    def __post_init__(self) -> None:
        self.limit = Limit(10.0, self, clock=lambda: self.now)

    def read(self) -> Usage | None:
        return None if self.gone else Usage(self.seconds, self.working)

    def passes(self, seconds: float, *, share: float = 0.0, working: bool | None = None) -> None:
        """Time passes, of which the processes have a share of a processor."""
        self.working = share > 0 if working is None else working
        for _ in range(round(seconds / TICK)):
            self.now += TICK
            self.seconds += share * TICK
            self.limit.look()


def ending(world: World, *, share: float = 0.0, working: bool | None = None) -> tuple[type[Lost], float]:
    """How it ends if things go on like this, and after how many seconds."""
    start = world.now
    with pytest.raises(Lost) as caught:
        world.passes(10_000, share=share, working=working)
    return caught.type, world.now - start


@pytest.mark.parametrize(
    ("share", "working", "kind", "seconds"),
    [
        (1.0, True, TimedOut, 10),  # a loop on an idle machine
        (0.1, True, TimedOut, 100),  # with a tenth of a processor
        (2.0, True, TimedOut, 5),  # two processes compute
        (0.0, False, Waited, 10 * PATIENT),  # a sleep
        (0.02, False, Waited, 10 * PATIENT / 0.98),  # many short ones
    ],
)
def test_what_ends_it(share: float, working: bool, kind: type[Lost], seconds: float) -> None:
    found, after = ending(World(), share=share, working=working)
    assert found is kind
    assert after == pytest.approx(seconds, rel=0.02)


def test_waiting_for_a_processor_does_not_count() -> None:
    world = World()
    world.passes(10_000, share=0.0, working=True)
    world.passes(9.9, share=1.0)


def test_a_judge_that_was_stopped_counts_little() -> None:
    """A lid that was closed, a machine without a processor to spare."""
    world = World()
    for _ in range(20):
        world.now += 3600
        world.limit.look()


def test_what_the_judge_does_between_two_questions_does_not_count() -> None:
    world = World()
    for _ in range(100):
        world.now += 5
        world.limit.begin()
        world.passes(TICK)


def test_computing_between_two_questions_counts() -> None:
    """A thread that was left behind."""
    world = World()
    with pytest.raises(TimedOut):
        for _ in range(20):
            world.seconds += 0.6
            world.now += 1
            world.limit.begin()
            world.passes(TICK)


def test_imports_stop_the_clock() -> None:
    world = World()
    world.passes(9, share=1.0)
    world.limit.importing(begins=True)
    world.passes(100, share=1.0)
    world.passes(100)
    world.limit.importing(begins=False)
    assert ending(world, share=1.0) == (TimedOut, pytest.approx(1.0, abs=3 * TICK))


def test_imports_without_end_do_not() -> None:
    world = World()
    world.limit.importing(begins=True)
    assert ending(world, share=1.0) == (TimedOut, pytest.approx(10 * (IMPORTS + 1), rel=0.01))


def test_a_process_that_is_started_has_time_for_its_imports() -> None:
    world = World()
    world.limit.starting()
    world.limit.starting()
    assert ending(world, share=2.0) == (TimedOut, pytest.approx((10 + 2 * STARTED) / 2, abs=3 * TICK))


def test_processes_without_end_have_not() -> None:
    world = World()
    for _ in range(10_000):
        world.limit.starting()
    assert ending(world, share=1.0) == (TimedOut, pytest.approx(10 * (IMPORTS + 1), rel=0.02))


def test_processes_that_are_gone_have_a_patient_limit() -> None:
    world = World()
    world.passes(1, share=1.0)
    world.gone = True
    assert ending(world)[0] is Waited


def test_a_dear_meter_is_read_at_the_first_look() -> None:
    world = World(cheap=False)
    world.seconds += 500
    world.passes(9, share=1.0)
    assert ending(world, share=1.0) == (TimedOut, pytest.approx(1.0, abs=3 * TICK))


def test_the_processor_time_of_a_group_out_of_a_listing() -> None:
    lines = "  7 100 Ss 0:01.50\n 70 900 R 9:00.00\n  7  20 S 1:00.25\n\n x\n"
    assert group_usage(lines, 7) == Usage(61.75, working=False)
    assert group_usage("7 1 R+ 1-02:03:04.00\n", 7) == Usage(86_400 + 2 * 3600 + 3 * 60 + 4, working=True)


def test_an_account_tells_who_works() -> None:
    now, used = [0.0], [1.0]
    meter = AccountMeter(lambda: used[0], clock=lambda: now[0])
    now[0], used[0] = 1.0, 1.1  # a tenth of a processor
    assert meter.read() == Usage(1.1, working=True)
    now[0], used[0] = 2.0, 1.116  # one step of the account in a second
    assert meter.read() == Usage(1.116, working=False)
