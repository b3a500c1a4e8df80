# SPDX-License-Identifier: GPL-2.0-or-later
"""What is hidden cannot be computed from what is shown: audited by linear programmes that know nothing of how the cells were chosen."""

from __future__ import annotations

import time
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from smartcity.smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from smartcity.smartcity_plugin.analysis.hotspots import suppression
from smartcity.smartcity_plugin.analysis.hotspots.suppression import add_sums, audit, suppress_table, top_contributions

COUNTS = st.one_of(st.integers(0, 12), st.just(0), st.integers(0, 400))


def holds(counts, found, k, axes=None):
    """Every hidden cell of the table and its sums is at least k wide."""
    intervals = audit(counts, found.with_sums, axes=axes)
    assert np.all(intervals.width >= k), (counts, found.with_sums, intervals)
    table = add_sums(counts)[tuple(intervals.cells.T)]
    assert np.all((intervals.low <= table) & (table <= intervals.high))


def total_hidden(found):
    """Whether the sum of all must not be shown."""
    return found.with_sums[(-1,) * found.with_sums.ndim]


@given(hnp.arrays(np.int64, st.tuples(st.integers(1, 6), st.integers(1, 6)), elements=COUNTS), st.integers(1, 7))
@settings(max_examples=150, deadline=None)
def test_no_hidden_cell_of_a_table_can_be_derived(counts, k):
    found = suppress_table(counts, k)
    small = (add_sums(counts) > 0) & (add_sums(counts) < k)
    assert np.array_equal(found.primary_with_sums, small)
    assert np.all(found.with_sums[small])
    holds(counts, found, k)


@given(hnp.arrays(np.int64, st.tuples(st.integers(2, 5), st.integers(2, 5)), elements=COUNTS), st.integers(1, 7))
@settings(max_examples=80, deadline=None)
def test_the_total_can_be_kept(counts, k):
    if 0 < counts.sum() < k:
        with pytest.raises(AnalysisError, match="records in all, fewer than"):
            suppress_table(counts, k, keep_total=True)
        return
    found = suppress_table(counts, k, keep_total=True)
    assert not total_hidden(found)
    holds(counts, found, k)


@given(hnp.arrays(np.int64, st.tuples(st.integers(1, 3), st.integers(1, 3), st.integers(1, 3)), elements=COUNTS), st.integers(1, 6))
@settings(max_examples=40, deadline=None)
def test_no_hidden_cell_of_a_unit_period_category_table_can_be_derived(counts, k):
    holds(counts, suppress_table(counts, k), k)


@given(hnp.arrays(np.int64, st.integers(1, 8), elements=COUNTS), st.integers(1, 7))
@settings(max_examples=60, deadline=None)
def test_no_hidden_cell_of_a_list_can_be_derived(counts, k):
    holds(counts, suppress_table(counts, k), k)


@given(hnp.arrays(np.int64, (3, 4), elements=COUNTS), st.integers(2, 6), st.sampled_from([(0,), (1,), ()]))
@settings(max_examples=60, deadline=None)
def test_sums_that_are_not_published_protect(counts, k, axes):
    found = suppress_table(counts, k, axes=axes)
    holds(counts, found, k, axes)
    if not axes:
        assert np.array_equal(found.hidden, found.primary)


def brute(counts, hidden):
    """Intervals of a small table by trying every table with entries up to its total."""
    cells = np.argwhere(hidden)
    top = int(counts.sum())
    rows, columns = counts.sum(axis=1), counts.sum(axis=0)
    low, high = np.full(len(cells), np.inf), np.full(len(cells), -np.inf)
    for values in product(range(top + 1), repeat=len(cells)):
        table = counts.copy()
        table[tuple(cells.T)] = values
        if np.array_equal(table.sum(axis=1), rows) and np.array_equal(table.sum(axis=0), columns):
            low, high = np.minimum(low, values), np.maximum(high, values)
    return low, high


def test_the_audit_gives_the_interval_that_trying_all_tables_gives():
    rng = np.random.default_rng(3)
    for _ in range(12):
        counts = rng.integers(0, 3, (3, 3))
        hidden = rng.random((3, 3)) < 0.5
        hidden.flat[np.flatnonzero(hidden)[4:]] = False
        found = audit(counts, hidden)
        low, high = brute(counts, hidden)
        np.testing.assert_array_equal(found.low, low)
        np.testing.assert_array_equal(found.high, high)


def test_one_small_cell_in_a_row_needs_a_second_and_two_rows_and_columns():
    """By hand: hiding the 2 alone, its row sum gives it away; the cheapest rectangle around it is hidden."""
    counts = np.array([[2, 30, 20], [40, 10, 50], [60, 70, 80]])
    alone = audit(counts, np.array([[True, False, False], [False] * 3, [False] * 3]))
    assert (alone.low[0], alone.high[0]) == (2, 2)
    found = suppress_table(counts, 5)
    assert found.primary.sum() == 1
    assert np.argwhere(found.hidden).tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]
    assert not found.hidden_sums(0).any() and not found.hidden_sums(1).any() and not total_hidden(found)
    intervals = audit(counts, found.hidden)
    assert intervals.low.tolist() == [0, 0, 10, 8], "the 2 can fall to 0, or rise by the 30 beside it"
    assert intervals.high.tolist() == [32, 32, 42, 40]


def test_two_hidden_cells_may_still_be_too_narrow():
    """1 and 2 in one row are known to sum to 3: each lies in 0..3, which is less than 5 wide."""
    counts = np.array([[1, 2, 90], [30, 40, 50], [70, 80, 60]])
    hidden = np.zeros((3, 3), dtype=bool)
    hidden[0, :2] = hidden[1, :2] = True
    assert audit(counts, hidden).width.tolist() == [3, 3, 3, 3]
    found = suppress_table(counts, 5)
    assert found.hidden[0].all()
    holds(counts, found, 5)


def test_a_small_row_sum_is_hidden_too():
    counts = np.array([[1, 0, 2], [30, 40, 50], [70, 80, 60]])
    found = suppress_table(counts, 5)
    assert found.hidden_sums(1).tolist()[0] is True
    holds(counts, found, 5)


def test_zeros_and_large_counts_alone_hide_nothing():
    counts = np.array([[0, 30], [40, 0]])
    assert not suppress_table(counts, 5).with_sums.any()
    assert suppress_table(counts, 1).with_sums.sum() == 0


def test_zeros_are_hidden_last():
    counts = np.array([[2, 50, 0, 0], [40, 60, 0, 0], [0, 0, 0, 80]])
    found = suppress_table(counts, 5)
    assert not found.hidden[counts == 0].any()


def test_three_dimensions_are_more_than_their_layers():
    """Two layers that are safe each by itself: their difference to the published sum over layers gives them away. The whole table is protected."""
    counts = np.array([[[2, 30, 20], [40, 10, 50], [60, 70, 80]], [[90, 80, 70], [60, 55, 45], [35, 25, 95]]])
    layer = suppress_table(counts[0], 5)
    assert np.all(audit(counts[0], layer.hidden).width >= 5)
    naive = np.stack([layer.hidden, np.zeros((3, 3), dtype=bool)])
    assert np.all(audit(counts, naive).width == 0)
    found = suppress_table(counts, 5)
    holds(counts, found, 5)
    assert 8 <= found.hidden.sum() <= 12


def test_dominance_hides_what_one_caller_makes():
    """Cell (0, 0): 40 calls, 36 of one caller."""
    counts = np.array([[40, 30], [50, 60]])
    cells, callers = [], []
    for (row, column), number in np.ndenumerate(counts):
        for call in range(number):
            cells.append((row, column))
            callers.append("one" if (row, column) == (0, 0) and call < 36 else f"{row}{column}{call}")
    rows, columns = np.array(cells).T
    top = top_contributions((rows, columns), np.array(callers, dtype=object), (2, 2))
    assert top[0, 0] == 36 and top[0, 1] == 1 and top[-1, -1] == 36 and top[0, -1] == 36
    found = suppress_table(counts, 5, top=top, share=0.8)
    assert found.primary.tolist() == [[True, False], [False, False]]
    holds(counts, found, 5)
    assert not suppress_table(counts, 5, top=top, share=0.95).hidden.any()
    two = top_contributions((rows, columns), np.array(callers, dtype=object), (2, 2), n=2)
    assert two[0, 0] == 37 and two[1, 1] == 2


def test_calls_without_a_caller_count_as_one_each():
    cells = (np.zeros(6, dtype=int), np.zeros(6, dtype=int))
    callers = np.array([None, "", float("nan"), "a", "a", "b"], dtype=object)
    assert top_contributions(cells, callers, (1, 1))[0, 0] == 2
    assert top_contributions(cells, callers, (1, 1), n=3)[0, 0] == 4
    assert top_contributions(cells, np.array([None] * 6, dtype=object), (2, 1)).tolist() == [[1, 1], [0, 0], [1, 1]]


def test_nothing_to_hide_behind():
    with pytest.raises(AnalysisError, match="too small"):
        suppress_table(np.array([9]), 5, top=np.array([9, 9]), keep_total=True)
    with pytest.raises(AnalysisError, match="too small"):
        suppress_table(np.array([[9]]), 5, top=np.full((2, 2), 9), keep_total=True)
    with pytest.raises(AnalysisError, match="too small"):
        suppress_table(np.array([[[9]]]), 5, top=np.full((2, 2, 2), 9), keep_total=True)


@pytest.mark.parametrize(
    ("counts", "k", "message"),
    [
        (np.array([[1.5, 2.0]]), 5, "whole numbers"),
        (np.array([[-1, 2]]), 5, "whole numbers"),
        (np.array([[np.nan, 2]]), 5, "whole numbers"),
        (np.zeros((0, 3)), 5, "at least one cell"),
        (np.ones((2, 2, 2, 2)), 5, "one to three dimensions"),
        (np.ones((2, 2)), 0, "at least 1"),
        (np.ones((30, 30, 30)), 5, "27,000 cells is too large"),
    ],
)
def test_what_is_no_table_is_refused(counts, k, message):
    with pytest.raises(AnalysisError, match=message):
        suppress_table(counts, k)


def test_a_city_of_units_and_months_takes_seconds():
    """400 units x 12 months, mostly 0 to 3: most counts are small, and so are most sums."""
    rng = np.random.default_rng(1)
    counts = rng.poisson(rng.gamma(0.5, 2.0, (400, 1)) * np.ones((1, 12)))
    began = time.process_time()
    found = suppress_table(counts, 5)
    assert time.process_time() - began < 10
    assert found.primary.sum() > 1_000
    programme = suppression._Programme(add_sums(counts), found.with_sums)
    cells = np.flatnonzero(found.with_sums)
    for cell in rng.choice(cells, 5).tolist():
        assert programme.most(cell) - programme.least(cell) >= 5


def test_it_can_be_cancelled():
    def stop(share: float) -> None:
        raise Cancelled

    counts = np.random.default_rng(0).integers(0, 9, (20, 20))
    with pytest.raises(Cancelled):
        suppress_table(counts, 5, progress=stop)
    with pytest.raises(Cancelled):
        suppress_table(counts[:5, :8].reshape(2, 4, 5), 5, progress=stop)
