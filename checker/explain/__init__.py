"""Which mistake is it? A failed task's answers to a fixed questionnaire, held against each misconception's.

Where none of them explains it alone, the task runs once more and is watched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.explain.diagnosis import GalleryExplainer


def explainer() -> GalleryExplainer:
    """Who explains failures from the chapter's gallery. Imports torch, so an engine calls it when it is ready to."""
    from checker.explain.diagnosis import GalleryExplainer

    return GalleryExplainer()
