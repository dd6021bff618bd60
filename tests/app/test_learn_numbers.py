"""The numbers that the lessons tell, computed again in another way from what is stored."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from streamlit.testing.v1 import AppTest

from app.learn.scaffold import lesson_named
from synermix_core.lessons import stored

MAIN = str(Path(__file__).resolve().parents[2] / "app" / "main.py")

Open = Callable[[str], AppTest]


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Return what opens a lesson and answers its question rightly."""
    monkeypatch.setenv("SYNERMIX_RUNS", str(tmp_path / "runs"))

    def open_lesson(name: str) -> AppTest:
        app = AppTest.from_file(MAIN, default_timeout=60)
        app.switch_page(lesson_named(name).page)
        app.run()
        for option in app.radio[0].options:
            app.radio[0].set_value(option).run()
            if app.success:
                break
        return app

    return open_lesson


def told(app: AppTest) -> str:
    """Return all that the page says."""
    assert not app.exception
    return "\n".join(element.value for element in [*app.markdown, *app.caption, *app.success])


def test_a_star_keeps_the_share_of_variance_that_the_lesson_says(opened: Open) -> None:
    page = opened("synthesis")
    draws = torch.rand(20_000, 20, generator=torch.Generator().manual_seed(0))
    share = (draws / draws.sum(dim=1, keepdim=True)).square().sum(dim=1).mean().item()
    assert f"{share:.0%} with 20 images" in told(page)
    page.slider(key="synthesis-count").set_value(1).run()
    assert "Σw² is 100.0% in this draw (disc) and 100.0% on average" in told(page)
    assert "the image itself" in told(page)


def test_augmentation_moves_and_widens_the_classes_as_the_lesson_says(opened: Open) -> None:
    plane = stored.arrays("plane")
    labels, clean, augmented = plane["train_labels"], plane["train_features"], plane["augmented_features"]
    shifts, widths = [], []
    for label in range(10):
        members = clean[labels == label].astype(np.float64)
        others = augmented[:, labels == label].reshape(-1, 2).astype(np.float64)
        spread = np.sqrt(members.var(axis=0).sum())
        shifts.append(np.linalg.norm(members.mean(axis=0) - others.mean(axis=0)) / spread)
        widths.append(np.sqrt(others.var(axis=0).sum()) / spread)
    text = told(opened("synthesis"))
    assert f"up to {max(widths) - 1:.0%} wider" in text
    assert f"for the digit {np.argmax(shifts)} by {max(shifts):.0%} of the class's spread" in text
