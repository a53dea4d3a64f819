import assert from "node:assert/strict";
import { test } from "node:test";
import { changed, direct, replies, roots, thread } from "../src/state.ts";
import type { Message, State } from "../src/types.ts";

const message = (ts: string, more: Partial<Message> = {}): Message => ({ channel: "C", ts, user: "U1", text: ts, to: "", day: "2026-01-01", note: null, ...more });
const state = (...messages: Message[]): State => ({
  team: "T", you: "U1", people: [], messages, views: {}, homes: {}, exchanges: [], statuses: {}, prompts: {}, guide: [], day: "2026-01-01", moved: false,
  app: { id: "UA", name: "App", description: "", about: "", home: false, commands: [], shortcuts: [], scopes: [] },
  channels: [
    { id: "C", name: "c", topic: "", direct: false, members: ["U1", "U2", "UA"] },
    { id: "D", name: "d", topic: "", direct: true, members: ["U2", "UA"] },
  ],
});
const texts = (found: Message[]) => found.map((one) => one.text);

test("a new message is added, a changed one takes its place, a removed one goes", () => {
  let now = changed(state(message("1")), { type: "message", message: message("2") });
  now = changed(now, { type: "message", message: message("1", { text: "one" }) });
  assert.deepEqual(texts(now.messages), ["one", "2"]);
  assert.deepEqual(texts(changed(now, { type: "removed", channel: "C", ts: "2" }).messages), ["one"]);
});

test("what is for one person is seen by that person alone", () => {
  const now = state(message("1", { to: "U1" }), message("2"));
  assert.deepEqual(texts(roots(now, "C", "U1")), ["1", "2"]);
  assert.deepEqual(texts(roots(now, "C", "U2")), ["2"]);
});

test("replies stand in their thread, in order, and are counted under its first message", () => {
  const now = state(message("3", { thread_ts: "1" }), message("1"), message("2", { thread_ts: "1" }), message("4"));
  assert.deepEqual(texts(roots(now, "C", "U1")), ["1", "4"]);
  assert.deepEqual(texts(thread(now, "C", "1", "U1")), ["1", "2", "3"]);
  assert.deepEqual(replies(now, message("1"), "U1"), { many: 2, last: "3" });
});

test("direct messages are found by person", () => {
  assert.equal(direct(state(), "U2"), "D");
  assert.equal(direct(state(), "U1"), "");
});

test("a modal, a home tab, a request and a day are kept; anything else changes nothing", () => {
  const view = { id: "V", hash: "1", type: "modal", blocks: [] };
  const before = state();
  assert.deepEqual(changed(before, { type: "views", user: "U1", views: [view] }).views, { U1: [view] });
  assert.deepEqual(changed(before, { type: "home", user: "U1", view }).homes, { U1: view });
  assert.deepEqual([changed(before, { type: "day", day: "2030-01-01", moved: true }).day], ["2030-01-01"]);
  const exchange = { id: 1, user: "U1", kind: "k", what: "w", payload: {}, status: null, milliseconds: null, trouble: "", answer: null, understood: [], calls: [] };
  const now = changed(changed(before, { type: "exchange", exchange }), { type: "exchange", exchange: { ...exchange, status: 200 } });
  assert.deepEqual(now.exchanges.map((one) => one.status), [200]);
  assert.deepEqual(changed(before, { type: "status", key: "C:1", status: "thinks" }).statuses, { "C:1": "thinks" });
  assert.deepEqual(changed(before, { type: "title", key: "D:1", title: "AAISM" }).titles, { "D:1": "AAISM" });
  const prompts = [{ title: "t", message: "m" }];
  assert.deepEqual(changed(before, { type: "prompts", channel: "D", prompts }).prompts, { D: prompts });
  assert.equal(changed(before, { type: "listening" }), before);
});
