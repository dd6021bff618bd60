"""Peak memory of a worker on the whole of Fashion-MNIST: `python -m benchmarks.memory`.

Fashion-MNIST has to be in the data directory (`python -m synermix_core datasets`). The peak is of the resident memory,
looked at ten times a second.
"""

from __future__ import annotations

import tempfile
import time

import psutil

from synermix_core import RunConfig, launch

LOOK_EVERY_SECONDS = 0.1


def main() -> None:
    config = RunConfig.from_preset("synermix-mixup", dataset="fashion_mnist", epochs=1, batch_size=128, device="cpu")
    # The projector may still write when the run has ended.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        run = launch(config, folder)
        peak = 0
        while (status := run.status).state.active:
            if status.pid is not None:
                try:
                    peak = max(peak, psutil.Process(status.pid).memory_info().rss)
                except psutil.NoSuchProcess:  # it ended between the two looks
                    continue
            time.sleep(LOOK_EVERY_SECONDS)
        if status.error:
            raise SystemExit(status.error)
        print(f"one epoch of small_cnn on {config.data.dataset}")
        print(f"  images/s     {status.images_per_second or 0:8.0f}")
        print(f"  peak memory  {peak / 1e6:8.0f} MB")


if __name__ == "__main__":
    main()
