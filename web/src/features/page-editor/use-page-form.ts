import type { PartName } from "@flexsession/domain/profile/profile-parts";
import { useState } from "react";
import { type FormChange, isSamePart, type PageForm } from "./form/page-form.ts";
import { type Mistakes, noMistakes, readPart } from "./form/read-part.ts";
import type { PageActs } from "./page-acts.ts";

/** The fields of a page: what is stored, under what has been typed since. */
export interface PageEditing {
  readonly form: PageForm;
  readonly mistakes: Mistakes;
  /** Whether anything typed is not saved. */
  readonly isChanged: boolean;
  readonly change: (changes: FormChange) => void;
  /** Saves a part and, with the basics, the handle. Resolves to false when something in it is wrong, which is marked. */
  readonly save: (name: PartName) => Promise<boolean>;
}

/**
 * @param stored changes when something is saved, here or in another tab
 * @param handle the one that is saved; the fields may suggest another
 */
export function usePageForm(stored: PageForm, handle: string | null, acts: PageActs): PageEditing {
  const [typed, setTyped] = useState<Partial<PageForm>>({});
  // The live document follows a moment after the answer, and until then would show what was there before.
  const [saved, setSaved] = useState<Partial<PageForm>>({});
  /** The part whose mistakes are shown: somebody has tried to save it. */
  const [tried, setTried] = useState<PartName | null>(null);
  const base = { ...stored, ...saved };
  const form = { ...base, ...typed };

  const keep = (name: PartName | "handle") => {
    setSaved((before) => ({ ...before, [name]: form[name] }));
    setTyped(({ [name]: _, ...rest }) => rest);
  };
  const saveHandle = async () => {
    if (form.handle !== (saved.handle ?? handle)) await acts.changeHandle(form.handle);
    keep("handle");
  };

  return {
    form,
    mistakes: tried === null ? noMistakes : readPart(tried, form).mistakes,
    isChanged: Object.keys(typed).some((name) => isPart(name) && !isSamePart(name, form, base)),
    change: (changes) =>
      setTyped((before) => ({
        ...before,
        ...(typeof changes === "function" ? changes({ ...base, ...before }) : changes),
      })),
    save: async (name) => {
      const { part } = readPart(name, form);
      setTried(part === null ? name : null);
      if (part === null) return false;
      await acts.save(part);
      keep(name);
      if (name === "basics") await saveHandle();
      return true;
    },
  };
}

const names: ReadonlySet<string> = new Set(["basics", "handle", "craft", "rates", "terms", "media", "credits"]);

function isPart(name: string): name is PartName | "handle" {
  return names.has(name);
}
