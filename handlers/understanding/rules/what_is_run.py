"""What a team builds or runs, told beside the question what its credentials leave open: that decides what has to be covered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent
from handlers.understanding.rules.cloud_topics import with_cloud
from handlers.understanding.rules.made_for import with_product
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_OURS = r"\b(?:we|weve|were|us|our|ours|my (?:team|company|firm|people|department|squad)|the team|customers?)\b"
_PRODUCT = (
    r"\b(?:rag|chat ?bots?|copilots?|assistants?|vector (?:stores?|dbs?|databases?|search)|embeddings|retrieval augmented|fine ?tun\w+|prompts?"
    r"|(?:llms?|genai|gen ai|gpt|ai|generative ai|agentic)(?: \w+)? (?:apps?|applications?|products?|services?|features?|tools?|search|systems?|platforms?|helpdesk|portal)"
    r"|(?:ai |llm |autonomous |mcp )?agents?|bedrock|vertex|azure openai|openai|foundry|langchain|langgraph|llamaindex|mcp servers?)\b"
)
_RUNS = r"\b(?:run|runs|running|build|builds|building|built|ship|ships|shipping|shipped|launch\w*|deploy\w*|roll(?:ed|ing)? out|put|live|production|prod|operate|host|hosting|develop\w*|made|introduc\w*|using|use|uses|have|has|app|on)\b"
_BUILDER = "llm-developer"


def by_what_they_run(case: Case, query: Query) -> Query:
    """A comparison or gaps with what is told of the products and the cloud they are for; any other Query as it is."""
    if query.intent is Intent.COMPARE:
        return with_product(case, with_cloud(case, query))
    return _with_what_is_run(case, query)


def _with_what_is_run(case: Case, query: Query) -> Query:
    """The gaps held against what it takes to build such a thing safely, where nobody named a job or a topic."""
    if (
        query.intent is not Intent.GAPS
        or query.roles
        or query.topics
        or not query.credentials
        or _BUILDER not in case.catalog.roles
    ):
        return query
    titled = {e.id for e in case.reading.of("role")}
    own = query.asker.role
    if own == _BUILDER or own in titled or (own and own != case.reading.work):
        return query
    if not all(search(pattern, case.reading.plain) for pattern in (_OURS, _PRODUCT, _RUNS)):
        return query
    return query.having(roles=(_BUILDER,), asker=query.asker.model_copy(update={"role": None}))
