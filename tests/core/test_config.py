"""The configuration: described, bounded, explained when wrong, and the same after a round trip through JSON."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from synermix_core import catalog
from synermix_core.config import LEAVES, ProjectionConfig, RunConfig, from_text
from synermix_core.errors import ConfigError


def error_of(document: object) -> str:
    with pytest.raises(ConfigError) as caught:
        RunConfig.model_validate(document)
    return str(caught.value)


def sections() -> list[type[BaseModel]]:
    annotations = (info.annotation for info in RunConfig.model_fields.values())
    return [kind for kind in annotations if isinstance(kind, type) and issubclass(kind, BaseModel)]


@pytest.mark.parametrize("name", LEAVES)
def test_every_leaf_has_a_one_sentence_description(name: str) -> None:
    description = LEAVES[name].info.description
    assert description is not None
    assert description[0].isupper() or description[0] in "αβλ"
    assert description.endswith(".")
    assert ". " not in description, "more than one sentence"


@pytest.mark.parametrize("name", [name for name, leaf in LEAVES.items() if leaf.info.annotation in (int, float)])
def test_every_number_has_bounds_around_its_default(name: str) -> None:
    low, high = LEAVES[name].bounds
    assert low <= LEAVES[name].info.default <= high


def test_a_choice_has_no_bounds() -> None:
    with pytest.raises(ValueError, match="no two bounds"):
        _ = LEAVES["dataset"].bounds


def test_leaf_names_are_unique_over_the_sections() -> None:
    names = [name for section in sections() for name in section.model_fields]
    names += [name for name in RunConfig.model_fields if name not in ("schema_version", *_section_names())]
    assert len(names) == len(set(names))
    assert sorted(names) == sorted(LEAVES)


def _section_names() -> list[str]:
    return [name for name, leaf in RunConfig.model_fields.items() if leaf.annotation in sections()]


def test_leaf_names_lead_to_their_sections() -> None:
    document = RunConfig().model_dump()
    for name, leaf in LEAVES.items():
        assert (document[leaf.section] if leaf.section else document)[name] == leaf.info.default


@pytest.mark.parametrize(
    ("values", "text"),
    [
        (
            {"beta": 1.2},
            "mixup.beta: must be less than or equal to 1, but is 1.2. β, the weight of the intra-class loss, 0 to 1: "
            "L = β·L_intra + (1−β)·L_inter. The default is 0.1.",
        ),
        ({"beta": -0.1}, "mixup.beta: must be greater than or equal to 0, but is -0.1."),
        ({"beta": math.nan}, "mixup.beta: must be a finite number, but is nan."),
        ({"alpha": 0}, "mixup.alpha: must be greater than or equal to 0.01, but is 0. α of λ ~ Beta(α, α), 0.01 to 10"),
        ({"alpha": 11}, "mixup.alpha: must be less than or equal to 10, but is 11."),
        ({"alpha": math.inf}, "mixup.alpha: must be a finite number, but is inf."),
        (
            {"epochs": 0},
            "epochs: must be greater than or equal to 1, but is 0. Passes over the training images, 1 to 1000. "
            "The default is 20.",
        ),
        ({"epochs": 1001}, "epochs: must be less than or equal to 1000, but is 1001."),
        ({"epochs": "ten"}, "epochs: must be a valid integer, but is 'ten'."),
        ({"epochs": 1.5}, "epochs: must be a valid integer, but is 1.5."),
        ({"epochs": None}, "epochs: must be a valid integer, but is None."),
        ({"batch_size": 1}, "data.batch_size: must be greater than or equal to 2, but is 1. Images per training step"),
        ({"batch_size": 4097}, "data.batch_size: must be less than or equal to 4096, but is 4097."),
        ({"probe_size": 19}, "data.probe_size: must be greater than or equal to 20, but is 19."),
        ({"lr": 0}, "optimizer.lr: must be greater than 0, but is 0."),
        ({"momentum": 1}, "optimizer.momentum: must be less than 1, but is 1."),
        ({"weight_decay": -1}, "optimizer.weight_decay: must be greater than or equal to 0, but is -1."),
        ({"n_neighbors": 1}, "projection.n_neighbors: must be greater than or equal to 2, but is 1."),
        ({"perplexity": 201}, "projection.perplexity: must be less than or equal to 200, but is 201."),
        ({"metric": "cosin"}, "projection.metric: must be 'euclidean' or 'cosine', but is 'cosin'."),
        ({"plane_through": "rows"}, "projection.plane_through: must be 'means' or 'head', but is 'rows'."),
        (
            {"plane_classes": "0,a"},
            "plane_classes: must be two or three different class indices from 0 on, but is '0,a'. Write 0,3,5.",
        ),
        ({"plane_classes": [1]}, "but is [1]. Write 0,3,5."),
        ({"plane_classes": (1, 2, 3, 4)}, "but is (1, 2, 3, 4). Write 0,3,5."),
        ({"plane_classes": "2,2,3"}, "but is '2,2,3'. Write 0,3,5."),
        ({"plane_classes": "-1,2"}, "but is '-1,2'. Write 0,3,5."),
        ({"plane_classes": 3}, "but is 3. Write 0,3,5."),
        ({"min_dist": 2}, "projection.min_dist: must be less than or equal to 1, but is 2."),
        ({"seed": -1}, "seed: must be greater than or equal to 0, but is -1."),
        (
            {"device": "gpu"},
            "device: must be 'auto', 'cpu', 'cuda' or 'mps', but is 'gpu'. Where to train; 'auto' takes a GPU",
        ),
        ({"inter": "mixupp"}, "mixup.inter: 'mixupp' is not known: choose one of "),
        ({"inter": "mixupp"}, "Did you mean 'mixup'?"),
        ({"dataset": "digit"}, "data.dataset: 'digit' is not known: choose one of caltech256, "),
        ({"dataset": "digit"}, "Did you mean 'digits'?"),
        ({"model": "resnet"}, "model.model: 'resnet' is not known: choose one of mlp, mobilenet_v3_large, resnet101, "),
        ({"model": "resnet"}, "With timm installed, timm:<name> is any of its."),
        (
            {"model": "small_cnn", "pretrained": True},
            "model.pretrained: must be false for small_cnn, which has no ImageNet",
        ),
        ({"compile": True, "inter": "manifold"}, "compile: must be off with inter = 'manifold', which blends inside"),
        ({"dataset": "toy2d"}, "model: must be mlp for toy2d, whose points are no pictures, but is small_cnn."),
        (
            {"dataset": "toy2d", "model": "mlp", "inter": "cutmix"},
            "inter: must not cut or paste with toy2d, whose points are no pictures, but is cutmix.",
        ),
        (
            {"train_on": "train+val"},
            "data.train_on: must be 'train' with evaluate_on = 'val', whose images would be trained on, but is "
            "'train+val'. Set evaluate_on = 'test', or train_on = 'train'.",
        ),
        ({"ema_decay": 1}, "optimizer.ema_decay: must be less than 1, but is 1."),
        ({"devices": 0}, "compute.devices: must be greater than or equal to 1, but is 0."),
        ({"precision": "int8"}, "compute.precision: must be 'auto', 'fp32', 'bf16' or 'fp16', but is 'int8'."),
        ({"weights": "uniforms"}, "Did you mean 'uniform'?"),
        (
            {"schedule": "cosin"},
            "optimizer.schedule: 'cosin' is not known: choose one of cosine, one-cycle, step. Did you mean",
        ),
        ({"beat": 0.5}, "beat: 'beat' is not known: choose one of alpha, "),
        ({"beat": 0.5}, "Did you mean 'beta'?"),
    ],
)
def test_a_bad_value_is_explained(values: dict[str, Any], text: str) -> None:
    with pytest.raises(ConfigError) as caught:
        RunConfig().override(values)
    assert text in str(caught.value)


def test_every_broken_rule_has_its_own_line() -> None:
    lines = error_of({"epochs": 0, "mixup": {"beta": 2, "inter": "x"}}).splitlines()
    assert [line.split(":")[0] for line in lines] == ["mixup.inter", "mixup.beta", "epochs"]


@pytest.mark.parametrize(
    ("document", "text"),
    [
        ({"mixup": {"bta": 1}}, "mixup.bta: unknown parameter. 'bta' is not known: choose one of alpha, beta, inter, "),
        ({"mixup": {"bta": 1}}, "Did you mean 'beta'?"),
        ({"epoch": 3}, "epoch: unknown parameter."),
        ({"epoch": 3}, "Did you mean 'epochs'?"),
        (
            {"schema_version": 2},
            "schema_version: 2 is not readable by this release, which reads 1. Update SynerMix Studio, or open the run "
            "with the release that wrote it.",
        ),
        ({"schema_version": "1.1"}, "schema_version: '1.1' is not readable by this release"),
        ({"mixup": 3}, "mixup: must hold parameters by name, but is 3. Give any of inter, beta, alpha, "),
        (
            {"optimzer": {}},
            "optimzer: unknown parameter. 'optimzer' is not known: choose one of compute, data, epochs, mixup, ",
        ),
        ([1], "configuration: must hold parameters by name, but is [1]. Give any of schema_version, data, "),
        (None, "configuration: must hold parameters by name, but is None."),
    ],
)
def test_a_bad_document_is_explained(document: object, text: str) -> None:
    assert text in error_of(document)


def test_it_is_frozen() -> None:
    config = RunConfig()
    with pytest.raises(ValidationError, match="frozen"):
        config.epochs = 5


@pytest.mark.parametrize("name", catalog.PRESETS)
def test_presets_are_the_points_of_the_catalog(name: str) -> None:
    config = RunConfig.from_preset(name, epochs=7)
    point = catalog.PRESETS[name]
    assert (config.mixup.inter, config.mixup.beta, config.mixup.alpha) == (point.inter, point.beta, point.alpha)
    assert (config.epochs, config.preset, config.variant, config.variant_title) == (7, name, name, point.title)


def test_overrides_beat_the_preset() -> None:
    config = RunConfig.from_preset("synermix-mixup", beta=0.3, alpha=0.5)
    assert (config.mixup.inter, config.mixup.beta, config.mixup.alpha) == ("mixup", 0.3, 0.5)
    assert (config.preset, config.variant, config.variant_title) == (None, "mixup-b0.3", "SynerMix + MixUp · β 0.3")
    assert RunConfig().override({"inter": "none", "beta": 0.3}).variant_title == "SynerMix-Intra · β 0.3"
    assert RunConfig().override({"inter": "cutmix", "beta": 0}).variant_title == "CutMix"


def test_a_preset_changes_nothing_else() -> None:
    config = RunConfig().override({"epochs": 3, "seed": 5, "lr": 0.2, "weights": "dirichlet"})
    changed = config.with_preset("manifold-mixup")
    point = {"inter": "manifold", "beta": 0.0, "alpha": 1.0}
    assert changed == config.override(point)
    assert changed.mixup.weights == "dirichlet"


def test_an_unknown_preset_is_explained() -> None:
    with pytest.raises(ConfigError, match=r"preset: 'synermix' is not known: choose one of baseline, .*Did you mean '"):
        RunConfig.from_preset("synermix")


def test_override_leaves_the_original_alone() -> None:
    config = RunConfig()
    assert config.override({"epochs": 3}).epochs == 3
    assert config == RunConfig()


def test_text_from_the_shell_is_parsed() -> None:
    texts = {"epochs": "3", "beta": "0.25", "seed": "7", "limit": "500", "lr": "1e-3", "image_size": "none"}
    config = RunConfig().override({"image_size": 64, **from_text(texts)})
    assert (config.epochs, config.mixup.beta, config.seed) == (3, 0.25, 7)
    assert RunConfig().override(from_text({"plane_classes": "0, 3,5"})).projection.plane_classes == (0, 3, 5)
    assert RunConfig().override(from_text({"plane_classes": ""})).projection.plane_classes is None
    assert (config.data.limit, config.optimizer.lr, config.data.image_size) == (500, 0.001, None)
    assert from_text({"inter": "none", "limit": "None", "epochs": "1.5", "nesterov": False}) == {
        "inter": "none", "limit": None, "epochs": "1.5", "nesterov": False
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "value", "rule"),
    [
        ("epochs", "3", "epochs: must be a valid integer, but is '3'."),
        ("epochs", True, "epochs: must be a valid integer, but is True."),
        ("epochs", 3.0, "epochs: must be a valid integer, but is 3.0."),
        ("lr", "0.1", "optimizer.lr: must be a valid number, but is '0.1'."),
        ("lr", True, "optimizer.lr: must be a valid number, but is True."),
        ("nesterov", 1, "optimizer.nesterov: must be a valid boolean, but is 1."),
        ("nesterov", "yes", "optimizer.nesterov: must be a valid boolean, but is 'yes'."),
        ("limit", "none", "data.limit: must be a valid integer, but is 'none'."),
        ("folder", 7, "data.folder: must be a valid string, but is 7."),
    ],
)
def test_a_value_of_another_type_is_not_taken_for_one(name: str, value: object, rule: str) -> None:
    with pytest.raises(ConfigError) as caught:
        RunConfig().override({name: value})
    assert rule in str(caught.value)


def test_a_whole_number_is_a_number() -> None:
    assert RunConfig().override({"lr": 1, "beta": 0}).optimizer.lr == 1.0


@given(
    st.fixed_dictionaries(
        {
            "beta": st.floats(0, 1),
            "alpha": st.floats(0.01, 10),
            "lr": st.floats(0, 1000, exclude_min=True),
            "seed": st.integers(0, 2**31 - 1),
            "inter": st.sampled_from(sorted(catalog.INTER_MIXUPS)),
            "device": st.sampled_from(["auto", "cpu", "cuda", "mps"]),
            "plane_classes": st.none() | st.lists(st.integers(0, 99), min_size=2, max_size=3, unique=True),
        }
    )
)
def test_json_round_trip(values: dict[str, Any]) -> None:
    config = RunConfig().override(values)
    assert RunConfig.model_validate(json.loads(json.dumps(config.model_dump(mode="json")))) == config
    assert RunConfig.model_validate_json(config.model_dump_json()) == config


def test_an_empty_document_is_the_default() -> None:
    assert RunConfig.model_validate({}) == RunConfig()


def test_a_recipe_and_a_preset_go_together_in_any_order() -> None:
    one = RunConfig().with_recipe("paper-cifar100").with_preset("synermix-manifold")
    other = RunConfig().with_preset("synermix-manifold").with_recipe("paper-cifar100")
    assert one == other
    assert (one.data.dataset, one.preset) == ("cifar100", "synermix-manifold")
    with pytest.raises(ConfigError, match=r"recipe: 'paper-cifar10' is not known: .* Did you mean 'paper-cifar100'"):
        RunConfig().with_recipe("paper-cifar10")


METHOD, MEASURED = {"inter", "beta", "seed"}, {"evaluate_on", "train_on", "probe_size"}
HARDWARE = {"workers", "device", "devices", "threads", "strategy", "precision", "channels_last", "compile"}
NO_PART_IN_IT = {
    "on_bad_image", "toy", "variety", "similarity", "classes_per_batch", "images_per_class", "warmup",
    *ProjectionConfig.model_fields,
}  # fmt: skip
"""fields that the recipes' data sets, sampler and schedule don't look at, or that only draw"""


@pytest.mark.parametrize("name", catalog.RECIPES)
def test_a_recipe_sets_all_that_has_a_part_in_the_training(name: str) -> None:
    assert LEAVES.keys() - catalog.RECIPES[name].keys() == METHOD | MEASURED | HARDWARE | NO_PART_IN_IT


def test_a_recipe_leaves_nothing_of_what_it_is_laid_over() -> None:
    altered = RunConfig().override(
        {
            "label_smoothing": 0.1, "grad_clip": 1.0, "ema_decay": 0.9, "augmentation": "none", "pretrained": True,
            "model": "resnet34", "limit": 100, "bottleneck": True, "image_size": 32, "lam_per_sample": True,
            "weights": "dirichlet", "alpha": 0.2, "optimizer": "adamw", "nesterov": True, "schedule": "cosine",
        }
    )  # fmt: skip
    assert altered.with_recipe("paper-cifar100") == RunConfig().with_recipe("paper-cifar100")
    assert altered.with_recipe("paper-cifar100").override({"epochs": 2}).epochs == 2
