"""Spread tasks over workers, and lose none when a worker dies."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from multiprocessing.util import get_temp_dir
from shutil import rmtree
from threading import Thread

from sitrep.errors import FAULT
from sitrep.many.outcome import Outcome
from sitrep.many.work import Build, Done, Task, work

Tasks = Mapping[int, Task]
Dones = Iterator[tuple[int, Done]]

RENEWED_AFTER = 20
"""How many reports a worker of ours builds, about."""

_READY = {"pdf": "sitrep.many.ready_for_pdf"}
"""What our own workers are born with beside the corridor, by format."""


@dataclass(frozen=True)
class Workers:
    """By what reports are built, and where: by an executor's workers, or by ``jobs`` of ours.

    One job is done in this process; ``apart`` lets more PDFs than a worker sets be set by workers
    one after another, so that memory does not grow: for a program whose main module may be imported
    again.
    """

    build: Build
    executor: Executor | None = None
    jobs: int = 1
    apart: bool = False


def each(tasks: Tasks, workers: Workers) -> Dones:
    """Every task's number with what became of it, once, in the order of completion.

    What a broken executor leaves undone is built again, one by one in a process of its own, so
    that what kills its worker has a name.
    """
    pages = any("pdf" in task.options.to for task in tasks.values())
    many = workers.apart and pages and len(tasks) > RENEWED_AFTER
    build, executor, here = workers.build, workers.executor, workers.jobs == 1 and not many
    if executor is None and (here or len(tasks) < 2):
        yield from _here(tasks, build)
        return
    left = dict(tasks)
    found = _ours(tasks, workers) if executor is None else _through(executor, tasks, work, build)
    for number, done in found:
        del left[number]
        yield number, done
    yield from _alone(left, build)


def _ours(tasks: Tasks, workers: Workers) -> Dones:
    """Through workers of ours; new ones now and then, because setting PDFs leaves memory behind."""
    numbers = list(tasks)
    step = workers.jobs * RENEWED_AFTER
    for start in range(0, len(numbers), step):
        part = {number: tasks[number] for number in numbers[start : start + step]}
        with _pool(min(workers.jobs, len(part)), part, workers.build) as pool:
            yield from _through(pool, part, _tidily, workers.build)


def _here(tasks: Tasks, build: Build) -> Dones:
    for number, task in tasks.items():
        yield number, work(build, task)
        _swept()


def _through(
    executor: Executor, tasks: Tasks, does: Callable[[Build, Task], Done], build: Build
) -> Dones:
    """What workers gave back; tasks that were lost with a worker, or not taken, are left out."""
    futures: dict[Future[Done], int] = {}
    try:
        for number, task in tasks.items():
            futures[executor.submit(does, build, task)] = number
    except RuntimeError:  # an executor that is broken, or was shut down
        pass
    try:
        for future in as_completed(futures):
            if not future.cancelled() and future.exception() is None:
                yield futures[future], future.result()
    finally:
        for future in futures:
            future.cancel()


def _alone(tasks: Tasks, build: Build) -> Dones:
    """One task at a time, so that it is known which one a worker died of."""
    left = dict(tasks)
    while left:
        with _pool(1, tasks, build) as pool:
            for number, task in tuple(left.items()):
                del left[number]
                future = pool.submit(_tidily, build, task)
                reason = future.exception()
                yield number, future.result() if reason is None else _lost(task, reason)
                if reason is not None:
                    break


def _lost(task: Task, reason: BaseException) -> Done:
    trouble = (
        f"The process that built {task.report} ended twice before it was done: "
        f"{type(reason).__name__}: {reason}"
    )
    return Done(Outcome(task.name, FAULT, trouble=trouble))


def _pool(jobs: int, tasks: Tasks, build: Build) -> ProcessPoolExecutor:
    """Processes of our own: forked from one that has imported what they need, and no threads."""
    context = get_context("forkserver")
    wanted = {form for task in tasks.values() for form in task.options.to}
    ready = [module for form, module in _READY.items() if form in wanted]
    context.set_forkserver_preload(["sitrep.many.work", build.__module__, *ready])
    return ProcessPoolExecutor(
        jobs, mp_context=context, initializer=_born, initargs=(get_temp_dir(),)
    )


def _born(passing: str) -> None:
    """Collect garbage when asked alone, and end with whoever gives the work, however that ends."""
    gc.disable()
    Thread(target=_end_with_parent, args=(passing,), daemon=True).start()


def _end_with_parent(passing: str) -> None:
    """``passing`` is the folder of the parent by which its processes meet."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        rmtree(passing, ignore_errors=True)
        os._exit(1)


def _tidily(build: Build, task: Task) -> Done:
    """Work, in a process that collects its garbage between reports alone."""
    done = work(build, task)
    _swept()
    return done


def _swept() -> None:
    """The cycles of one report go before the next, so that memory does not grow.

    Only what is younger than the report before: looking at all modules takes as long as building.
    """
    gc.collect(1)
