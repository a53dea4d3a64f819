/** What the server tells, and the parts of Block Kit that this page reads itself. */

export type Text = { type: string; text: string };
export type Option = { text: Text; value: string; description?: Text; url?: string };
export type Element = {
  type: string;
  action_id?: string;
  [more: string]: any;
};
export type Block = {
  type: string;
  block_id: string;
  [more: string]: any;
};

export type Person = { id: string; name: string; bot: boolean };
export type Channel = { id: string; name: string; topic: string; direct: boolean; members: string[] };

export type Fact = {
  credential: string | null;
  owner: string;
  field: string;
  value: unknown;
  source: string;
  title: string;
  checked: string | null;
  confidence: string;
};
/** What somebody asked to be done, and what came of it. */
export type Deed = { effect: string; values: Record<string, unknown>; outcome: string };

/** `line` is empty where a form was filled in. */
export type Understood = { line: string; kind: string; today: string; audience: string; effects: Deed[]; facts: Fact[] };

export type Message = {
  channel: string;
  ts: string;
  user: string;
  text: string;
  blocks?: Block[];
  thread_ts?: string;
  /** Set where only this person sees it. */
  to: string;
  bot_id?: string;
  edited?: object;
  /** The day that the calendar of the answers showed. */
  day: string;
  note: Understood | null;
};

export type View = {
  id: string;
  /** Changes with each version. */
  hash: string;
  type: string;
  title?: Text;
  submit?: Text;
  close?: Text;
  /** Its close button closes those under it too. */
  clear_on_close?: boolean;
  root_view_id: string;
  blocks: Block[];
};

export type Call = { method: string; arguments: unknown; status: number; answer: { ok: boolean; error?: string } };
export type Exchange = {
  id: number;
  user: string;
  kind: string;
  what: string;
  payload: unknown;
  status: number | null;
  milliseconds: number | null;
  trouble: string;
  answer: unknown;
  understood: Understood[];
  calls: Call[];
};

export type Prompt = { title: string; message: string };
export type Step = { title: string; about: string; text: string; how: "command" | "mention" | "direct" };
export type Command = { command: string; description: string; usage_hint?: string };
export type Shortcut = { name: string; type: "global" | "message"; callback_id: string; description: string };

export type App = {
  id: string;
  name: string;
  description: string;
  about: string;
  home: boolean;
  commands: Command[];
  shortcuts: Shortcut[];
  scopes: string[];
};

export type State = {
  team: string;
  you: string;
  app: App;
  people: Person[];
  channels: Channel[];
  messages: Message[];
  views: Record<string, View[]>;
  homes: Record<string, View>;
  exchanges: Exchange[];
  /** What the app says it is doing, by channel and thread. */
  statuses: Record<string, string>;
  /** What conversations with the app are called, by channel and thread. */
  titles: Record<string, string>;
  /** What the app suggests to ask it, by channel. */
  prompts: Record<string, Prompt[]>;
  guide: Step[];
  day: string;
  moved: boolean;
};

export type Change =
  | { type: "listening" }
  | { type: "message"; message: Message }
  | { type: "removed"; channel: string; ts: string }
  | { type: "views"; user: string; views: View[] }
  | { type: "home"; user: string; view: View }
  | { type: "exchange"; exchange: Exchange }
  | { type: "day"; day: string; moved: boolean }
  | { type: "status"; key: string; status: string }
  | { type: "title"; key: string; title: string }
  | { type: "prompts"; channel: string; prompts: Prompt[] };

/** What is filled in, by block and action, as Slack's `state.values`. */
export type Values = Record<string, Record<string, Element>>;
/** The message or the view that something was done in. */
export type Where = { channel: string; ts: string } | { view: string };
