/** What every part of the page shares: the state, who is using it, and ways to do things with troubles said in place. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { State } from "./types.ts";

export type Shared = {
  state: State;
  /** Whose eyes and hands these are. */
  me: string;
  dark: boolean;
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
