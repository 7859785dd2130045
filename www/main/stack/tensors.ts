import type { Page } from '../page';
import { store } from '../store';

const LIMIT = 64 * 1024 * 1024;

/** Takes a file of weights, and keeps it in this browser so that a reload finds it. */
export async function takeTensors(page: Page, file: File): Promise<void> {
  const { name } = file;
  page.retract(['too-big']);
  if (file.size > LIMIT) {
    const megabytes = (bytes: number) => page.words.number(Math.ceil(bytes / 1024 / 1024));
    page.tell({ code: 'too-big', name, size: megabytes(file.size), limit: megabytes(LIMIT) });
    return;
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  await store.keep(name, bytes).catch(() => page.tell({ code: 'not-kept', name }));
  page.send({ type: 'tensors', name, bytes });
}
