import { type FirebaseStorage, getStorage } from "firebase/storage";
import { firebaseApp } from "./app.ts";
import { once } from "./once.ts";

/** Where people's files are. Import this module only dynamically. */
export const fileStore = once(async (): Promise<FirebaseStorage> => {
  const store = getStorage(firebaseApp());
  if (import.meta.env.MODE === "stack") {
    const { connectFileStore } = await import("./local-file-store.ts");
    connectFileStore(store);
  }
  return store;
});
