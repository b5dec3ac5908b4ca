import { type FirebaseApp, initializeApp } from "firebase/app";
import { firebaseOptions } from "./environment.ts";

let app: FirebaseApp | undefined;

/** The one Firebase app of this page, made at its first use. */
export function firebaseApp(): FirebaseApp {
  app ??= initializeApp(firebaseOptions());
  return app;
}
