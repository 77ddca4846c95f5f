// Where a rule stands: a version of a policy and a line of its text, as an address has them: `archipel@2013-10-21:64`.
import type { VersionName } from "./api/structure";

export interface RulePlace {
  version: VersionName;
  line: number;
}

const ADDRESS = /^([a-z][A-Za-z0-9_]{0,99})@(\d{4}-\d{2}-\d{2})(?::([1-9]\d{0,6}))?$/;

/** A version as people write it: `archipel@2013-10-21`. */
export function versionName({ organisation, in_force_from }: VersionName): string {
  return `${organisation}@${in_force_from}`;
}

/** The fragment that leads to a rule. */
export function ruleFragment({ version, line }: RulePlace): string {
  return `${versionName(version)}:${line}`;
}

/** The rule that a fragment leads to, the first line where it names none; nothing where it is something else. */
export function readRule(fragment: string): RulePlace | undefined {
  const [, organisation, date, line = "1"] = ADDRESS.exec(fragment) ?? [];
  if (organisation === undefined || date === undefined) return undefined;
  return { version: { organisation, in_force_from: date }, line: Number(line) };
}
