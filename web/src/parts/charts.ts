// What charts share. Geometry may be a float: it is a place on the screen, never an amount that somebody reads.

/** A decimal as a place on a scale. */
export function place(decimal: string): number {
  const number = Number(decimal);
  return Number.isFinite(number) ? number : 0;
}

/** Round steps for an axis from `least` to `most`. */
export function ticks(least: number, most: number, wanted = 4): number[] {
  const span = most - least || 1;
  const power = 10 ** Math.floor(Math.log10(span / wanted));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => span / one <= wanted) ?? 10 * power;
  const all: number[] = [];
  for (let at = Math.ceil(least / step) * step; at <= most + step / 1e6; at += step) all.push(Math.round(at / step) * step);
  return all;
}

/** How series are told apart without colour: each has a pattern of its own. */
export const SERIES = 6;
