"""The clouds that the asker says to work on: "we are on AWS", "in an Azure shop", "we run AWS and GCP"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from catalog.catalog import Catalog
    from handlers.understanding.words.reading import Reading

_PLATFORMS = (
    ("aws", ("aws", "amazon", "bedrock", "sagemaker", "guardduty", "eks")),
    ("azure", ("azure", "microsoft", "entra", "m365", "o365", "office 365", "defender", "sentinel", "intune", "purview", "aks")),
    ("google", ("gcp", "google cloud", "google", "vertex", "gke", "bigquery")),
)

PRODUCTS = frozenset(name for _, names in _PLATFORMS for name in names) | {
    "e3", "e5", "k8s", "s3", "ec2", "vmware", "dynamics365", "d365", "m365copilot", "s4hana", "gpt4", "gpt5", "llama3",
}  # fmt: skip
"""What one runs, however much it looks like the code of an exam."""

_SHOPS = ("shop", "house", "environment", "setup", "company")
_SHOP = re.compile(rf"([\w +&/,]+?) (?:{'|'.join(_SHOPS)})\b")
_NOT = r"\b(?:not?|nothing|never|without)\s(?:\w+\s){{0,1}}?{0}|\b(?:nothing|none) of (?:ours|our \w+|it|what we (?:have|run))\s(?:\w+\s){{1,2}}?{0}"
_BESIDE_JOB = r"^[^?]*[a-z)]\s?[,.(;]\s?{0}(?: (?:mostly|mainly|only|based|shop|side))?\s?[,.);](?=\s|$)"
"""A cloud by itself behind the job it is worked on in: "cloud security engineer, AWS. Which cert?"."""
_AND = r"(?:\s(?:mostly|mainly|primarily|largely))?\s?(?:,|/|\+|&|and|with|plus|as well as|and also|half|partly|the rest)\s?(?:(?:on|in|half|partly|(?:an? )?(?:little )?bit of|a little|some|partly|also|google|microsoft|amazon)\s)?"


def clouds_told(reading: Reading) -> tuple[str, ...]:
    """The clouds the asker works on, where they say so ("we are on AWS", "in an AWS shop", "we run AWS + Azure")."""
    text = reading.text.lower()
    if "cloud" in text and re.search(
        r"\ball (?:three|3)(?: (?:big |major )?clouds?|\))|\ball the (?:big |major )?clouds\b|\bbig three clouds\b", text
    ):
        return tuple(platform for platform, _ in _PLATFORMS)
    told: list[str] = []
    shops = [shop[1].strip() for shop in _SHOP.finditer(text)] if any(word in text for word in _SHOPS) else []
    for shop in shops:
        if len(both := [p for p, names in _PLATFORMS if any(re.search(rf"\b{name}\b", shop) for name in names)]) > 1:
            return tuple(both)  # "AWS+Azure shop"
    for platform, names in _PLATFORMS:
        if not any(name in text for name in names):
            continue  # most messages name none
        named = rf"(?:{'|'.join(names)})\b"
        works = any(re.search(rf"\b{named}(?: based| only| centric)?$", shop) for shop in shops) or re.search(
            rf"\b(?:we(?:'re| are)?|i(?:'m| am)?|our|work|run|running|all|mostly|mainly|on|in an?|use|using|mix(?:ed)? of|mixture of|both|between|across|split between|bit of)\s(?:\w+\s){{0,3}}?{named}(?!\s+(?:\w+\s+){{0,2}}(?:certs?|certifications?|exams?|ones?|credentials?)\b)",
            text,
        )
        works = works or re.search(
            rf"\b(?:mov(?:e|es|ed|ing)|migrat\w+|switch\w*|going)\s(?:\w+\s){{0,3}}?(?:to|onto|into)\s(?:\w+\s){{0,1}}?{named}",
            text,
        )
        beside = bool(reading.of("role")) and re.search(_BESIDE_JOB.format(rf"(?:{'|'.join(names)})"), text)
        if (works or beside) and not re.search(_NOT.format(named), text):
            told.append(platform)
    if len(told) == 1:
        own = "|".join(dict(_PLATFORMS)[told[0]])
        for platform, names in _PLATFORMS:
            other = "|".join(names)
            if platform not in told and re.search(rf"\b(?:{own}){_AND}(?:{other})\b|\b(?:{other}){_AND}(?:{own})\b", text):
                told.append(platform)
    return tuple(told)


def platform_told(reading: Reading) -> str | None:
    """The one cloud the asker works on; None where there are several, or none is told."""
    told = clouds_told(reading)
    return told[0] if len(told) == 1 else None


_ANY_CLOUD = re.compile(
    r"\bcloud (?:sec(?:urity)? )?(?:engineer|eng|specialist|admin(?:istrator)?|ops|operations)s?\b|\bmulti[- ]?cloud\b"
    r"|\bcloud sec(?:urity)? (?:mostly|mainly|only|work|background|here|for \d+)\b|\b(?:mostly|mainly|(?:years?|yrs?) (?:of |in |doing )?)cloud sec(?:urity)?\b"
)
"""Who works on clouds and names none."""


def jobs_on(catalog: Catalog, reading: Reading) -> tuple[str, ...]:
    """The cloud security jobs of somebody who says to work on several clouds, one for each; empty for one cloud or none."""
    told = clouds_told(reading)
    return _jobs(catalog, told) if len(told) > 1 else ()


def jobs_on_any(catalog: Catalog, reading: Reading, held: Iterable[str] = ()) -> tuple[str, ...]:
    """One for each cloud where somebody works on clouds and names none, or for the one that all they hold of a cloud is about; else empty."""
    text = reading.text.lower()
    named = any(re.search(rf"\b{name}\b", text) for _, names in _PLATFORMS for name in names)
    if named or not _ANY_CLOUD.search(text):
        return ()
    clouds = tuple(platform for platform, _ in _PLATFORMS)
    of_held = {catalog.credentials[i].platform for i in held if i in catalog.credentials}
    own = tuple(cloud for cloud in clouds if cloud in of_held)
    return _jobs(catalog, own if len(own) == 1 else clouds)


def _jobs(catalog: Catalog, platforms: tuple[str, ...]) -> tuple[str, ...]:
    jobs = {role.platform: i for i, role in catalog.roles.items() if role.platform and role.family == "runs-cloud"}
    return tuple(jobs[p] for p in platforms if p in jobs)


_CLOUDS = {"aws": "aws", "amazon": "aws", "azure": "azure", "gcp": "google"}


def cloud_named(reading: Reading) -> str | None:
    """The one cloud that a message names, whoever works on it; None where there are several, or none is named."""
    named = {cloud for word in reading.found if (cloud := _CLOUDS.get(word.text))}
    return named.pop() if len(named) == 1 else None
