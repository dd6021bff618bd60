"""The paper's comparison on a data set: six methods x seeds, as a Markdown table: `python -m benchmarks.paper_table`.

    python -m benchmarks.paper_table --dataset digits --seeds 5 --epochs 10
    python -m benchmarks.paper_table --dataset cifar100 --seeds 3 --ray auto

The protocol is the paper's: trained on all training images, measured once on the test images after the last epoch, mean
± standard deviation over seeds. For its own data sets all else is the paper's too (`RECIPES`); for others it is what
the options and the defaults say. The runs are a sweep: interrupted, it goes on when called again with `--continue`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from synermix_core import catalog
from synermix_core.config import RunConfig
from synermix_core.errors import SynerMixError
from synermix_core.runs import RunState
from synermix_core.sweeps import Grid, Place, Sweep, create_sweep, open_sweep, preset_points, run_sweep
from synermix_core.sweeps.points import counted
from synermix_core.sweeps.verdicts import Comparison, compare_sweep, difference_text, mean_text, note

METRICS = ("val_accuracy", "cohesion", "fisher_ratio")
HEADINGS = ("Method", "Test accuracy ↑", "Cohesion ↓", "Fisher ratio ↑", "Accuracy against the baseline")


def main() -> None:
    options = _options()
    try:
        place = Place(options.jobs, options.ray)
        with place.reached():
            sweep = open_sweep(options.continued, options.runs_dir) if options.continued else _new_sweep(options)
            print(f"{len(sweep.runs)} runs, {sweep.path}")
            status = run_sweep(sweep, place, frames=False)
    except SynerMixError as problem:
        raise SystemExit(f"error: {problem}") from problem
    if status.state is not RunState.FINISHED:
        raise SystemExit(f"{status.state}: {status.error or 'go on with --continue ' + sweep.id}")
    print(f"\n{markdown(sweep)}")


def paper_config(dataset: str, epochs: int | None = None) -> RunConfig:
    """Return the protocol for a data set: the paper's recipe where it has one, tested on the test images.

    Args:
        dataset: Name of the data set.
        epochs: Passes over the training images; the recipe's, or the default, when None.
    """
    config = RunConfig().override({"dataset": dataset, "evaluate_on": "test", "train_on": "train+val"})
    recipe = next((name for name, values in catalog.RECIPES.items() if values["dataset"] == dataset), None)
    config = config.with_recipe(recipe) if recipe else config.override({"sampler": "at_least_two"})
    return config.override({"epochs": epochs}) if epochs else config


def markdown(sweep: Sweep) -> str:
    """Return the table of a finished sweep over the six methods."""
    by_metric = [compare_sweep(sweep, [metric]) for metric in METRICS]
    rows = [_row(*found) for found in zip(*by_metric, strict=True)]
    lines = [HEADINGS, ("---",) * len(HEADINGS), *rows]
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
    config, seeds = sweep.base, len(sweep.seeds)
    dataset = catalog.DATASETS[config.data.dataset].title
    told = (
        f"{dataset}, {config.model.model}, {counted(config.epochs, 'epoch')}, n = {seeds} seeds: mean ± standard "
        "deviation, on the test images after the last epoch."
    )
    return f"{table}\n\n{told} {note(by_metric[0], 't')}"


def _row(accuracy: Comparison, cohesion: Comparison, fisher: Comparison) -> tuple[str, ...]:
    figures = [mean_text(found.column, found.estimate) for found in (accuracy, cohesion, fisher)]
    against = ": ".join(filter(None, (difference_text(accuracy), accuracy.words)))
    return (accuracy.point.label, *figures, against)


def _new_sweep(options: argparse.Namespace) -> Sweep:
    config = paper_config(options.dataset, options.epochs)
    return create_sweep(Grid(config, {}, preset_points(list(catalog.PRESETS)), range(options.seeds)), options.runs_dir)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dataset", default="digits", help="name of the data set (default: digits)")
    parser.add_argument("--seeds", type=int, default=5, help="number of seeds (default: 5)")
    parser.add_argument("--epochs", type=int, help="passes over the training images (default: the recipe's)")
    parser.add_argument("--jobs", type=int, help="runs at once (default: what suits the place)")
    parser.add_argument("--ray", metavar="ADDRESS", help="train on a Ray cluster: HOST:PORT, or auto")
    parser.add_argument("--runs-dir", type=Path, help="folder of the runs (default: SYNERMIX_RUNS or runs)")
    parser.add_argument("--continue", dest="continued", metavar="SWEEP", help="go on with an interrupted one")
    return parser.parse_args()


if __name__ == "__main__":
    main()
