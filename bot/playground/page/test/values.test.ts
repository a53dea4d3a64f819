import assert from "node:assert/strict";
import { test } from "node:test";
import type { Block, Option } from "../src/types.ts";
import { chosen, initials, toggled, withValue } from "../src/values.ts";

const option = (value: string): Option => ({ text: { type: "plain_text", text: value }, value });

test("a form begins with what its elements hold at first", () => {
  const blocks: Block[] = [
    { type: "input", block_id: "b", element: { type: "plain_text_input", action_id: "a", initial_value: "x" } },
    { type: "input", block_id: "c", element: { type: "multi_static_select", action_id: "a", initial_options: [option("o")] } },
    { type: "actions", block_id: "d", elements: [{ type: "button", action_id: "a" }] },
    { type: "divider", block_id: "e" },
  ];
  assert.deepEqual(initials(blocks), {
    b: { a: { type: "plain_text_input", value: "x" } },
    c: { a: { type: "multi_static_select", selected_options: [option("o")] } },
  });
});

test("one choice replaces the other; of several, as many as are allowed", () => {
  const one = { type: "static_select" };
  assert.deepEqual(chosen(toggled(one, toggled(one, undefined, option("a")), option("b"))), [option("b")]);
  const two = { type: "multi_external_select", max_selected_items: 2 };
  let now = toggled(two, undefined, option("a"));
  now = toggled(two, toggled(two, now, option("b")), option("c"));
  assert.deepEqual(chosen(now).map((each) => each.value), ["a", "b"]);
  assert.deepEqual(chosen(toggled(two, now, option("a"))).map((each) => each.value), ["b"]);
});

test("a value is kept by block and action beside the others", () => {
  const before = { b: { a: { type: "t", value: "1" } } };
  assert.deepEqual(withValue(before, "b", "z", { type: "t" }), { b: { a: { type: "t", value: "1" }, z: { type: "t" } } });
});
