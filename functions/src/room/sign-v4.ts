import type { Bucket } from "@google-cloud/storage";
import type { Link } from "./sign-link.ts";

/** A V4 signed URL: what is served, as what and until when is signed with it, so that none of it can be changed. */
export async function signV4(
  store: Pick<Bucket, "file">,
  { path, generation, expires, type, disposition }: Link,
): Promise<string> {
  const object = store.file(path, generation === null ? {} : { generation });
  const [url] = await object.getSignedUrl({
    version: "v4",
    action: "read",
    expires,
    responseType: type,
    responseDisposition: disposition,
  });
  return url;
}
