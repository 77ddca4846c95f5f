// Whether what is in the form may make way for something else: a file, a shared address, a new beginning.
import { t } from "../../language.svelte";
import { confirm } from "../../parts/confirm.svelte";
import { form } from "./form.svelte";

export async function mayReplace(): Promise<boolean> {
  return !form.changed || confirm({ title: t("leave-title"), text: t("leave-text"), yes: t("leave-yes"), no: t("leave-no") });
}
