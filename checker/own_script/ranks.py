"""The mistakes that are looked for, the most telling first: how often, how silent, how teachable. Needs no torch."""

from __future__ import annotations

SEEN = (
    "added_outside_classifier",
    "count_as_accuracy",
    "batch_flattened",
    "eval_while_training",
    "same_folder_twice",
    "item_returns_nothing",
    "scheduler_only",
    "forward_returns_input",
    "forward_returns_nothing",
    "softmax_before_loss",
    "sigmoid_before_loss",
    "comparison_alone",
    "move_thrown_away",
    "is_available_not_called",
    "accuracy_divided_twice",
    "scores_as_classes",
    "argument_overwritten",
    "never_cleared",
    "cleared_before_step",
    "step_before_backward",
    "loss_of_data",
    "linear_sizes",
    "step_restarts",
    "step_missing",
    "misspelt_method",
    "test_inside_batches",
    "result_thrown_away",
    "state_dict_asked",
    "layers_twice",
    "other_parameters",
    "hidden_parameters",
    "gradient_cut",
    "broadcast",
    "scheduler_each_batch",
    "other_divisor",
    "records_in_test",
    "axes_reshaped",
    "class_order",
    "padding_not_height",
    "dir_of_result",
)


def rank(label: str) -> int:
    """0 is told first; raises ValueError for what nobody looks for."""
    return SEEN.index(label)


# What the judge's observers see is said in their words.
_OBSERVED = {"other_parameters", "hidden_parameters", "gradient_cut", "broadcast"}


def sentence(label: str) -> str:
    """The label of the catalogue's sentence."""
    return f"observed_{label}" if label in _OBSERVED else f"script_{label}"
