// The language of the page, and its texts: Fluent, in Dutch and English. Dutch unless somebody chose otherwise.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Key } from "./texts/keys";
import english from "./texts/en.ftl?raw";
import dutch from "./texts/nl.ftl?raw";

export type Tag = "nl" | "en";
const KEPT_AS = "pvb-language";

function bundle(tag: Tag, source: string): FluentBundle {
  // the marks around variables would be read aloud and copied along
  const bundle = new FluentBundle(tag === "nl" ? "nl-NL" : "en-GB", { useIsolating: false });
  bundle.addResource(new FluentResource(source));
  return bundle;
}

const bundles: Record<Tag, FluentBundle> = { nl: bundle("nl", dutch), en: bundle("en", english) };

function kept(): Tag {
  try {
    return localStorage.getItem(KEPT_AS) === "en" ? "en" : "nl";
  } catch {
    return "nl";
  }
}

class Language {
  tag: Tag = $state(kept());

  choose(tag: Tag): void {
    this.tag = tag;
    try {
      localStorage.setItem(KEPT_AS, tag);
    } catch {
      // without storage the choice lasts until the page is loaded again
    }
  }
}

export const language = new Language();

/** A text in the language of the page. */
export function t(key: Key, variables?: Record<string, FluentVariable>): string {
  const bundle = bundles[language.tag];
  const message = bundle.getMessage(key);
  return message?.value == null ? key : bundle.formatPattern(message.value, variables ?? null);
}

/** Whether a text exists: for names that the service may have more of than we have words for. */
export function known(key: string): key is Key {
  return bundles[language.tag].hasMessage(key);
}

/** What stands in both languages, in the one of the page; Dutch where there is no English. */
export function said(text: { nl: string; en?: string | null } | null | undefined): string {
  return text == null ? "" : language.tag === "en" ? (text.en ?? text.nl) : text.nl;
}
