/** @import { TrainingNews, TrainingOrder } from '../protocol/lab' */
/** @typedef {typeof import('../../pkg/stack/convolens.js')} Glue */

/** How often it tells how far it is, in milliseconds. */
const TELL = 250;

/** Trains until it is done. To stop it, the page ends the worker. @param {TrainingOrder} order */
async function train({ module, glue: address, data, seed, rate }) {
  /** @type {Glue} */
  const glue = await import(/* @vite-ignore */ address);
  glue.initSync({ module });
  const trainer = new glue.Trainer(data, seed, rate);
  const tell = () => self.postMessage(/** @type {TrainingNews} */ (trainer.news()));
  tell();
  let told = performance.now();
  while (!trainer.done()) {
    trainer.step();
    const now = performance.now();
    if (now - told < TELL) continue;
    told = now;
    tell();
  }
  tell();
  self.close();
}

self.addEventListener('message', (/** @type {MessageEvent<TrainingOrder>} */ { data: order }) => {
  train(order).catch((/** @type {unknown} */ error) =>
    // An uncaught error reaches the page as the worker's error event.
    setTimeout(() => {
      throw error;
    }),
  );
});
