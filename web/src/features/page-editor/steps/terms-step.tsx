import { policies } from "@flexsession/domain/policy/policy";
import { useTranslation } from "react-i18next";
import { PolicyTable } from "../../../ui/policy-table.tsx";
import { ChoiceCards } from "../form/choice-cards.tsx";
import type { StepProps } from "./step-props.ts";

/** What comes back to a customer who cancels: one of three terms, each shown as what it means. */
export function TermsStep({ form, mistakes, onChange }: StepProps) {
  const { t } = useTranslation();
  return (
    <ChoiceCards
      legend={t("pageEditor.terms.legend")}
      name="terms"
      options={Object.values(policies).map((policy) => ({
        value: policy.id,
        title: t(`pageEditor.terms.${policy.id}.title`),
        content: (
          <>
            <span>{t(`pageEditor.terms.${policy.id}.text`)}</span>
            <PolicyTable policy={policy} />
          </>
        ),
      }))}
      chosen={form.terms.policyId}
      mistake={mistakes.has("policyId") ? t("pageEditor.mistakes.policyId") : null}
      onChoose={(policyId) => onChange({ terms: { policyId } })}
    />
  );
}
