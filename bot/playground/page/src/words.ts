/** What people type as Slack sends it, and small words for times and days. */

import type { Option, Person } from "./types.ts";

/** Escapes the three characters that mean something, and makes @Names mentions. */
export function encoded(text: string, people: Person[]): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const byLength = [...people].sort((one, other) => other.name.length - one.name.length);
  return byLength.reduce((words, person) => words.replace(nameOf(person), `$1<@${person.id}>`), escaped);
}

function nameOf(person: Person): RegExp {
  const name = person.name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(^|[\\s(,])@${name}(?![\\p{L}\\p{N}])`, "giu");
}

/** What is being typed at the end of a line that can be completed: a person or a command. */
export function completing(text: string): { kind: "person" | "command"; typed: string } | null {
  const command = /^\/(\S*)$/.exec(text);
  if (command) return { kind: "command", typed: command[1] ?? "" };
  const person = /(?:^|\s)@([\p{L}\p{N}]*)$/u.exec(text);
  return person ? { kind: "person", typed: person[1] ?? "" } : null;
}

export function clock(ts: string): string {
  return new Date(Number(ts) * 1_000).toLocaleTimeString([], { hour: "numeric", minute: "2-digit" });
}

export function dayName(day: string): string {
  return new Date(`${day}T12:00:00`).toLocaleDateString("en", { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

export function initials(name: string): string {
  return name.split(/\s+/).map((part) => part[0] ?? "").join("").slice(0, 2).toUpperCase();
}

/** Options whose words hold what was typed. */
export function matching(options: Option[], typed: string): Option[] {
  const wanted = typed.trim().toLocaleLowerCase();
  return options.filter((one) => one.text.text.toLocaleLowerCase().includes(wanted));
}

/** A value of the catalog in one line. */
export function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A card as the Block Kit Builder takes it: without the ids that were given to it here. */
export function forBuilder(blocks: { block_id: string }[]): string {
  return JSON.stringify({ blocks: blocks.map(({ block_id: _, ...block }) => block) }, null, 2);
}
