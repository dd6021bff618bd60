"""Exports that are made in a process of their own, so that the app's does not load torch."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from synermix_core.errors import RunError
from synermix_core.exports import FORMATS, export_apart
from synermix_core.runs import Run
from tests.core.test_import_floors import HEAVY

EXPORT_ALL = """
import json, sys
from synermix_core.exports import FORMATS, export_apart, export_bytes
from synermix_core.runs import open_run
run = open_run(sys.argv[1])
light = [name for name, form in FORMATS.items() if not form.loads_torch]
sizes = {name: len(export_bytes(run, name)) for name in light}
sizes["onnx"] = len(export_apart(run, "onnx"))
print(json.dumps([sizes, sorted(sys.modules)]))
"""


def test_a_process_that_exports_loads_nothing_heavy(finished_run: Run) -> None:
    assert [name for name, form in FORMATS.items() if form.loads_torch] == ["onnx", "torch-export"]
    command = [sys.executable, "-c", EXPORT_ALL, str(finished_run.path)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    sizes, loaded = json.loads(answer.stdout)
    assert sizes.keys() == FORMATS.keys() - {"torch-export"}
    assert all(size > 0 for size in sizes.values())
    assert not HEAVY & {module.split(".")[0] for module in loaded}


def test_what_kept_it_from_being_made_is_said_here_in_all_its_lines(finished_run: Run, tmp_path: Path) -> None:
    run = Run(shutil.copytree(finished_run.path, tmp_path / "run"))
    document = json.loads(run.layout.config.read_text())
    run.layout.config.write_text(json.dumps({**document, "epochs": 0, "seed": -1}))
    with pytest.raises(RunError, match=r"^/.*config\.json: epochs: must be (?s:.*)\nseed: must be .*\.$"):
        export_apart(run, "torch-export")
