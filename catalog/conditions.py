"""Condition trees: what must be true before one may sit an exam, be certified, or keep a credential."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from catalog.values import Id, Strict, Text


class AnyOf(Strict):
    """One branch is enough."""

    any_of: tuple[Condition, ...] = Field(min_length=2)


class AllOf(Strict):
    """Every branch is needed."""

    all_of: tuple[Condition, ...] = Field(min_length=1)


class HoldsCredential(Strict):
    """Another credential of the catalog."""

    credential: Id
    active: bool = True
    """It must be in force; false where the issuer also accepts a lapsed one."""
    note: Text | None = None


class HoldsDesignation(Strict):
    """A professional designation named in a gate that has no catalog file (designations.yaml)."""

    designation: Id
    note: Text | None = None


class Experience(Strict):
    """Years of work in something."""

    years: float = Field(gt=0)
    years_high: float | None = None
    """Upper end where the issuer names a range."""
    up_to: bool = False
    """So many at most, as the issuer words it ("up to 6 months")."""
    kind: Id = "security"
    """Kind of work, from experience.yaml."""
    in_: Text = Field(alias="in")
    """The issuer's description, in our words."""
    note: Text | None = None


class Training(Strict):
    """A course or learning path that has to be taken."""

    training: Text


class Application(Strict):
    """An application that has to be approved."""

    application: Text


class Subscription(Strict):
    """A subscription or membership that has to be held."""

    subscription: Text


class Other(Strict):
    """A condition that only words can say (skills, knowledge, an ethics code)."""

    other: Text


StageName = Literal["sit", "certify", "keep"]
STAGES: tuple[StageName, ...] = ("sit", "certify", "keep")
"""What conditions are put to: the exam, the title, and keeping it."""
KEYS = ("any_of", "all_of", "credential", "designation", "years", "training", "application", "subscription", "other")


def _tag(value: Any) -> str | None:
    held = value if isinstance(value, dict) else vars(value) if hasattr(value, "__dict__") else {}
    return next((key for key in KEYS if key in held), None)


Condition = Annotated[
    Annotated[AnyOf, Tag("any_of")]
    | Annotated[AllOf, Tag("all_of")]
    | Annotated[HoldsCredential, Tag("credential")]
    | Annotated[HoldsDesignation, Tag("designation")]
    | Annotated[Experience, Tag("years")]
    | Annotated[Training, Tag("training")]
    | Annotated[Application, Tag("application")]
    | Annotated[Subscription, Tag("subscription")]
    | Annotated[Other, Tag("other")],
    Discriminator(
        _tag,
        custom_error_type="condition",
        custom_error_message="a condition has one of the keys " + ", ".join(KEYS),
    ),
]
Required = Literal["none"] | Condition
"""`none` only where the issuer says that nothing is required; left out where nobody has checked."""

AnyOf.model_rebuild()
AllOf.model_rebuild()


def leaves(condition: Condition) -> list[Condition]:
    """The simple conditions of a tree, left to right."""
    match condition:
        case AnyOf(any_of=parts) | AllOf(all_of=parts):
            return [leaf for part in parts for leaf in leaves(part)]
        case _:
            return [condition]
