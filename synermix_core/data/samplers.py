"""How the training images of an epoch are put together in batches: pure functions of the labels."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

import torch
from torch import Tensor

from synermix_core.config import DataConfig
from synermix_core.data.images import rank_in_class
from synermix_core.errors import ConfigError

_NAMED = 5
_LOG = logging.getLogger(__name__)

Sampler = Callable[[Tensor, DataConfig, torch.Generator], list[Tensor]]


def shuffle(labels: Tensor, config: DataConfig, generator: torch.Generator) -> list[Tensor]:
    """Return every image once, in random order: `batch_size` images a batch, the last one takes what is left.

    A single image left over joins the batch before it, which is then one larger: batch norm needs two.

    Args:
        labels: (N,) class indices of the training images, on the CPU.
        config: `batch_size`.
        generator: Source of the order, on the CPU.

    Returns:
        `steps_per_epoch` index tensors.

    Raises:
        ConfigError: `batch_size` is larger than N.
    """
    steps = _steps_of_batches(labels, config)
    return list(torch.randperm(len(labels), generator=generator).tensor_split(_cuts(steps, config.batch_size)))


def at_least_two(labels: Tensor, config: DataConfig, generator: torch.Generator) -> list[Tensor]:
    """Return shuffled batches in which no class stands alone, as in the authors' script (`BalancedBatchSampler`).

    A class with exactly one image in a batch gets a second, different one, drawn from the whole class, so that there
    is something to synthesize from. A batch thus grows by one for each such class, to twice `batch_size` at most.
    A class that has one training image in all stays alone. Unlike the script, the last batch is kept.

    Args, Returns, Raises: as `shuffle`.
    """
    batches = shuffle(labels, config, generator)
    num_classes = int(labels.max()) + 1
    order = torch.cat(batches)
    batch_of = torch.repeat_interleave(torch.tensor([len(batch) for batch in batches]))
    cell = batch_of * num_classes + labels[order]
    sizes = torch.bincount(labels)
    lonely = (torch.bincount(cell)[cell] == 1) & (sizes[labels[order]] > 1)
    companions = _another_of_the_class(order[lonely], labels, generator)
    joined = companions.tensor_split(torch.bincount(batch_of[lonely], minlength=len(batches)).cumsum(0)[:-1])
    return [torch.cat(pair) for pair in zip(batches, joined, strict=True)]


def class_balanced(labels: Tensor, config: DataConfig, generator: torch.Generator) -> list[Tensor]:
    """Return batches of `classes_per_batch` random classes with `images_per_class` images each.

    Every batch has the same shape; `batch_size` does not count. Within an epoch a class hands out its images in random
    order and begins again when they are used up, so that a class with fewer than `images_per_class` repeats some.

    Args:
        labels: (N,) class indices of the training images, on the CPU.
        config: `classes_per_batch`, `images_per_class`.
        generator: Source of the draws, on the CPU.

    Returns:
        `steps_per_epoch` index tensors: about N images.

    Raises:
        ConfigError: there are fewer classes than `classes_per_batch`, or fewer images than a batch has.
    """
    steps, per_class = _steps_of_balanced(labels, config), config.images_per_class
    sizes = torch.bincount(labels)
    classes = torch.rand(steps, len(sizes), generator=generator).argsort(dim=1)[:, : config.classes_per_batch]

    order = torch.randperm(len(labels), generator=generator)
    by_class = order[torch.argsort(labels[order], stable=True)]
    starts = sizes.cumsum(0) - sizes
    turn = rank_in_class(classes.flatten()).view_as(classes)
    position = turn[..., None] * per_class + torch.arange(per_class)
    rows = by_class[starts[classes][..., None] + position % sizes[classes][..., None]]
    return list(rows.flatten(1))


def warn_of_copies(labels: Tensor, class_names: Sequence[str], config: DataConfig) -> None:
    """Say which classes the configured sampler fills batches of with copies of their only image; log it, that is.

    Called once a run, not once an epoch.
    """
    if SAMPLERS[config.sampler] is not class_balanced:
        return
    alone = [name for name, size in zip(class_names, torch.bincount(labels).tolist(), strict=False) if size == 1]
    if alone:
        more = f" and {len(alone) - _NAMED} more" if len(alone) > _NAMED else ""
        _LOG.warning(
            "these classes have one training image, of which each batch gets %d copies, with nothing to mix inside the "
            "class: %s%s",
            config.images_per_class,
            ", ".join(alone[:_NAMED]),
            more,
        )


def steps_per_epoch(labels: Tensor, config: DataConfig) -> int:
    """Return how many batches the configured sampler makes of an epoch.

    Raises:
        ConfigError: the batches do not fit the labels, as for the sampler itself.
    """
    return _STEPS[config.sampler](labels, config)


def _steps_of_batches(labels: Tensor, config: DataConfig) -> int:
    if config.batch_size > len(labels):
        raise ConfigError(
            f"data.batch_size: must be at most the number of training images, which is {len(labels)}, but is "
            f"{config.batch_size}. Lower it to {len(labels)} or less, or train on more images (data.limit)."
        )
    whole, left = divmod(len(labels), config.batch_size)
    return whole + (left > 1)


def _steps_of_balanced(labels: Tensor, config: DataConfig) -> int:
    num_classes = int(labels.max()) + 1
    if config.classes_per_batch > num_classes:
        raise ConfigError(
            f"data.classes_per_batch: must be at most the number of classes, which is {num_classes}, but is "
            f"{config.classes_per_batch}. Lower it to {num_classes} or less."
        )
    size = config.classes_per_batch * config.images_per_class
    if size > len(labels):
        raise ConfigError(
            f"data.classes_per_batch x data.images_per_class: must be at most the number of training images, which is "
            f"{len(labels)}, but is {config.classes_per_batch} x {config.images_per_class} = {size}. Lower either, or "
            "train on more images (data.limit)."
        )
    return len(labels) // size


def _cuts(steps: int, size: int) -> list[int]:
    return [step * size for step in range(1, steps)]


def _another_of_the_class(rows: Tensor, labels: Tensor, generator: torch.Generator) -> Tensor:
    """Draw for each of `rows` another image of its class; every such class has two images or more."""
    sizes = torch.bincount(labels)
    starts = sizes.cumsum(0) - sizes
    by_class = torch.argsort(labels, stable=True)
    others = sizes[labels[rows]] - 1
    # A step of 1 to `others` around the class never leads back to the image itself.
    steps = 1 + (torch.rand(len(rows), generator=generator, dtype=torch.float64) * others).long()
    rank = (rank_in_class(labels)[rows] + steps) % (others + 1)
    return by_class[starts[labels[rows]] + rank]


SAMPLERS: dict[str, Sampler] = {"shuffle": shuffle, "at_least_two": at_least_two, "class_balanced": class_balanced}
"""Name -> sampler taking (labels, config, generator)."""

_STEPS = {"shuffle": _steps_of_batches, "at_least_two": _steps_of_batches, "class_balanced": _steps_of_balanced}
