"""Imports point down only: each module's floor, and what may stand on it, read from the source itself."""

from __future__ import annotations

import ast
import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CORE = ROOT / "synermix_core"

FLOORS = {
    "errors": 0, "catalog": 0, "catalog_data": 0, "config": 0, "config_sections": 0, "naming": 0,
    "data_dir": 1, "runs": 1, "zips": 1, "launcher": 1, "process": 1, "wire": 1, "ask": 1, "reply": 1, "cards": 1,
    "preparing": 1, "uploads": 1, "sweeps": 1, "lessons": 1, "frame_sets": 1, "projecting": 1, "questions": 1,
    "mixup": 2, "data": 2, "models": 2, "metrics": 2, "projection": 2, "view": 2,
    "training": 3, "framing": 3, "exports": 3, "card_making": 3,
    "worker": 4, "sweep_node": 4, "projector": 4, "answers": 4, "preparer": 4, "lesson_maker": 4, "cli": 4,
    "__main__": 4,
}  # fmt: skip
"""Floor of each part of synermix_core. A new part must be given one here."""

ALLOWED_UPWARDS = {
    # `Run.load_model`, `.plot`, `.view`, `.watch` and their likes: conveniences that are imported when they are called.
    ("synermix_core/runs/reader.py", "synermix_core.training.checkpoint"),
    ("synermix_core/runs/reader.py", "synermix_core.view.figures"),
    ("synermix_core/runs/reader.py", "synermix_core.view.notebook"),
    ("synermix_core/runs/races.py", "synermix_core.view.notebook"),
    ("synermix_core/sweeps/folder.py", "synermix_core.view.sweep_figures"),
}
TRAINER = "synermix_core.training.trainer"
HEAVY = {"torch", "torchvision", "sklearn", "umap", "streamlit", "numba"}
"""Packages that a process which only reads runs must not load."""


def lazy_door() -> dict[str, str]:
    """Return the module behind each public name of the package, as its imports for type checkers tell it."""
    tree = ast.parse((CORE / "__init__.py").read_text(encoding="utf-8"))
    imports = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level == 0)
    pairs = ((alias.name, str(node.module)) for node in imports for alias in node.names)
    return {f"synermix_core.{name}": module for name, module in pairs if module.startswith("synermix_core.")}


DOOR = lazy_door()


def sources(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.py") if "node_modules" not in path.parts)


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def imports_of(path: Path) -> Iterator[str]:
    """Yield the dotted names a file imports, inside functions too, but not those for type checkers alone."""
    yield from _imports_in(ast.parse(path.read_text(encoding="utf-8")))


def _imports_in(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, "write imports in full"
        # `from synermix_core import catalog` imports a module; `import fit` one of the names of the lazy door.
        inside = node.module == "synermix_core"
        names = (f"{node.module}.{alias.name}" if inside else str(node.module) for alias in node.names)
        yield from (DOOR.get(name, name) for name in names)
    elif isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        for child in node.orelse:
            yield from _imports_in(child)
    else:
        for child in ast.iter_child_nodes(node):
            yield from _imports_in(child)


def part_of(module: str) -> str:
    """Return the part of synermix_core that `synermix_core.part.…` names."""
    return module.split(".")[1]


def core_imports_of(path: Path) -> list[str]:
    return [module for module in imports_of(path) if module.startswith("synermix_core.")]


CORE_FILES = [path for path in sources(CORE) if path != CORE / "__init__.py"]
APP_FILES = [path for folder in ("app", "pages") for path in sources(ROOT / folder)]


def own_part(path: Path) -> str:
    return path.relative_to(CORE).parts[0].removesuffix(".py")


def test_the_walk_sees_what_it_should(tmp_path: Path) -> None:
    source = tmp_path / "source.py"
    source.write_text(
        "import a.b\nfrom synermix_core import config, fit\n"
        "if TYPE_CHECKING:\n    import hidden\nelse:\n    import shown\n"
        "def f():\n    from synermix_core.training.trainer import Trainer\n"
    )
    expected = ["a.b", "synermix_core.config", TRAINER, "shown", TRAINER]
    assert list(imports_of(source)) == expected


def test_every_part_has_a_floor() -> None:
    assert {own_part(path) for path in CORE_FILES} <= FLOORS.keys()


@pytest.mark.parametrize("path", CORE_FILES, ids=name_of)
def test_imports_point_down(path: Path) -> None:
    own = own_part(path)
    for module in core_imports_of(path):
        part = part_of(module)
        if part == own or (name_of(path), module) in ALLOWED_UPWARDS:
            continue
        assert part in FLOORS, f"{name_of(path)} imports {module}, which has no floor"
        limit = FLOORS[own] - 1 if FLOORS[own] == 2 else FLOORS[own]
        assert FLOORS[part] <= limit, f"{name_of(path)} (floor {FLOORS[own]}) imports {module} (floor {FLOORS[part]})"


def test_every_exception_is_still_needed() -> None:
    used = {(name_of(path), module) for path in CORE_FILES for module in core_imports_of(path)}
    assert used >= ALLOWED_UPWARDS


@pytest.mark.parametrize("path", [path for path in CORE_FILES if FLOORS.get(own_part(path)) == 0], ids=name_of)
def test_floor_0_needs_the_standard_library_and_pydantic_only(path: Path) -> None:
    standard = sys.stdlib_module_names | {"compression"}  # from Python 3.14 on
    outside = {module.split(".")[0] for module in imports_of(path)} - standard
    assert outside <= {"pydantic", "synermix_core"}


@pytest.mark.parametrize("path", [path for path in CORE_FILES if FLOORS.get(own_part(path), 0) <= 1], ids=name_of)
def test_floors_0_and_1_load_nothing_heavy(path: Path) -> None:
    assert not HEAVY & {module.split(".")[0] for module in imports_of(path)}


@pytest.mark.parametrize("path", sources(CORE), ids=name_of)
def test_the_core_never_imports_streamlit(path: Path) -> None:
    assert "streamlit" not in {module.split(".")[0] for module in imports_of(path)}


def test_the_door_names_only_what_is_there() -> None:
    import synermix_core

    assert DOOR.keys() == {f"synermix_core.{name}" for name in synermix_core.__all__}
    for name in synermix_core.__all__:
        assert getattr(synermix_core, name).__name__ == name
    assert dir(synermix_core) == synermix_core.__all__ == sorted(synermix_core.__all__)
    with pytest.raises(AttributeError, match="module 'synermix_core' has no attribute 'nothing'"):
        _ = synermix_core.nothing


@pytest.mark.skipif(not APP_FILES, reason="there are no pages yet")
def test_the_app_imports_floors_0_and_1_the_view_and_the_exports_only() -> None:
    for path in APP_FILES:
        modules = list(imports_of(path))
        assert not (HEAVY - {"streamlit"}) & {module.split(".")[0] for module in modules}, name_of(path)
        for module in core_imports_of(path):
            part = part_of(module)
            assert part in FLOORS, f"{name_of(path)} imports {module}, which has no floor"
            assert FLOORS[part] <= 1 or part in ("view", "exports"), f"{name_of(path)} imports {module}"


@pytest.mark.parametrize(
    "statement",
    [
        "import synermix_core",
        "import synermix_core.runs, synermix_core.launcher, synermix_core.config, synermix_core.data_dir",
        "import synermix_core.ask",
        "from synermix_core import sweep, open_sweep",
        "from synermix_core.sweeps import Place, cluster",
        "from synermix_core import launch, list_runs, open_run, resume, RunConfig, RunState, ConfigError, RunError",
        "from synermix_core.lessons import forces, measures, mixing, plane, seeds, stored, synthesis",
        "import synermix_core.cli",
        "import synermix_core.view",
        "import synermix_core.exports",
    ],
)
def test_reading_and_launching_load_nothing_heavy(statement: str) -> None:
    if "view" in statement and importlib.util.find_spec("synermix_core.view") is None:
        pytest.skip("there is no view yet")
    # In a fresh process: this one has loaded torch long ago.
    code = f"{statement}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {module.split(".")[0] for module in json.loads(answer.stdout)}
    assert "synermix_core" in loaded
    assert not (HEAVY | {"ray"}) & loaded
