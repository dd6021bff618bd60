"""How large the HTML replay of a run is: `python -m benchmarks.replay`.

A real run on Fashion-MNIST, which has to be in the data directory (`python -m synermix_core datasets`); as few images
are trained on as it takes to be quick, for the size depends on the points and epochs that are drawn alone.
"""

from __future__ import annotations

import base64
import gzip
import tempfile
import time

from synermix_core import RunConfig, launch
from synermix_core.view.curves import curve_document
from synermix_core.view.notebook import MODULE
from synermix_core.view.replay import replay_html
from synermix_core.view.run_message import run_message

POINTS, EPOCHS, TRAINED_ON = 1_000, 30, 2_000
LIMIT_MB = 3.0


def main() -> None:
    config = RunConfig.from_preset(
        "synermix-mixup",
        dataset="fashion_mnist",
        limit=TRAINED_ON,
        probe_size=POINTS,
        epochs=EPOCHS,
        device="cpu",
    )
    with tempfile.TemporaryDirectory() as folder:
        run = launch(config, folder)
        while run.live:
            time.sleep(0.5)
        epochs = run.layout.frame_epochs("umap")
        message = run_message(run, "umap", epochs, live=False)
        thumbnails = gzip.compress(run.probe.thumbnails.tobytes(), mtime=0)
        page = replay_html(run).encode()
        print(f"{len(run.probe.ids):,} points x {len(epochs)} epochs of {config.data.dataset}: {run.status.state}")
        print(f"  the page            {len(page) / 1e6:6.2f} MB; at most {LIMIT_MB:.1f} MB is the aim")
        print(f"  of it, frames       {_packed(message) - 4 / 3 * len(thumbnails) / 1e6:6.2f} MB")
        print(f"  of it, thumbnails   {4 / 3 * len(thumbnails) / 1e6:6.2f} MB")
        print(f"  of it, the view     {_packed(MODULE.read_bytes()):6.2f} MB")
        print(f"  of it, curves       {len(str(curve_document(run))) / 1e6:6.2f} MB")


def _packed(content: bytes) -> float:
    """Return how many megabytes a part takes in the page: compressed, then in letters."""
    return len(base64.b64encode(gzip.compress(content, mtime=0))) / 1e6


if __name__ == "__main__":
    main()
