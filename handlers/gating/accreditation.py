"""Whether a credential is accredited, in a sentence: its own evidence, else its issuer's, else that we found none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.trust import ACCREDITED
from handlers import wording

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.ask import Ledger
    from handlers.aspects.talk import Talk


def accredited(talk: Talk, *, who: bool = False) -> str:
    """What of an accreditation is evidenced for it; that none was found is said as ours, and which of its issuer's are accredited.

    `who`: by whom was asked, so no yes or no begins it.
    """
    own = next(((key, listing) for key, listing in talk.held.recognition.items() if listing.framework == ACCREDITED), None)
    name = _standard(talk.catalog)
    if own is not None and own[1].listed:
        talk.use(f"recognition.{own[0]}.what", f"recognition.{own[0]}")
        return wording.sentence(f"{'' if who else 'Yes: '}{talk.name} is accredited: {own[1].what}")
    if own is not None:
        talk.use(f"recognition.{own[0]}.listed", f"recognition.{own[0]}")
        return wording.sentence(f"{'' if who else 'No: '}{talk.name} is known not to have {name}")
    theirs = [i for i in _of_issuer(talk.catalog, talk.ledger, talk.held.issuer) if i != talk.id]
    beside = f"; of the same issuer {wording.labels(talk.catalog, theirs)} {'has' if len(theirs) == 1 else 'have'} it"
    return f"We found no {name} for {talk.name}{beside if theirs else ''}."


def of_house(catalog: Catalog, ledger: Ledger, issuer: str) -> str:
    """The same of an issuer: an accreditation is one of a single programme, never of a whole house."""
    theirs, name, house = _of_issuer(catalog, ledger, issuer), _standard(catalog), catalog.issuers[issuer].name
    if not theirs:
        return f"We found no {name} for anything of {house}."
    return f"Of {house} we found {name} for {wording.labels(catalog, theirs)}, and for nothing else."


def _standard(catalog: Catalog) -> str:
    return catalog.frameworks[ACCREDITED].name if ACCREDITED in catalog.frameworks else "accreditation"


def _of_issuer(catalog: Catalog, ledger: Ledger, issuer: str) -> list[str]:
    """Ids of an issuer's that are accredited, with what says so noted."""
    found = [
        (i, f"recognition.{key}.listed")
        for i, held in catalog.offered.items()
        for key, listing in held.recognition.items()
        if held.issuer == issuer and listing.framework == ACCREDITED and listing.listed
    ]
    for owner, path in found:
        ledger.use(owner, path)
    return [i for i, _ in found]
