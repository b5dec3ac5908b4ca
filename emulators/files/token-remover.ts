/**
 * Takes a download token away on the Storage emulator, where a change of metadata leaves it. The emulator puts another in
 * its place, which nobody is told.
 */
export function tokenRemover(host: string, bucket: string): (path: string, token: string) => Promise<void> {
  return async (path, token) => {
    const url = `http://${host}/v0/b/${bucket}/o/${encodeURIComponent(path)}?delete_token=${token}`;
    const response = await fetch(url, { method: "POST", headers: { authorization: "Bearer owner" } });
    if (!response.ok) throw new Error(`a download token stays: ${response.status}`);
  };
}
