"""Settings and their values have names that a student can read."""

from __future__ import annotations

import pytest

from synermix_core.config import LEAVES
from synermix_core.naming import field_title, named_value, value_title


@pytest.mark.parametrize(
    ("name", "value", "title"),
    [
        ("inter", "manifold", "Manifold MixUp"),
        ("model", "small_cnn", "Small CNN"),
        ("model", "timm:resnet10t", "timm:resnet10t"),
        ("dataset", "digits", "Digits"),
        ("lr", 0.05, "0.05"),
        ("beta", 1.0, "1"),
        ("pretrained", True, "yes"),
        ("bottleneck", False, "no"),
        ("folder", None, "–"),
        ("plane_classes", [0, 3, 9], "[0, 3, 9]"),
    ],
)
def test_a_value_has_the_title_it_is_chosen_by(name: str, value: object, title: str) -> None:
    assert value_title(name, value) == title


def test_a_setting_has_a_name_in_words() -> None:
    titles = {name: field_title(name) for name in LEAVES}
    assert (titles["beta"], titles["lr"], titles["batch_size"]) == ("β", "Learning rate", "Batch size")
    assert not [title for title in titles.values() if "_" in title]


def test_a_mixup_needs_no_name_beside_its_own() -> None:
    assert named_value("inter", "mixup") == "MixUp"
    assert named_value("model", "resnet18") == "Network ResNet-18"
