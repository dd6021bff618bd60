"""Races as folders and files: who may race whom, stopping and going on together, and what is damaged."""

from __future__ import annotations

from pathlib import Path

import pytest

from synermix_core.config import RunConfig
from synermix_core.errors import RunError
from synermix_core.runs import Queue, Race, RunState, RunStatus, create_run, list_races, open_race
from synermix_core.runs.races import check_racers, create_race, requeue_race
from synermix_core.runs.status import write_status

LESSON = [RunConfig.from_preset(name, epochs=2) for name in ("mixup", "synermix-intra", "synermix-mixup")]


@pytest.fixture
def race(runs_dir: Path) -> Race:
    return create_race(LESSON, runs_dir)


def set_states(race: Race, *states: RunState) -> None:
    for run, state in zip(race.runs, states, strict=True):
        write_status(run.layout, RunStatus(state, epoch=1, epochs=2, race=race.id))


def test_a_race_is_ordinary_runs_and_a_file_that_names_them(race: Race, runs_dir: Path) -> None:
    assert [run.config for run in race.runs] == LESSON
    assert list_races(runs_dir) == [race.id]
    assert [run.id for run in open_race(race.id, runs_dir).runs] == [run.id for run in race.runs]
    assert race.active


def test_a_race_is_one_job(race: Race, runs_dir: Path) -> None:
    alone = create_run(RunConfig(), runs_dir)
    queue = Queue(runs_dir)
    jobs = queue.waiting()
    assert [job.id for job in jobs] == [race.id, alone.id]
    assert {run.id for run in jobs[0].runs} == {run.id for run in race.runs}
    assert [queue.position(run) for run in (*race.runs, alone)] == [1, 1, 1, 2]
    jobs[0].cancel()
    assert {run.status.state for run in race.runs} == {RunState.STOPPED}
    assert [job.id for job in queue.waiting()] == [alone.id]


@pytest.mark.parametrize(
    ("overrides", "text"),
    [
        ({"seed": 1}, "seed: must be the same for all runs of a race, .* but is 0 for racer 1 and 1 for racer 3"),
        ({"dataset": "shapes"}, "dataset: must be the same .* but is 'digits' for racer 1 and 'shapes' for racer 3"),
        ({"batch_size": 32}, "batch_size: must be the same .* but is 64 for racer 1 and 32 for racer 3"),
        ({"model": "mlp"}, "model: must be the same .* but is 'small_cnn' for racer 1 and 'mlp' for racer 3"),
        ({"epochs": 3}, "epochs: must be the same .* but is 2 for racer 1 and 3 for racer 3"),
        ({"beta": 0.0}, "racer 3 is the same as one before it. Change its mixup, or drop it"),
    ],
)
def test_who_can_not_race_is_told_why(overrides: dict[str, object], text: str, runs_dir: Path) -> None:
    with pytest.raises(RunError, match=text):
        create_race([*LESSON[:2], LESSON[2].override(overrides)], runs_dir)
    assert not runs_dir.exists()


def test_mixup_and_optimizer_may_differ() -> None:
    check_racers([LESSON[0], LESSON[0].override({"inter": "cutmix"}), LESSON[0].override({"lr": 0.01})])


@pytest.mark.parametrize("count", [0, 1, 5])
def test_a_race_takes_two_to_four(count: int) -> None:
    configs = [RunConfig().override({"beta": number / 10}) for number in range(count)]
    with pytest.raises(RunError, match=f"a race takes 2 to 4 runs, but got {count}"):
        check_racers(configs)


def test_several_devices_are_refused() -> None:
    with pytest.raises(RunError, match="devices: a race trains in one process, but 2 devices are asked for"):
        check_racers([config.override({"devices": 2}) for config in LESSON])


def test_a_race_that_can_not_be_written_leaves_nothing_behind(runs_dir: Path) -> None:
    runs_dir.mkdir()
    (runs_dir / ".races").touch()
    with pytest.raises(RunError, match=r"\.races: can't be written"):
        create_race(LESSON, runs_dir)
    assert [path.name for path in runs_dir.iterdir()] == [".races"]


def test_stopping_a_race_stops_those_at_work(race: Race) -> None:
    set_states(race, RunState.RUNNING, RunState.FINISHED, RunState.RUNNING)
    race.request_stop()
    states = [run.status.state for run in race.runs]
    assert states == [RunState.STOPPING, RunState.FINISHED, RunState.STOPPING]
    assert not race.runs[1].layout.stop.exists()


def test_a_race_goes_on_as_a_race_with_those_that_ended_early(race: Race, runs_dir: Path) -> None:
    set_states(race, RunState.STOPPED, RunState.FINISHED, RunState.FAILED)
    assert race.resumable
    requeue_race(race)
    (job,) = Queue(runs_dir).waiting()
    assert (job.id, {run.id for run in job.runs}) == (race.id, {race.runs[0].id, race.runs[2].id})
    with pytest.raises(RunError, match="is at work already; somebody else may have resumed it"):
        requeue_race(race)
    set_states(race, *[RunState.FINISHED] * 3)
    assert not race.resumable
    with pytest.raises(RunError, match="has no run that ended early"):
        requeue_race(race)


def test_a_run_that_is_gone_leaves_the_others(race: Race) -> None:
    race.runs[1].path.rename(race.runs[1].path.with_name(".trash"))
    assert [run.id for run in race.sound_runs] == [race.runs[0].id, race.runs[2].id]
    assert race.active


def test_what_is_no_race_is_explained(race: Race, runs_dir: Path) -> None:
    with pytest.raises(RunError, match="race gone: there is none of that name"):
        open_race("gone", runs_dir)
    with pytest.raises(RunError, match=r"race \.\./\.\./etc/passwd: there is none of that name"):
        open_race("../../etc/passwd", runs_dir)
    path = runs_dir / ".races" / f"{race.id}.json"
    path.write_text('{"runs": ["../outside"]}')
    assert [run.path for run in Race(path).runs] == [runs_dir / "outside"]
    path.write_text("[]")
    with pytest.raises(RunError, match=r"can't be read \(.*\). Delete it; the runs themselves are not touched"):
        Race(path)
