/** A modal: a view of the app, with what is wrong said at its fields. */

import { useEffect, useRef, useState } from "preact/hooks";
import { Blocks } from "./blocks.tsx";
import type { View } from "./types.ts";
import { useFilled, useShared } from "./use.ts";
import { act, CannotError } from "./wire.ts";

export function Modal({ view, deep }: { view: View; deep: boolean }) {
  const { me, act: doIt } = useShared();
  const where = { view: view.id };
  const filled = useFilled(view.blocks, where, view.hash);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [sending, setSending] = useState(false);
  const box = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const opener = document.activeElement;
    box.current?.showModal();
    return () => opener instanceof HTMLElement && opener.focus(); // a dialog that is taken away does not give the focus back by itself
  }, []);
  // a form may come after its frame: the first field is where one begins, unless one is at another already
  useEffect(() => {
    const fields = box.current?.querySelector<HTMLElement>(".modal-body");
    if (!fields?.contains(document.activeElement)) fields?.querySelector<HTMLElement>(".input input, .input textarea")?.focus();
  }, [view.hash]);
  useEffect(() => {
    const first = Object.keys(errors)[0];
    const wrong = first && box.current?.querySelector<HTMLElement>(`[data-block="${CSS.escape(first)}"]`);
    if (!wrong) return;
    wrong.querySelector<HTMLElement>("input, textarea")?.focus();
    wrong.scrollIntoView({ block: "nearest" }); // what is wrong stands below the field
  }, [errors]);

  const back = () => void doIt("close", { view: view.id });
  const close = () => void doIt("close", { view: view.clear_on_close ? view.root_view_id : view.id });
  const submit = async (event: Event) => {
    event.preventDefault();
    setSending(true);
    try {
      setErrors((await act<{ errors: Record<string, string> }>("submit", { user: me, view: view.id, values: filled.values })).errors);
    } catch (error) {
      setErrors({ "": error instanceof CannotError ? error.message : "We had some trouble connecting. Try again?" });
    }
    setSending(false);
  };

  return (
    <dialog ref={box} class="modal" aria-labelledby={`title-${view.id}`} onCancel={(event) => (event.preventDefault(), close())}>
      <form onSubmit={submit} novalidate>
        <header>
          <h2 id={`title-${view.id}`}>{view.title?.text}</h2>
          <button type="button" class="icon" aria-label={deep ? "Back" : "Close"} onClick={back}>
            {deep ? "←" : "×"}
          </button>
        </header>
        <div class="modal-body">
          {errors[""] ? (
            <div class="error" role="alert">
              {errors[""]}
            </div>
          ) : null}
          <Blocks
            blocks={view.blocks}
            used={{
              where,
              ...filled,
              errors,
              press: (block, element, value) => {
                // in a form only what asks for it is sent at once
                if (block.type !== "input" || block["dispatch_action"]) filled.press(block, element, value);
              },
            }}
          />
        </div>
        <footer>
          <button type="button" class="button" onClick={close}>
            {view.close?.text ?? "Cancel"}
          </button>
          {view.submit ? (
            <button type="submit" class="button primary" disabled={sending}>
              {view.submit.text}
            </button>
          ) : null}
        </footer>
      </form>
    </dialog>
  );
}
