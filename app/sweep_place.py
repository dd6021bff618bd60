"""Choosing where the runs of a sweep are trained: on this machine, or on a Ray cluster."""

from __future__ import annotations

import streamlit as st

from app import state
from synermix_core.process import num_processors
from synermix_core.sweeps import Place
from synermix_core.sweeps.cluster import AUTO
from synermix_core.sweeps.place import MOST_JOBS_ON_RAY
from synermix_core.sweeps.pool import MOST_JOBS, checked_jobs

HERE, RAY = "This machine", "Ray cluster"
WHAT_AN_ADDRESS_IS = (
    "HOST:PORT of the cluster's head, or auto for the cluster that this machine is part of. Every node needs this "
    "package and finds data sets in its own data directory; the run folders are written here."
)


def place_form() -> Place:
    """Draw the choice and return it.

    Raises:
        ConfigError: what was written is no address.
    """
    chosen = st.segmented_control("Where", [HERE, RAY], default=HERE, required=True, key=state.SWEEP_WHERE)
    at_once, address, cpus, gpus = st.columns(4)
    if chosen != RAY:
        jobs = at_once.number_input(
            "At once", 1, MOST_JOBS, checked_jobs(None), key=state.SWEEP_JOBS,
            help=f"Runs trained at the same time, each on its share of this machine's {num_processors()} processors.",
        )  # fmt: skip
        return Place(int(jobs))
    jobs = at_once.number_input(
        "At once", 1, MOST_JOBS_ON_RAY, None, key=state.SWEEP_RAY_JOBS, placeholder="all that fit",
        help="Runs trained at the same time; those that find no room on the cluster wait for it.",
    )  # fmt: skip
    text = address.text_input("Address", AUTO, key=state.SWEEP_RAY, help=WHAT_AN_ADDRESS_IS)
    threads = cpus.number_input(
        "Processors each", 1, None, 1, key=state.SWEEP_CPUS,
        help="Of a node, for each run, and the threads it trains on: the last digits of its figures hang on them.",
    )  # fmt: skip
    share = gpus.number_input(
        "GPUs each", 0.0, None, None, 0.5, key=state.SWEEP_GPUS, placeholder="one if any", format="%g",
        help="0.5 lets two runs share one.",
    )  # fmt: skip
    return Place(jobs, text.strip(), int(threads), share)
