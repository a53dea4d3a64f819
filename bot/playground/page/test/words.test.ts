import assert from "node:assert/strict";
import { test } from "node:test";
import { completing, encoded, forBuilder, initials, matching, shown } from "../src/words.ts";

const people = [{ id: "UA", name: "CertAdvice", bot: true }, { id: "U2", name: "Sam Okafor", bot: false }, { id: "U3", name: "Sam", bot: false }];

test("what means something to Slack is escaped, and names become mentions", () => {
  assert.equal(encoded("@CertAdvice is A&B <c>?", people), "<@UA> is A&amp;B &lt;c&gt;?");
  assert.equal(encoded("ask @sam okafor, then @Sam", people), "ask <@U2>, then <@U3>");
  assert.equal(encoded("mail a@Sam.example or @Samuel", people), "mail a@Sam.example or @Samuel");
  assert.equal(encoded("<!channel>", people), "&lt;!channel&gt;");
});

test("a mention or a command that is begun can be completed", () => {
  assert.deepEqual(completing("/cert"), { kind: "command", typed: "cert" });
  assert.deepEqual(completing("ask @Cer"), { kind: "person", typed: "Cer" });
  assert.equal(completing("/certadvice help"), null);
  assert.equal(completing("a@b"), null);
});

test("small words", () => {
  assert.equal(initials("Sam Okafor"), "SO");
  assert.equal(shown({ a: 1 }), '{"a":1}');
  assert.equal(shown("plain"), "plain");
  const option = (text: string) => ({ text: { type: "plain_text", text }, value: text });
  assert.deepEqual(matching([option("Alpha"), option("Beta")], "al").map((one) => one.value), ["Alpha"]);
});

test("a card goes to the Block Kit Builder without the ids it was given here", () => {
  assert.deepEqual(JSON.parse(forBuilder([{ block_id: "x", type: "divider" } as never])), { blocks: [{ type: "divider" }] });
});
