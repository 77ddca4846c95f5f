// An option that is tried out: how the form changes, and how it changes back. Taking it back touches nothing else, so
// that what was typed meanwhile stays.
import type { Possibility } from "../../api/structure";
import type { Draft, Row } from "./draft";

export interface Trial {
  /** What it is, in a sentence. */
  message: string;
  apply: (draft: Draft) => void;
  undo: (draft: Draft) => void;
}

/** The trial of an option; nothing where it changes no form, as with paying extra. */
export function trialOf(option: Possibility, draft: Draft): Trial | undefined {
  const { kind, message } = option;
  const number = draft.rows.findIndex((row) => row.id === option.activity);
  const row = draft.rows[number];
  if (kind === "reindicate" && typeof option.to === "object" && option.to !== null) {
    const { law, delivery = null, profile = null } = option.to;
    const was = { law: draft.law, delivery: draft.delivery, profile: draft.profile };
    return change(message, (draft) => Object.assign(draft, { law, delivery: delivery ?? "", profile: profile ?? "" }), (draft) => Object.assign(draft, was));
  }
  if (row === undefined) return undefined;
  if (kind === "drop") {
    const dropped: Row = { ...row, able: [...row.able] };
    return change(
      message,
      (draft) => { draft.rows = draft.rows.filter((one) => one.id !== dropped.id); },
      (draft) => { draft.rows = [...draft.rows.slice(0, number), dropped, ...draft.rows.slice(number)]; },
    );
  }
  if (kind === "reassign" && typeof option.to === "string") return field(message, row, "by", option.to);
  if (kind === "shorten" && typeof option.minutes === "number") return field(message, row, "minutes", String(option.minutes));
  return undefined;
}

function change(message: string, apply: (draft: Draft) => unknown, undo: (draft: Draft) => unknown): Trial {
  return { message, apply: (draft) => void apply(draft), undo: (draft) => void undo(draft) };
}

function field(message: string, { id, ...was }: Row, name: "by" | "minutes", value: string): Trial {
  const set = (draft: Draft, value: string): void => {
    const row = draft.rows.find((one) => one.id === id);
    if (row !== undefined) row[name] = value;
  };
  return change(message, (draft) => set(draft, value), (draft) => set(draft, was[name]));
}
