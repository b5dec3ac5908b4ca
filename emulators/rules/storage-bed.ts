import { randomBytes } from "node:crypto";
import { initializeTestEnvironment, type RulesTestEnvironment } from "@firebase/rules-unit-testing";
import type { User } from "@flexsession/domain/account/user";
import { paths } from "@flexsession/domain/paths";
import { makeUser } from "../factories/make-user.ts";
import { stacks } from "../launch/stacks.ts";

/** The real Storage emulator of the test stack, by the rules it runs, with accounts in its Firestore. */
export interface StorageBed {
  /** The files as this person reaches them; null is a visitor who has not signed in. */
  files(
    uid: string | null,
    claims?: object,
  ): ReturnType<ReturnType<RulesTestEnvironment["authenticatedContext"]>["storage"]>;
  /** Sends a file; rejects as the SDK does when the rules deny it. */
  upload(uid: string | null, path: string, bytes: number, contentType: string): Promise<void>;
  /** Puts a file past the rules. */
  put(path: string, bytes: number, contentType: string): Promise<void>;
  /** Opens an account under a new uid, unless it is given. */
  openAccount(changes?: Partial<User>): Promise<string>;
  /** Puts any document in the place of an account. */
  writeAccount(uid: string, data: object): Promise<void>;
  /** Puts any document anywhere. */
  write(path: string, data: object): Promise<void>;
  close(): Promise<void>;
}

/** An id as the web client makes it. */
export function newFileId(): string {
  return randomBytes(15).toString("base64url");
}

export async function createStorageBed(): Promise<StorageBed> {
  const { projectId, ports } = stacks.test;
  const environment = await initializeTestEnvironment({
    projectId,
    firestore: { host: "127.0.0.1", port: ports.firestore },
    storage: { host: "127.0.0.1", port: ports.storage },
  });

  const bucket = `gs://${projectId}.appspot.com`;
  const files: StorageBed["files"] = (uid, claims = {}) => {
    const context =
      uid === null ? environment.unauthenticatedContext() : environment.authenticatedContext(uid, { ...claims });
    return context.storage(bucket);
  };
  const write: StorageBed["write"] = (path, data) =>
    environment.withSecurityRulesDisabled(async (context) => {
      await context.firestore().doc(path).set(data);
    });
  const writeAccount: StorageBed["writeAccount"] = (uid, data) => write(paths.user(uid), data);

  return {
    files,
    write,
    writeAccount,
    put: (path, bytes, contentType) =>
      environment.withSecurityRulesDisabled(async (context) => {
        await context.storage(bucket).ref(path).put(new Uint8Array(bytes), { contentType });
      }),
    async upload(uid, path, bytes, contentType) {
      await files(uid).ref(path).put(new Uint8Array(bytes), { contentType });
    },
    async openAccount(changes = {}) {
      const uid = changes.uid ?? newFileId();
      await writeAccount(uid, makeUser({ ...changes, uid }));
      return uid;
    },
    close: () => environment.cleanup(),
  };
}
