/** Controls but for what separates words and lines. */
const control = /[^\P{Cc}\t\n\v\f\r]/u;

/** Whether bytes are text in UTF-8 that people write: no other controls than line ends and tabs. */
export class TextCheck {
  private readonly decoder = new TextDecoder("utf-8", { fatal: true });
  private isFine = true;

  add(part: Uint8Array): void {
    if (!this.isFine) return;
    try {
      const text = this.decoder.decode(part, { stream: true });
      this.isFine = !control.test(text);
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
