"""The model process: answers small questions that need torch, one after the other, until its server ends.

`python -m synermix_core.answers` is started, asked and, if need be, ended by `ask.Resident`.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from synermix_core import catalog
from synermix_core.config import DataConfig, ModelConfig, RunConfig
from synermix_core.data import load_data
from synermix_core.data.images import ImageData
from synermix_core.data_dir import is_here
from synermix_core.errors import DataError
from synermix_core.models import build_model
from synermix_core.reply import Answer, serve
from synermix_core.runs import open_run
from synermix_core.training.filament import filament
from synermix_core.training.preview import preview


def _filament(*, run: str, first: int, second: int, steps: int) -> Mapping[str, Any]:
    opened = open_run(run)
    return filament(opened, data_of(opened.config.data), first, second, steps)._asdict()


def _preview(*, config: dict[str, Any]) -> Mapping[str, Any]:
    """Show what the first steps of a run do to some images (`training.preview`)."""
    wanted = RunConfig.model_validate(config)
    data = data_of(wanted.data.model_copy(update={"workers": 0}))
    layers = mixing_layers(wanted.model.model_dump_json(), data.image_shape) if wanted.mixup.inter == "manifold" else ()
    seen = preview(wanted, data, layers)
    return {
        "pictures": seen.pictures,
        "pairs": [pair._asdict() for pair in seen.pairs],
        "combinations": [combination._asdict() for combination in seen.combinations],
        "class_names": list(data.class_names),
        "layers": len(layers),
    }


QUESTIONS: dict[str, Answer] = {
    "filament": _filament,
    "preview": _preview,
}
"""Name -> function from a question's arguments to names with plain values and arrays."""


def data_of(config: DataConfig) -> ImageData:
    """Return a data set that is here, kept for the next question about it.

    Raises:
        DataError: it is not here: a question is not what one downloads it for.
    """
    if not is_here(config.dataset):
        raise DataError(
            f"data: {catalog.DATASETS[config.dataset].title} is not on this machine (any more). Download it: "
            f"`python -m synermix_core datasets --download {config.dataset}`."
        )
    return _load_data(config.model_dump_json())


@lru_cache(maxsize=2)
def _load_data(config: str) -> ImageData:
    return load_data(DataConfig.model_validate_json(config))


@lru_cache(maxsize=16)
def mixing_layers(model: str, image_shape: tuple[int, int, int]) -> tuple[str, ...]:
    """Return the layers after which a network, as JSON of its configuration, may blend."""
    return build_model(ModelConfig.model_validate_json(model), image_shape, 2).mixing_layers


def main() -> None:
    logging.basicConfig(format="%(asctime)s %(name)s %(levelname)s %(message)s", stream=sys.stderr)
    serve(QUESTIONS)


if __name__ == "__main__":
    main()
