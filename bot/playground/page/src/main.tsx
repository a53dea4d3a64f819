/** The page: a workspace to look at and to use, with a calendar that can be moved and an inspector. */

import { render } from "preact";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { About, Home, type Tab, Tabs } from "./apphome.tsx";
import { Channel, Thread } from "./conversation.tsx";
import { Guide } from "./guide.tsx";
import { Inspector } from "./inspector.tsx";
import { Avatar } from "./message.tsx";
import { Modal } from "./modal.tsx";
import { changed, direct, roots } from "./state.ts";
import { type Tooling, Tools, Top } from "./top.tsx";
import type { State, Step } from "./types.ts";
import { type Shared, SharedContext } from "./use.ts";
import { act as send, CannotError, listen } from "./wire.ts";
import "./page.css";

type Side = { kind: "thread"; channel: string; ts: string } | { kind: "inspector"; channel: string; ts: string } | null;

function Page() {
  const [state, setState] = useState<State | null>(null);
  const [alive, setAlive] = useState(true);
  useEffect(() => listen(setState, (change) => setState((before) => before && changed(before, change)), setAlive), []);
  if (!state) return <p class="pad quiet">Opening the workspace…</p>;
  return <Workspace state={state} alive={alive} />;
}

function Workspace({ state, alive }: { state: State; alive: boolean }) {
  const [me, setMe] = useState(state.you);
  const [place, setPlace] = useState(state.channels[0]?.id ?? "");
  const [tab, setTab] = useState<Tab>("messages");
  const [side, setSide] = useState<Side>(() => firstThread(state));
  const [listed, setListed] = useState(false);
  const [dark, setDark] = useState(() => (localStorage.getItem("theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark");
  const [said, setSaid] = useState("");
  const [guided, setGuided] = useState(() => localStorage.getItem("guide") !== "closed");
  const [done, setDone] = useState<Set<string>>(new Set());
  // what was open before the page was loaded again is closed, as in Slack
  const [left] = useState(() => new Set(Object.values(state.views).flatMap((stack) => stack.map((one) => one.id))));
  const asked = useRef(false);
  const [drafts] = useState(() => new Map<string, string>());
  const known = useRef(state.messages.length);

  useEffect(() => {
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
    localStorage.setItem("theme", dark ? "dark" : "light");
  }, [dark]);

  // an answer to what was just asked here opens its thread: nobody has to look for it
  useEffect(() => {
    const fresh = state.messages.slice(known.current);
    known.current = state.messages.length;
    const answer = fresh.find((one) => one.bot_id && one.thread_ts && one.channel === place);
    const root = answer && state.messages.find((one) => one.ts === answer.thread_ts);
    if (asked.current && answer && root?.user === me) {
      asked.current = false;
      setSide({ kind: "thread", channel: answer.channel, ts: root.ts });
    }
  }, [state.messages]);

  const act = useCallback(
    async (what: string, body: object) => {
      try {
        await send(what, { user: me, ...body });
        setSaid("");
        return true;
      } catch (error) {
        setSaid(error instanceof CannotError ? error.message : String(error));
        return false;
      }
    },
    [me],
  );
  const shared: Shared = useMemo(
    () => ({
      state,
      me,
      dark,
      drafts,
      act,
      trouble: setSaid,
      openThread: (channel, ts) => setSide({ kind: "thread", channel, ts }),
      inspect: (channel, ts) => setSide({ kind: "inspector", channel, ts }),
    }),
    [state, me, dark, act],
  );

  const go = (id: string) => {
    setPlace(id);
    setListed(false);
    setSide(null);
    const channel = state.channels.find((one) => one.id === id);
    if (channel?.direct) choose(state.app.home ? tab : "messages");
  };
  const choose = (chosen: Tab) => {
    setTab(chosen);
    if (chosen !== "about") void act("open", { tab: chosen });
  };
  const run = async (step: Step) => {
    const channel = step.how === "direct" ? direct(state, me) : (state.channels.find((one) => !one.direct)?.id ?? "");
    setPlace(channel);
    setTab("messages");
    setListed(false);
    setSide(null);
    asked.current = true;
    const text = step.how === "mention" ? `<@${state.app.id}> ${step.text}` : step.text;
    if (await act(step.how === "command" ? "command" : "say", { channel, text })) setDone((before) => new Set(before).add(step.title));
  };
  const keys = (event: KeyboardEvent) => {
    // a menu or a form is closed by its own Escape, and who is writing has not done with the thread
    const busy = document.querySelector("dialog[open], :popover-open") || (event.target instanceof HTMLTextAreaElement && event.target.value);
    if (event.key === "Escape" && side && !event.defaultPrevented && !busy) setSide(null);
    if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const at = places.findIndex((one) => one.id === place);
      const next = places[(at + (event.key === "ArrowDown" ? 1 : places.length - 1)) % places.length];
      if (next) go(next.id);
    }
  };

  useEffect(() => {
    window.addEventListener("keydown", keys);
    return () => window.removeEventListener("keydown", keys);
  });
  // who comes into a channel writes there; a phone's keyboard stays away until it is asked for
  useEffect(() => {
    if (matchMedia("(hover: hover)").matches) document.querySelector<HTMLElement>("main .composer textarea")?.focus();
  }, [place, tab]);

  const places = state.channels.filter((one) => one.members.includes(me)).sort((one, other) => Number(one.direct) - Number(other.direct));
  const here = places.find((one) => one.id === place) ?? places[0];
  const views = (state.views[me] ?? []).filter((one) => !left.has(one.id));
  const top = views.at(-1);
  const inspected = side?.kind === "inspector" ? (state.messages.find((one) => one.channel === side.channel && one.ts === side.ts) ?? null) : null;
  const threadIn = side?.kind === "thread" ? state.channels.find((one) => one.id === side.channel) : undefined;

  const tools: Tooling = {
    dark,
    setDark,
    inspecting: side?.kind === "inspector",
    inspector: () => {
      setSide(side?.kind === "inspector" ? null : { kind: "inspector", channel: "", ts: "" });
      setListed(false);
    },
  };
  const closeGuide = () => {
    setGuided(false);
    localStorage.setItem("guide", "closed");
  };
  const sending = () => {
    asked.current = true;
    if (done.size === state.guide.length) closeGuide(); // it has said all it has to say
  };

  return (
    <SharedContext.Provider value={shared}>
      <div class={`page ${side ? "with-side" : ""} ${listed ? "listed" : ""}`}>
        <Top
          alive={alive}
          tools={tools}
          setMe={(person) => {
            setMe(person);
            setSide(null);
            if (here?.direct) setPlace(direct(state, person));
          }}
        />
        <nav class="places" aria-label="Channels">
          <h2>Channels</h2>
          {places
            .filter((one) => !one.direct)
            .map((one) => (
              <button type="button" key={one.id} aria-current={one.id === here?.id ? "page" : undefined} onClick={() => go(one.id)}>
                <span aria-hidden="true">#</span> {one.name}
              </button>
            ))}
          <h2>Apps</h2>
          {places
            .filter((one) => one.direct)
            .map((one) => (
              <button type="button" key={one.id} aria-current={one.id === here?.id ? "page" : undefined} onClick={() => go(one.id)}>
                <Avatar name={state.app.name} app bot /> {state.app.name}
              </button>
            ))}
          {guided ? null : (
            <button type="button" class="again" onClick={() => setGuided(true)}>
              Show the guide
            </button>
          )}
          <Tools {...tools} />
        </nav>
        <main aria-label={here?.direct ? state.app.name : `#${here?.name}`}>
          <header class="bar">
            <button type="button" class="icon back" aria-label="All channels" onClick={() => setListed(true)}>
              ←
            </button>
            <h1>{here?.direct ? state.app.name : `# ${here?.name}`}</h1>
            <span class="quiet topic">{here?.topic}</span>
          </header>
          {here?.direct ? <Tabs tab={tab} choose={choose} /> : null}
          {said ? (
            <p class="error said" role="alert">
              {said}{" "}
              <button type="button" class="icon" aria-label="Understood" onClick={() => setSaid("")}>
                ×
              </button>
            </p>
          ) : null}
          {here?.direct && tab === "about" ? (
            <About />
          ) : here?.direct && tab === "home" ? (
            <Home />
          ) : here ? (
            <Channel channel={here} sending={sending}>
              {guided ? <Guide done={done} run={run} close={closeGuide} /> : null}
            </Channel>
          ) : null}
        </main>
        {side?.kind === "inspector" ? <Inspector key={side.ts} message={inspected} close={() => setSide(null)} /> : null}
        {side?.kind === "thread" && threadIn ? <Thread channel={threadIn} root={side.ts} close={() => setSide(null)} /> : null}
        {top ? <Modal key={top.id} view={top} deep={views.length > 1} /> : null}
      </div>
    </SharedContext.Provider>
  );
}

/** The answer that stands there before anybody asked, where there is room for it. */
function firstThread(state: State): Side {
  const channel = state.channels[0]?.id ?? "";
  const root = roots(state, channel, state.you).find((one) => state.messages.some((other) => other.thread_ts === one.ts));
  return root && matchMedia("(min-width: 1000px)").matches ? { kind: "thread", channel, ts: root.ts } : null;
}

const box = document.getElementById("page");
if (box) {
  box.replaceChildren();
  render(<Page />, box);
}
