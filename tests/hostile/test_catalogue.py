"""Each row of the catalogue of hostile and broken submissions is shown by a case, a cheat or a test that is there.

The catalogue was drawn up before the kit was built, from what other graders let through. Its rows keep their numbers.
A word is a case (`cases/WORD.py`) or a cheat (`cheats/WORD.py`); what has a slash is a file, with `::test` behind it.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from checker.course import ROOT

HERE = Path(__file__).resolve().parent
BOX, WALLED = "tests/sandbox/test_sandbox.py", "tests/sandbox/test_sandboxed.py"
ARCHIVES, CLASS = "tests/grade/intake/test_archives.py", "tests/grade/intake/test_class_reader.py"
FILES, READERS = "tests/hostile/test_files.py", "tests/judge/pool/test_readers.py"
EXPORTS, REPORT, BOOK = "tests/grade/test_exports.py", "tests/grade/test_report.py", "tests/grade/test_gradebook.py"
NOTEBOOKS = "tests/grade/intake/test_notebooks.py"
COMMAND, DRIVER = "tests/cli/test_grade.py", "tests/grade/test_driver.py"
REFUSED = f"{ARCHIVES}::test_is_refused"
OUTSIDE = f"{WALLED}::test_nothing_outside_is_reached"

ROWS: dict[int, str] = {
    # A. forging a pass
    1: "exits_at_once_at_import",
    2: "exits_at_import success_at_the_end",
    3: "exits_at_once_in_a_call",
    4: "interrupts_at_import interrupts_in_a_call generator_exit own_base_exception own_base_exception_at_import",
    5: "patched_frameworks patched_judge",
    6: "patched_frameworks judges_files",
    7: f"{NOTEBOOKS}::test_is_refused {NOTEBOOKS}::test_becomes_python",
    8: "frames_above patched_worker",
    9: "files_that_python_reads",
    10: "replaces_comparisons agreeing_comparisons",
    11: "lying_module",
    12: "answer_of_an_agreeing_int answer_of_an_agreeing_float answer_of_a_lying_class agreeing_objects",
    13: "answer_of_a_mock",
    14: "answer_of_a_tensor_subclass",
    15: "answer_of_nan",
    16: "answer_of_a_huge_int answer_of_a_long_int",
    17: "answers_by_heart",
    18: "search_of_memory frames_above memory_between_calls",
    19: f"{BOX}::test_answers_and_judge_are_not_there {OUTSIDE}",
    20: f"{BOX}::test_answers_and_judge_are_not_there",
    21: "result_files forged_file",
    22: "forged_replies forged_flags writes_garbage_in_a_call reads_every_descriptor",
    23: f"printed_scores prints_lines_of_a_judge {EXPORTS}::test_github_adds_it_up",
    24: "checker/chapters/ch06_losses/misconceptions/cross_entropy/ce_by_torch.py",
    25: f"{OUTSIDE} {BOX}::test_a_process_cannot_be_seen_or_signalled",
    26: f"{WALLED}::test_verdicts_are_those_without_a_sandbox {DRIVER}::test_the_verdicts_are_those_of_check",
    27: "right_now_and_then",
    28: f"pickled_answers {READERS}::test_nothing_in_a_file_runs",
    # B. ending, hanging, crashing
    29: f"{FILES}::test_file",
    30: f"{FILES}::test_file",
    31: "name_missing name_nearly_right name_of_a_number",
    32: "parameters_too_few parameters_too_many parameters_of_a_method",
    33: "answer_of_none answers_of_nothing",
    34: "loop_at_import loop_in_a_call loop_in_a_method",
    35: "loop_swallows_everything",
    36: "loop_ignores_signals",
    37: "waits_for_ever input_at_import input_in_a_call",
    38: "stops_itself_at_import stops_itself_in_a_call",
    39: "loop_holds_the_lock",
    40: "segfault_at_import segfault_in_a_call",
    41: "aborts",
    42: "recursion_beyond_the_limit recursion_in_c recursion_without_end",
    43: "answer_that_cannot_be_shown answer_of_deep_lists answer_of_itself",
    44: "finalizers",
    45: "thread_in_the_background thread_that_prints",
    46: "threads_without_end",
    47: f"process_tree {BOX}::test_processes_are_bounded",
    48: f"process_that_slips_away process_in_the_background {BOX}::test_nothing_outlives_it",
    49: "process_that_answers_too",
    50: "closes_descriptors_at_import closes_descriptors_in_a_call closes_descriptors_and_stays takes_output_away",
    51: "kills_its_parent kills_its_group kills_itself",
    52: "state_default_dtype state_gradients_off state_working_directory state_surroundings state_environment_emptied",
    53: "torch_threads_at_import torch_threads_in_a_call",
    54: "error_of_a_gigabyte error_that_takes_for_ever error_with_a_text_of_its_own_kind",
    # C. resources
    55: f"memory_bit_by_bit memory_at_import {BOX}::test_memory_is_bounded",
    56: "memory_of_zeros",
    57: "memory_of_ones",
    58: "prints_a_flood prints_for_ever",
    59: "writes_a_length_without_end writes_garbage_at_import",
    60: "file_without_end",
    61: "opens_descriptors_without_end",
    62: "loop_at_import",
    63: "loads_with_workers",
    64: "torch_threads_in_a_call loop_in_a_call",
    65: f"{COMMAND}::test_screen {DRIVER}::test_a_grader_that_does_not_answer_is_given_up",
    # D. files and archives
    66: REFUSED,
    67: f"{REFUSED} {CLASS}::test_a_link_out_of_the_folder_is_refused",
    68: f"{REFUSED} {ARCHIVES}::test_too_many_members",
    69: f"{REFUSED} {CLASS}::test_a_pipe_does_not_stop_it",
    70: f"{REFUSED} {ARCHIVES}::test_chinese_names_of_windows",
    71: f"{REFUSED} {CLASS}::test_which_chapter_it_is",
    72: f"{FILES}::test_file {CLASS}::test_which_chapter_it_is",
    73: f"{CLASS}::test_which_chapter_it_is {CLASS}::test_what_is_refused_is_listed_and_the_rest_is_graded",
    74: f"{CLASS}::test_modules_of_their_own_come_along_and_those_that_would_shadow_do_not",
    75: f"{READERS}::test_nothing_in_a_file_runs forged_file_of_garbage",
    76: f"file_without_end {CLASS}::test_what_is_refused_is_listed_and_the_rest_is_graded",
    77: f"forged_file_of_garbage {READERS}::test_what_a_file_allows_torch_to_open_ends_with_it",
    78: f"forged_reader {READERS}::test_pictures_and_graph",
    79: f"{NOTEBOOKS}::test_becomes_python {NOTEBOOKS}::test_is_refused",
    80: f"{BOX}::test_all_but_memory_is_read_only {BOX}::test_a_folder_of_the_instructor_cannot_be_written",
    81: f"deletes_itself state_removed_directory {BOX}::test_a_folder_of_the_instructor_cannot_be_written",
    # E. network and kernel
    82: f"{BOX}::test_a_listener_cannot_be_reached {OUTSIDE}",
    83: f"{BOX}::test_a_listener_cannot_be_reached",
    84: f"{BOX}::test_privileges_do_not_come_back",
    85: f"{BOX}::test_privileges_do_not_come_back {BOX}::test_it_has_names_and_numbers_of_its_own",
    86: f"{WALLED}::test_a_second_loading_finds_nothing_of_the_first {BOX}::test_it_has_names_and_numbers_of_its_own",
    87: f"{WALLED}::test_a_second_loading_finds_nothing_of_the_first {BOX}::test_nothing_outlives_it",
    # F. attacks on the instructor
    88: f"prints_control_characters raises_control_characters {REPORT}::test_nothing_in_it_runs_or_is_loaded",
    89: f"{REPORT}::test_nothing_in_it_runs_or_is_loaded {REPORT}::test_a_browser_shows_it_and_runs_nothing",
    90: f"{EXPORTS}::test_the_table_has_a_line_for_each_student_and_nothing_in_it_runs {EXPORTS}::test_canvas_takes_it",
    91: f"{EXPORTS}::test_the_table_has_a_line_for_each_student_and_nothing_in_it_runs",
    92: f"{REPORT}::test_nothing_in_it_runs_or_is_loaded",  # feedback is HTML of our own: no Markdown, no LaTeX
    93: f"tests/grade/intake/test_names.py::test_an_odd_id_becomes_a_safe_one {CLASS}::test_whose_it_is",
    94: f"{EXPORTS}::test_junit_is_xml_and_counts {EXPORTS}::test_whatever_a_student_is_called_it_is_utf8",
    95: f"{REPORT}::test_nothing_in_it_runs_or_is_loaded",  # no text is an instruction to anybody
    96: f"tests/grade/test_similar.py::test_a_copy_is_found {COMMAND}::test_copies_are_listed_and_cost_nothing",
    97: f"{BOOK}::test_another_seed_kit_or_torch_is_judged_again {COMMAND}::test_the_seed_is_drawn_once_and_stays",
    98: f"{BOOK}::test_killed_at_any_moment_it_ends_as_if_it_had_not_been",
    99: f"{COMMAND}::test_nobody_is_graded_where_a_solution_fails",
}
OWN = {path.stem: path for folder in ("cases", "cheats") for path in (HERE / folder).glob("*.py")}


def test_every_row_is_there() -> None:
    assert list(ROWS) == list(range(1, 100))


@pytest.mark.parametrize("row", ROWS)
def test_what_shows_it_is_there(row: int) -> None:
    assert ROWS[row].split()
    for word in ROWS[row].split():
        file, _, name = word.partition("::")
        if "/" not in word:
            assert word in OWN
        elif name:
            assert name in functions(ROOT / file), word
        else:
            assert (ROOT / file).is_file()


def functions(file: Path) -> set[str]:
    return {node.name for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.FunctionDef)}


def test_there_are_at_least_thirty_more_of_our_own() -> None:
    named = {word for shown in ROWS.values() for word in shown.split()}
    assert len(set(OWN) - named) >= 30
