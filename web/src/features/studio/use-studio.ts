import type { Profile } from "@flexsession/domain/profile/profile";
import { createContext, useContext } from "react";

export const StudioProfile = createContext<Profile | null>(null);

/** The public page of the provider whose studio this is; only below the studio's layout. */
export function useStudio(): Profile {
  const profile = useContext(StudioProfile);
  if (profile === null) throw new Error("There is no studio here");
  return profile;
}
