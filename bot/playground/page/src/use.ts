/** What every part of the page shares: the state, who is using it, and ways to do things with troubles said in place. */

import { createContext } from "preact";
import { useContext, useEffect, useRef, useState } from "preact/hooks";
import type { Block, Element, State, Values, Where } from "./types.ts";
import { initials, sent, withValue } from "./values.ts";

export type Shared = {
  state: State;
  /** Whose eyes and hands these are. */
  me: string;
  dark: boolean;
  /** What was begun and not sent, by channel and thread. */
  drafts: Map<string, string>;
  /** Does something on the server; true where it could be done. */
  act: (what: string, body: object) => Promise<boolean>;
  /** Says what could not be done. */
  trouble: (words: string) => void;
  openThread: (channel: string, ts: string) => void;
  inspect: (channel: string, ts: string) => void;
};

export const SharedContext = createContext<Shared | null>(null);

export function useShared(): Shared {
  const found = useContext(SharedContext);
  if (!found) throw new Error("no page around this part");
  return found;
}

/** What is filled in in open forms: one that another is laid over is as it was when one comes back to it. */
const kept = new Map<string, Values>();

/** What is filled in under some blocks, how it changes, and how something there is pressed: with what is filled in at that very moment. */
export function useFilled(blocks: Block[], where: Where, version = "") {
  const { act } = useShared();
  const key = "view" in where ? where.view : "";
  const [values, draw] = useState<Values>(() => ({ ...initials(blocks), ...kept.get(key) }));
  const now = useRef(values);
  const fill = (next: Values) => {
    now.current = next;
    if (key) kept.set(key, next);
    draw(next);
  };
  // an updated view keeps what was filled in, as Slack does
  useEffect(() => fill({ ...initials(blocks), ...now.current }), [version]);
  const change = (block: Block, element: Element, value: Element) => fill(withValue(now.current, block.block_id, element.action_id ?? "", value));
  const press = (block: Block, element: Element, value: Element) =>
    void act("press", { where, actions: [sent(block, element, value)], values: now.current });
  return { values, change, press };
}
