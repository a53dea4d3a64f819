/** The menu behind "⋯": over everything, on the side of its button where there is room, closed by Escape or a click elsewhere. */

import { useEffect, useId, useRef, useState } from "preact/hooks";
import { beside } from "./beside.ts";
import type { Props } from "./elements.tsx";
import type { Option } from "./types.ts";
import { held } from "./values.ts";

export function Overflow({ element, press }: Props) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
  const close = () => menu.current?.hidePopover();

  const place = () => {
    if (!menu.current || !opener.current) return;
    const { left, top } = beside(opener.current.getBoundingClientRect(), menu.current.getBoundingClientRect(), window.innerWidth, window.innerHeight);
    menu.current.style.left = `${left}px`;
    menu.current.style.top = `${top}px`;
  };

  // it stands over the page, not in the message: what moves under it, as when a message comes in, takes it along
  useEffect(() => {
    if (!open) return;
    const moved = (event: Event) => menu.current?.contains(event.target as Node) || place();
    window.addEventListener("scroll", moved, true);
    window.addEventListener("resize", place);
    return () => {
      window.removeEventListener("scroll", moved, true);
      window.removeEventListener("resize", place);
    };
  }, [open]);

  const toggled = (event: Pick<ToggleEvent, "newState">) => {
    const shown = event.newState === "open";
    setOpen(shown);
    if (!shown) return;
    place();
    items()[0]?.focus({ preventScroll: true });
  };
  const keys = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 };
    const next = steps[event.key];
    if (event.key === "Tab") close();
    if (next === undefined || event.altKey) return;
    event.preventDefault();
    all[next % all.length]?.focus();
  };
  const chosen = (option: Option) => {
    close();
    press(held(element, { selected_option: option }));
  };

  return (
    <>
      <button type="button" ref={opener} class="button" aria-label={element.accessibility_label ?? "More actions"} aria-haspopup="menu" aria-expanded={open} popovertarget={id}>
        ⋯
      </button>
      <div ref={menu} id={id} class="menu" role="menu" popover="auto" onToggle={toggled} onKeyDown={keys}>
        {element.options.map((option: Option) =>
          option.url ? (
            <a role="menuitem" key={option.value} href={option.url} target="_blank" rel="noreferrer noopener" onClick={() => chosen(option)}>
              {option.text.text}
            </a>
          ) : (
            <button type="button" role="menuitem" key={option.value} onClick={() => chosen(option)}>
              {option.text.text}
            </button>
          ),
        )}
      </div>
    </>
  );
}
