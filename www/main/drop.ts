import type { Page } from './page';

/** Files dropped anywhere on the page, and text pasted anywhere outside a field. */
export function takeDrops(page: Page): void {
  const root = document.documentElement;
  addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    root.dataset.drop = '';
  });
  addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) delete root.dataset.drop;
  });
  addEventListener('drop', (event) => {
    delete root.dataset.drop;
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void page.files.open(file);
  });
  addEventListener('paste', (event) => {
    if (event.defaultPrevented || (event.target instanceof Element && event.target.matches('input, textarea'))) return;
    const [file] = event.clipboardData?.files ?? [];
    const text = event.clipboardData?.getData('text/plain').trim();
    if (text) void page.files.paste(text);
    else if (file) void page.files.open(file);
  });
}
