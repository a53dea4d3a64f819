/** A menu with a search field: options that are given, or that the app suggests while somebody types. */

import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Props } from "./elements.tsx";
import type { Option } from "./types.ts";
import { useShared } from "./use.ts";
import { chosen, held, initial, many, toggled } from "./values.ts";
import { act, CannotError } from "./wire.ts";
import { matching } from "./words.ts";

const PAUSE_MS = 120;
const LEAST = 3; // Slack's own, where the app says nothing

let pressing = false;
window.addEventListener("pointerdown", () => (pressing = true), true);
for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, () => (pressing = false), true);

/** Does something once nothing is being clicked: what is clicked must not move away from under the pointer. */
function afterClick(work: () => void) {
  if (pressing) window.addEventListener("pointerup", () => setTimeout(work), { once: true });
  else work();
}

export function Select({ element, value, where, block, label, describedBy, wrong, change, press, options }: Props & { options: Option[] | null }) {
  const { me } = useShared();
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const [offered, setOffered] = useState<Option[]>(options ?? []);
  const [offeredFor, setOfferedFor] = useState("");
  const [said, setSaid] = useState("");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const now = chosen(value ?? initial(element));
  const several = many(element);
  const least: number = element.min_query_length ?? LEAST;

  useEffect(() => {
    setAt(0);
    if (options) {
      setOffered(matching(options, typed));
      setOfferedFor(typed);
      return;
    }
    if (!open) return;
    if (typed.length < least) {
      setOffered([]);
      setOfferedFor(typed);
      setSaid(least === 1 ? "Type to search" : `Type ${least} characters to search`);
      return;
    }
    let stale = false;
    const timer = setTimeout(async () => {
      try {
        const asked = { user: me, where, element: { action_id: element.action_id, block_id: block }, typed };
        const got = await act<{ options: Option[] }>("suggest", asked);
        if (stale) return;
        setOffered(got.options);
        setOfferedFor(typed);
        setSaid(got.options.length ? "" : "No results");
      } catch (error) {
        if (!stale) setSaid(error instanceof CannotError ? error.message : "No results");
      }
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [typed, open]);

  const pick = (option: Option) => {
    const next = toggled(element, value ?? initial(element), option);
    change(next);
    press(next);
    setTyped("");
    setOpen(several && options !== null);
    field.current?.focus();
  };
  const drop = (option: Option) => {
    const next = held(element, { selected_options: now.filter((one) => one.value !== option.value) });
    change(next);
    press(next);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      setAt((before) => Math.max(0, Math.min(offered.length - 1, before + (event.key === "ArrowDown" && open ? 1 : event.key === "ArrowUp" ? -1 : 0))));
    } else if (event.key === "Enter" && open) {
      event.preventDefault(); // while options of an earlier word still stand there, none of them is meant
      if (offered[at] && offeredFor === typed) pick(offered[at]);
    } else if (event.key === "Escape" && open) {
      event.preventDefault(); // the menu closes, not the modal around it
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === "Backspace" && !typed && several && now.length) {
      const last = now.at(-1);
      if (last) drop(last);
    }
  };
  const shownValue = open || several ? typed : (now[0]?.text.text ?? "");

  return (
    <div class="select" onFocusOut={(event) => event.currentTarget.contains(event.relatedTarget as Node | null) || afterClick(() => setOpen(false))}>
      <div class="field select-box" aria-invalid={wrong ? "true" : undefined} onClick={() => (field.current?.focus(), setOpen(true))}>
        {several
          ? now.map((option) => (
              <span class="chip" key={option.value}>
                {option.text.text}
                <button type="button" aria-label={`Remove ${option.text.text}`} onClick={() => drop(option)}>
                  ×
                </button>
              </span>
            ))
          : null}
        <input
          ref={field}
          role="combobox"
          aria-expanded={open}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={open && offered[at] ? `${id}-${at}` : undefined}
          aria-label={label ?? element.placeholder?.text ?? "Choose"}
          aria-describedby={describedBy}
          aria-invalid={wrong ? "true" : undefined}
          autocomplete="off"
          placeholder={several && now.length ? "" : (element.placeholder?.text ?? "Choose")}
          value={shownValue}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setOpen(true);
          }}
          onKeyDown={keys}
        />
      </div>
      {open ? (
        <ul class="options" id={id} role="listbox" aria-label={label ?? "Options"}>
          {offered.map((option, number) => (
            <li
              key={option.value}
              id={`${id}-${number}`}
              role="option"
              class={number === at ? "at" : ""}
              aria-selected={now.some((one) => one.value === option.value)}
              onMouseDown={(event) => event.preventDefault()}
              // a list that opens under a mouse at rest leaves the choice to the keyboard
              onMouseMove={(event) => (event.movementX || event.movementY) && setAt(number)}
              onClick={() => pick(option)}
            >
              {option.text.text}
              {option.description ? <small class="quiet"> {option.description.text}</small> : null}
              {now.some((one) => one.value === option.value) ? <span aria-hidden="true"> ✓</span> : null}
            </li>
          ))}
          {offered.length ? null : <li class="quiet none">{said || "No results"}</li>}
        </ul>
      ) : null}
    </div>
  );
}
