import type { Auth } from "firebase-admin/auth";

/** Has the sign-in service of a project tell nobody whether an address has an account. Safe to repeat. */
export async function protectEmails(auth: Auth): Promise<void> {
  await auth.projectConfigManager().updateProjectConfig({ emailPrivacyConfig: { enableImprovedEmailPrivacy: true } });
}
