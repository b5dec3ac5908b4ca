import { expect, test } from "vitest";
import { stackEnvironment, stackNamed, stacks } from "./stacks.ts";

test("gives no port, project or folder to two stacks", () => {
  const all = Object.values(stacks);
  const ports = all.flatMap((stack) => Object.values(stack.ports));

  expect(new Set(ports).size).toBe(ports.length);
  expect(new Set(all.map((stack) => stack.projectId)).size).toBe(all.length);
  expect(new Set(all.map((stack) => stack.folder)).size).toBe(all.length);
});

test("keeps the documented addresses", () => {
  expect(stacks.start.ports).toMatchObject({
    hosting: 5050,
    stripe: 5054,
    mailWeb: 5055,
    smtp: 5056,
    vite: 5063,
    storage: 5064,
  });
  expect(stacks.test.ports).toMatchObject({ hosting: 5150, firestore: 5152 });
});

test("keeps every project away from real services", () => {
  expect(Object.values(stacks).every((stack) => stack.projectId.startsWith("demo-"))).toBe(true);
});

test("points the SDKs at the stack's own emulators", () => {
  expect(stackEnvironment(stacks.test)).toEqual({
    FLEXSESSION_STACK: "test",
    FIRESTORE_EMULATOR_HOST: "127.0.0.1:5152",
    FIREBASE_AUTH_EMULATOR_HOST: "127.0.0.1:5151",
    FIREBASE_STORAGE_EMULATOR_HOST: "127.0.0.1:5164",
    GCLOUD_PROJECT: "demo-flexsession-test",
  });
});

test("refuses a stack that does not exist", () => {
  expect(() => stackNamed("moon")).toThrow('There is no stack "moon". Stacks: start, test, bench.');
});
