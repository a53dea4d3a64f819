"""The methods of Slack's Web API that the app uses, carried out on a workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.playground import rules
from bot.playground.tickets import RefusedError
from bot.playground.workspace import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.playground.tickets import Tickets
    from bot.playground.workspace import Channel, Workspace
    from bot.slack.text import Json

DEEPEST = 3
"""Modals one over another."""
PAGE = 100
"""Messages of one answer, where no number is asked for."""
SCOPES = {
    "chat.postMessage": {"chat:write"},
    "chat.postEphemeral": {"chat:write"},
    "chat.update": {"chat:write"},
    "chat.delete": {"chat:write"},
    "conversations.open": {"im:write"},
    "conversations.info": {"channels:read", "im:read"},
    "conversations.history": {"channels:history", "im:history"},
    "conversations.replies": {"channels:history", "im:history"},
    "users.info": {"users:read"},
}
"""Any one of these is needed; what the channel's own kind asks for is checked with the channel."""


class Methods:
    """Each method takes its arguments and gives its answer without `ok`; what Slack would refuse is a RefusedError."""

    def __init__(self, workspace: Workspace, tickets: Tickets, *, home: bool = True, scopes: frozenset[str] | None = None) -> None:
        self._workspace = workspace
        self._tickets = tickets
        self._home = home
        self._scopes = scopes
        self.table: dict[str, Callable[[Json], Json]] = {
            "auth.test": self._auth_test,
            "users.info": self._users_info,
            "conversations.info": lambda a: {"channel": self._channel_json(self._channel(a))},
            "conversations.open": self._conversations_open,
            "conversations.history": self._history,
            "conversations.replies": self._replies,
            "chat.postMessage": self._post,
            "chat.postEphemeral": self._post_ephemeral,
            "chat.update": self._update,
            "chat.delete": self._delete,
            "chat.getPermalink": self._permalink,
            "views.open": self._open,
            "views.push": self._push,
            "views.update": self._update_view,
            "views.publish": self._publish,
            "assistant.threads.setStatus": self._status,
            "assistant.threads.setTitle": self._title,
            "assistant.threads.setSuggestedPrompts": self._prompts,
            "agents.sessions.setStatus": self._session,
        }

    def call(self, method: str, arguments: Json) -> Json:
        """Carry a call out."""
        if method not in self.table:
            raise RefusedError("unknown_method")
        needed = SCOPES.get(method)
        if self._scopes is not None and needed and not needed & self._scopes:
            raise RefusedError("missing_scope", f"needed: {' or '.join(sorted(needed))}")
        return self.table[method](arguments)

    # ------------------------------------------------------------------ who and where

    def _auth_test(self, _arguments: Json) -> Json:
        space = self._workspace
        return {"url": "http://localhost/", "team": space.name, "team_id": space.team, "user": space.app.name.lower(),
                "user_id": space.app.id, "bot_id": space.bot_id, "is_enterprise_install": False}  # fmt: skip

    def _users_info(self, arguments: Json) -> Json:
        person = self._workspace.people.get(str(arguments.get("user")))
        if person is None:
            raise RefusedError("user_not_found")
        name = {"id": person.id, "team_id": self._workspace.team, "name": person.name.split()[0].lower(), "real_name": person.name}
        return {"user": name | {"is_bot": person.bot, "deleted": False, "locale": "en-US", "tz": "Etc/UTC", "tz_offset": 0}}

    def _channel_json(self, channel: Channel) -> Json:
        member = self._workspace.app.id in channel.members
        made: Json = {"id": channel.id, "name": channel.name, "is_archived": False, "is_im": channel.direct, "is_member": member}
        return made | {"is_channel": not channel.direct, "num_members": len(channel.members)}

    def _conversations_open(self, arguments: Json) -> Json:
        users = str(arguments.get("users") or "")
        if users not in self._workspace.people:
            raise RefusedError("user_not_found")
        return {"channel": {"id": self._workspace.direct_with(users).id}}

    def _channel(self, arguments: Json) -> Channel:
        found = self._workspace.channels.get(str(arguments.get("channel") or ""))
        if found is None:
            raise RefusedError("channel_not_found")
        return found

    def _own(self, arguments: Json) -> Channel:
        """A channel that the app is in; a person's id means their direct messages."""
        if (named := str(arguments.get("channel") or "")) in self._workspace.people:
            return self._workspace.direct_with(named)
        channel = self._channel(arguments)
        if self._workspace.app.id not in channel.members:
            raise RefusedError("not_in_channel")
        return channel

    # ------------------------------------------------------------------ reading

    def _readable(self, arguments: Json) -> Channel:
        channel = self._own(arguments)
        needed = "im:history" if channel.direct else "channels:history"
        if self._scopes is not None and needed not in self._scopes:
            raise RefusedError("missing_scope", f"needed: {needed}")
        return channel

    def _history(self, arguments: Json) -> Json:
        channel = self._readable(arguments)
        found = [message for message in self._workspace.messages[channel.id] if not message.thread or message.thread == message.ts]
        return self._listed(reversed(found), arguments)

    def _replies(self, arguments: Json) -> Json:
        channel, root = self._readable(arguments), str(arguments.get("ts") or "")
        found = [message for message in self._workspace.messages[channel.id] if root in (message.ts, message.thread)]
        if not found:
            raise RefusedError("thread_not_found")
        return self._listed(found, arguments)

    def _listed(self, messages: Any, arguments: Json) -> Json:
        """Those in the time asked for that everybody sees; metadata only where it is asked for."""
        oldest, latest = float(arguments.get("oldest") or 0), float(arguments.get("latest") or "inf")
        most = int(arguments.get("limit") or PAGE)
        everything = str(arguments.get("include_all_metadata", "")).lower() in ("true", "1")
        found = [message for message in messages if not message.to and oldest < float(message.ts) < latest]
        shown = [message.as_slack() for message in found[:most]]
        if not everything:
            shown = [{key: value for key, value in message.items() if key != "metadata"} for message in shown]
        return {"messages": shown, "has_more": len(found) > most}

    # ------------------------------------------------------------------ messages

    def _said(self, channel: Channel, arguments: Json) -> Message:
        rules.message(arguments)
        space = self._workspace
        blocks, thread = list(arguments.get("blocks") or []), str(arguments.get("thread_ts") or "")
        metadata = rules.metadata(arguments.get("metadata"))
        return Message(
            channel.id, space.timestamp(), space.app.id, str(arguments["text"]), blocks, thread, "", metadata, space.bot_id
        )

    def _post(self, arguments: Json) -> Json:
        made = self._workspace.add(self._said(self._own(arguments), arguments))
        return {"channel": made.channel, "ts": made.ts, "message": made.as_slack()}

    def _post_ephemeral(self, arguments: Json) -> Json:
        channel = self._own(arguments)
        user = str(arguments.get("user") or "")
        if user not in channel.members:
            raise RefusedError("user_not_in_channel")
        made = self._said(channel, arguments)
        made.to = user
        return {"message_ts": self._workspace.add(made).ts}

    def _mine(self, arguments: Json, refusal: str) -> Message:
        found = self._workspace.find(self._channel(arguments).id, str(arguments.get("ts") or ""))
        if found is None or found.to:  # what one person alone saw cannot be found again
            raise RefusedError("message_not_found")
        if found.user != self._workspace.app.id:
            raise RefusedError(refusal)
        return found

    def _update(self, arguments: Json) -> Json:
        found = self._mine(arguments, "cant_update_message")
        rules.message(arguments)
        found.text, found.edited = str(arguments["text"]), True
        if "blocks" in arguments:
            found.blocks = list(arguments["blocks"] or [])
        if "metadata" in arguments:
            found.metadata = rules.metadata(arguments["metadata"])
        self._workspace.changed(found)
        return {"channel": found.channel, "ts": found.ts, "text": found.text, "message": found.as_slack()}

    def _delete(self, arguments: Json) -> Json:
        found = self._mine(arguments, "cant_delete_message")
        self._workspace.remove(found)
        return {"channel": found.channel, "ts": found.ts}

    def _permalink(self, arguments: Json) -> Json:
        channel, ts = self._channel(arguments), str(arguments.get("message_ts") or "")
        if self._workspace.find(channel.id, ts) is None:
            raise RefusedError("message_not_found")
        return {"channel": channel.id, "permalink": f"http://localhost/archives/{channel.id}/p{ts.replace('.', '')}"}

    # ------------------------------------------------------------------ views

    def _open(self, arguments: Json) -> Json:
        person = self._tickets.spend(str(arguments.get("trigger_id") or ""))
        made = self._workspace.made(rules.view(arguments.get("view"), "modal"))
        self._workspace.views[person] = [made]
        self._workspace.shown(person)
        return {"view": made}

    def _push(self, arguments: Json) -> Json:
        person = self._tickets.spend(str(arguments.get("trigger_id") or ""))
        return {"view": self.pushed(person, arguments.get("view"))}

    def pushed(self, person: str, view: Any) -> Json:
        """A modal over those that are open."""
        stack = self._workspace.views.get(person) or []
        if len(stack) >= DEEPEST:
            raise RefusedError("push_limit_reached")
        below = stack[-1] if stack else None
        made = self._workspace.made(rules.view(view, "modal"), root=stack[0] if stack else None, previous=below)
        self._workspace.views[person] = [*stack, made]
        self._workspace.shown(person)
        return made

    def _update_view(self, arguments: Json) -> Json:
        wanted, external = str(arguments.get("view_id") or ""), str(arguments.get("external_id") or "")
        for person, stack in self._workspace.views.items():
            for view in stack:
                if view["id"] == wanted or (external and view["external_id"] == external):
                    if (known := arguments.get("hash")) and known != view["hash"]:
                        raise RefusedError("hash_conflict")
                    return {"view": self.replaced(person, view, arguments.get("view"))}
        raise RefusedError("not_found")

    def replaced(self, person: str, old: Json, view: Any) -> Json:
        """Another modal in the place of one."""
        made = self._workspace.made(rules.view(view, "modal"))
        made |= {key: old[key] for key in ("id", "root_view_id", "previous_view_id")}
        self._workspace.views[person] = [made if one["id"] == old["id"] else one for one in self._workspace.views[person]]
        self._workspace.shown(person)
        return made

    def _publish(self, arguments: Json) -> Json:
        person = str(arguments.get("user_id") or "")
        if person not in self._workspace.people:
            raise RefusedError("user_not_found")
        if not self._home:
            raise RefusedError("not_enabled", "the manifest does not turn the Home tab on")
        before = self._workspace.homes.get(person)
        if (known := arguments.get("hash")) and before and known != before["hash"]:
            raise RefusedError("hash_conflict")
        made = self._workspace.made(rules.view(arguments.get("view"), "home"))
        self._workspace.homes[person] = made | ({"id": before["id"], "root_view_id": before["id"]} if before else {})
        self._workspace.tell("home", user=person, view=self._workspace.homes[person])
        return {"view": self._workspace.homes[person]}

    # ------------------------------------------------------------------ the agent pane

    def _status(self, arguments: Json) -> Json:
        channel = self._own(arguments | {"channel": arguments.get("channel_id")})
        self._workspace.status(channel.id, str(arguments.get("thread_ts") or ""), str(arguments.get("status") or ""))
        return {}

    def _title(self, arguments: Json) -> Json:
        channel = self._own(arguments | {"channel": arguments.get("channel_id")})
        self._workspace.title(channel.id, str(arguments.get("thread_ts") or ""), str(arguments.get("title") or ""))
        return {}

    def _session(self, arguments: Json) -> Json:
        channel, thread = self._own(arguments | {"channel": arguments.get("channel_id")}), arguments.get("thread_ts")
        status, title = str(arguments.get("status") or ""), str(arguments.get("title") or "")
        if status not in ("active", "processing", "suspended", "closed") or len(title) > 200:
            raise RefusedError("invalid_arguments", "status: active, processing, suspended or closed; title: at most 200")
        if title:
            self._workspace.title(channel.id, str(thread or ""), title)
        return {"status": status, "title": title}

    def _prompts(self, arguments: Json) -> Json:
        channel = self._own(arguments | {"channel": arguments.get("channel_id")})
        prompts = list(arguments.get("prompts") or [])
        if not 1 <= len(prompts) <= 4 or not all(one.get("title") and one.get("message") for one in prompts):
            raise RefusedError("invalid_arguments", "prompts: 1 to 4, each with title and message")
        self._workspace.prompts[channel.id] = prompts
        self._workspace.tell("prompts", channel=channel.id, prompts=prompts)
        return {}
