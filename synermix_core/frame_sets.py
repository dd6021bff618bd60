"""Sets of frames: what one is laid out by, what it is called, and whether a run can be laid out so. Draws nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from synermix_core import catalog
from synermix_core.config import ProjectionConfig
from synermix_core.errors import ConfigError, RunError
from synermix_core.runs import FrameSet, Run

ENTRIES = {**catalog.PROJECTIONS, **catalog.OFFLINE_PROJECTIONS}

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}")


class FramePlan(NamedTuple):
    """A set of frames that somebody wants."""

    name: str
    method: str
    config: ProjectionConfig


def plan_frames(run: Run, method: str, name: str | None = None, **parameters: Any) -> FramePlan:
    """Check that a run can be laid out so.

    Args:
        run: A run with features.
        method: A name of `catalog.PROJECTIONS` or `catalog.OFFLINE_PROJECTIONS`.
        name: Name of the set of frames; by default made of the method and the parameters. A method's own name is for
            the run's own settings.
        **parameters: Fields of `ProjectionConfig` that the method looks at; the others are the run's own.

    Raises:
        ConfigError: the method, a parameter or the name breaks a rule.
        RunError: the run is damaged, or has no features yet.
    """
    if run.problem:
        raise RunError(run.problem)
    config = _configured(run, method, parameters)
    name = _name(run, method, name, config)
    _check_ready(run, method)
    return FramePlan(name, method, config)


def describe(method: str, config: ProjectionConfig) -> FrameSet:
    """Return how frames of `method` with its part of `config` describe themselves."""
    entry, values = ENTRIES[method], config.model_dump(mode="json")
    return FrameSet(method, {name: values[name] for name in entry.parameters}, entry.is_linear)


def unlike_own(run: Run, frame_set: FrameSet) -> dict[str, Any]:
    """Return those parameters of a set of frames that are not the run's own."""
    own = describe(frame_set.method, run.config.projection)
    return {key: value for key, value in frame_set.parameters.items() if value != own.parameters.get(key)}


def _configured(run: Run, method: str, parameters: Mapping[str, Any]) -> ProjectionConfig:
    if method not in ENTRIES:
        raise ConfigError(f"method: {catalog.unknown_name(method, ENTRIES)}")
    known = ENTRIES[method].parameters
    for parameter in parameters:
        if parameter not in ProjectionConfig.model_fields:
            raise ConfigError(f"{parameter}: {catalog.unknown_name(parameter, ProjectionConfig.model_fields)}")
        if parameter not in known:
            having = f"whose parameters are {', '.join(known)}" if known else "which has no parameters"
            raise ConfigError(f"{parameter}: plays no part in {method}, {having}. Leave it out.")
    return run.config.override(parameters).projection


def _name(run: Run, method: str, name: str | None, config: ProjectionConfig) -> str:
    changed = unlike_own(run, describe(method, config))
    if name is None:
        return _own_name(method, changed)
    if not _NAME.fullmatch(name):
        raise ConfigError(
            f"name: must be up to 100 small letters, digits, dots, hyphens and underscores, beginning with a letter or "
            f"digit, but is {name!r}. Leave it out to have one made."
        )
    if name in ENTRIES and (name != method or changed):
        raise ConfigError(
            f"name: must not be a method's own ({', '.join(ENTRIES)}), which is for the run's own settings, but is "
            f"{name!r}. Leave it out, or choose for instance {_own_name(method, changed)}-2."
        )
    return name


def _check_ready(run: Run, method: str) -> None:
    if not run.layout.feature_epochs():
        raise RunError(f"run {run.id}: has no features to lay out yet. Wait for its first epoch.")
    if method == "aligned" and run.status.state.active:
        raise RunError(
            f"run {run.id}: is {run.status.state}, and 'aligned' lays out all epochs together. Wait for its end, stop "
            "it, or choose another method."
        )


def _own_name(method: str, parameters: Mapping[str, Any]) -> str:
    """Return the name of a set by what was asked for: `tsne-perplexity-50`."""
    parts = [f"{name}-{_plain(value)}" for name, value in sorted(parameters.items())]
    return "-".join([method, *parts])


def _plain(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ".".join(map(str, value))
    return f"{value:g}" if isinstance(value, float) else str(value)
