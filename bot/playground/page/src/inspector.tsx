/** What lies behind: the requests to the app with what was understood, and the facts and the JSON of a card. */

import { useState } from "preact/hooks";
import type { Exchange, Message, Understood } from "./types.ts";
import { useShared } from "./use.ts";
import { forBuilder, shown } from "./words.ts";

export function Inspector({ message, close }: { message: Message | null; close: () => void }) {
  const { state } = useShared();
  const [tab, setTab] = useState<"card" | "requests">(message ? "card" : "requests");
  const shownTab = message ? tab : "requests";
  return (
    <section class="side inspector" aria-label="Inspector">
      <header class="bar">
        <h2>Inspector</h2>
        <button type="button" class="icon" aria-label="Close the inspector" onClick={close}>
          ×
        </button>
      </header>
      <div class="tabs" role="tablist">
        <button type="button" role="tab" aria-selected={shownTab === "card"} disabled={!message} onClick={() => setTab("card")}>
          This card
        </button>
        <button type="button" role="tab" aria-selected={shownTab === "requests"} onClick={() => setTab("requests")}>
          Requests
        </button>
      </div>
      <div class="scroll">
        {shownTab === "card" && message ? (
          <Card message={message} />
        ) : (
          <>
            <p class="quiet pad">What goes over the wire, as Slack would send it, newest first. Each request is signed and is the app's own.</p>
            <Difficult />
            {[...state.exchanges].reverse().map((exchange) => (
              <Request key={exchange.id} exchange={exchange} />
            ))}
          </>
        )}
      </div>
    </section>
  );
}

const CALLS = ["chat.postMessage", "response_url", "views.open", "views.update", "views.publish"];

/** Slack at its worst, on request: the app has to bear it. */
function Difficult() {
  const { act } = useShared();
  const [method, setMethod] = useState(CALLS[0]);
  const [done, setDone] = useState("");
  const ask = async () => {
    if (await act("slower", { user: undefined, method, calls: 1, seconds: 3 })) setDone("Its next call waits.");
  };
  return (
    <div class="difficult">
      <label>
        Let Slack say "too fast" to{" "}
        <select value={method} onChange={(event) => setMethod(event.currentTarget.value)}>
          {CALLS.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <button type="button" class="button small" onClick={ask}>
        Once, for 3 s
      </button>
      <span class="quiet" role="status">
        {done}
      </span>
    </div>
  );
}

function Card({ message }: { message: Message }) {
  const json = forBuilder(message.blocks ?? []);
  return (
    <div class="pad">
      {message.note ? <Meaning found={message.note} /> : <p class="quiet">No question stands behind this message.</p>}
      <h3>The card</h3>
      <Copy words="Copy for Block Kit Builder" text={json} />
      <pre>{json}</pre>
      <h3>What phones and screen readers get</h3>
      <pre class="wrap">{message.text}</pre>
    </div>
  );
}

function Copy({ words, text }: { words: string; text: string }) {
  const [done, setDone] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setDone("Copied");
    } catch {
      setDone("The browser did not allow it: select the text below");
    }
  };
  return (
    <p>
      <button type="button" class="button" onClick={copy}>
        {words}
      </button>{" "}
      <span class="quiet" role="status">
        {done}
      </span>
    </p>
  );
}

function Meaning({ found }: { found: Understood }) {
  return (
    <>
      <h3>{found.line ? "Understood as" : "Filled in a form"}</h3>
      {found.line ? <pre class="wrap line">{found.line}</pre> : null}
      <p class="quiet">
        answered as {found.kind}, {found.audience === "private" ? "for the asker alone" : "for a channel"}, for {found.today}
      </p>
      {found.effects.map((deed, number) => (
        <div key={number}>
          <h3>
            Asked to be done: {deed.effect} <span class={deed.outcome === "Done" ? "quiet" : "took bad"}>{deed.outcome.toLowerCase()}</span>
          </h3>
          <pre class="wrap">{JSON.stringify(deed.values, null, 2)}</pre>
        </div>
      ))}
      <h3>
        Facts used <span class="quiet">({found.facts.length})</span>
      </h3>
      <ul class="facts">
        {found.facts.map((fact) => (
          <li key={`${fact.owner} ${fact.field}`}>
            <code>
              {fact.owner}.{fact.field}
            </code>
            <div class="value">{shown(fact.value)}</div>
            <div class="quiet">
              {fact.source.startsWith("http") ? (
                <a href={fact.source} target="_blank" rel="noreferrer noopener">
                  {fact.title}
                </a>
              ) : (
                fact.title
              )}
              , {fact.confidence}
              {fact.checked ? `, checked ${fact.checked}` : ""}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Request({ exchange }: { exchange: Exchange }) {
  const [open, setOpen] = useState(false);
  const took = exchange.milliseconds === null ? "on its way" : `${exchange.status || "no answer"} in ${exchange.milliseconds} ms`;
  return (
    <details class="request" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="kind">{exchange.kind}</span> <span class="what">{exchange.what}</span>
        <span class={exchange.trouble ? "took bad" : "took"}>{took}</span>
        {exchange.understood.map((found) => (
          <code key={found.line} class="line">
            {found.line || found.effects.map((deed) => deed.effect).join(", ")}
          </code>
        ))}
      </summary>
      {open ? (
        <div class="pad">
          {exchange.trouble ? <p class="error">{exchange.trouble}</p> : null}
          {exchange.understood.map((found) => (
            <Meaning key={found.line} found={found} />
          ))}
          <h3>Request</h3>
          <pre>{JSON.stringify(exchange.payload, null, 2)}</pre>
          <h3>Acknowledged with</h3>
          <pre>{exchange.answer ? JSON.stringify(exchange.answer, null, 2) : "an empty answer"}</pre>
          {exchange.calls.map((call, number) => (
            <div key={number}>
              <h3>
                Then called {call.method} <span class={call.answer.ok ? "quiet" : "took bad"}>{call.answer.ok ? "ok" : call.answer.error}</span>
              </h3>
              <pre>{JSON.stringify(call.arguments, null, 2)}</pre>
            </div>
          ))}
        </div>
      ) : null}
    </details>
  );
}
