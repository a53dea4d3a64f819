/** Draws Block Kit: what is only read by slack-blocks-to-jsx, what is used by hand by this page's own elements. */

import { Message as Drawn } from "slack-blocks-to-jsx";
import { useMemo } from "preact/hooks";
import { ElementOf } from "./elements.tsx";
import type { Block, Element, Values, Where } from "./types.ts";
import { useShared } from "./use.ts";

const BY_HAND = new Set(["actions", "context_actions", "input"]);

export type Used = {
  where: Where;
  values: Values;
  change: (block: Block, element: Element, value: Element) => void;
  /** A button was pressed, or a choice was made outside a form. */
  press: (block: Block, element: Element, value: Element) => void;
  errors?: Record<string, string>;
};

export function Blocks({ blocks, used }: { blocks: Block[]; used: Used }) {
  return (
    <div class="blocks">
      {runs(blocks).map((run) =>
        run.length === 1 && run[0] && byHand(run[0]) ? <ByHand key={run[0].block_id} block={run[0]} used={used} /> : <Read key={run[0]?.block_id} blocks={run} />,
      )}
    </div>
  );
}

/** Neighbouring blocks that are only read are drawn together; one that is used stands alone. */
function runs(blocks: Block[]): Block[][] {
  const made: Block[][] = [];
  for (const block of blocks) {
    const last = made.at(-1);
    if (last && !byHand(block) && last[0] && !byHand(last[0])) last.push(block);
    else made.push([block]);
  }
  return made;
}

function byHand(block: Block): boolean {
  return BY_HAND.has(block.type) || (block.type === "section" && block.accessory !== undefined && block.accessory.type !== "image");
}

function Read({ blocks }: { blocks: Block[] }) {
  const { state, dark } = useShared();
  const data = useMemo(
    () => ({
      users: state.people.map(({ id, name }) => ({ id, name, avatar: "" })),
      channels: state.channels.map(({ id, name }) => ({ id, name })),
    }),
    [state.people, state.channels],
  );
  return <Drawn blocks={blocks as never} data={data as never} theme={dark ? "dark" : "light"} logo="" name="" withoutWrapper />;
}

function ByHand({ block, used }: { block: Block; used: Used }) {
  if (block.type === "input") return <Input block={block} used={used} />;
  if (block.type === "actions" || block.type === "context_actions") {
    return (
      <div class={block.type === "actions" ? "actions" : "actions small"}>
        {block.elements.map((element: Element) => (
          <One key={element.action_id} block={block} element={element} used={used} />
        ))}
      </div>
    );
  }
  const { accessory, ...rest } = block;
  return (
    <div class="with-accessory">
      <Read blocks={[rest as Block]} />
      <One block={block} element={accessory} used={used} />
    </div>
  );
}

function One({ block, element, used, label, describedBy }: { block: Block; element: Element; used: Used; label?: string; describedBy?: string }) {
  return (
    <ElementOf
      element={element}
      value={used.values[block.block_id]?.[element.action_id ?? ""]}
      where={used.where}
      block={block.block_id}
      label={label}
      describedBy={describedBy}
      wrong={describedBy !== undefined && used.errors?.[block.block_id] !== undefined}
      change={(value) => used.change(block, element, value)}
      press={(value) => used.press(block, element, value)}
    />
  );
}

function Input({ block, used }: { block: Block; used: Used }) {
  const wrong = used.errors?.[block.block_id];
  const id = `under-${block.block_id}`;
  return (
    <div class={wrong ? "input wrong" : "input"} data-block={block.block_id}>
      <div class="label">
        {block.label.text}
        {block.optional ? <span class="quiet"> (optional)</span> : null}
      </div>
      <One block={block} element={block.element} used={used} label={block.label.text} describedBy={id} />
      <div id={id}>
        {wrong ? (
          <div class="error" role="alert">
            {wrong}
          </div>
        ) : null}
        {block.hint ? <div class="quiet hint">{block.hint.text}</div> : null}
      </div>
    </div>
  );
}
