import { initializeApp } from "firebase/app";
import { connectAuthEmulator, getAuth, signInWithEmailAndPassword } from "firebase/auth";
import {
  collection,
  connectFirestoreEmulator,
  doc,
  getFirestore,
  limit,
  onSnapshot,
  orderBy,
  query,
  serverTimestamp,
  setDoc,
  where,
} from "firebase/firestore";
import { localStack } from "../../../../web/src/firebase/environment.ts";
import { instant } from "../approve/until-there.ts";

const { projectId, ports } = localStack();
const app = initializeApp({ projectId, apiKey: "local" }, "bare");
const auth = getAuth(app);
const store = getFirestore(app);
connectAuthEmulator(auth, `http://127.0.0.1:${ports.auth}`, { disableWarnings: true });
connectFirestoreEmulator(store, "127.0.0.1", ports.firestore);

/** Signs somebody in with the SDK alone. */
export async function signInBare(email: string, password: string): Promise<void> {
  await signInWithEmailAndPassword(auth, email, password);
}

/** The newest messages of a room with the SDK alone: each becomes a paragraph. Resolves once they are there. */
export function listenBare(bookingId: string, uid: string): Promise<void> {
  const newest = query(
    collection(store, `bookings/${bookingId}/messages`),
    where("parties", "array-contains", uid),
    orderBy("at", "desc"),
    limit(50),
  );
  return new Promise((resolve) => {
    onSnapshot(newest, (snapshot) => {
      for (const change of snapshot.docChanges().filter((each) => each.type === "added")) {
        document.body.appendChild(document.createElement("p")).textContent = String(change.doc.get("text"));
      }
      resolve();
    });
  });
}

/** Writes a message with the SDK alone; the instant before. */
export function sendBare(bookingId: string, parties: readonly [string, string], text: string): number {
  const messageId = crypto.randomUUID();
  const at = instant();
  void setDoc(doc(store, `bookings/${bookingId}/messages/${messageId}`), {
    messageId,
    kind: "text",
    parties,
    from: auth.currentUser?.uid,
    text,
    at: serverTimestamp(),
    editedAt: null,
    deletedAt: null,
  });
  return at;
}
