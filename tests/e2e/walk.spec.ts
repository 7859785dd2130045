import { readFileSync } from 'node:fs';
import { findings } from './tools/axe';
import { expect, test } from './tools/test';

test.describe.configure({ timeout: 240_000 });

/** A message that there is not shows its id; a number that there is not, its name. */
const MISSING = /\b(?:ui|lab|stage|data|sample|say|see|course)-[a-z]+(?:-[a-z]+)*\b|\{ ?\$[a-z-]+/;

interface Step {
  readonly name: string;
  readonly hash: string;
}

function source(name: string): string {
  return readFileSync(`www/lessons/${name}`, 'utf8');
}

/** The steps of a lesson, each with the address that it opens. */
function steps(lesson: string): Step[] {
  const found = source(`${lesson}.lesson`).matchAll(/^step (\S+)\n(?:\s*#.*\n)*\s*(show|compare) (.*)$/gm);
  return [...found].map(([, name = '', how, what = '']) => {
    const [a = '', b = ''] = what.split(' | ').map((half) => encodeURIComponent(half.trim().slice(1)));
    const hash = how === 'show' ? what.trim() : `#/compare?a=${a}&b=${b}`;
    return { name, hash: `${hash}${hash.includes('?') ? '&' : '?'}lesson=${lesson}/${name}` };
  });
}

/** The titles of a lesson's steps. */
function titles(lesson: string, lang: string): Map<string, string> {
  const messages = source(`${lesson}.${lang}.ftl`).split(/^(?=[a-z])/m);
  return new Map(
    messages.map((message) => [message.split(' ')[0] ?? '', /^\s+\.title = (.*)$/m.exec(message)?.[1]?.trim() ?? '']),
  );
}

const LESSONS = source('order.txt').split('\n').filter(Boolean);

for (const lang of ['ru', 'en']) {
  for (const lesson of LESSONS) {
    test(`every step of ${lesson} opens in ${lang}, and axe finds nothing`, async ({ lens }) => {
      const { page } = lens;
      const named = titles(lesson, lang);
      const all = steps(lesson);
      expect(all.length).toBeGreaterThan(4);
      for (const { name, hash } of all) {
        await test.step(name, async () => {
          await page.goto(`./${hash}&lang=${lang}`);
          await expect(page.locator('#lesson-step')).toHaveText(named.get(name) ?? '?');
          // The text waits for the numbers of its stage.
          await expect(page.locator('.lesson-text p').first()).not.toBeEmpty();
          await expect(page.locator('body')).not.toContainText(MISSING);
          await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
          await expect(lens.notices).toHaveCount(0);
          expect(await findings(page), name).toEqual([]);
          await page.screenshot({ path: `test-results/lessons/${lang}/${lesson}-${name}.png` });
        });
      }
    });
  }
}
