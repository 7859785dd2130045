import { StageView } from './stage';
import './data-panel';
import './explain-panel';
import './geometry-panel';
import './header';
import './help';
import './image/data';
import './image/display';
import './image/explain';
import './image/geometry';
import './image/kernel';
import './image/progress';
import './kernel-panel';
import './notices';
import './player';
import './sheet';
import { takeDrops } from './drop';
import { listenToKeys } from './keys';
import { Page } from './page';
import { Part } from './part';

const unserved = document.getElementById('unserved');

async function start(): Promise<void> {
  const parts = [...document.querySelectorAll('*')].filter((element) => element instanceof Part);
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
