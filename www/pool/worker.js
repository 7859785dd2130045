import { Hand } from './hand.js';

/** @import { Glue, Order, Reply } from '../protocol/pool' */

/** @type {Hand | undefined} */
let hand;

/**
 * What came before the instance was there.
 *
 * @type {Order[]}
 */
const early = [];

/**
 * @param {Reply} reply
 * @param {Transferable[]} transfer
 */
function say(reply, transfer = []) {
  self.postMessage(reply, { transfer });
}

/** @param {Extract<Order, { type: 'begin' }>} order */
async function begin({ module, glue: address }) {
  /** @type {Glue} */
  const glue = await import(/* @vite-ignore */ address);
  glue.initSync({ module });
  hand = new Hand(glue, say, () => self.close());
  say({ type: 'ready' });
  for (const order of early.splice(0)) hand.take(order);
}

self.addEventListener('message', (/** @type {MessageEvent<Order>} */ { data: order }) => {
  if (order.type !== 'begin') {
    if (hand) hand.take(order);
    else early.push(order);
    return;
  }
  begin(order).catch((/** @type {unknown} */ error) =>
    // An uncaught error reaches the pool as the worker's error event.
    setTimeout(() => {
      throw error;
    }),
  );
});
