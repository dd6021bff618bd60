"""How smoothly the embedding view moves, and what it keeps: `python -m benchmarks.view_performance`.

Chromium, drawing in software, on a bare page that mounts the built module.
"""

from __future__ import annotations

import base64
from typing import Any

import numpy as np
from playwright.sync_api import CDPSession, Page, sync_playwright

from synermix_core.view import FramePart, GhostPart, Metric, StaticPart, encode
from tests.e2e.bare_page import bare_page
from tests.e2e.serving import CHROMIUM_FLAGS, find_chromium

CLASSES, GHOSTS, UPDATES = 10, 232, 200
LEAST_FRAMES, MOST_POINTS = 30, 10_000
"""Frames a second wanted while the most points move."""
MOST_KB, MOST_GROWTH = 40, 0.20
"""Wanted of a live update, and of the heap after all updates over that after the first frame."""
METRICS = tuple(Metric(name, name) for name in ("val_accuracy", "knn_accuracy", "cohesion", "fisher_ratio"))

# Frames while the view tweens back and forth: the time from one to the next, in milliseconds. The pixels are read
# back each time, for what is drawn in software later, by another process, is not on the screen yet.
TWEEN = """async (seconds) => {
  const gaps = [];
  const next = () => new Promise(requestAnimationFrame);
  let before = await next();
  const end = before + 1000 * seconds;
  for (let moved = 0, epoch = 0; before < end; ) {
    if (before - moved > 450) { window.seek(epoch); epoch = 1 - epoch; moved = before; }
    const now = await next();
    const gl = document.querySelector("canvas.points").getContext("webgl2");
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    gaps.push(now - before);
    before = now;
  }
  return gaps;
}"""


def main() -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=CHROMIUM_FLAGS)
        print(f"Chromium {browser.version}, drawing in software; the view is 700 x 700 pixels")
        print(f"wanted at {MOST_POINTS:,} points: {LEAST_FRAMES} frames/s or more")
        for points in (1_000, MOST_POINTS):
            _measure_tween(browser.new_page(), points)
        _measure_heap(browser.new_page())
        browser.close()


def _open(page: Page, message: bytes) -> None:
    page.set_viewport_size({"width": 700, "height": 1020})
    page.set_content(bare_page(message))
    page.wait_for_function("typeof window.seek === 'function'")


def _measure_tween(page: Page, points: int) -> None:
    series = _Series(points)
    _open(page, series.message([0, 1], [0, 1]))
    page.wait_for_timeout(1000)
    for name, keys in (
        ("as it opens, with intra ghosts", ""),
        ("points alone", "g"),
        ("rings, centres, all ghosts", "gxme"),
    ):
        for letter in keys:
            page.locator(".plot").press(letter)
        gaps = np.array(page.evaluate(TWEEN, 4))
        print(
            f"{points:6,} points, {name:31} {1000 / gaps.mean():5.0f} frames/s; "
            f"19 of 20 frames within {np.quantile(gaps, 0.95):.0f} ms"
        )
    page.close()


def _measure_heap(page: Page) -> None:
    """Send a run of 200 epochs, frame by frame, as the app does."""
    series = _Series(1_000)
    session = page.context.new_cdp_session(page)
    update = series.message([0], range(1))
    _open(page, update)
    page.wait_for_timeout(1000)
    start = _heap(session)
    for epoch in range(1, UPDATES + 1):
        update = series.message([epoch - 1, epoch], range(epoch + 1))
        page.evaluate("text => window.apply(text)", base64.b64encode(update).decode())
        page.wait_for_timeout(20)
    page.wait_for_timeout(1000)
    end = _heap(session)
    frames = page.locator(".embedding-view").get_attribute("data-frames")
    canvases = page.locator("canvas.points").count()
    print(f"an update of 1,000 points           {len(update) / 1000:6.1f} kB at epoch {UPDATES} (at most {MOST_KB})")
    print(
        f"heap after {UPDATES} updates              {end['js'] / start['js'] - 1:+6.1%} of {start['js'] / 1e6:.1f} MB "
        f"(at most {MOST_GROWTH:+.0%})"
    )
    kept = (end["arrays"] - start["arrays"]) / 1000
    print(f"the frames' own arrays              {kept:6.0f} kB more, {kept / UPDATES:.1f} kB an epoch")
    print(f"frames kept {frames}, canvases {canvases}")


def _heap(session: CDPSession) -> dict[str, float]:
    """Return the bytes in use after garbage collection: of JavaScript, and of arrays beside it."""
    session.send("HeapProfiler.enable")
    session.send("HeapProfiler.collectGarbage")
    usage: dict[str, Any] = session.send("Runtime.getHeapUsage")
    return {"js": usage["usedSize"], "arrays": usage.get("backingStorageSize", 0.0)}


class _Series:
    """Classes that gather epoch by epoch."""

    def __init__(self, points: int) -> None:
        self._rng = np.random.default_rng(0)
        self._labels = np.arange(points) % CLASSES
        angles = 2 * np.pi * self._labels / CLASSES
        self._means = 4 * np.stack([np.cos(angles), np.sin(angles)], axis=1)

    def message(self, sent: list[int], epochs: list[int] | range) -> bytes:
        """Return the frames of the epochs in `sent`; with epoch 0, the static part, too."""
        points = len(self._labels)
        static = StaticPart(
            ids=range(points),
            labels=self._labels,
            class_names=[str(label) for label in range(CLASSES)],
            thumbnails=self._rng.integers(0, 256, (points, 8, 8, 1)).astype(np.uint8),
            metrics=METRICS,
            ghosts=self._ghosts(),
        )
        return encode(
            series="benchmark",
            caption=f"{points:,} points",
            live=True,
            epochs=epochs,
            frames={epoch: self._frame(epoch) for epoch in sent},
            static=static if epochs[-1] < len(sent) and 0 in sent else None,
        )

    def _frame(self, epoch: int) -> FramePart:
        rng, points = self._rng, len(self._labels)
        layout = self._means + rng.normal(size=(points, 2)) * (0.3 + 1.5 * 0.9**epoch)
        wrong = rng.uniform(size=points) < 0.5 * 0.9**epoch
        predictions = np.where(wrong, rng.integers(0, CLASSES, points), self._labels)
        values = {metric.name: float(rng.uniform()) for metric in METRICS}
        return FramePart(layout, predictions, rng.uniform(0.3, 1, points), layout[:GHOSTS] * 0.9, values)

    def _ghosts(self) -> GhostPart:
        label = self._labels[:GHOSTS]
        kind = np.where(np.arange(GHOSTS) < 100, 0, 1)
        pair = np.where(kind == 0, -1, np.arange(GHOSTS) // 11)
        return GhostPart(kind, label, label, pair, pair, np.full(GHOSTS, 0.5), exact=False)


if __name__ == "__main__":
    main()
