/** A worker with its share of a line. */

import { prepared } from './convolens.mjs';

/** @import { Ready } from '../worker.mjs' */

/** @type {Ready | null} */
let ready = null;
const worker = /** @type {Worker} */ (/** @type {unknown} */ (self));

worker.onmessage = async ({ data }) => {
  try {
    switch (data.type) {
      case 'prepare':
        ready = await prepared(data.line, data);
        worker.postMessage({ reply: ready.detail ?? '' });
        break;
      case 'run':
        await ready?.run();
        worker.postMessage({ reply: null });
        break;
      default:
        worker.postMessage({ reply: ready?.output() });
    }
  } catch (error) {
    worker.postMessage({ error: String(error) });
  }
};
