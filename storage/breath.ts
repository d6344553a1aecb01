// No more than half a frame at sixty a second, also where other work comes on top.
const LONGEST_MS = 8;

async function nextTask(): Promise<void> {
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    // A timer would wait four milliseconds each time.
    port2.postMessage(null);
  });
}

/** Lets the page answer and paint between two pieces of long work, but no more often than it has to. */
export class Breath {
  #since = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.#since < LONGEST_MS) return;
    await nextTask();
    this.#since = performance.now();
  }
}
