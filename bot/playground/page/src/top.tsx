/** The bar over everything: what this is, whose eyes one looks through, the day of the answers, and tools. */

import { useEffect, useState } from "preact/hooks";
import { useShared } from "./use.ts";

export type Tooling = { dark: boolean; setDark: (dark: boolean) => void; inspecting: boolean; inspector: () => void };

export function Top({ alive, setMe, tools }: { alive: boolean; setMe: (person: string) => void; tools: Tooling }) {
  const { state, me, act } = useShared();
  const [day, setDay] = useState(state.day);
  useEffect(() => setDay(state.day), [state.day]);
  const move = (wanted: string | null) => void act("day", { user: undefined, day: wanted }); // one calendar for everybody
  return (
    <header class="top">
      <strong class="team">{state.team}</strong>
      <span class="standin">{alive ? "a stand-in on this machine, not Slack" : "the playground does not answer: was it stopped?"}</span>
      <span class="room" />
      <label class={state.moved ? "day-field moved" : "day-field"}>
        <span>Answers for</span>
        <input
          type="date"
          min="2000-01-01"
          max="2100-12-31"
          value={day}
          onInput={(event) => setDay(event.currentTarget.value)}
          onChange={(event) => event.currentTarget.value && move(event.currentTarget.value)}
        />
      </label>
      {state.moved ? (
        <button type="button" class="button small" onClick={() => move(null)}>
          Back to today
        </button>
      ) : null}
      <label class="who">
        <span class="sr">You are</span>
        <select value={me} onChange={(event) => setMe(event.currentTarget.value)}>
          {state.people
            .filter((one) => !one.bot)
            .map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
                {one.id === state.you ? " (you)" : ""}
              </option>
            ))}
        </select>
      </label>
      <Tools {...tools} />
    </header>
  );
}

/** What is beside the matter: in the bar, or under the channels where the bar has no room for it. */
export function Tools({ dark, setDark, inspecting, inspector }: Tooling) {
  return (
    <div class="tooling">
      <button type="button" class="button small" aria-pressed={dark} onClick={() => setDark(!dark)}>
        {dark ? "Light" : "Dark"}
      </button>
      <button type="button" class="button small" aria-pressed={inspecting} onClick={inspector}>
        Inspector
      </button>
    </div>
  );
}
