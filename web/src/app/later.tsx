import type { ComponentType } from "react";
import { firstContentShown } from "../firebase/first-content.ts";

/**
 * Prepares a part of the product that lies behind the public pages: its component inside the material theme, with its
 * texts. Nothing of it, nor MUI, is loaded before.
 */
export async function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Promise<ComponentType<Props>> {
  firstContentShown();
  const [Part, { Material }, { laterTexts }, { addTexts }] = await Promise.all([
    load(),
    import("./material.tsx"),
    import("./messages/later-texts.ts"),
    import("./i18n.ts"),
  ]);
  addTexts(laterTexts);

  return function Later(props: Props) {
    return (
      <Material>
        <Part {...props} />
      </Material>
    );
  };
}
