// The head of a policy as it is written: whose rules, and from when on. Read loosely, because a text that is being
// written need not be right; the service has the last word.

export interface Head {
  organisation: string;
  date: string;
}

const HEAD = /^[ \t]*(?:policy|beleid)\s+([a-z][A-Za-z0-9_]*)\s[\s\S]{0,2000}?\b(?:in\s+force\s+from|in\s+werking\s+vanaf)\s+(\d{4}-\d{2}-\d{2})/m;

/** The head of a text; nothing where it has none yet. */
export function headOf(text: string): Head | undefined {
  const found = HEAD.exec(text);
  const [organisation, date] = [found?.[1], found?.[2]];
  return organisation === undefined || date === undefined ? undefined : { organisation, date };
}

/** The text with another first day in force. */
export function withDate(text: string, date: string): string {
  const found = HEAD.exec(text);
  if (found === null) return text;
  const end = found.index + found[0].length;
  return text.slice(0, end - date.length) + date + text.slice(end);
}

/** The SHA-256 of a text, as the service tells it; nothing where the browser cannot say. */
export async function sha256(text: string): Promise<string | undefined> {
  if (typeof crypto.subtle?.digest !== "function") return undefined;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
