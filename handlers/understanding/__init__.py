"""Text to Query: linking names, reading numbers, roles, dates and follow-ups.

`understand.py` is the one way through. A message is tried as each of these, in this order; what fits first decides:

1. What is no free text: a button's line (`handlers/line.py`), a pasted job ad (`ads.py`), nothing but signs.
2. It is read (`words/`): names of the catalog with typing errors, numbers, and cues, which are words that tell what is asked. The
   *skeleton* is the message with every name as its kind and number ("can @c0 holders take @c1"); most rules are patterns over it.
   `asker/` takes out what the writer tells of themselves or of others; `subjects.py` says what is left to be asked about.
   All of it together is a `Case` (`case.py`), the one argument of a rule.
3. An answer to what we asked back: a choice, a subject, a number (`thread/picked.py`, `thread/answered.py`).
4. Small talk, what is bidden (save, delete, subscribe) and what is not ours to answer (`social.py`, `bidden.py`).
5. In a thread: one of the follow-ups that `thread/turn.py` tells apart. Then two questions at once (`second.py`). Then the last
   question with something changed (`thread/followup.py`). Else what is left unsaid is filled in (`thread/filled.py`) and …
6. … it is read as if it stood alone: the first rule that fits (`rules/rules.py`), set against what is learned (`model/opinion.py`,
   of a long message `model/outweighed.py`)
   and against the stored questions (`faq.py`); the more exact the rule, the liker a stored question must be to win. Where nothing
   fits: a name we do not know, a page that answers, a question back, a calm no (`fallback.py`).
7. The Query is finished by what the message tells beside: money, wishes, a domain, which way a question leans (`polarity.py`), values
   that were stated (`claimed.py`) or supposed (`supposed/`), a second question. A name that several share is settled (`shared.py`).

So a rule goes into `rules/` where a message has all it needs, into `thread/` where it needs the last Query, into `asker/` where it tells
of somebody; a form of words that a bag of words can tell needs no rule but sentences (`tests/sentences`).
"""
