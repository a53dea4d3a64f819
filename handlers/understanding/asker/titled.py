"""Titles somebody has, said without any word of holding: "internal audit here, CIA designation", "CISSP to my name"."""

from __future__ import annotations

_C = r"@[cd]\d+(?:(?: and| plus| \||,)* @[cd]\d+)*"
_BEFORE = r"(?:^|\| |(?<=here )|(?<=@r\d )|(?<=@r\d\d )|(?<=years )|(?<=yrs )|(?<=my )|(?<=our )|(?<=with )|(?<=with a )|(?<=with an )|(?<=with the )|(?<=have a )|(?<=have an )|(?<=have the )|(?<=audit )|(?<=auditor )|(?<=and ))"
TITLED = (
    rf"{_BEFORE}({_C}) (?:designation|designated|qualified|credentialed|accredited|chartered|credential)\b(?! (?:accepted|enough|ok|okay|count|counts|required|needed|is|for|as|to|do|does|can|cost\w*|fee|price|worth|expire\w*))"
    rf"|(?:\b(?:testers|engineers|analysts|people|team|staff|folks|guys|auditors|members|juniors|seniors|consultants|managers|specialists|us|them|we|they|of)|@r\d+)(?: \||,)?(?: (?:are|were|is))? (?:all|each|both)(?: of (?:us|them))?(?: (?:have|has|hold|holds|with|got|being|already))*(?: an?)? ({_C})(?: certified| holders?)?(?=$| \||,| one| two| three| four| five| some| and| but| who)"
    rf"|({_C}) (?:(?:is |are )?(?:to (?:my|our) name|behind (?:me|us)|on (?:my|our) (?:cv|resume|wall|belt|badge|card|side)|in (?:my|the|our) (?:drawer|bank|bag|locker)|under (?:my|our) belts?|since ages|for (?:\d+|some|many|several|a few) years now))\b"
)
ASKED_ACCREDITED = r"^(?:so |and )?(?:is|are|was|were|do|does|which|who|why)\b(?:(?! \|).)* accredited\b"
"""The credential is asked to be accredited, and nobody has it: "are AIGP and AAISM accredited?"."""
