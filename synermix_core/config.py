"""`RunConfig`: everything that defines a run. The form's help texts and the shell's `--help` come from here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, NamedTuple, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    ValidationError,
    model_validator,
)
from pydantic.fields import FieldInfo

from synermix_core import catalog
from synermix_core.errors import ConfigError

SCHEMA_VERSION = 1


def _one_of(known: Mapping[str, object]) -> AfterValidator:
    def check(value: str) -> str:
        if value not in known:
            raise ValueError(catalog.unknown_name(value, known))
        return value

    return AfterValidator(check)


class _Section(BaseModel):
    # Strict keys and no silent coercion: a typo in a hand-edited config.json is an error, not a default.
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class DataConfig(_Section):
    dataset: Annotated[str, _one_of(catalog.DATASETS)] = Field(
        default="digits", description="Data set to train on, by its name in the catalog."
    )
    folder: str | None = Field(
        default=None, description="Your images: a folder with a sub-folder for each class, or a .zip of one."
    )
    on_bad_image: Literal["refuse", "skip"] = Field(
        default="refuse",
        description="What to do when one of your images can't be read: 'refuse' the folder, or 'skip'.",
    )
    image_size: int | None = Field(
        default=None,
        ge=16,
        le=512,
        description="Side in pixels that photos are scaled and cut to, 16 to 512; by default the data set's own.",
    )
    toy: Annotated[str, _one_of(catalog.TOYS)] = Field(
        default="moons", description="What the points of 'toy2d' form: moons, rings, spirals or blobs."
    )
    variety: float = Field(
        default=0.5,
        ge=0,
        le=1,
        description="Spread inside each class of 'shapes' and 'toy2d', 0 (all alike) to 1 (all over the place).",
    )
    similarity: float = Field(
        default=0.3,
        ge=0,
        le=1,
        description="Likeness of the classes of 'shapes', 0 (distinct) to 1 (no telling them apart).",
    )
    limit: int | None = Field(
        default=None,
        ge=2,
        le=10_000_000,
        description="Train on this many images only, class shares kept, 2 to 10000000; by default on all.",
    )
    evaluate_on: Literal["val", "test"] = Field(
        default="val",
        description="Held-out images to measure on: 'val' while choosing settings, 'test' once for the final figures.",
    )
    augmentation: Annotated[str, _one_of(catalog.AUGMENTATIONS)] = Field(
        default="auto", description="How training images are varied: auto, no_cutout, crop or none."
    )
    sampler: Annotated[str, _one_of(catalog.SAMPLERS)] = Field(
        default="shuffle", description="How batches are put together: shuffle, at_least_two or class_balanced."
    )
    batch_size: int = Field(
        default=64, ge=2, le=4096, description="Images per training step, 2 to 4096; the last batch may be smaller."
    )
    classes_per_batch: int = Field(
        default=8, ge=2, le=512, description="Classes in a batch of the class-balanced sampler, 2 to 512."
    )
    images_per_class: int = Field(
        default=8, ge=2, le=512, description="Images of each class in a batch of the class-balanced sampler, 2 to 512."
    )
    workers: int = Field(default=2, ge=0, le=64, description="Processes that read photos too many for memory, 0 to 64.")
    probe_size: int = Field(
        default=500,
        ge=20,
        le=10_000,
        description="Held-out images drawn in the embedding, 20 to 10000, balanced over the classes.",
    )


class ModelConfig(_Section):
    model: Annotated[str, _one_of(catalog.MODELS)] = Field(
        default="small_cnn", description="Backbone network, by its name in the catalog."
    )


class MixupConfig(_Section):
    inter: Annotated[str, _one_of(catalog.INTER_MIXUPS)] = Field(
        default="mixup",
        description="Mixup of different images, applied to the augmented ones; 'none' is plain cross-entropy.",
    )
    beta: float = Field(
        default=0.1,
        ge=0,
        le=1,
        description="β, the weight of the intra-class loss, 0 to 1: L = β·L_intra + (1−β)·L_inter.",
    )
    alpha: float = Field(
        default=1.0,
        ge=0.01,
        le=10,
        description="α of λ ~ Beta(α, α), 0.01 to 10: small keeps images nearly pure, large blends them evenly.",
    )
    weights: Annotated[str, _one_of(catalog.INTRA_WEIGHTS)] = Field(
        default="uniform", description="Distribution of the convex weights inside a class; 'uniform' is the paper's."
    )


class OptimizerConfig(_Section):
    lr: float = Field(
        default=0.05, gt=0, le=1000, description="Peak learning rate of SGD, above 0; 0.01 to 0.2 suits most runs."
    )
    momentum: float = Field(default=0.9, ge=0, lt=1, description="Momentum of SGD (Nesterov), 0 to below 1.")
    weight_decay: float = Field(default=5e-4, ge=0, le=1, description="L2 penalty on the weights, 0 to 1.")
    schedule: Annotated[str, _one_of(catalog.LR_SCHEDULES)] = Field(
        default="cosine", description="How the learning rate changes over the run."
    )


class ProjectionConfig(_Section):
    n_neighbors: int = Field(
        default=15,
        ge=2,
        le=200,
        description="Neighbours a point is tied to in UMAP, 2 to 200: small is local, large global.",
    )
    min_dist: float = Field(
        default=0.1, ge=0, le=1, description="Least distance between drawn points in UMAP, 0 to 1 (layout units)."
    )


class RunConfig(_Section):
    """Everything that defines a run; frozen, and stored as `config.json` in the run folder.

    Raises:
        ConfigError: a value breaks a rule; the text names parameter, rule, value and remedy.
    """

    schema_version: Literal[1] = Field(default=1, description="Version of this format.")
    data: DataConfig = DataConfig()
    model: ModelConfig = ModelConfig()
    mixup: MixupConfig = MixupConfig()
    optimizer: OptimizerConfig = OptimizerConfig()
    projection: ProjectionConfig = ProjectionConfig()
    epochs: int = Field(default=20, ge=1, le=1000, description="Passes over the training images, 1 to 1000.")
    seed: int = Field(
        default=0,
        ge=0,
        le=2**31 - 1,
        description="Governs initial weights, batch order, augmentation and mixing; same seed, same curve.",
    )
    device: Literal["auto", "cpu", "cuda", "mps"] = Field(
        default="auto", description="Where to train; 'auto' takes a GPU if there is one."
    )

    @model_validator(mode="wrap")
    @classmethod
    def _explain(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        try:
            return handler(data)
        except ValidationError as error:
            # Not a ValueError, so pydantic passes it on instead of wrapping it once more.
            raise ConfigError(_explain_all(error)) from None

    @classmethod
    def from_preset(cls, preset: str, **overrides: Any) -> Self:
        """Build the configuration of a paper method; `overrides` are leaf fields by name (`epochs=10, alpha=0.5`).

        Raises:
            ConfigError: unknown preset or field, or a value out of range.
        """
        return cls().with_preset(preset).override(overrides)

    def with_preset(self, preset: str) -> Self:
        """Return a copy that trains a method of the paper, all else being equal.

        Raises:
            ConfigError: unknown preset.
        """
        if preset not in catalog.PRESETS:
            raise ConfigError(f"preset: {catalog.unknown_name(preset, catalog.PRESETS)}")
        point = catalog.PRESETS[preset]
        return self.override({"inter": point.inter, "beta": point.beta, "alpha": point.alpha})

    def override(self, values: Mapping[str, Any]) -> Self:
        """Return a copy with leaf fields replaced by name, validated anew.

        Raises:
            ConfigError: unknown field, or a value out of range.
        """
        document = self.model_dump()
        for name, value in values.items():
            if name not in LEAVES:
                raise ConfigError(f"{name}: {catalog.unknown_name(name, LEAVES)}")
            section = LEAVES[name].section
            (document[section] if section else document)[name] = value
        return type(self).model_validate(document)

    @property
    def preset(self) -> str | None:
        """Name of the paper method this run is, or None for any other (inter, β)."""
        return catalog.match_preset(self.mixup.inter, self.mixup.beta)

    @property
    def variant(self) -> str:
        """Short name of the method, fit for a folder name: the preset, or inter and β."""
        return self.preset or f"{self.mixup.inter}-b{self.mixup.beta:g}"

    @property
    def variant_title(self) -> str:
        """Name of the method for people."""
        if self.preset:
            return catalog.PRESETS[self.preset].title
        return f"{catalog.INTER_MIXUPS[self.mixup.inter].title} · β {self.mixup.beta:g}"


class Leaf(NamedTuple):
    """A field with a value of its own, and the section of `RunConfig` it lives in (None: `RunConfig` itself)."""

    section: str | None
    info: FieldInfo

    @property
    def bounds(self) -> tuple[float, float]:
        """Least and greatest value of a number; an open end is given as its bound.

        Raises:
            ValueError: the field has no two bounds.
        """
        found = {key: getattr(rule, key) for rule in self.info.metadata for key in _BOUNDS if hasattr(rule, key)}
        low, high = found.get("ge", found.get("gt")), found.get("le", found.get("lt"))
        if low is None or high is None:
            raise ValueError(f"the field has no two bounds: {self.info.metadata}")
        return low, high


_BOUNDS = ("ge", "gt", "le", "lt")


def _leaves() -> dict[str, Leaf]:
    leaves: dict[str, Leaf] = {}
    for name, info in RunConfig.model_fields.items():
        if isinstance(info.annotation, type) and issubclass(info.annotation, _Section):
            for leaf, leaf_info in info.annotation.model_fields.items():
                leaves[leaf] = Leaf(name, leaf_info)
        elif name != "schema_version":
            leaves[name] = Leaf(None, info)
    return leaves


LEAVES: dict[str, Leaf] = _leaves()
"""Every leaf field by name; names are unique over the sections, so that forms and the shell need no paths."""


def _explain_all(error: ValidationError) -> str:
    """Turn pydantic's findings into one line each: parameter, value, rule, remedy."""
    return "\n".join(_explain_one(finding) for finding in error.errors())


def _explain_one(finding: Any) -> str:
    path = ".".join(str(part) for part in finding["loc"]) or "configuration"
    name = str(finding["loc"][-1]) if finding["loc"] else ""
    kind, value = finding["type"], finding["input"]
    if kind == "extra_forbidden":
        return f"{path}: unknown parameter. {catalog.unknown_name(name, LEAVES)}"
    if name == "schema_version":
        return (
            f"schema_version: {value!r} is not readable by this release, which reads {SCHEMA_VERSION}. "
            "Update SynerMix Studio, or open the run with the release that wrote it."
        )
    if kind == "value_error":  # our own validators already say value, rule and remedy
        return f"{path}: {finding['ctx']['error']}"
    if kind == "literal_error":
        return f"{path}: must be {finding['ctx']['expected']}, but is {value!r}.{_remedy(name)}"
    rule = finding["msg"].replace("Input should", "must").split(",")[0]
    return f"{path}: {rule}, but is {value!r}.{_remedy(name)}"


def _remedy(name: str) -> str:
    if name not in LEAVES:
        return ""
    info = LEAVES[name].info
    return f" {info.description} The default is {info.default}."
