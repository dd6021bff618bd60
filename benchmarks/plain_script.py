"""SynerMix written the plain way, to measure against: image by image, class by class, fp32, default memory format."""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LRScheduler
from torch.utils.data import DataLoader, Dataset
from torchvision.transforms import v2

from synermix_core.catalog_data import Recipe
from synermix_core.models.backbone import Backbone


class TwoViews(Dataset[tuple[Tensor, Tensor, int]]):
    """Each image twice, clean and augmented, through torchvision's transforms, one image at a time."""

    def __init__(self, images: Tensor, labels: Tensor, recipe: Recipe) -> None:
        self._images, self._labels = images, labels
        scaled = images / 255
        mean, std = scaled.mean(dim=(0, 2, 3)).tolist(), scaled.std(dim=(0, 2, 3)).tolist()
        to_float = [v2.ToDtype(torch.float32, scale=True), v2.Normalize(mean, std)]
        crop = v2.RandomCrop(images.shape[-1], padding=recipe.crop_padding)
        augment = [crop, v2.RandomHorizontalFlip()] if recipe.flip else [crop]
        self._clean, self._augmented = v2.Compose(to_float), v2.Compose([*augment, *to_float])

    def __len__(self) -> int:
        return len(self._labels)

    def __getitem__(self, index: int) -> tuple[Tensor, Tensor, int]:
        image = self._images[index]
        return self._clean(image), self._augmented(image), int(self._labels[index])


def mix_classes(features: Tensor, labels: Tensor) -> tuple[Tensor, Tensor]:
    """Blend the features of each class, one class after the other."""
    mixed, classes = [], []
    for label in labels.unique():
        members = features[labels == label]
        weights = torch.rand(len(members), device=features.device)
        weights = weights / weights.sum()
        mixed.append((weights[:, None] * members).sum(dim=0))
        classes.append(int(label))
    return torch.stack(mixed), torch.tensor(classes, device=features.device)


def train_epoch(
    model: Backbone,
    loader: DataLoader[tuple[Tensor, Tensor, int]],
    optimizer: Optimizer,
    schedule: LRScheduler,
    beta: float,
) -> Iterator[int]:
    """Train an epoch of SynerMix with MixUp (α = 1); yield the images of each step."""
    model.train()
    device = model.head.weight.device
    for views in loader:
        clean, augmented, labels = (view.to(device) for view in views)
        mixed, classes = mix_classes(model.features(clean), labels)
        intra = functional.cross_entropy(model.head(mixed), classes)
        lam = float(torch.distributions.Beta(1.0, 1.0).sample())
        partner = torch.randperm(len(labels))
        logits = model(lam * augmented + (1 - lam) * augmented[partner])
        inter = lam * functional.cross_entropy(logits, labels)
        inter = inter + (1 - lam) * functional.cross_entropy(logits, labels[partner])
        loss = beta * intra + (1 - beta) * inter
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
        yield len(labels)


def accuracy(model: nn.Module, images: Tensor, labels: Tensor) -> float:
    """Return the share of normalised images classified correctly."""
    model.eval()
    with torch.no_grad():
        predicted = torch.cat([model(batch).argmax(dim=1) for batch in images.split(500)])
    return (predicted == labels).double().mean().item()
