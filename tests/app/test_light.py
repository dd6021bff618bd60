"""Opening the app loads nothing that trains: the server stays small, and a student waits for no import."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from synermix_core.runs import Run
from tests.app.test_runs_page import MAIN

HEAVY = {"torch", "torchvision", "umap", "numba"}

OPEN_ALL = """
import json, sys
from pathlib import Path
from streamlit.testing.v1 import AppTest

main, run = Path(sys.argv[1]), sys.argv[2]
pages = sorted((main.parent.parent / "pages").rglob("*.py"))
app = AppTest.from_file(str(main), default_timeout=240)
app.query_params.update({"run": run, "runs": run})
for page in pages:
    app.switch_page(f"../{page.relative_to(main.parent.parent)}").run()
    assert not app.exception, (page, app.exception)

from app import data
from app.resident import resident

data.launcher().close()
resident().close()
print(json.dumps([len(pages), sorted(sys.modules)]))
"""


def test_no_page_loads_what_trains(finished_run: Run, tmp_path: Path) -> None:
    run = Run(shutil.copytree(finished_run.path, tmp_path / "runs" / finished_run.id))
    # In a fresh process: this one has loaded torch long ago.
    answer = subprocess.run(
        [sys.executable, "-c", OPEN_ALL, MAIN, run.id],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(MAIN).parents[1],
        env={**os.environ, "SYNERMIX_RUNS": str(tmp_path / "runs")},
    )
    assert answer.returncode == 0, answer.stderr
    pages, modules = json.loads(answer.stdout.splitlines()[-1])
    assert pages > 10, "the lessons are among them"
    assert "streamlit" in modules
    assert not HEAVY & {module.split(".")[0] for module in modules}
