import { expect, test } from "vitest";
import { publicFileOf } from "./public-file.ts";

const id = "1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed";
const url = (path: string, query = `alt=media&token=${id}`) =>
  `https://firebasestorage.googleapis.com/v0/b/flexsession.appspot.com/o/${path}?${query}`;

test("reads whose file it is, and of which kind", () => {
  expect(publicFileOf(url(`public%2Fana%2Fsample%2F${id}`))).toEqual({
    origin: "https://firebasestorage.googleapis.com",
    bucket: "flexsession.appspot.com",
    uid: "ana",
    kind: "sample",
    fileId: id,
  });
});

test.each([
  ["another kind", url(`public%2Fana%2Fvideo%2F${id}`)],
  ["a private file", url(`bookings%2Fana%2Fsample%2F${id}`)],
  ["a path that climbs", url(`public%2Fana%2F..%2F..%2Fbookings%2F${id}`)],
  ["a path with slashes", url(`public/ana/photo/${id}`)],
  ["a longer path", url(`public%2Fana%2Fphoto%2F${id}%2Fx`)],
  ["more than a token", url(`public%2Fana%2Fphoto%2F${id}`, `alt=media&token=${id}&x=1`)],
  ["a fragment", `${url(`public%2Fana%2Fphoto%2F${id}`)}#x`],
  ["a script", `javascript:alert(1)//${url(`public%2Fana%2Fphoto%2F${id}`)}`],
  ["an address with a name in it", `https://ana@evil.test/v0/b/b/o/public%2Fana%2Fphoto%2F${id}`],
  ["nothing", ""],
])("reads %s as none of ours", (_, text) => {
  expect(publicFileOf(text)).toBeNull();
});
