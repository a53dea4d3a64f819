"""Catalog folders written for one test."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

LEAST = """\
name: Example Credential
acronym: EXC
issuer: example
kind: certification
track: governance
recorded: 2026-06-01
lifecycle: {seen: active, sources: [page], checked: 2026-06-01, confidence: issuer}
judgement:
  by: a test
  on: 2026-06-01
  validates: {text: Something., why: a test}
  best_for: {text: Somebody., why: a test}
  not_for: {text: Nobody., why: a test}
sources:
  page: {title: "The issuer's page", url: "https://example.org/page", by: issuer, dated: 2026-06-01}
"""
"""The shortest credential file that is sound; more keys can be written below it."""

PAGE = "sources: [page], checked: 2026-06-01, confidence: issuer"

LEAST_LINES = LEAST.count("\n")

ISSUERS = "example: {name: Example Institute}\n"


def folder(path: Path, files: dict[str, str] | None = None, **credentials: str) -> Path:
    """A catalog folder with one issuer, these files, and credentials by id (`_` for a dash), each as `LEAST` plus the text given.

    `<page>` in a text stands for the provenance of a block read off the source called page.
    """
    contents = {"issuers.yaml": ISSUERS, **(files or {})}
    contents |= {f"credentials/{name.replace('_', '-')}.yaml": LEAST + dedent(more) for name, more in credentials.items()}
    for name, text in contents.items():
        file = path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.replace("<page>", PAGE), encoding="utf-8")
    return path
