import type { Profile } from "@flexsession/domain/profile/profile";
import { type ReactNode, useState } from "react";
import { Navigate, useParams } from "react-router";
import { useAccount } from "../../firebase/account.ts";
import { useOwnDraft } from "../../firebase/own-draft.ts";
import { useOwnProfile } from "../../firebase/own-profile.ts";
import { nextStepOf, stepNamed } from "./editor-steps.ts";
import { LoadingEditor } from "./loading-editor.tsx";
import { noDraft } from "./no-draft.ts";
import { PageEditor } from "./page-editor.tsx";
import { WelcomeIntro } from "./welcome-intro.tsx";

interface Props {
  readonly renderPreview: (profile: Profile) => ReactNode;
}

/** Becoming a provider: what it takes, and then the steps. Somebody who is one edits their page instead. */
export function WelcomePage({ renderPreview }: Props) {
  const { step: named } = useParams();
  const status = useAccount((account) => account.status);
  const own = useOwnProfile();
  const stored = useOwnDraft();
  const step = stepNamed(named);
  const [wasMissing, setWasMissing] = useState(false);
  if (own.status === "missing" && !wasMissing) setWasMissing(true);

  if (status === "signed-out") return <WelcomeIntro isSignedIn={false} next={null} />;
  // The live page may be here before or after the answer that it was published, so that only it can lead on.
  if (own.status === "ready") return <Navigate to={wasMissing ? "/studio/page?new=1" : "/studio/page"} replace />;
  if (own.status !== "missing") return <LoadingEditor live={own} />;
  if (stored.status !== "ready" && stored.status !== "missing") return <LoadingEditor live={stored} />;

  const draft = stored.status === "ready" ? stored.value : noDraft;
  if (step === null) {
    return <WelcomeIntro isSignedIn next={stored.status === "ready" ? nextStepOf(draft) : null} />;
  }
  return <PageEditor step={step} draft={draft} published={null} renderPreview={renderPreview} />;
}
