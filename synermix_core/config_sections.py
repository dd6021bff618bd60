"""The sections of a `RunConfig`: every field with its rule, its default and one sentence about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from synermix_core import catalog


def _one_of(known: Mapping[str, object]) -> AfterValidator:
    def check(value: str) -> str:
        if value not in known:
            raise ValueError(catalog.unknown_name(value, known))
        return value

    return AfterValidator(check)


class Section(BaseModel):
    """A group of fields: frozen, and strict about their names."""

    # Strict keys and no silent coercion: a typo in a hand-edited config.json is an error, not a default. Text of a
    # command line is read by `config.from_text` first.
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


class DataConfig(Section):
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
    train_on: Literal["train", "train+val"] = Field(
        default="train",
        description="Images to train on: 'train', or 'train+val' for final figures on the test images.",
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

    @model_validator(mode="after")
    def _check_held_out(self) -> Self:
        if self.train_on == "train+val" and self.evaluate_on == "val":
            raise ValueError(
                "train_on: must be 'train' with evaluate_on = 'val', whose images would be trained on, but is "
                "'train+val'. Set evaluate_on = 'test', or train_on = 'train'."
            )
        return self


def _model_name(value: str) -> str:
    # What timm has is only known where it is installed, and asking it takes seconds.
    if value.startswith(catalog.TIMM_PREFIX) or value in catalog.MODELS:
        return value
    raise ValueError(f"{catalog.unknown_name(value, catalog.MODELS)} With timm installed, timm:<name> is any of its.")


class ModelConfig(Section):
    model: Annotated[str, AfterValidator(_model_name)] = Field(
        default="small_cnn", description="Backbone network, by its name in the catalog, or timm:<name>."
    )
    pretrained: bool = Field(default=False, description="Whether to start from weights learned on ImageNet.")
    bottleneck: bool = Field(
        default=False,
        description="Whether to squeeze the features to two, so that the feature space itself can be drawn.",
    )

    @model_validator(mode="after")
    def _check_pretrained(self) -> Self:
        entry = catalog.MODELS.get(self.model)
        if self.pretrained and entry is not None and not entry.has_pretrained:
            having = ", ".join(name for name, entry in catalog.MODELS.items() if entry.has_pretrained)
            raise ValueError(
                f"pretrained: must be false for {self.model}, which has no ImageNet weights, but is true. "
                f"Turn it off, or choose one of {having}."
            )
        return self


class MixupConfig(Section):
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
    lam_per_sample: bool = Field(
        default=False,
        description="Draw λ, and the box or mask it sizes, for each image (true) instead of once a batch (false).",
    )
    weights: Annotated[str, _one_of(catalog.INTRA_WEIGHTS)] = Field(
        default="uniform", description="Distribution of the convex weights inside a class; 'uniform' is the paper's."
    )


class OptimizerConfig(Section):
    optimizer: Annotated[str, _one_of(catalog.OPTIMIZERS)] = Field(
        default="sgd", description="Rule that turns gradients into steps."
    )
    lr: float = Field(
        default=0.05,
        gt=0,
        le=1000,
        description="Peak learning rate, above 0; 0.01 to 0.2 suits SGD, about 0.001 suits AdamW.",
    )
    momentum: float = Field(default=0.9, ge=0, lt=1, description="Momentum of SGD, 0 to below 1.")
    nesterov: bool = Field(default=True, description="Whether SGD looks ahead along its momentum (Nesterov).")
    weight_decay: float = Field(
        default=5e-4, ge=0, le=1, description="Pull of the weights towards zero, 0 to 1; decoupled in AdamW."
    )
    schedule: Annotated[str, _one_of(catalog.LR_SCHEDULES)] = Field(
        default="cosine", description="How the learning rate changes over the run."
    )
    warmup: float = Field(
        default=0.05, ge=0, le=0.5, description="Share of the steps in which 'cosine' climbs to its peak, 0 to 0.5."
    )
    label_smoothing: float = Field(
        default=0.0, ge=0, lt=1, description="Label mass spread over all classes in the training losses, 0 to below 1."
    )
    grad_clip: float = Field(
        default=0.0, ge=0, le=1000, description="Largest norm of the whole gradient, 0 to 1000; 0 does not clip."
    )
    ema_decay: float = Field(
        default=0.0,
        ge=0,
        lt=1,
        description="Decay a step of the averaged weights that are evaluated and exported, 0 to below 1, at most "
        "(1 + n) / (10 + n) after n steps, so that short runs follow too; 0 is off.",
    )


class ComputeConfig(Section):
    device: Literal["auto", "cpu", "cuda", "mps"] = Field(
        default="auto", description="Where to train; 'auto' takes a GPU if there is one."
    )
    devices: int = Field(
        default=1, ge=1, le=64, description="Processes to train on, each with a GPU or a share of the CPU, 1 to 64."
    )
    threads: int | None = Field(
        default=None,
        ge=1,
        le=1024,
        description="Threads each process computes on, 1 to 1024, on which the last digits hang; by default those of "
        "OMP_NUM_THREADS, else as many as leave a processor to the page and the projections.",
    )
    strategy: Literal["auto", "ddp"] = Field(
        default="auto", description="How processes work together; 'auto' is DDP when there are several."
    )
    precision: Literal["auto", "fp32", "bf16", "fp16"] = Field(
        default="fp32",
        description="Number format of the forward pass: 'auto' takes bf16 where the hardware computes in it, and fp16, "
        "whose loss is scaled, is slow on most CPUs.",
    )
    channels_last: bool = Field(
        default=True, description="Whether images lie in memory pixel by pixel, which convolutions prefer."
    )
    compile: bool = Field(
        default=False, description="Whether to compile the network first: a minute's wait, then faster steps."
    )


def _plane_classes(value: object) -> tuple[int, ...] | None:
    """Take indices as a list, or as the shell's and a form's text: "0,3,5", nothing being the default."""
    if value is None or value == "":
        return None
    parts = value.split(",") if isinstance(value, str) else value
    try:
        classes = tuple(int(part) for part in parts)  # type: ignore[union-attr] -- whatever can't be read is refused below
    except (TypeError, ValueError):
        classes = ()
    if len(classes) not in (2, 3) or len(set(classes)) < len(classes) or min(classes) < 0:
        raise ValueError(f"must be two or three different class indices from 0 on, but is {value!r}. Write 0,3,5.")
    return classes


class ProjectionConfig(Section):
    live_projections: Literal["all", "linear"] = Field(
        default="all",
        description="Projections laid out while the run trains: 'all', or the 'linear' ones, which cost next to "
        "nothing; the others can be made afterwards.",
    )
    n_neighbors: int = Field(
        default=15,
        ge=2,
        le=200,
        description="Neighbours a point is tied to in UMAP, 2 to 200: small is local, large global.",
    )
    min_dist: float = Field(
        default=0.1, ge=0, le=1, description="Least distance between drawn points in UMAP, 0 to 1 (layout units)."
    )
    perplexity: float = Field(
        default=30.0,
        ge=2,
        le=200,
        description="Effective number of neighbours in t-SNE, 2 to 200, at most a third of the points drawn.",
    )
    metric: Literal["euclidean", "cosine"] = Field(
        default="euclidean",
        description="Distance between features in UMAP and t-SNE: 'euclidean', or 'cosine', which looks at directions.",
    )
    plane_through: Literal["means", "head"] = Field(
        default="means",
        description="What the plane goes through: the classes' 'means', or their rows of the classifier ('head').",
    )
    plane_classes: Annotated[tuple[int, ...] | None, BeforeValidator(_plane_classes)] = Field(
        default=None,
        description="Indices of the two or three classes the plane goes through; by default the first three.",
    )
