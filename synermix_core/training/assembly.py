"""A network, its loss and its optimiser, put together as a configuration says."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import nn, optim

from synermix_core.config import RunConfig
from synermix_core.data.images import ImageData
from synermix_core.models import build_model
from synermix_core.models.backbone import Backbone
from synermix_core.training.compute import Compute
from synermix_core.training.optimizers import OPTIMIZERS
from synermix_core.training.step import SynerMixStep


class Assembly(NamedTuple):
    """What takes the steps of a training, on its device."""

    model: Backbone
    step: nn.Module
    """`SynerMixStep` of the model, as Fabric runs it"""
    optimizer: optim.Optimizer


def assemble(config: RunConfig, data: ImageData, compute: Compute) -> Assembly:
    """Build the configured network for the data's images, with weights drawn from torch's global generator.

    Raises:
        ModelError: the network does not fit the images, is not known, or its weights can't be fetched.
    """
    model = build_model(config.model, data.image_shape, len(data.class_names))
    if config.compute.channels_last:
        model.to(memory_format=torch.channels_last)
    if config.compute.compile:
        model.compile_body()
    optimizer = OPTIMIZERS[config.optimizer.optimizer](model.parameters(), config.optimizer)
    return Assembly(model, *compute.fabric.setup(SynerMixStep(model, config), optimizer))
