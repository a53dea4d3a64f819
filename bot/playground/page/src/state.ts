/** The page's state as plain values: what a change makes of it, and what a person sees of it. */

import type { Change, Exchange, Message, State } from "./types.ts";

const MOST_EXCHANGES = 60;

export function changed(state: State, change: Change): State {
  switch (change.type) {
    case "message":
      return { ...state, messages: withMessage(state.messages, change.message) };
    case "removed":
      return { ...state, messages: state.messages.filter((one) => one.channel !== change.channel || one.ts !== change.ts) };
    case "views":
      return { ...state, views: { ...state.views, [change.user]: change.views } };
    case "home":
      return { ...state, homes: { ...state.homes, [change.user]: change.view } };
    case "exchange":
      return { ...state, exchanges: withExchange(state.exchanges, change.exchange) };
    case "day":
      return { ...state, day: change.day, moved: change.moved };
    case "status":
      return { ...state, statuses: { ...state.statuses, [change.key]: change.status } };
    case "title":
      return { ...state, titles: { ...state.titles, [change.key]: change.title } };
    case "prompts":
      return { ...state, prompts: { ...state.prompts, [change.channel]: change.prompts } };
    default:
      return state;
  }
}

function withMessage(messages: Message[], message: Message): Message[] {
  const at = messages.findIndex((one) => one.channel === message.channel && one.ts === message.ts);
  return at < 0 ? [...messages, message] : messages.with(at, message);
}

function withExchange(exchanges: Exchange[], exchange: Exchange): Exchange[] {
  const at = exchanges.findIndex((one) => one.id === exchange.id);
  return at < 0 ? [...exchanges, exchange].slice(-MOST_EXCHANGES) : exchanges.with(at, exchange);
}

/** What a person sees of a channel outside threads, oldest first. */
export function roots(state: State, channel: string, person: string): Message[] {
  return seen(state, channel, person).filter((one) => !one.thread_ts || one.thread_ts === one.ts);
}

/** A thread: its first message, where it is still there, then the replies. */
export function thread(state: State, channel: string, root: string, person: string): Message[] {
  return seen(state, channel, person).filter((one) => one.ts === root || one.thread_ts === root);
}

function seen(state: State, channel: string, person: string): Message[] {
  const found = state.messages.filter((one) => one.channel === channel && (!one.to || one.to === person));
  return found.sort((one, other) => Number(one.ts) - Number(other.ts));
}

/** How many replies stand under a message, and when the last one came. */
export function replies(state: State, message: Message, person: string): { many: number; last: string } {
  const found = thread(state, message.channel, message.ts, person).filter((one) => one.ts !== message.ts);
  return { many: found.length, last: found.at(-1)?.ts ?? "" };
}

/** The channel of direct messages between a person and the app. */
export function direct(state: State, person: string): string {
  return state.channels.find((one) => one.direct && one.members.includes(person))?.id ?? "";
}
