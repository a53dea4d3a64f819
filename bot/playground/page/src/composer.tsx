/** Where people write: mentions and commands are completed, Enter sends. */

import { useEffect, useRef, useState } from "preact/hooks";
import { useShared } from "./use.ts";
import { completing, encoded } from "./words.ts";

type Offer = { key: string; words: string; about: string; hint: string; completed: string; callback?: string };

export function Composer({ channel, thread, placeholder, sending }: { channel: string; thread: string; placeholder: string; sending: () => void }) {
  const { state, me, act, trouble, drafts } = useShared();
  const place = `${channel}:${thread}`;
  const [text, setText] = useState(drafts.get(place) ?? "");
  const [at, setAt] = useState(0);
  const [shut, setShut] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    const box = field.current;
    if (!box) return;
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight, 200)}px`;
  }, [text]);

  useEffect(() => void drafts.set(place, text), [text]);

  const offers = shut ? [] : offered(text);
  const hint = state.app.commands.find((one) => text.startsWith(`${one.command} `));

  function offered(typed: string): Offer[] {
    const found = completing(typed);
    if (!found) return [];
    const wanted = found.typed.toLocaleLowerCase();
    if (found.kind === "command") {
      const commands = state.app.commands
        .filter((one) => one.command.slice(1).startsWith(wanted))
        .map((one) => ({ key: one.command, words: one.command, about: one.description, hint: one.usage_hint ?? "", completed: `${one.command} ` }));
      const shortcuts = state.app.shortcuts
        .filter((one) => one.type === "global" && one.name.toLocaleLowerCase().startsWith(wanted))
        .map((one) => ({ key: one.callback_id, words: one.name, about: one.description, hint: "", completed: "", callback: one.callback_id }));
      return [...commands, ...shortcuts];
    }
    const head = typed.slice(0, typed.length - found.typed.length);
    return [...state.people]
      .filter((one) => one.id !== me && one.id !== "USLACKBOT" && one.name.toLocaleLowerCase().startsWith(wanted))
      .sort((one, other) => Number(other.bot) - Number(one.bot))
      .map((one) => ({ key: one.id, words: `@${one.name}`, about: one.bot ? "App" : "", hint: "", completed: `${head}${one.name} ` }));
  }

  const take = (offer: Offer) => {
    if (offer.callback) void act("shortcut", { callback: offer.callback });
    setText(offer.completed);
    setAt(0);
    field.current?.focus();
  };
  const send = async () => {
    const words = text.trim();
    if (!words) return;
    if (words.startsWith("/") && thread) {
      trouble("Slash commands do not work in threads: ask by mention here, or give the command in the channel.");
      return;
    }
    setText("");
    sending(); // before it goes out: the answer may be here first
    const done = words.startsWith("/")
      ? await act("command", { channel, text: words })
      : await act("say", { channel, text: encoded(words, state.people), thread });
    if (done) return;
    drafts.set(place, words); // nothing typed is ever lost
    setText(words);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (offers.length && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      setAt((before) => (before + (event.key === "ArrowDown" ? 1 : offers.length - 1)) % offers.length);
    } else if (offers[at] && (event.key === "Tab" || event.key === "Enter")) {
      event.preventDefault();
      take(offers[at]);
    } else if (offers.length && event.key === "Escape") {
      event.stopPropagation();
      setShut(true);
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void send();
    }
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {offers.length ? (
        <ul class="options over" role="listbox" aria-label="Completions">
          {offers.map((offer, number) => (
            <li key={offer.key} role="option" aria-selected={number === at} class={number === at ? "at" : ""} onMouseDown={(event) => event.preventDefault()} onClick={() => take(offer)}>
              <strong>{offer.words}</strong> <span class="quiet">{offer.about}</span>
              {offer.hint ? <div class="quiet usage">{offer.hint}</div> : null}
            </li>
          ))}
        </ul>
      ) : hint ? (
        <div class="options over usage-only">
          <strong>{hint.command}</strong> <span class="quiet">{hint.usage_hint}</span>
        </div>
      ) : null}
      <textarea
        ref={field}
        rows={1}
        aria-label={placeholder}
        placeholder={placeholder}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setShut(false);
          setAt(0);
        }}
        onKeyDown={keys}
      />
      <button type="submit" class="send" aria-label="Send" disabled={!text.trim()}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M3 3l15 7-15 7 2-7z" />
        </svg>
      </button>
    </form>
  );
}
