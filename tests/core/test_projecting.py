"""Runs laid out anew in the background, by real processes."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from synermix_core.errors import ConfigError, RunError
from synermix_core.projecting import Projecting, Projectors
from synermix_core.runs import Run, create_run
from tests.conftest import DEADLINE_SECONDS


@pytest.fixture
def projectors() -> Iterator[Projectors]:
    """Yield projectors that are gone when the test is."""
    projectors = Projectors()
    yield projectors
    projectors.close()


@pytest.fixture
def run(finished_run: Run, tmp_path: Path) -> Run:
    """Return a copy of a finished run without its frames."""
    shutil.copytree(finished_run.path, tmp_path / "copy", ignore=shutil.ignore_patterns("frames"))
    return Run(tmp_path / "copy")


def wait(projectors: Projectors, run: Run, until: Callable[[list[Projecting]], bool]) -> list[Projecting]:
    deadline = time.monotonic() + DEADLINE_SECONDS
    while not until(found := projectors.of(run)):
        assert time.monotonic() < deadline, found
        time.sleep(0.05)
    return found


def projector_of(name: str) -> psutil.Process:
    """Return the process that lays out a set of frames."""
    deadline = time.monotonic() + DEADLINE_SECONDS
    while True:
        for child in psutil.Process().children(recursive=True):
            # One that was started this instant has no command line yet, and one that has ended none any more.
            with suppress(psutil.NoSuchProcess, psutil.ZombieProcess):
                if f"--name={name}" in child.cmdline():
                    return child
        assert time.monotonic() < deadline, f"nothing lays out {name}"
        time.sleep(0.01)


def test_a_run_is_laid_out_with_other_parameters_and_then_is_no_job_any_more(projectors: Projectors, run: Run) -> None:
    name = projectors.start(run, "tsne", perplexity=10.0, metric="cosine")
    assert name == "tsne-metric-cosine-perplexity-10"
    first = projectors.of(run)
    assert [(job.name, job.total, job.error) for job in first] == [(name, 5, None)]
    wait(projectors, run, lambda jobs: not jobs)
    assert run.layout.frame_epochs(name) == run.layout.feature_epochs()
    assert run.frame_set(name).parameters == {"perplexity": 10.0, "metric": "cosine"}


def test_what_is_laid_out_already_is_not_laid_out_again(projectors: Projectors, run: Run) -> None:
    name = projectors.start(run, "plane", plane_classes=[3, 5, 8], plane_through="head")
    assert projectors.start(run, "plane", plane_classes=[3, 5, 8], plane_through="head") == name
    assert len(projectors.of(run)) == 1
    wait(projectors, run, lambda jobs: not jobs)
    assert run.frame_set(name).parameters == {"plane_through": "head", "plane_classes": [3, 5, 8]}
    projectors.start(run, "plane", plane_classes=[3, 5, 8], plane_through="head")
    assert projectors.of(run) == []


def test_a_projector_that_fails_says_why_and_another_try_is_possible(projectors: Projectors, run: Run) -> None:
    (run.path / "frames" / "pca").mkdir(parents=True)
    other = {"method": "plane", "parameters": {}, "ghosts_exact": True}
    run.layout.projection("pca").write_text(json.dumps(other))
    projectors.start(run, "pca")
    (failed,) = wait(projectors, run, lambda jobs: jobs[0].error is not None)
    assert failed.error == (
        f"name: frames/pca of run {run.id} was laid out by plane, and not by pca. Choose another name, or delete that "
        "folder."
    )
    shutil.rmtree(run.path / "frames")
    projectors.start(run, "pca")
    wait(projectors, run, lambda jobs: not jobs)
    assert run.layout.frame_epochs("pca") == run.layout.feature_epochs()


def test_a_killed_projector_is_told(projectors: Projectors, run: Run) -> None:
    name = projectors.start(run, "umap", n_neighbors=5)
    projector_of(name).kill()
    (failed,) = wait(projectors, run, lambda jobs: jobs[0].error is not None)
    assert failed.error is not None
    assert "The projector ended (exit status -9). Start it again" in failed.error
    assert not projectors.at_work_on(run), "pages stop waiting for it"


@pytest.mark.parametrize(
    ("method", "parameters", "words"),
    [
        ("umap", {"n_neighbors": 1}, "n_neighbors: must be greater than or equal to 2, but is 1"),
        ("tsne", {"min_dist": 0.5}, "min_dist: plays no part in tsne"),
        ("tsen", {}, "method: 'tsen' is not known"),
    ],
)
def test_what_breaks_a_rule_starts_nothing(
    projectors: Projectors, run: Run, method: str, parameters: dict[str, float], words: str
) -> None:
    with pytest.raises(ConfigError, match=words):
        projectors.start(run, method, **parameters)
    assert projectors.of(run) == []


def test_a_run_without_features_can_not_be_laid_out(projectors: Projectors, run: Run, runs_dir: Path) -> None:
    with pytest.raises(RunError, match="has no features to lay out yet"):
        projectors.start(create_run(run.config, runs_dir), "pca")
