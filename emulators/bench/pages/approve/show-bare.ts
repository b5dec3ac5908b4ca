import { initializeApp } from "firebase/app";
import { connectAuthEmulator, getAuth, signInWithEmailAndPassword } from "firebase/auth";
import { connectFirestoreEmulator, doc, getFirestore, onSnapshot } from "firebase/firestore";
import { connectFunctionsEmulator, getFunctions, httpsCallable } from "firebase/functions";
import { localStack } from "../../../../web/src/firebase/environment.ts";
import { headingThatSays, instant, untilThere } from "./until-there.ts";

const { projectId, ports } = localStack();
const app = initializeApp({ projectId, apiKey: "local" }, "bare");
const auth = getAuth(app);
const store = getFirestore(app);
const functions = getFunctions(app);
connectAuthEmulator(auth, `http://127.0.0.1:${ports.auth}`, { disableWarnings: true });
connectFirestoreEmulator(store, "127.0.0.1", ports.firestore);
connectFunctionsEmulator(functions, "127.0.0.1", ports.functions);

/** Signs somebody in with the SDK alone. */
export async function signInBare(email: string, password: string): Promise<void> {
  await signInWithEmailAndPassword(auth, email, password);
}

/** One document on a page with the SDK alone: its state is the heading. Resolves as `showBooking` does. */
export async function showBare(path: string): Promise<{ approved: Promise<number> }> {
  const heading = document.body.appendChild(document.createElement("h1"));
  const stop = onSnapshot(doc(store, path), (snapshot) => {
    heading.textContent = `${path}: ${snapshot.get("state")}`;
  });
  await untilThere(() => headingThatSays(`${path}: requested`));
  const approved = untilThere(() => headingThatSays(`${path}: awaitingPayment`)).finally(() => {
    stop();
    heading.remove();
  });
  return { approved };
}

/** Calls the bare function from a button, as the product's button calls its own; the instant of the click. */
export function clickBare(bookingId: string): number {
  const button = document.body.appendChild(document.createElement("button"));
  const call = httpsCallable(functions, "bareApproval");
  button.addEventListener("click", () => void call({ bookingId }));
  const at = instant();
  button.click();
  button.remove();
  return at;
}
