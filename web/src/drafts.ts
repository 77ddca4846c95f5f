// What somebody is working on: kept in this browser while he works, so that it survives a reload, and written to a file
// when he asks for it. The service keeps nothing of it.
const KEPT_AS = "pvb-draft-";

/** What was kept under a name, as its reader takes it; nothing where there is nothing, or nothing usable. */
export function readDraft<T>(name: string, read: (value: unknown) => T | undefined): T | undefined {
  try {
    const text = localStorage.getItem(KEPT_AS + name);
    return text === null ? undefined : read(JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** Keeps a draft; says whether this browser can. */
export function keepDraft(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(KEPT_AS + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Throws a draft away. */
export function dropDraft(name: string): void {
  try {
    localStorage.removeItem(KEPT_AS + name);
  } catch {
    // what cannot be kept need not be thrown away
  }
}

/** Lets the browser ask before the tab is closed or reloaded, as long as `unsaved` says so; returns how to stop. */
export function askBeforeLeaving(unsaved: () => boolean): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (unsaved()) event.preventDefault();
  };
  addEventListener("beforeunload", ask);
  return () => removeEventListener("beforeunload", ask);
}

/** Gives a value to the person as a JSON file. */
export function saveFile(name: string, value: unknown): void {
  saveText(name, `${JSON.stringify(value, null, 2)}\n`, "application/json");
}

/** Gives a text to the person as a file. */
export function saveText(name: string, text: string, kind: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: kind }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** The most that a file may hold: as much as the service takes. */
export const LARGEST_FILE = 1024 * 1024;

/** Why a file cannot be used. */
export type FileFault = "too-large" | "not-json";

/** Reads a JSON file that the person chose. */
export async function loadFile(file: File): Promise<{ value: unknown } | { fault: FileFault }> {
  if (file.size > LARGEST_FILE) return { fault: "too-large" };
  try {
    return { value: JSON.parse(await file.text()) as unknown };
  } catch {
    return { fault: "not-json" };
  }
}
