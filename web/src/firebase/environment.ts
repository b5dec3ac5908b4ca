import { z } from "zod";

const port = z.int().positive();

const stack = z.object({
  projectId: z.string(),
  ports: z.object({ auth: port, firestore: port, functions: port, storage: port, clock: port }),
});

const productionConfig = z.looseObject({ projectId: z.string(), apiKey: z.string(), storageBucket: z.string() });

/**
 * Where the local stack listens. Only for modules that exist in the local build.
 *
 * @throws {z.ZodError} when the build was not given `VITE_STACK`
 */
export function localStack(): z.infer<typeof stack> {
  return stack.parse(JSON.parse(import.meta.env.VITE_STACK ?? "null"));
}

/**
 * The options of the Firebase app: the deployment's own, or those of the local project, whose key may be any text.
 *
 * @throws {z.ZodError} when the build was given none
 */
export function firebaseOptions(): z.infer<typeof productionConfig> {
  if (import.meta.env.MODE === "stack") {
    const { projectId } = localStack();
    const storageBucket = `${projectId}.appspot.com`;
    return { projectId, apiKey: "local", authDomain: `${projectId}.firebaseapp.com`, storageBucket };
  }
  return productionConfig.parse(JSON.parse(import.meta.env.VITE_FIREBASE_CONFIG ?? "null"));
}

/** Where Firestore's REST interface is. */
export function firestoreOrigin(): string {
  if (import.meta.env.MODE === "stack") return `http://127.0.0.1:${localStack().ports.firestore}`;
  return "https://firestore.googleapis.com";
}
