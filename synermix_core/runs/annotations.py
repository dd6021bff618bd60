"""What people say about a run: name, tags, notes, whether it is pinned or archived. Only `annotate` writes it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from synermix_core.errors import RunError
from synermix_core.runs.files import read_json, write_json
from synermix_core.runs.layout import RunLayout
from synermix_core.runs.reader import Run
from synermix_core.runs.shelf import check_there, shelf_lock

MAX_NAME, MAX_TAG, MAX_TAGS, MAX_NOTES = 80, 32, 20, 10_000


@dataclass(frozen=True, slots=True)
class Annotations:
    """What `annotations.json` says; no such file, and nothing is said."""

    name: str = ""
    tags: tuple[str, ...] = ()
    notes: str = ""
    pinned: bool = False
    archived: bool = False


def read_annotations(layout: RunLayout) -> Annotations:
    """Read what is said about a run.

    Raises:
        RunError: `annotations.json` is damaged.
    """
    return _parse(layout, _read(layout))


def annotate(
    run: Run,
    *,
    name: str | None = None,
    notes: str | None = None,
    pinned: bool | None = None,
    archived: bool | None = None,
    add_tags: Collection[str] = (),
    remove_tags: Collection[str] = (),
) -> Annotations:
    """Change what is said about a run; what is not named stays, also when another tab changes it at the same time.

    Args:
        run: The run.
        name: What to call it; empty for none.
        notes: Free text.
        pinned: Whether it stands above the others in the list.
        archived: Whether the list leaves it out unless asked.
        add_tags: Tags to add; one that is there already, in whatever case, stays as it is.
        remove_tags: Tags to remove.

    Raises:
        RunError: a value breaks a rule, the run is gone, or `annotations.json` is damaged or can't be written.
    """
    wanted = {"name": name, "notes": notes, "pinned": pinned, "archived": archived}
    changes = {field: value for field, value in wanted.items() if value is not None}
    with shelf_lock(run.path.parent):
        check_there(run)
        document = _read(run.layout)
        before = _parse(run.layout, document)
        after = _checked(replace(before, tags=_merged(before.tags, add_tags, remove_tags), **changes))
        if after != before:
            try:
                # A later release may say more; that stays.
                write_json(run.layout.annotations, {**document, **asdict(after)})
            except OSError as error:
                raise RunError(
                    f"{run.layout.annotations}: can't be written ({error.strerror or error}). Nothing was changed; "
                    "free some space or mend the folder, and try again."
                ) from error
    return after


def check_tags(tags: Collection[str]) -> tuple[str, ...]:
    """Return tags with their white space tidied up.

    Raises:
        RunError: one of them breaks a rule.
    """
    tidy = tuple(_line("tag", tag, MAX_TAG) for tag in tags)
    for tag in tidy:
        if not tag or "," in tag:
            raise RunError(f"tag: must have a character or more and no comma, but is '{tag}'. Write each tag alone.")
    return tidy


def _read(layout: RunLayout) -> dict[str, Any]:
    try:
        document = read_json(layout.annotations)
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise _damaged(layout, error) from error
    if not isinstance(document, dict):
        raise _damaged(layout, f"must be an object, but is {document!r:.40}")
    return document


def _parse(layout: RunLayout, document: dict[str, Any]) -> Annotations:
    said = {field.name: document[field.name] for field in fields(Annotations) if field.name in document}
    try:
        return _checked(replace(Annotations(), **{**said, "tags": tuple(said.get("tags", ()))}))
    except (RunError, TypeError, AttributeError) as error:
        raise _damaged(layout, error) from error


def _damaged(layout: RunLayout, reason: object) -> RunError:
    return RunError(
        f"{layout.annotations}: can't be read ({reason}). The run itself is not touched by this; mend the file, or "
        "delete it to start with an empty one."
    )


def _checked(said: Annotations) -> Annotations:
    """Return `said` with its white space tidied up.

    Raises:
        RunError: a value breaks a rule.
    """
    for field in ("pinned", "archived"):
        if not isinstance(value := getattr(said, field), bool):
            raise RunError(f"{field}: must be true or false, but is {value!r:.40}. Use true or false.")
    tags = check_tags(said.tags)
    if len(tags) > MAX_TAGS:
        raise RunError(f"tags: must be at most {MAX_TAGS}, but are {len(tags)}. Remove some first.")
    notes = said.notes.replace("\r\n", "\n").strip()
    _check_text("notes", notes, MAX_NOTES, but="\n\t")
    return replace(said, name=_line("name", said.name, MAX_NAME), tags=tags, notes=notes)


def _line(parameter: str, text: str, limit: int) -> str:
    line = " ".join(text.split())
    _check_text(parameter, line, limit)
    return line


def _check_text(parameter: str, text: str, limit: int, but: str = "") -> None:
    if len(text) > limit:
        raise RunError(f"{parameter}: must have at most {limit:,} characters, but has {len(text):,}. Shorten it.")
    # Control characters and marks that turn the writing direction could make one run look like another.
    hidden = [character for character in text if not (character.isprintable() or character in but)]
    if hidden:
        raise RunError(f"{parameter}: must have visible characters only, but has {hidden[0]!a}. Remove that one.")


def _merged(tags: Collection[str], add: Collection[str], remove: Collection[str]) -> tuple[str, ...]:
    removed = {tag.strip().casefold() for tag in remove}
    kept = {tag.casefold(): tag for tag in tags if tag.casefold() not in removed}
    for tag in add:
        kept.setdefault(" ".join(tag.split()).casefold(), tag)
    return tuple(kept.values())
