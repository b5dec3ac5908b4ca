import { beforeEach, expect, test, vi } from "vitest";
import { sendRoomFile } from "../../firebase/send-room-file.ts";
import type { Transfer } from "../../firebase/transfer.ts";
import { useUploads } from "./upload-store.ts";
import { addUploads, cancelUpload, pauseUpload, resumeUpload } from "./uploads.ts";

vi.mock(import("../../firebase/send-room-file.ts"), () => ({ sendRoomFile: vi.fn() }));
vi.mock(import("../../firebase/call.ts"), () => ({ call: vi.fn(() => Promise.reject(new Error("nothing is there"))) }));
vi.mock(import("../../firebase/account.ts"), async (original) => original());

const sent = vi.mocked(sendRoomFile);
const stateOf = (fileId: string) => useUploads.getState().list.find((each) => each.fileId === fileId)?.state;

/** A transfer that a test ends, and notes what is asked of it. */
function held() {
  const asked: string[] = [];
  const done = Promise.withResolvers<void>();
  const transfer: Transfer = {
    done: done.promise,
    pause: () => asked.push("pause"),
    resume: () => asked.push("resume"),
    cancel: () => asked.push("cancel"),
  };
  return { transfer, asked, finish: () => done.resolve() };
}

/** Queues a file whose reservation is answered when the test says so. */
function begin() {
  const reservation = Promise.withResolvers<Transfer>();
  sent.mockReturnValueOnce(reservation.promise);
  addUploads("room", "mixes", [new File(["RIFF"], "Song.wav")]);
  const fileId = useUploads.getState().list.at(-1)?.fileId ?? "";
  return { fileId, answer: reservation.resolve };
}

beforeEach(() => {
  sent.mockReset();
  useUploads.setState({ list: [] });
});

test("sends a file once that was paused and resumed while it was being reserved", async () => {
  const { fileId, answer } = begin();
  const { transfer, asked, finish } = held();
  pauseUpload(fileId);
  resumeUpload(fileId);
  pauseUpload(fileId);
  resumeUpload(fileId);
  expect(stateOf(fileId)).toBe("sending");
  answer(transfer);
  finish();
  await vi.waitFor(() => expect(stateOf(fileId)).toBe("sent"));
  expect(sent).toHaveBeenCalledTimes(1);
  expect(asked).toEqual([]);
});

test("holds a file that was paused while it was being reserved, and goes on with the same transfer", async () => {
  const { fileId, answer } = begin();
  const { transfer, asked, finish } = held();
  pauseUpload(fileId);
  answer(transfer);
  await vi.waitFor(() => expect(asked).toEqual(["pause"]));
  resumeUpload(fileId);
  expect(asked).toEqual(["pause", "resume"]);
  finish();
  await vi.waitFor(() => expect(stateOf(fileId)).toBe("sent"));
  expect(sent).toHaveBeenCalledTimes(1);
});

test("cancels a file that was cancelled while it was being reserved", async () => {
  const { fileId, answer } = begin();
  const { transfer, asked } = held();
  cancelUpload(fileId);
  answer(transfer);
  await vi.waitFor(() => expect(asked).toEqual(["cancel"]));
  expect(useUploads.getState().list).toEqual([]);
});

test("sends three at once, and the next when one is there or held", async () => {
  const files = [begin(), begin(), begin(), begin()];
  expect(files.map(({ fileId }) => stateOf(fileId))).toEqual(["sending", "sending", "sending", "waiting"]);
  const [first] = files;
  pauseUpload(first?.fileId ?? "");
  expect(files.map(({ fileId }) => stateOf(fileId))).toEqual(["paused", "sending", "sending", "sending"]);
});
