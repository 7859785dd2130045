import { StageView } from './stage';
import './data-panel';
import './explain-panel';
import './geometry-panel';
import './header';
import './help';
import './kernel-panel';
import './notices';
import './pin';
import './player';
import './sheet';
import { takeDrops } from './drop';
import { listenToKeys } from './keys';
import { Page } from './page';
import { partsOf } from './part';

const unserved = document.getElementById('unserved');

async function start(): Promise<void> {
  const parts = partsOf(document);
  const stage = parts.find((part) => part instanceof StageView);
  if (!stage) throw new Error('index.html has no stage');
  const page = await Page.start(stage.canvas, parts);
  listenToKeys(page);
  takeDrops(page);
  window.convolens = {
    run: (request, options) => (options ? page.jobs.run(request, options) : page.client.run(request)),
    harm: (worker, how) => page.jobs.harm(worker, how),
  };
  unserved?.remove();
}

start().catch((error: unknown) => {
  unserved?.append(document.createElement('p'), String(error));
  throw error;
});
