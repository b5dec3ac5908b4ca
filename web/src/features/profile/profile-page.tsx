import type { Profile } from "@flexsession/domain/profile/profile";
import type { Tape } from "@flexsession/domain/tape/tape";
import type { ReactNode } from "react";

/** What the panel of a chosen slot is given. */
export interface PanelProps {
  readonly profile: Profile;
  readonly tape: Tape;
  readonly slotId: string;
  readonly start: Date | null;
  readonly minutes: number | null;
  readonly zone: string;
  readonly onChange: (choice: { start: Date; minutes: number }) => void;
  readonly onClose: () => void;
}

export function ProfilePage({ renderPanel }: { renderPanel: (props: PanelProps) => ReactNode }) {
  void renderPanel;
  return <h1>Profile</h1>;
}
