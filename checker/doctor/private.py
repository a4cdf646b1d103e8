"""What a report leaves out: whose computer it is."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.doctor.probes import HealthRow
from checker.doctor.system import System

_NOBODY = "USER"
_LONG = 4  # letters; a shorter name is taken for one only where it stands alone
_END_OF_FOLDER = r"(?=[/\\\s\"',:;)]|$)"


def without_person(row: HealthRow, system: System) -> HealthRow:
    """The kit's own words stay as they are; only what the computer says may name somebody."""
    values = {key: _cleaned(str(value), system) for key, value in row.values.items()}
    return replace(row, values=values, mend=_cleaned(row.mend, system))


def _cleaned(text: str, system: System) -> str:
    """~ for the home folder, however its slashes lie, and nothing that the person is called."""
    if system.home != system.home.parent:
        for known in {str(system.home), system.home.as_posix()}:
            text = re.sub(re.escape(known) + _END_OF_FOLDER, "~", text, flags=re.IGNORECASE)
    for name in sorted(_names(system), key=len, reverse=True):
        pattern = re.escape(name) if len(name) >= _LONG else rf"(?<![A-Za-z0-9]){re.escape(name)}(?![A-Za-z0-9])"
        text = re.sub(pattern, _NOBODY, text, flags=re.IGNORECASE)
    return text


def _names(system: System) -> set[str]:
    known = {system.environ.get(key, "") for key in ("USER", "USERNAME", "LOGNAME")}
    return (known | {system.home.name, system.account}) - {""}
