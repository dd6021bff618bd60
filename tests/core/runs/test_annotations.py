"""Annotations: what stays when two write at once, what is refused, and that nothing unreadable is overwritten."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from synermix_core.config import RunConfig
from synermix_core.errors import RunError
from synermix_core.runs import Annotations, Run, annotate, create_run
from synermix_core.runs.annotations import read_annotations

TAGGER = """
import sys
from synermix_core.runs import Run, annotate
for number in range(10):
    annotate(Run(sys.argv[1]), add_tags=[f"{sys.argv[2]}{number}"])
"""


@pytest.fixture
def run(runs_dir: Path) -> Run:
    return create_run(RunConfig(), runs_dir)


def test_nothing_is_said_of_a_new_run(run: Run) -> None:
    assert read_annotations(run.layout) == Annotations()
    assert not run.layout.annotations.exists()


def test_what_is_not_named_stays(run: Run) -> None:
    annotate(run, name="  Study \n 1 ", notes="Line one\r\n\tline two\n", add_tags=["Seeds", "paper"])
    annotate(run, pinned=True)
    said = annotate(run, archived=True, remove_tags=["SEEDS"], add_tags=["Paper", "new  one"])
    assert said == Annotations("Study 1", ("paper", "new one"), "Line one\n\tline two", pinned=True, archived=True)
    assert read_annotations(run.layout) == said
    assert annotate(run, name="", notes="", pinned=False).name == ""


def test_two_processes_that_write_at_once_lose_nothing(run: Run) -> None:
    writers = [subprocess.Popen([sys.executable, "-c", TAGGER, str(run.path), letter]) for letter in "ab"]
    assert [writer.wait() for writer in writers] == [0, 0]
    expected = {f"{letter}{number}" for letter in "ab" for number in range(10)}
    assert set(read_annotations(run.layout).tags) == expected


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"name": "x" * 81}, "name: must have at most 80 characters, but has 81. Shorten it."),
        ({"name": "a\u202eb"}, "name: must have visible characters only, but has '\\u202e'. Remove that one."),
        ({"notes": "x" * 10_001}, "notes: must have at most 10,000 characters, but has 10,001."),
        ({"notes": "bell \a"}, "notes: must have visible characters only, but has '\\x07'."),
        ({"add_tags": ["a, b"]}, "tag: must have a character or more and no comma, but is 'a, b'."),
        ({"add_tags": [" "]}, "tag: must have a character or more and no comma, but is ''."),
        ({"add_tags": ["x" * 33]}, "tag: must have at most 32 characters, but has 33."),
        ({"add_tags": map(str, range(21))}, "tags: must be at most 20, but are 21. Remove some first."),
    ],
)
def test_a_bad_value_is_explained_and_changes_nothing(run: Run, change: dict[str, Any], text: str) -> None:
    before = annotate(run, name="before")
    with pytest.raises(RunError) as caught:
        annotate(run, **change)
    assert text in str(caught.value)
    assert read_annotations(run.layout) == before


@pytest.mark.parametrize(
    "content",
    ["{", "[]", '{"pinned": "yes"}', '{"tags": [1]}', '{"tags": 3}', '{"name": null}', '{"notes": "\\u0000"}'],
)
def test_a_damaged_file_is_explained_and_not_overwritten(run: Run, content: str) -> None:
    run.layout.annotations.write_text(content)
    with pytest.raises(RunError, match=r"annotations.json: can't be read .* mend the file, or delete it"):
        read_annotations(run.layout)
    with pytest.raises(RunError, match="can't be read"):
        annotate(run, name="new")
    assert run.layout.annotations.read_text() == content


def test_what_a_later_release_says_is_kept(run: Run) -> None:
    run.layout.annotations.write_text('{"name": "old", "stars": 3}')
    assert annotate(run, name="new") == Annotations("new")
    assert json.loads(run.layout.annotations.read_text())["stars"] == 3


def test_a_run_that_is_gone_does_not_come_back(run: Run) -> None:
    shutil.rmtree(run.path)
    with pytest.raises(RunError, match=r"is no longer here; it was probably deleted in another tab. Nothing was done"):
        annotate(run, name="ghost")
    assert not run.path.exists()
