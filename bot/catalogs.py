"""What the catalog of this installation holds and what is wrong with it, for who looks after it."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import yaml

from bot.folders import layers, nobodys, progress
from catalog.check import check
from catalog.load import BASE, MODELS, gather, lay
from catalog.problems import Problem
from catalog.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bot.settings import Settings
    from catalog.catalog import Catalog

__all__ = ["entry", "near_ids", "problems"]


def problems(settings: Settings) -> Sequence[Problem]:
    """Everything that is wrong in the base, in the folders over it, and in each workspace's layer."""
    folders = (BASE, *settings.catalog)
    found = check(folders, progress())
    bare = "no catalog file stands in it; the layout is that of catalog/data"
    found += [Problem(str(f), 1, "", bare) for f in settings.catalog if f.is_dir() and not any(f.rglob("*.y*ml"))]
    if settings.catalog_layers:
        below = gather(folders)
        name = "a layer is named by the id of its workspace: letters, digits, - and _"
        found += [Problem(str(folder), 1, "", name) for folder in nobodys(settings.catalog_layers)]
        found += [problem for folder in layers(settings.catalog_layers).values() for problem in lay(below, folder, RULES).problems]
    return sorted(set(found))


def entry(catalog: Catalog, settings: Settings, owner: str) -> str | None:
    """What stands under an id, as YAML: a credential's file as it was written, what several files say as the catalog has it."""
    called = _called(catalog, owner)
    credential = catalog.resolve(owner) or (called[0] if len(called) == 1 else None)
    if credential and ("credentials", credential) not in catalog.own:
        return _file(settings, credential).read_text(encoding="utf-8")
    found = {kind: held for kind in MODELS if (held := getattr(catalog, kind).get(credential or owner))}
    if not found:
        return None
    plain = {
        kind: {credential or owner: held.model_dump(mode="json", by_alias=True, exclude_defaults=True)}
        for kind, held in found.items()
    }
    return str(yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=120))


def near_ids(catalog: Catalog, owner: str) -> list[str]:
    """Ids that are written like this one, or are called so."""
    near = get_close_matches(owner.casefold(), list(_ids(catalog)), n=3, cutoff=0.6)
    return list(dict.fromkeys([*_called(catalog, owner), *near]))


def _called(catalog: Catalog, name: str) -> list[str]:
    """Ids of the credentials that go by a name; several may share their letters."""
    wanted = name.casefold()
    return [i for i, c in catalog.credentials.items() if wanted in (c.acronym.casefold(), *(a.casefold() for a in c.aliases))]


def _ids(catalog: Catalog) -> Iterator[str]:
    for kind in MODELS:
        held: Any = getattr(catalog, kind)
        yield from held


def _file(settings: Settings, credential: str) -> Path:
    """The file that holds a credential: that of the last folder which has one."""
    files = [folder / "credentials" / f"{credential}.yaml" for folder in (BASE, *settings.catalog)]
    return next(file for file in reversed(files) if file.is_file())
