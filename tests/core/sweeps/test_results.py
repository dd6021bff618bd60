"""What a sweep came to: lines and the tidy table, on runs that real workers trained."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from synermix_core.catalog import METRICS
from synermix_core.config import RunConfig
from synermix_core.errors import ConfigError
from synermix_core.runs import RunState, RunStatus, create_run
from synermix_core.runs.status import write_status
from synermix_core.sweeps import Grid, Results, Sweep, create_sweep
from synermix_core.sweeps.results import tally
from tests.core.sweeps.training import copy_runs


def test_the_table_has_a_row_a_run_and_its_metrics(swept: Sweep) -> None:
    table = Results(swept).table()
    assert list(table.columns[:8]) == ["run", "beta", "lr", "batch_size", "seed", "state", "error", "epoch"]
    assert list(table.columns[8:]) == [name for name in METRICS if name != "lr"], "that is a field here"
    assert table["run"].tolist() == [planned.run.id for planned in swept.runs]
    assert table["seed"].tolist() == [0, 0, 0, 1, 1, 1]
    assert table["state"].tolist() == ["finished", "finished", "failed"] * 2
    for row, planned in zip(table.to_dict("records"), swept.runs, strict=True):
        config, last = planned.run.config, planned.run.metrics().iloc[-1]
        assert (row["beta"], row["lr"]) == (config.mixup.beta, config.optimizer.lr)
        assert row["val_accuracy"] == last["val_accuracy"]
        assert row["ece"] == last["ece"]
    errors = table.loc[table["state"] == "failed", "error"].tolist()
    assert all("Start a new run with a lower learning rate" in error for error in errors)
    assert table.loc[table["beta"] == 0.0, "intra_loss"].isna().all()


def test_a_sweep_tells_and_draws_how_its_points_compare(swept: Sweep) -> None:
    assert swept.table().equals(Results(swept).table())
    told = swept.compare(["cohesion"], baseline={"beta": 0.5}).set_index("beta")
    means = [swept.table().query(f"beta == {beta}")["cohesion"].mean() for beta in (0.0, 0.5)]
    assert told["difference"].tolist()[0] == pytest.approx(means[0] - means[1])
    assert told["verdict"].tolist()[:2] == ["too few seeds to tell (n = 2)", "baseline"]
    traces = swept.plot("cohesion").to_dict()["data"]
    drawn = [value for trace in traces if trace["mode"] == "markers" for value in trace["y"]]
    assert drawn == pytest.approx(means)
    with pytest.raises(ConfigError, match=r"metric: .*cohesion"):
        swept.plot("cohesive")


def test_what_has_ended_is_read_once_and_what_changes_again(swept: Sweep, runs_dir: Path) -> None:
    copy_runs(swept.runs_dir, runs_dir)
    sweep = Sweep(runs_dir / "sweeps" / swept.id)
    results = Results(sweep)
    first, second = results.read(), results.read()
    assert [old is new for old, new in zip(first, second, strict=True)] == [True, True, False] * 2
    assert tally(second) == {"finished": 4, "failed": 2}

    planned = sweep.runs[0]
    planned.run.layout.metrics.write_text("epoch,val_accuracy\n1,0.25\n2,0.")
    assert results.read()[0].metrics == {"val_accuracy": 0.25}, "a line still being written does not count"
    planned.run.layout.metrics.write_text("epoch,val_accuracy\n1,high\n")
    damaged = results.read()[0]
    assert (damaged.state, damaged.metrics) == ("damaged", {})
    assert "metrics.csv: can't be read (could not convert string to float: 'high')" in str(damaged.error)
    shutil.rmtree(planned.run.path)
    assert tally(results.read()) == {"waiting": 1, "finished": 3, "failed": 2}


@pytest.mark.parametrize("content", ["", "epoch,val_accuracy", "epoch,val_accuracy\n"])
def test_before_the_first_epoch_there_are_no_metrics(content: str, runs_dir: Path) -> None:
    sweep = create_sweep(Grid(RunConfig(), {}), runs_dir)
    run = create_run(RunConfig(), runs_dir, name=sweep.runs[0].run.id)
    write_status(run.layout, RunStatus(RunState.RUNNING))
    run.layout.metrics.write_text(content)
    (line,) = Results(sweep).read()
    assert (line.state, line.metrics) == ("running", {})
