"""A run's figures and its configuration."""

from __future__ import annotations

import io

from synermix_core.exports.formats import MEASURED, Family, Format, file_format
from synermix_core.runs import Run


def _metrics_csv(run: Run, _: str) -> bytes:
    content = run.layout.metrics.read_bytes()
    # The worker may be in the middle of a line.
    return content[: content.rfind(b"\n") + 1]


def _metrics_parquet(run: Run, _: str) -> bytes:
    buffer = io.BytesIO()
    run.metrics().to_parquet(buffer, index=False)
    return buffer.getvalue()


FAMILY = Family(
    "Results",
    "Every metric, a row an epoch; and the settings that repeat the run.",
    {
        "metrics-csv": Format(
            "Metrics .csv",
            "A table that any program opens; an empty field was not computed.",
            "-metrics.csv",
            "text/csv",
            MEASURED,
            _metrics_csv,
        ),
        "metrics-parquet": Format(
            "Metrics .parquet",
            "The same table with its types, for pandas, Polars, R or DuckDB.",
            "-metrics.parquet",
            "application/vnd.apache.parquet",
            MEASURED,
            _metrics_parquet,
            packages=("pyarrow",),
        ),
        "config": file_format(
            "Configuration .json",
            "All settings of the run, for train --config.",
            "-config.json",
            "application/json",
            lambda layout: layout.config,
            "at once",
        ),
    },
)
