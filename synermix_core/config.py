"""`RunConfig`: everything that defines a run. The form's help texts and the shell's `--help` come from here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple, Self, get_args

from pydantic import Field, ModelWrapValidatorHandler, ValidationError, model_validator
from pydantic.fields import FieldInfo

from synermix_core import catalog
from synermix_core.config_sections import (
    ComputeConfig,
    DataConfig,
    MixupConfig,
    ModelConfig,
    OptimizerConfig,
    ProjectionConfig,
    Section,
)
from synermix_core.errors import ConfigError

__all__ = [
    "LEAVES", "SCHEMA_VERSION", "ComputeConfig", "DataConfig", "Leaf", "MixupConfig", "ModelConfig", "OptimizerConfig",
    "ProjectionConfig", "RunConfig", "from_text",
]  # fmt: skip

SCHEMA_VERSION = 1


class RunConfig(Section):
    """Everything that defines a run; frozen, and stored as `config.json` in the run folder.

    Raises:
        ConfigError: a value breaks a rule; the text names parameter, rule, value and remedy.
    """

    schema_version: Literal[1] = Field(default=1, description="Version of this format.")
    data: DataConfig = DataConfig()
    model: ModelConfig = ModelConfig()
    mixup: MixupConfig = MixupConfig()
    optimizer: OptimizerConfig = OptimizerConfig()
    compute: ComputeConfig = ComputeConfig()
    projection: ProjectionConfig = ProjectionConfig()
    epochs: int = Field(default=20, ge=1, le=1000, description="Passes over the training images, 1 to 1000.")
    seed: int = Field(
        default=0,
        ge=0,
        le=2**31 - 1,
        description="Governs initial weights, batch order, augmentation and mixing; same seed, same curve.",
    )

    @model_validator(mode="after")
    def _check_together(self) -> Self:
        if catalog.DATASETS[self.data.dataset].is_points:
            self._check_points()
        if self.compute.compile and self.mixup.inter == "manifold":
            raise ValueError(
                "compile: must be off with inter = 'manifold', which blends inside the network and a compiled network "
                "can't be entered, but is on. Turn compile off, or choose inter = 'mixup'."
            )
        return self

    def _check_points(self) -> None:
        if catalog.MODELS.get(self.model.model) != catalog.MODELS["mlp"]:
            raise ValueError(
                f"model: must be mlp for {self.data.dataset}, whose points are no pictures, but is "
                f"{self.model.model}. Choose mlp."
            )
        if catalog.INTER_MIXUPS[self.mixup.inter].needs_pictures:
            raise ValueError(
                f"inter: must not cut or paste with {self.data.dataset}, whose points are no pictures, but is "
                f"{self.mixup.inter}. Choose mixup, manifold or none."
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

    def with_recipe(self, recipe: str) -> Self:
        """Return a copy with the settings that were published for a data set; the method (inter, β) stays as it is.

        Raises:
            ConfigError: unknown recipe.
        """
        if recipe not in catalog.RECIPES:
            raise ConfigError(f"recipe: {catalog.unknown_name(recipe, catalog.RECIPES)}")
        return self.override(catalog.RECIPES[recipe])

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
        inter, beta = catalog.INTER_MIXUPS[self.mixup.inter].title, self.mixup.beta
        if not beta:
            return inter
        return f"{'SynerMix-Intra' if self.mixup.inter == 'none' else f'SynerMix + {inter}'} · β {beta:g}"


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
        if isinstance(info.annotation, type) and issubclass(info.annotation, Section):
            for leaf, leaf_info in info.annotation.model_fields.items():
                leaves[leaf] = Leaf(name, leaf_info)
        elif name != "schema_version":
            leaves[name] = Leaf(None, info)
    return leaves


LEAVES: dict[str, Leaf] = _leaves()
"""Every leaf field by name; names are unique over the sections, so that forms and the shell need no paths."""


def from_text(values: Mapping[str, Any]) -> dict[str, Any]:
    """Read leaf fields by name that a command line gives as text: numbers, true and false, 'none' to unset a field.

    Text that is no such value is left as it is, for the configuration to refuse.
    """
    return {name: _read(LEAVES[name].info.annotation, value) for name, value in values.items()}


_BOOLEANS = {"true": True, "false": False}


def _read(annotation: Any, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    kinds = get_args(annotation) or (annotation,)
    if type(None) in kinds and value.lower() == "none":
        return None
    if bool in kinds:
        return _BOOLEANS.get(value.lower(), value)
    for kind in (int, float):
        if kind in kinds:
            try:
                return kind(value)
            except ValueError:
                return value
    return value


def _explain_all(error: ValidationError) -> str:
    """Turn pydantic's findings into one line each: parameter, value, rule, remedy."""
    return "\n".join(_explain_one(finding) for finding in error.errors())


def _explain_one(finding: Any) -> str:
    path = ".".join(str(part) for part in finding["loc"]) or "configuration"
    name = str(finding["loc"][-1]) if finding["loc"] else ""
    kind, value = finding["type"], finding["input"]
    if kind == "extra_forbidden":
        return f"{path}: unknown parameter. {catalog.unknown_name(name, _fields_at(finding['loc'][:-1]))}"
    if kind == "model_type":
        fields = ", ".join(_fields_at(finding["loc"]))
        return f"{path}: must hold parameters by name, but is {value!r}. Give any of {fields}."
    if name == "schema_version":
        return (
            f"schema_version: {value!r} is not readable by this release, which reads {SCHEMA_VERSION}. "
            "Update SynerMix Studio, or open the run with the release that wrote it."
        )
    if kind == "value_error":  # our own validators already say value, rule and remedy
        # Those of a section, or of the whole, begin with the name of the field at fault.
        before = "" if not name else f"{path}." if _fields_at(finding["loc"]) else f"{path}: "
        return f"{before}{finding['ctx']['error']}"
    if kind == "literal_error":
        return f"{path}: must be {finding['ctx']['expected']}, but is {value!r}.{_remedy(name)}"
    rule = finding["msg"].replace("Input should", "must").split(",")[0]
    return f"{path}: {rule}, but is {value!r}.{_remedy(name)}"


def _fields_at(location: Sequence[object]) -> Mapping[str, FieldInfo]:
    """Return the fields of the section at `location`, those of the configuration where that is empty; else none."""
    fields: Mapping[str, FieldInfo] = RunConfig.model_fields
    for name in location:
        fields = getattr(fields[str(name)].annotation, "model_fields", {})
    return fields


def _remedy(name: str) -> str:
    if name not in LEAVES:
        return ""
    info = LEAVES[name].info
    return f" {info.description} The default is {info.default}."
