// Places in a text: the service counts bytes of UTF-8, the editor counts units of UTF-16.

function bytesOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** So many bytes stand before a place of the editor. */
export function toBytes(text: string, place: number): number {
  let bytes = 0;
  for (let at = 0; at < place && at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    bytes += bytesOf(code);
    at += code > 0xffff ? 2 : 1;
  }
  return bytes;
}

/** Finds places of the editor by their bytes; made once for a text, and asked many times. */
export function places(text: string): (byte: number) => number {
  // the bytes and the units before each line: a place is then looked for in one line only
  const bytes = [0];
  const units = [0];
  let counted = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    counted += bytesOf(code);
    at += code > 0xffff ? 2 : 1;
    if (code === 10) {
      bytes.push(counted);
      units.push(at);
    }
  }
  return (byte) => {
    let low = 0;
    let high = bytes.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((bytes[middle] ?? 0) <= byte) low = middle;
      else high = middle - 1;
    }
    let at = units[low] ?? 0;
    let left = byte - (bytes[low] ?? 0);
    while (left > 0 && at < text.length) {
      const code = text.codePointAt(at) ?? 0;
      left -= bytesOf(code);
      at += code > 0xffff ? 2 : 1;
    }
    return at;
  };
}
