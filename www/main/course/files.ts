import { isLanguage } from '../words';

/** Files that are a lesson together, as one text; and which file and line each of its lines is. */
export interface Gathered {
  readonly text: string;
  place(line: number): { readonly file: string; readonly line: number };
}

/** More than this is no lesson. */
const LARGEST = 1 << 20;

/** A lesson in one file, or a structure and its texts: `name.lesson`, `name.en.ftl`, `name.ru.ftl`. */
export async function gathered(files: readonly File[]): Promise<Gathered> {
  const read = files.map(async (file) => ({
    name: file.name,
    language: /\.(\w+)\.ftl$/i.exec(file.name)?.[1],
    text: file.size > LARGEST ? '' : (await file.text()).replace(/^\ufeff/, '').replaceAll('\r\n', '\n'),
  }));
  const parts = await Promise.all(read);
  const texts = parts.filter(({ language }) => isLanguage(language));
  const structure = parts.filter((part) => !texts.includes(part));
  const pieces = [
    ...structure.map((part) => ({ ...part, head: 0, text: ended(part.text) })),
    ...texts.map((part) => ({ ...part, head: 1, text: `--- ${part.language}\n${ended(part.text)}` })),
  ];
  return {
    text: pieces.map(({ text }) => text).join(''),
    place: (line) => {
      let before = 0;
      for (const { name, head, text } of pieces) {
        const lines = text.split('\n').length - 1;
        if (line <= before + lines) return { file: name, line: Math.max(line - before - head, 1) };
        before += lines;
      }
      return { file: pieces.at(-1)?.name ?? '', line };
    },
  };
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
