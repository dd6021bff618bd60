"""What `train` and `sweep` share: from which file, recipe and options a configuration comes."""

from __future__ import annotations

import argparse
import os
import re
from pathlib import Path
from typing import Any

import yaml

from synermix_core import catalog
from synermix_core.config import LEAVES, Leaf, RunConfig
from synermix_core.data_dir import DATA_DIR_VARIABLE
from synermix_core.errors import ConfigError


def add_base(parser: argparse.ArgumentParser) -> None:
    """Let the user name what to start from."""
    parser.add_argument(
        "--recipe", metavar="NAME", help=f"published setting to start from: {', '.join(catalog.RECIPES)}"
    )
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help="a run's config.json, or YAML, to start from; options override it"
    )


def add_leaves(parser: argparse.ArgumentParser, *, lists: bool = False) -> None:
    """Add an option for each field of the configuration; its help is the field's description.

    Args:
        parser: Where to.
        lists: Every field takes several values, so that a switch takes true and false.
    """
    for name, leaf in LEAVES.items():
        _add_leaf(parser, name, leaf, lists=lists)


def _add_leaf(parser: argparse.ArgumentParser, name: str, leaf: Leaf, *, lists: bool) -> None:
    flag = f"--{name.replace('_', '-')}"
    default = leaf.info.default
    shown = "none" if default is None else default  # what unsets it
    help_text = f"{leaf.info.description} (default: {shown})".replace("%", "%%")
    if isinstance(default, bool) and not lists:
        parser.add_argument(flag, dest=name, action=argparse.BooleanOptionalAction, default=None, help=help_text)
    else:
        # Values stay text here: the configuration says what is wrong with them in its own words.
        parser.add_argument(flag, dest=name, metavar="VALUES" if lists else "VALUE", help=help_text)


def read_leaves(options: argparse.Namespace) -> dict[str, Any]:
    """Return the fields that the user gave, most of them as text."""
    return {name: getattr(options, name) for name in LEAVES if getattr(options, name) is not None}


def read_base(options: argparse.Namespace) -> RunConfig:
    """Return the configuration that the fields given are laid over.

    Raises:
        ConfigError: the file can't be read, or breaks a rule; or there is no such recipe.
    """
    config = RunConfig.model_validate(read_document(options.config)) if options.config else RunConfig()
    return config.with_recipe(options.recipe) if options.recipe else config


def choose_data_dir(options: argparse.Namespace) -> None:
    """Let the workers look for data where the user says."""
    if options.data_dir:
        # The worker inherits it; where data lies is the machine's affair, so it is no part of the configuration.
        os.environ[DATA_DIR_VARIABLE] = str(options.data_dir.absolute())


class _Yaml(yaml.SafeLoader):
    """Reads 1e-3 as a number, as YAML 1.2 does; to YAML 1.1, which PyYAML goes by, it is text."""


_Yaml.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"[-+]?(\.\d+|\d+(\.\d*)?)[eE][-+]?\d+$"), list("-+.0123456789")
)


def read_document(path: Path, flag: str = "--config", remedy: str = "Pass a run's config.json.") -> Any:
    """Read a JSON or YAML file that the option `flag` names.

    Raises:
        ConfigError: it can't be read.
    """
    try:
        # JSON is YAML, so one reader does for both.
        return yaml.load(path.read_text(encoding="utf-8"), _Yaml)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ConfigError(f"{flag} {path}: can't be read as JSON or YAML ({error}). {remedy}") from error
