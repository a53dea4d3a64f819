import assert from "node:assert/strict";
import { test } from "node:test";
import { beside } from "../src/beside.ts";

const box = (left: number, top: number, width: number, height: number) => ({ left, top, width, height, right: left + width, bottom: top + height });
const menu = box(0, 0, 160, 120);

test("a menu opens under its button where there is room", () => {
  assert.deepEqual(beside(box(100, 100, 40, 30), menu, 1000, 800), { left: 100, top: 134 });
});

test("a menu opens over its button where there is none below", () => {
  assert.deepEqual(beside(box(100, 750, 40, 30), menu, 1000, 800), { left: 100, top: 626 });
});

test("a menu never reaches over the edge of the page", () => {
  assert.equal(beside(box(950, 100, 40, 30), menu, 1000, 800).left, 832);
  assert.equal(beside(box(300, 100, 40, 30), menu, 360, 800).left, 192);
  assert.equal(beside(box(0, 40, 40, 30), menu, 360, 160).top, 32);
});
