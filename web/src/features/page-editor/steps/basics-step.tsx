import { suggestHandle } from "@flexsession/domain/profile/handle";
import { disciplines } from "@flexsession/domain/profile/profile";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../../firebase/clock.ts";
import { ChoiceCards } from "../form/choice-cards.tsx";
import { LineField } from "../form/line-field.tsx";
import type { PageForm } from "../form/page-form.ts";
import { ZoneField } from "../form/zone-field.tsx";
import { HandleField } from "./handle-field.tsx";
import type { StepProps } from "./step-props.ts";

/** Who somebody is: discipline, name, address, headline, zone. */
export function BasicsStep({ form, mistakes, isPublished, isVerified, acts, onChange }: StepProps) {
  const { t } = useTranslation();
  const at = useNow(3_600_000).getTime();
  const now = useMemo(() => new Date(at), [at]);
  const { basics } = form;
  const put = (changes: Partial<PageForm["basics"]>) => onChange({ basics: { ...basics, ...changes } });

  // The address follows the name until somebody chooses their own.
  const isSuggested = !isPublished && form.handle === suggestHandle(basics.name);

  return (
    <>
      <ChoiceCards
        legend={t("pageEditor.basics.discipline")}
        name="discipline"
        options={disciplines.map((value) => ({
          value,
          title: t(`pageEditor.basics.disciplines.${value}.title`),
          content: <span>{t(`pageEditor.basics.disciplines.${value}.text`)}</span>,
        }))}
        chosen={basics.discipline}
        mistake={mistakes.has("discipline") ? t("pageEditor.mistakes.discipline") : null}
        fixed={isPublished ? t("pageEditor.basics.disciplineFixed") : null}
        onChoose={(discipline) => put({ discipline })}
      />
      <LineField
        label={t("pageEditor.basics.name")}
        help={t(isVerified ? "pageEditor.basics.nameVerified" : "pageEditor.basics.nameHelp")}
        value={basics.name}
        most={80}
        mistakes={mistakes}
        path="name"
        field="name"
        autoComplete="name"
        isRequired
        onChange={(name) => {
          put({ name });
          if (isSuggested) onChange({ handle: suggestHandle(name) });
        }}
      />
      <HandleField
        handle={form.handle}
        isWrong={mistakes.has("handle")}
        isPublished={isPublished}
        checkHandle={acts.checkHandle}
        onChange={(handle) => onChange({ handle })}
      />
      <LineField
        label={t("pageEditor.basics.headline")}
        help={t("pageEditor.basics.headlineHelp")}
        value={basics.headline}
        most={140}
        mistakes={mistakes}
        path="headline"
        field="headline"
        isRequired
        onChange={(headline) => put({ headline })}
      />
      <ZoneField
        label={t("pageEditor.basics.zone")}
        help={t("pageEditor.basics.zoneHelp")}
        value={basics.zone}
        now={now}
        onChange={(zone) => put({ zone })}
      />
    </>
  );
}
