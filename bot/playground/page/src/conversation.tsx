/** A channel, the direct messages, and a thread: messages by day, and where one writes. */

import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Composer } from "./composer.tsx";
import { Message } from "./message.tsx";
import { roots, thread } from "./state.ts";
import type { Channel as Place, Message as Said } from "./types.ts";
import { useShared } from "./use.ts";
import { dayName } from "./words.ts";

const NEAR_PX = 60;

/** Keeps the newest message in sight: its beginning, where it is taller than there is room. */
function useNewest(messages: Said[], key: string) {
  const box = useRef<HTMLDivElement>(null);
  const seen = useRef({ key: "", many: 0 });
  const atEnd = useRef<boolean | null>(null);
  // the room changes when a thread opens beside it: who looked at the end still does
  useEffect(() => {
    const scroller = box.current;
    if (!scroller) return;
    atEnd.current = null; // not known before the first layout
    const look = () => (atEnd.current = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_PX);
    const watch = new ResizeObserver(() => {
      if (atEnd.current === null) look();
      else if (atEnd.current) scroller.scrollTop = scroller.scrollHeight;
    });
    scroller.addEventListener("scroll", look, { passive: true });
    watch.observe(scroller);
    return () => {
      scroller.removeEventListener("scroll", look);
      watch.disconnect();
    };
  }, [key]);
  useEffect(() => {
    const before = seen.current;
    seen.current = { key, many: messages.length };
    const last = messages.at(-1);
    if (!box.current || !last) return;
    if (before.key === key && messages.length <= before.many) {
      if (atEnd.current) box.current.scrollTop = box.current.scrollHeight; // the last one grew, by a line that counts its replies
      return;
    }
    const shown = box.current.querySelector<HTMLElement>(`[data-ts="${last.ts}"]`);
    const tall = shown && shown.offsetHeight > box.current.clientHeight;
    if (tall) box.current.scrollTop = shown.offsetTop - box.current.offsetTop - 8;
    else box.current.scrollTop = box.current.scrollHeight;
  }, [messages, key]);
  return box;
}

function Messages({ messages, threaded, name }: { messages: Said[]; threaded: boolean; name: string }) {
  const box = useNewest(messages, name);
  let day = "";
  return (
    <div class="scroll messages" ref={box} role="log" aria-label={name} tabIndex={0}>
      <div class="push" />
      {messages.map((message) => {
        const divider = !threaded && message.day !== day;
        day = message.day;
        return (
          <div key={message.ts}>
            {divider ? (
              <div class="day">
                <span>{dayName(message.day)}</span>
              </div>
            ) : null}
            <Message message={message} threaded={threaded} />
          </div>
        );
      })}
    </div>
  );
}

export function Channel({ channel, sending, children }: { channel: Place; sending: () => void; children?: ComponentChildren }) {
  const { state, me, act } = useShared();
  const name = channel.direct ? state.app.name : `#${channel.name}`;
  return (
    <>
      <Messages messages={roots(state, channel.id, me)} threaded={false} name={name} />
      {children}
      {state.prompts[channel.id]?.length ? (
        <div class="prompts" aria-label={`${state.app.name} suggests`} role="group">
          {state.prompts[channel.id]?.map((one) => (
            <button
              type="button"
              class="button small"
              key={one.title}
              onClick={() => {
                sending();
                void act("say", { channel: channel.id, text: one.message });
              }}
            >
              {one.title}
            </button>
          ))}
        </div>
      ) : null}
      <Composer key={channel.id} channel={channel.id} thread="" placeholder={`Message ${name}`} sending={sending} />
    </>
  );
}

export function Thread({ channel, root, close }: { channel: Place; root: string; close: () => void }) {
  const { state, me } = useShared();
  const name = channel.direct ? state.app.name : `#${channel.name}`;
  const title = state.titles[`${channel.id}:${root}`];
  return (
    <section class="side" aria-label={`Thread in ${name}`}>
      <header class="bar">
        <h2>
          {title ?? "Thread"} <span class="quiet">{name}</span>
        </h2>
        <button type="button" class="icon" aria-label="Close the thread" onClick={close}>
          ×
        </button>
      </header>
      <Messages messages={thread(state, channel.id, root, me)} threaded name={`Thread ${root}`} />
      {state.statuses[`${channel.id}:${root}`] ? (
        <p class="quiet status" role="status">
          {state.app.name} {state.statuses[`${channel.id}:${root}`]}
        </p>
      ) : null}
      <Composer
        key={root}
        channel={channel.id}
        thread={root}
        placeholder={channel.direct ? "Reply…" : `Reply… name @${state.app.name} to ask it`}
        sending={() => undefined}
      />
    </section>
  );
}
