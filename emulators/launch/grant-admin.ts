import { applicationDefault, initializeApp } from "firebase-admin/app";
import { getAuth } from "firebase-admin/auth";

/**
 * Makes somebody who has signed in before an admin of a deployed project, or takes that away again; it counts from
 * their next visit on. Needs `gcloud auth application-default login` as somebody who may manage the project's accounts.
 */
const [projectId, email, taken] = process.argv.slice(2);
if (!projectId || !email || (taken !== undefined && taken !== "--revoke")) {
  console.error("Usage: npm run admin:grant -- <project id> <e-mail> [--revoke]");
  process.exit(1);
}

const auth = getAuth(initializeApp({ projectId, credential: applicationDefault() }));
const { uid, customClaims } = await auth.getUserByEmail(email);
const isAdmin = taken === undefined;
await auth.setCustomUserClaims(uid, { ...customClaims, admin: isAdmin });
if (!isAdmin) await auth.revokeRefreshTokens(uid);
console.log(isAdmin ? `${email} is an admin of ${projectId}.` : `${email} is no longer an admin of ${projectId}.`);
