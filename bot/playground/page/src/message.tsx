/** A message as it stands in a channel or a thread, with its card and what can be done with it. */

import { useMemo } from "preact/hooks";
import { Blocks } from "./blocks.tsx";
import { replies } from "./state.ts";
import type { Block, Message as Said } from "./types.ts";
import { useFilled, useShared } from "./use.ts";
import { clock, initials } from "./words.ts";

export function Message({ message, threaded }: { message: Said; threaded: boolean }) {
  const { state, me, act, openThread, inspect } = useShared();
  const author = state.people.find((one) => one.id === message.user);
  const isApp = message.user === state.app.id;
  const blocks = useMemo(() => drawn(message), [message]);
  const where = { channel: message.channel, ts: message.ts };
  const filled = useFilled(blocks, where);
  const under = threaded ? { many: 0, last: "" } : replies(state, message, me);
  const shortcuts = state.app.shortcuts.filter((one) => one.type === "message");
  const name = author?.name ?? message.user;
  const title = state.titles[`${message.channel}:${message.ts}`];

  return (
    <article class={message.to ? "message ephemeral" : "message"} data-ts={message.ts} aria-label={`${name}, ${clock(message.ts)}`}>
      <Avatar name={name} app={isApp} bot={author?.bot ?? false} />
      <div class="message-body">
        {message.to ? <p class="quiet only">Only visible to you</p> : null}
        <p class="byline">
          <strong>{name}</strong>
          {author?.bot ? <span class="badge">APP</span> : null}
          <time class="quiet">{clock(message.ts)}</time>
          {message.edited ? <span class="quiet">(edited)</span> : null}
        </p>
        <Blocks blocks={blocks} used={{ where, ...filled }} />
        {under.many ? (
          <button type="button" class="replies" onClick={() => openThread(message.channel, message.ts)}>
            {under.many === 1 ? "1 reply" : `${under.many} replies`}
            <span class="quiet">
              {" "}
              Last at {clock(under.last)}
              {title ? ` · ${title}` : ""}
            </span>
          </button>
        ) : null}
      </div>
      <div class="tools" role="toolbar" aria-label={`Message of ${name}`}>
        {threaded || message.to ? null : (
          <button type="button" onClick={() => openThread(message.channel, message.ts)}>
            Reply in thread
          </button>
        )}
        {shortcuts.map((one) => (
          <button type="button" key={one.callback_id} onClick={() => void act("shortcut", { callback: one.callback_id, where })}>
            {one.name}
          </button>
        ))}
        {isApp ? (
          <button type="button" onClick={() => inspect(message.channel, message.ts)}>
            Inspect
          </button>
        ) : null}
      </div>
    </article>
  );
}

/** The blocks of a message; one of text alone is a section of it. */
function drawn(message: Said): Block[] {
  if (message.blocks?.length) return message.blocks;
  return [{ type: "section", block_id: "text", text: { type: "mrkdwn", text: message.text } }];
}

export function Avatar({ name, app, bot }: { name: string; app: boolean; bot: boolean }) {
  if (app) {
    return (
      <svg class="avatar app" viewBox="0 0 36 36" aria-hidden="true">
        <rect width="36" height="36" rx="8" />
        <path d="M18 7l9 3.5v7.2c0 5.4-3.7 9.6-9 11.3-5.3-1.7-9-5.9-9-11.3v-7.2z" />
        <path class="tick" d="M13.5 18l3.3 3.3 6-6.5" />
      </svg>
    );
  }
  return (
    <span class={`avatar ${bot ? "bot" : `tone-${[...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 4}`}`} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
