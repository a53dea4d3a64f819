/** Where something small stands that opens at a button: under it, over it where there is no room below, and never off the page. */

type Box = { left: number; right: number; top: number; bottom: number; width: number; height: number };

const GAP_PX = 4;
const EDGE_PX = 8;

export function beside(button: Box, shown: Box, width: number, height: number): { left: number; top: number } {
  const under = button.bottom + GAP_PX;
  const over = button.top - GAP_PX - shown.height;
  const fits = under + shown.height <= height - EDGE_PX;
  const within = (at: number, room: number) => Math.max(EDGE_PX, Math.min(at, room - EDGE_PX));
  return {
    left: within(button.left, width - shown.width),
    top: fits || over < EDGE_PX ? within(under, height - shown.height) : over,
  };
}
