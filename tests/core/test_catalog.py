"""The catalog names exactly what can be built, and states its facts truly."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
import torch

from synermix_core import catalog
from synermix_core.catalog_data import Recipe
from synermix_core.config import DataConfig, ProjectionConfig, RunConfig
from synermix_core.data import DATASETS, load_data
from synermix_core.data.augment import AUGMENTATIONS
from synermix_core.data.samplers import SAMPLERS
from synermix_core.data.splits import VAL_FRACTION
from synermix_core.data.toy2d import TOYS
from synermix_core.mixup.inter import INTER_MIXUPS
from synermix_core.mixup.intra import INTRA_WEIGHTS
from synermix_core.models import MODELS
from synermix_core.projection import OFFLINE_PROJECTIONS, PROJECTIONS
from synermix_core.training.optimizers import OPTIMIZERS
from synermix_core.training.schedule import LR_SCHEDULES


@pytest.mark.parametrize(
    ("entries", "builders"),
    [
        (catalog.DATASETS, DATASETS),
        (catalog.AUGMENTATIONS, AUGMENTATIONS),
        (catalog.SAMPLERS, SAMPLERS),
        (catalog.TOYS, TOYS),
        (catalog.MODELS, MODELS),
        (catalog.INTER_MIXUPS, INTER_MIXUPS),
        (catalog.INTRA_WEIGHTS, INTRA_WEIGHTS),
        (catalog.LR_SCHEDULES, LR_SCHEDULES),
        (catalog.OPTIMIZERS, OPTIMIZERS),
        (catalog.PROJECTIONS, PROJECTIONS),
    ],
    ids=[
        "datasets",
        "augmentations",
        "samplers",
        "toys",
        "models",
        "inter",
        "weights",
        "schedules",
        "optimizers",
        "projections",
    ],
)
def test_catalog_and_builders_carry_the_same_names(
    entries: Mapping[str, object], builders: Mapping[str, object]
) -> None:
    assert set(entries) == set(builders)


def test_what_is_projected_offline_is_in_the_catalog_with_what_takes_all_epochs_at_once() -> None:
    assert set(catalog.OFFLINE_PROJECTIONS) == {*OFFLINE_PROJECTIONS, "aligned"}


@pytest.mark.parametrize("entry", [*catalog.PROJECTIONS.values(), *catalog.OFFLINE_PROJECTIONS.values()])
def test_parameters_of_projections_are_fields_of_the_configuration(entry: catalog.ProjectionEntry) -> None:
    assert set(entry.parameters) <= set(ProjectionConfig.model_fields)


@pytest.mark.parametrize("split", ["val", "test"])
@pytest.mark.parametrize("name", ["digits", "shapes", "toy2d"])
def test_facts_of_an_embedded_data_set_are_those_of_the_loaded_data(name: str, split: str) -> None:
    entry = catalog.DATASETS[name]
    data = load_data(DataConfig.model_validate({"dataset": name, "evaluate_on": split}))
    held_out = {"val": entry.val_size, "test": entry.test_size}[split]
    assert (len(data.train_labels), len(data.evaluation_labels)) == (entry.train_size, held_out)
    assert data.image_shape == entry.image_shape
    assert entry.class_names in (data.class_names, None)
    for labels in (data.train_labels, data.evaluation_labels):
        assert labels.unique().tolist() == list(range(len(data.class_names)))


@pytest.mark.parametrize("name", catalog.DATASETS)
def test_static_facts_of_a_data_set_fit_together(name: str) -> None:
    entry = catalog.DATASETS[name]
    assert entry.source
    assert entry.licence
    for values in (entry.mean, entry.std):
        assert values is None or len(values) == entry.image_shape[0]
    if entry.download:
        assert entry.download.files
        assert entry.download.archives or entry.download.layout
        assert entry.train_size is not None
        assert entry.val_size == round((entry.train_size + (entry.val_size or 0)) * VAL_FRACTION)


def test_recipes_are_the_papers() -> None:
    for name in ("cifar100", "food101", "mini-imagenet", "oxford-pet", "caltech256"):
        config = RunConfig().with_recipe(f"paper-{name}")
        assert (config.data.dataset, config.model.model) == (name.replace("-", "_"), "resnet18")
        assert (config.data.batch_size, config.data.sampler, config.epochs) == (128, "at_least_two", 120)
        optimizer = config.optimizer
        assert (optimizer.optimizer, optimizer.lr, optimizer.momentum, optimizer.nesterov) == ("sgd", 0.1, 0.9, False)
        assert (optimizer.weight_decay, optimizer.schedule) == (5e-4, "step")
        assert config.mixup == RunConfig().mixup
    assert len(catalog.RECIPES) == 5


# As the authors' script has them: github.com/wxitxy/synermix, main.py.
PAPERS_IMAGES = {
    "cifar100": (32, Recipe(crop_padding=4, flip=True, cutout=16), (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)),
    "mini_imagenet": (84, Recipe(crop_padding=12, flip=True, cutout=32), (0.5, 0.5, 0.5), (0.5, 0.5, 0.5)),
    "food101": (224, Recipe(resized_crop=True, flip=True), (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)),
    "oxford_pet": (224, Recipe(resized_crop=True, flip=True), (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)),
    "caltech256": (224, Recipe(resized_crop=True, flip=True), (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)),
}


@pytest.mark.parametrize("recipe", catalog.RECIPES)
def test_a_recipe_s_images_are_sized_augmented_and_normalised_as_the_papers(recipe: str) -> None:
    data = RunConfig().with_recipe(recipe).data
    entry = catalog.DATASETS[data.dataset]
    size, augmentation, mean, std = PAPERS_IMAGES[data.dataset]
    assert (data.augmentation, data.image_size, entry.image_shape) == ("auto", None, (3, size, size))
    assert (entry.recipe, entry.mean, entry.std) == (augmentation, mean, std)


def test_presets_are_the_six_methods_of_the_paper() -> None:
    assert {(preset.inter, preset.beta) for preset in catalog.PRESETS.values()} == {
        ("none", 0.0),
        ("none", 0.5),
        ("mixup", 0.0),
        ("manifold", 0.0),
        ("mixup", 0.1),
        ("manifold", 0.1),
    }
    assert len(catalog.PRESETS) == 6
    assert {preset.alpha for preset in catalog.PRESETS.values()} == {1.0}


@pytest.mark.parametrize("name", catalog.PRESETS)
def test_a_point_leads_back_to_its_preset(name: str) -> None:
    preset = catalog.PRESETS[name]
    assert catalog.match_preset(preset.inter, preset.beta) == name
    assert catalog.match_preset(preset.inter, 0.123) is None


@pytest.mark.parametrize(
    "entries",
    [
        catalog.DATASETS,
        catalog.AUGMENTATIONS,
        catalog.SAMPLERS,
        catalog.TOYS,
        catalog.MODELS,
        catalog.INTER_MIXUPS,
        catalog.INTRA_WEIGHTS,
        catalog.LR_SCHEDULES,
        catalog.OPTIMIZERS,
        catalog.PROJECTIONS,
        catalog.OFFLINE_PROJECTIONS,
        catalog.PRESETS,
        catalog.METRICS,
    ],
)
def test_every_entry_has_a_title_of_its_own_and_a_sentence(
    entries: Mapping[str, catalog.Entry | catalog.DatasetEntry | catalog.Preset | catalog.MetricEntry],
) -> None:
    assert len({entry.title for entry in entries.values()}) == len(entries)
    assert all(entry.title and entry.description.endswith(".") for entry in entries.values())


def test_columns_begin_with_epoch_and_step() -> None:
    assert ("epoch", "step", *catalog.METRICS) == catalog.METRIC_COLUMNS


def test_fisher_floor_is_what_random_labels_reach() -> None:
    generator = torch.Generator().manual_seed(0)
    points, classes, trials = 60, 5, 2_000
    labels = torch.arange(points) % classes
    ratios = []
    for _ in range(trials):
        values = torch.randn(points, 40, generator=generator, dtype=torch.float64)
        means = torch.stack([values[labels == label].mean(dim=0) for label in range(classes)])
        within = (values - means[labels]).square().sum()
        between = (means[labels] - values.mean(dim=0)).square().sum()
        ratios.append((between / within).item())
    measured = torch.tensor(ratios, dtype=torch.float64)
    # The mean of a ratio is a little above the ratio of the means: one part in the D·(N−C) degrees of freedom.
    tolerance = 5 * measured.std().item() / trials**0.5 + 0.002 * measured.mean().item()
    assert catalog.fisher_floor(points, classes) == pytest.approx(measured.mean().item(), abs=tolerance)


@pytest.mark.parametrize("points", [5, 4])
def test_fisher_floor_needs_more_points_than_classes(points: int) -> None:
    text = f"num_points: must exceed num_classes = 5, but is {points}. Use a larger probe"
    with pytest.raises(ValueError, match=text):
        catalog.fisher_floor(points, 5)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("dgits", "'dgits' is not known: choose one of cifar, digits. Did you mean 'digits'?"),
        ("zzz", "'zzz' is not known: choose one of cifar, digits."),
        (7, "'7' is not known: choose one of cifar, digits."),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(value: object, text: str) -> None:
    assert catalog.unknown_name(value, ["digits", "cifar"]) == text
