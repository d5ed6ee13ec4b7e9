"""Linear algebra stays on one thread as long as anybody needs it so: figures do not hang on who ends first."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
import scipy.linalg
import sklearn.ensemble
from threadpoolctl import threadpool_info, threadpool_limits

from synth_engine.validation.threads import one_thread, own_thread

del scipy, sklearn


def algebra() -> set[int]:
    """How many threads its libraries may use."""
    return {int(one["num_threads"]) for one in threadpool_info() if one["user_api"] == "blas"}


def test_whoever_leaves_first_gives_nothing_back() -> None:
    """Two blocks that overlap without one lying within the other: one thread until both have ended, then all again."""
    with threadpool_limits(2, user_api="blas"):
        inside, left = threading.Event(), threading.Event()

        def second() -> set[int]:
            with one_thread():
                inside.set()
                assert left.wait(10)
                return algebra()

        with ThreadPoolExecutor(1) as pool:
            with one_thread():
                found = pool.submit(second)
                assert inside.wait(10)
                assert algebra() == {1}
            left.set()
            assert found.result() == {1}
        assert algebra() == {2}


def test_a_boosted_model_that_ends_gives_no_algebra_back() -> None:
    """What was taken of boosting's threads before the block began is given back within it, and nothing else is."""
    with threadpool_limits(2, user_api="blas"):
        own = own_thread()
        own.__enter__()
        with one_thread():
            own.__exit__(None, None, None)
            assert algebra() == {1}


def test_an_error_gives_them_back() -> None:
    """What went wrong within a block holds nothing; blocks may lie within one another."""
    with threadpool_limits(2, user_api="blas"):
        with pytest.raises(ValueError, match="wrong"), one_thread(), one_thread():
            raise ValueError("wrong")
        assert algebra() == {2}
