/** As fast as somebody spins a wheel, in px a frame. */
const step = 45;

const frame = () =>
  new Promise<number>((resolve) => {
    requestAnimationFrame(resolve);
  });

/** The milliseconds between frames while an element is scrolled up, frame by frame. */
async function scrollUp(scroller: Element, frames: number): Promise<number[]> {
  const times: number[] = [];
  let last = await frame();
  for (let count = 0; count < frames; count++) {
    scroller.scrollTop -= step;
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  return times;
}

function thread(): Element {
  const found = document.querySelector("section[aria-label^='Messages with']");
  if (!found) throw new Error("there is no thread");
  return found;
}

/** Reads back to the first of all messages, page by page, then scrolls up from the middle of what is loaded. */
export async function scrollThread(frames: number): Promise<number[]> {
  const scroller = thread();
  // It stands above the thread as long as there is something older.
  while (scroller.querySelector("output")) {
    scroller.scrollTop = 0;
    await frame();
  }
  scroller.scrollTop = scroller.scrollHeight / 2;
  await new Promise((resolve) => {
    setTimeout(resolve, 500);
  });
  return await scrollUp(scroller, frames);
}

/** The same through paragraphs that are all there. */
export async function scrollBare(frames: number): Promise<number[]> {
  const scroller = document.body.appendChild(document.createElement("div"));
  scroller.style.cssText = "height:600px;overflow-y:auto";
  for (let count = 0; count < 1_500; count++) {
    scroller.appendChild(document.createElement("p")).textContent = `Number ${count}. La la la.`;
  }
  scroller.scrollTop = scroller.scrollHeight;
  const times = await scrollUp(scroller, frames);
  scroller.remove();
  return times;
}
