/** The app's own place: its Home tab where it has one, its messages, and what it is. */

import { Blocks } from "./blocks.tsx";
import type { View } from "./types.ts";
import { useFilled, useShared } from "./use.ts";

export type Tab = "home" | "messages" | "about";

export function Tabs({ tab, choose }: { tab: Tab; choose: (tab: Tab) => void }) {
  const { state } = useShared();
  const tabs: Tab[] = state.app.home ? ["home", "messages", "about"] : ["messages", "about"];
  return (
    <div class="tabs" role="tablist" aria-label={state.app.name}>
      {tabs.map((one) => (
        <button type="button" role="tab" key={one} aria-selected={one === tab} onClick={() => choose(one)}>
          {one[0]?.toUpperCase()}
          {one.slice(1)}
        </button>
      ))}
    </div>
  );
}

export function Home() {
  const { state, me } = useShared();
  const view = state.homes[me];
  if (!view) return <p class="quiet pad scroll">The app has not drawn its Home tab yet.</p>;
  return <HomeView key={view.id} view={view} />;
}

function HomeView({ view }: { view: View }) {
  const where = { view: view.id };
  const filled = useFilled(view.blocks, where, view.hash);
  return (
    <div class="scroll home">
      <Blocks blocks={view.blocks} used={{ where, ...filled }} />
    </div>
  );
}

export function About() {
  const { state } = useShared();
  return (
    <div class="scroll pad about">
      <h2>{state.app.name}</h2>
      <p>{state.app.description}</p>
      {state.app.about.split("\n\n").map((part) => (
        <p key={part}>{part}</p>
      ))}
      <h3>Command</h3>
      {state.app.commands.map((one) => (
        <p key={one.command}>
          <code>{one.command}</code> {one.description}. <span class="quiet">{one.usage_hint}</span>
        </p>
      ))}
      <h3>May</h3>
      <ul>
        {state.app.scopes.map((scope) => (
          <li key={scope}>
            <code>{scope}</code>
          </li>
        ))}
      </ul>
      <p class="quiet">
        This is a stand-in on your machine, not Slack, and not made by Slack. It is drawn with open-source packages: <a href="/licences.txt">licences</a>.
      </p>
    </div>
  );
}
