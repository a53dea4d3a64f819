/** The two ways to the server: what a person does, and what changes. */

import type { Change, State } from "./types.ts";

/** Something that could not be done, in the server's words. */
export class CannotError extends Error {}

export async function act<Answer = object>(what: string, body: object): Promise<Answer> {
  let got: Response;
  try {
    got = await fetch(`/do/${what}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  } catch {
    throw new CannotError("The playground does not answer. Was it stopped in the terminal?");
  }
  const answer = await got.json().catch(() => ({ error: `The playground answered with status ${got.status}.` }));
  if (!got.ok) throw new CannotError(answer.error);
  return answer as Answer;
}

/** Everything once, then each change; everything again after the connection was lost. */
export function listen(whole: (state: State) => void, part: (change: Change) => void, alive: (yes: boolean) => void): () => void {
  const stream = new EventSource("/stream");
  let waiting: Change[] | null = [];
  stream.onmessage = async (event) => {
    const change = JSON.parse(event.data) as Change;
    if (change.type === "listening") {
      waiting = [];
      const got = await fetch("/state");
      whole((await got.json()) as State);
      alive(true);
      waiting.forEach(part);
      waiting = null;
    } else if (waiting) {
      waiting.push(change);
    } else {
      part(change);
    }
  };
  stream.onerror = () => alive(false);
  return () => stream.close();
}
