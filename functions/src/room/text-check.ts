/** Whether bytes are text in UTF-8 that people write: no other controls than line ends and tabs. */
export class TextCheck {
  private readonly decoder = new TextDecoder("utf-8", { fatal: true });
  private isFine = true;

  add(part: Uint8Array): void {
    if (!this.isFine) return;
    try {
      const text = this.decoder.decode(part, { stream: true });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
      this.isFine = !/[\u0000-\u0008\u000e-\u001f]/.test(text);
    } catch {
      this.isFine = false;
    }
  }

  /** Call it once, after the last part. */
  isText(): boolean {
    try {
      this.decoder.decode();
      return this.isFine;
    } catch {
      return false;
    }
  }
}
