/** The guided start: three things to click, each sent the way a person would. */

import type { Step } from "./types.ts";
import { useShared } from "./use.ts";

export function Guide({ done, run, close }: { done: Set<string>; run: (step: Step) => void; close: () => void }) {
  const { state } = useShared();
  const all = done.size === state.guide.length;
  return (
    <aside class="guide" aria-label="Start here">
      <header>
        <strong class={all ? "" : "lead"}>{all ? "That is all: now ask in your own words, or move the day above." : "Start here: click, and it is sent"}</strong>
        <button type="button" class="icon" aria-label="Close the guide" onClick={close}>
          ×
        </button>
      </header>
      <div class="steps" hidden={all}>
        {state.guide.map((step) => (
          <button type="button" key={step.title} class={done.has(step.title) ? "step done" : "step"} onClick={() => run(step)}>
            <strong>
              {done.has(step.title) ? <span aria-label="done">✓ </span> : null}
              {step.title}
            </strong>
            <span class="say">{step.how === "mention" ? `@${state.app.name} ${step.text}` : step.text}</span>
            <span class="quiet">{step.about}</span>
          </button>
        ))}
      </div>
    </aside>
  );
}
