/** The elements that people use: buttons, menus, fields. Each tells what is in it in Slack's own words. */

import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Overflow } from "./overflow.tsx";
import { Select } from "./select.tsx";
import type { Element, Option, Where } from "./types.ts";
import { useShared } from "./use.ts";
import { chosen, held, initial, toggled } from "./values.ts";

export type Props = {
  element: Element;
  value: Element | undefined;
  where: Where;
  block: string;
  label?: string | undefined;
  describedBy?: string | undefined;
  wrong?: boolean;
  change: (value: Element) => void;
  press: (value: Element) => void;
};

const FIELDS: Record<string, { type: "text" | "email" | "url" | "date" | "time"; key: string }> = {
  plain_text_input: { type: "text", key: "value" },
  email_text_input: { type: "email", key: "value" },
  url_text_input: { type: "url", key: "value" },
  number_input: { type: "text", key: "value" },
  datepicker: { type: "date", key: "selected_date" },
  timepicker: { type: "time", key: "selected_time" },
};

export function ElementOf(props: Props) {
  const { element } = props;
  if (element.type === "button") return <Button {...props} />;
  if (element.type in FIELDS) return <Field {...props} />;
  if (element.type === "checkboxes" || element.type === "radio_buttons") return <Choices {...props} />;
  if (element.type === "feedback_buttons") return <Feedback {...props} />;
  if (element.type === "icon_button") return <IconButton {...props} />;
  if (element.type === "overflow") return <Overflow {...props} />;
  if (element.type.endsWith("_select")) return <Menu {...props} />;
  return <span class="quiet">{element.type} is not drawn here</span>;
}

function Button({ element, press }: Props) {
  const [asking, setAsking] = useState(false);
  const made = `button ${element.style ?? ""}`;
  const sent = () => press({ type: "button", text: element.text, value: element.value });
  const label = element.accessibility_label;
  if (element.url) {
    return (
      <a class={made} href={element.url} target="_blank" rel="noreferrer noopener" aria-label={label} onClick={sent}>
        {element.text.text}
      </a>
    );
  }
  return (
    <>
      <button type="button" class={made} aria-label={label} title={label} onClick={() => (element.confirm ? setAsking(true) : sent())}>
        {element.text.text}
      </button>
      {asking ? <Sure confirm={element.confirm} yes={sent} close={() => setAsking(false)} /> : null}
    </>
  );
}

/** Asked before something is done that cannot be undone; the way out of it has the focus. */
function Sure({ confirm, yes, close }: { confirm: Element["confirm"]; yes: () => void; close: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog ref={box} class="modal" role="alertdialog" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`} onClose={close}>
      <header>
        <h2 id={`${id}-title`}>{confirm.title.text}</h2>
      </header>
      <p class="modal-body" id={`${id}-text`}>
        {confirm.text.text}
      </p>
      <footer>
        <button type="button" class="button" onClick={() => box.current?.close()}>
          {confirm.deny?.text ?? "Cancel"}
        </button>
        <button
          type="button"
          class={`button ${confirm.style ?? "primary"}`}
          onClick={() => {
            box.current?.close();
            yes();
          }}
        >
          {confirm.confirm?.text ?? "Yes"}
        </button>
      </footer>
    </dialog>
  );
}

function Field({ element, value, label, describedBy, wrong, change, press }: Props) {
  const { type, key } = FIELDS[element.type] ?? { type: "text" as const, key: "value" };
  const shared = {
    class: "field",
    value: (value ?? initial(element))[key] ?? "",
    "aria-label": label ?? element.placeholder?.text,
    "aria-describedby": describedBy,
    "aria-invalid": wrong ? ("true" as const) : undefined,
    placeholder: element.placeholder?.text,
    maxLength: element.max_length,
    onInput: (event: { currentTarget: { value: string } }) => change(held(element, { [key]: event.currentTarget.value || null })),
  };
  if (element.multiline) return <textarea rows={4} {...shared} />;
  const chosenNow = key === "value" ? undefined : () => press(value ?? initial(element));
  const attributes: object = { type, inputMode: element.type === "number_input" ? "decimal" : undefined, onChange: chosenNow };
  return <input {...attributes} {...shared} />;
}

function Choices({ element, value, label, change, press, where, block }: Props) {
  const now = chosen(value ?? initial(element));
  const kind = element.type === "checkboxes" ? "checkbox" : "radio";
  const name = `${"view" in where ? where.view : where.ts}-${block}-${element.action_id}`;
  return (
    <div role={kind === "radio" ? "radiogroup" : "group"} aria-label={label}>
      {element.options.map((option: Option) => (
        <label class="choice" key={option.value}>
          <input
            type={kind}
            name={name}
            checked={now.some((one) => one.value === option.value)}
            onChange={() => {
              const next = toggled(element, value ?? initial(element), option);
              change(next);
              press(next);
            }}
          />
          <span>
            {option.text.text}
            {option.description ? <small class="quiet"> {option.description.text}</small> : null}
          </span>
        </label>
      ))}
    </div>
  );
}

const THUMB = "M7 9l3-6c1.4 0 2 .8 2 2l-.5 3H16c1 0 1.6.9 1.4 1.8l-1.2 5.400c-.2.7-.8 1.2-1.5 1.2H7zM3 9h2.500v7.400H3z";
const BIN = "M4 6h12M8 6V4h4v2M6 6l.7 10h6.6L14 6";

/** Thumbs up and down; the one that was pressed stays so. */
function Feedback({ element, value, change, press }: Props) {
  const one = (button: Element, down: boolean) => (
    <button
      type="button"
      class={down ? "thumb down" : "thumb"}
      aria-label={button["accessibility_label"] ?? button["text"].text}
      title={button["text"].text}
      aria-pressed={value?.["value"] === button["value"]}
      onClick={() => {
        change(held(element, { value: button["value"] }));
        press(held(element, { text: button["text"], value: button["value"] }));
      }}
    >
      <Icon path={THUMB} />
    </button>
  );
  return (
    <>
      {one(element.positive_button, false)}
      {one(element.negative_button, true)}
    </>
  );
}

function IconButton({ element, press }: Props) {
  return (
    <button
      type="button"
      class="thumb"
      aria-label={element.accessibility_label ?? element.text.text}
      title={element.text.text}
      onClick={() => press(held(element, { text: element.text, value: element.value }))}
    >
      <Icon path={BIN} />
    </button>
  );
}

function Icon({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** A menu of any source: given options, those of the app, people or channels. */
function Menu(props: Props) {
  const { state } = useShared();
  const { element, change, press } = props;
  const source = element.type.replace("multi_", "");
  const plain = (id: string, name: string): Option => ({ text: { type: "plain_text", text: name }, value: id });
  if (source === "external_select") return <Select {...props} options={null} />;
  if (source === "static_select") {
    const grouped = (element.option_groups ?? []).flatMap((group: { options: Option[] }) => group.options);
    return <Select {...props} options={element.options ?? grouped} />;
  }
  const kind = source === "users_select" ? "user" : source === "channels_select" ? "channel" : "conversation";
  const people = state.people.filter((one) => !one.bot).map((one) => plain(one.id, `@${one.name}`));
  const channels = state.channels.filter((one) => !one.direct).map((one) => plain(one.id, `#${one.name}`));
  const options = kind === "user" ? people : kind === "channel" ? channels : [...channels, ...people];
  // Slack keeps ids here, not options
  const ids: string[] = props.value?.[`selected_${kind}s`] ?? [props.value?.[`selected_${kind}`] ?? initial(element)[`selected_${kind}`]].filter(Boolean);
  const as = (value: Element): Element => {
    const picked = chosen(value).map((one) => one.value);
    return held(element, element.type.startsWith("multi_") ? { [`selected_${kind}s`]: picked } : { [`selected_${kind}`]: picked[0] ?? null });
  };
  const shownNow = options.filter((one) => ids.includes(one.value));
  const now = held(element, element.type.startsWith("multi_") ? { selected_options: shownNow } : shownNow[0] ? { selected_option: shownNow[0] } : {});
  return <Select {...props} value={now} options={options} change={(value) => change(as(value))} press={(value) => press(as(value))} />;
}
