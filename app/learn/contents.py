"""The table of contents of the Learn section, a plan for a class, and the sources it draws on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of the Learn section."""

    name: str
    """of its file in pages/learn, and its address"""
    title: str

    @property
    def page(self) -> str:
        """Path from app/main.py."""
        return f"../pages/learn/{self.name}.py"


@dataclass(frozen=True, slots=True)
class Lesson(Chapter):
    """A page with one idea."""

    asks: str
    """what it is about, as a question: it stands above the lesson and gives nothing away (Markdown)"""
    idea: str
    """what stays when the rest is forgotten: told once the lesson's question is answered (Markdown)"""
    minutes: int
    """that it takes in a class"""
    in_class: str
    """what a lecturer does with it (Markdown)"""


OVERVIEW = Chapter("overview", "All lessons")
LESSONS = (
    Lesson(
        "mixup",
        "What MixUp does",
        "What does a network learn from images that are two digits at once?",
        "Blend two images, and blend their labels alike. A network trained so is less sure between the classes.",
        5,
        "Move λ slowly and let them say the label aloud. Vote on the question, then reveal the two curves.",
    ),
    Lesson(
        "mixed_points",
        "Where the mixed points go",
        "A blend of two images has features as well. Where do they lie, and what does training on blends do to that?",
        "Blended images take a way of their own through the features. MixUp straightens it, and moves the classes.",
        6,
        "Let somebody draw the way on the board. Reveal it, then go from Baseline to MixUp with the same pair.",
    ),
    Lesson(
        "synthesis",
        "What SynerMix-Intra does",
        "The features of one class are mixed to a single point. How well does it stand for the class?",
        "Mix the features of one class: the more of its images a batch has, the closer the star is to the class mean.",
        7,
        "Draw ten times with 6 images, ten times with 20, and once with 1: there the star sits on the image.",
    ),
    Lesson(
        "together",
        "Together",
        "Two losses pull at the same features. Which of them pulls harder, and when?",
        "Two losses pull at the features. β shares out the weight; L_intra's share of the pull fades with learning.",
        7,
        "Take β from end to end: first one colour, then both, then the other. Now open the race that you started.",
    ),
    Lesson(
        "cohesion",
        "Cohesion and separability",
        "When are classes tight, when are they far apart, and can a single number say so?",
        "Tight classes and classes far apart are two things, and neither is the raw variance.",
        8,
        "Drag one class onto another, then widen it. Before each: which of the measures will notice?",
    ),
    Lesson(
        "fooled",
        "Don't be fooled by UMAP",
        "How much of what such a picture shows is there in the network?",
        "Who is next to whom is real. Sizes of clusters, gaps and directions are not, and every seed has its own.",
        5,
        "Go through the seeds and ask what happened in the network. Nothing did.",
    ),
    Lesson(
        "chance",
        "Is it real?",
        "One method comes out ahead of another. When may you believe it?",
        "One run proves nothing: another seed, another result. Repeat, pair, and look whether the interval holds zero.",
        7,
        "Show one seed and have a winner named. Add seeds one by one until nobody would bet on it any more.",
    ),
)
GLOSSARY = Chapter("glossary", "Glossary")
CHAPTERS: tuple[Chapter, ...] = (OVERVIEW, *LESSONS, GLOSSARY)

SOURCES = {
    "synermix": "**SynerMix**: Xu et al., *SynerMix: Synergistic mixup solution for enhanced intra-class cohesion and "
    "inter-class separability in image classification*, 2024, arXiv 2403.14137",
    "mixup": "**mixup**: Zhang et al., *mixup: Beyond empirical risk minimization*, ICLR 2018, arXiv 1710.09412",
    "manifold": "**Manifold Mixup**: Verma et al., *Manifold Mixup: Better representations by interpolating hidden "
    "states*, ICML 2019, arXiv 1806.05236",
    "collapse": "**Neural collapse**: Papyan, Han & Donoho, *Prevalence of neural collapse during the terminal phase "
    "of deep learning training*, PNAS 2020, arXiv 2008.08186",
    "umap": "**UMAP**: McInnes, Healy & Melville, 2018, arXiv 1802.03426",
    "tsne-effectively": "**How to use t-SNE effectively**: Wattenberg, Viégas & Johnson, Distill 2016, "
    "doi 10.23915/distill.00002",
    "understanding-umap": "**Understanding UMAP**: Coenen & Pearce, Google PAIR 2019, an interactive article",
    "variance": "**Accounting for variance**: Bouthillier et al., *Accounting for variance in machine learning "
    "benchmarks*, MLSys 2021, arXiv 2103.03098",
}  # fmt: skip
"""Name -> citation (Markdown). No links: the lessons work without a network."""


def neighbours(chapter: Chapter) -> tuple[Chapter | None, Chapter | None]:
    """Return the page before this one, and the one after."""
    place = CHAPTERS.index(chapter)
    return (CHAPTERS[place - 1] if place else None), (CHAPTERS[place + 1] if place + 1 < len(CHAPTERS) else None)
