// An address that can be shared: what it carries stands in the fragment, which a browser never sends to a service.
// Compressed, because an arrangement of ten activities would make an address that mail programs break.
import { LARGEST_FILE } from "./drafts";

/** A value as a fragment. */
export async function toFragment(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const packed = await through(bytes, new CompressionStream("deflate-raw"));
  return `1${btoa(String.fromCharCode(...packed)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}

/** Whether a fragment looks like one that carries a value. */
export function carriesValue(fragment: string): boolean {
  return /^1[A-Za-z0-9_-]+$/.test(fragment);
}

/** The value that a fragment carries; nothing where it carries none, or one that was cut off. */
export async function fromFragment(fragment: string): Promise<unknown> {
  if (!carriesValue(fragment)) return undefined;
  try {
    const letters = atob(fragment.slice(1).replaceAll("-", "+").replaceAll("_", "/"));
    const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const bytes = await through(packed, new DecompressionStream("deflate-raw"));
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
    // a short fragment may unpack to far more than any arrangement
    if (length > LARGEST_FILE) throw new Error("too large");
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
