import { type PackOffers, packOffers } from "@flexsession/domain/packs/pack";
import { paths } from "@flexsession/domain/paths";
import type { Live } from "./live.ts";
import { useLiveDocument } from "./live-document.ts";

/** The packs that a provider offers, live; missing for one who never has. */
export function usePackOffers(providerId: string): Live<PackOffers> {
  return useLiveDocument(paths.packOffers(providerId), packOffers);
}
