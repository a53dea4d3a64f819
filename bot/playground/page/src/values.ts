/** The values of elements as Slack keeps them: what stands in them at first, and what a person makes of them. */

import type { Block, Element, Option, Values } from "./types.ts";

/** An element as it is sent with an action or kept in a form's state. */
export function held(element: Element, value: Partial<Element>): Element {
  return { type: element.type, ...value };
}

/** What was done with an element, as an action tells it. */
export function sent(block: Block, element: Element, value: Element): Element {
  return { ...value, action_id: element.action_id, block_id: block.block_id };
}

/** What stands in an element before anybody touches it. */
export function initial(element: Element): Element {
  const pairs: [string, string][] = [
    ["initial_value", "value"],
    ["initial_option", "selected_option"],
    ["initial_options", "selected_options"],
    ["initial_date", "selected_date"],
    ["initial_time", "selected_time"],
    ["initial_user", "selected_user"],
    ["initial_channel", "selected_channel"],
    ["initial_conversation", "selected_conversation"],
  ];
  const found = pairs.filter(([from]) => element[from] !== undefined).map(([from, to]) => [to, element[from]]);
  return held(element, Object.fromEntries(found));
}

/** Every element of some blocks with what stands in it at first. */
export function initials(blocks: Block[]): Values {
  const values: Values = {};
  for (const block of blocks) {
    for (const element of elementsOf(block)) {
      if (element.action_id && element.type !== "button") {
        (values[block.block_id] ??= {})[element.action_id] = initial(element);
      }
    }
  }
  return values;
}

export function elementsOf(block: Block): Element[] {
  if (block.type === "input") return [block.element];
  if (block.type === "actions") return block.elements;
  return block.type === "section" && block.accessory ? [block.accessory] : [];
}

export function withValue(values: Values, block: string, action: string, element: Element): Values {
  return { ...values, [block]: { ...values[block], [action]: element } };
}

/** Whether an element holds several choices. */
export function many(element: Element): boolean {
  return element.type.startsWith("multi_");
}

/** The options that are chosen, one or several. */
export function chosen(element: Element | undefined): Option[] {
  if (!element) return [];
  return element.selected_options ?? (element.selected_option ? [element.selected_option] : []);
}

/** One more option, or one fewer where it was chosen already; a single choice is replaced. */
export function toggled(element: Element, before: Element | undefined, option: Option): Element {
  const now = chosen(before);
  if (!many(element) && element.type !== "checkboxes") return held(element, { selected_option: option });
  const without = now.filter((one) => one.value !== option.value);
  const most = element.max_selected_items ?? Infinity;
  const next = without.length < now.length ? without : now.length < most ? [...now, option] : now;
  return held(element, { selected_options: next });
}
