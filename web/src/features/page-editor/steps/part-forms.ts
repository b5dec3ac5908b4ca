import type { PartName } from "@flexsession/domain/profile/profile-parts";
import type { ComponentType } from "react";
import { BasicsStep } from "./basics-step.tsx";
import { CraftStep } from "./craft-step.tsx";
import { CreditsStep } from "./credits-step.tsx";
import { MediaStep } from "./media-step.tsx";
import { RatesStep } from "./rates-step.tsx";
import type { StepProps } from "./step-props.ts";
import { TermsStep } from "./terms-step.tsx";

/** The fields of each part. */
export const partForms: Readonly<Record<PartName, ComponentType<StepProps>>> = {
  basics: BasicsStep,
  craft: CraftStep,
  rates: RatesStep,
  terms: TermsStep,
  media: MediaStep,
  credits: CreditsStep,
};
