"""What one tells of oneself beside a question asked for somebody else: "I hold Security+. My boss has CISSP, can she take AAISM?"."""

from __future__ import annotations

import re

from handlers.leads import PEOPLE
from handlers.understanding.asker.theirs import RELATED

_WHO = rf"(?:my|our) (?:\w+ )?(?:{RELATED}|boss|manager|wife|husband|lead|director|deputy|\w*(?:analyst|engineer|auditor|developer|tester))"
_PARTS = re.compile(
    rf"[.;!]+\s+|,? (?:and|but|while|whereas) (?=(?:{_WHO}|i|i'm|i am|i've) )|, (?=(?:{_WHO}|he|she)\b)", re.IGNORECASE
)
_OWN = re.compile(
    r"^(?:hi|hey|hello|so|and|but|also|\W)*(?:i|i'm|im|i’m|i am|i've|ive|i’ve) (?!\w+ (?:he|she|they|that|if)\b)", re.IGNORECASE
)
_OTHERS = re.compile(rf"\b(?:he|she|him|her|his|hir(?:e|es|ing)|recruit\w*|{_WHO})\b", re.IGNORECASE)
"""Somebody else is spoken of, be it only as whom one hires."""
_FOR_THEM = re.compile(
    rf"\b(?:can|could|may|might|should|would|will|does|is) (?:he|she|{_WHO})\b|\bfor (?:him|her|{_WHO})\b|\bwhat about (?:him|her)\b",
    re.IGNORECASE,
)
_FOR_ME = re.compile(r"\b(?:can|could|may|should|would|will|am|do) (?:i|we)\b|\b(?:me|us|we)\b", re.IGNORECASE)
_ONE_MORE = re.compile(r",\s+(?=(?:can|could|may|should|would|will|does|is|what|which) )", re.IGNORECASE)
_HIRES = re.compile(
    r"\b(?:hir(?:e|es|ing)|recruit\w*|looking for|interview\w*|employ\w*|training|mentor\w*|manag(?:e|ing))\b", re.IGNORECASE
)
_LONGEST = 240


def own_beside(message: str) -> tuple[str, str] | None:
    """What is told of oneself, and the rest, which tells of somebody else and asks for them; None for any other message."""
    if len(message) > _LONGEST or "?" not in message or not _FOR_THEM.search(message) or _FOR_ME.search(message):
        return None
    parts = [part for whole in _PARTS.split(message) for part in _cut(whole)]
    own = [part for part in parts if _OWN.match(part) and not _OTHERS.search(part)]
    rest = [part for part in parts if part not in own]
    if any(_HIRES.search(part) for part in own):
        return None  # what is told of oneself tells of them as well
    if not own or not rest or not any(_OTHERS.search(part) for part in rest):
        return None
    return ". ".join(own), ", ".join(rest)


def whose(text: str) -> str:
    """What somebody who is spoken of is to the asker; empty where that is not told."""
    return next((one for one in PEOPLE if re.search(rf"\b(?:my|our) (?:\w+ )?{one}\b", text, re.IGNORECASE)), "")


def _cut(part: str) -> list[str]:
    """A part that goes over from oneself into a question, in two."""
    return _ONE_MORE.split(part, maxsplit=1) if _OWN.match(part) else [part]
