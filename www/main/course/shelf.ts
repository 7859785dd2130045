import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface Schema extends DBSchema {
  lessons: { key: string; value: string };
}

let opening: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('convolens-lessons', 1, {
    upgrade(db) {
      db.createObjectStore('lessons');
    },
  });
  return opening;
}

/** Lessons that this browser does not let be kept: they are there until the page is left. */
const unkept = new Map<string, string>();

/** A person's own lessons, each in one file, by name, in this browser only. */
export const shelf = {
  async names(): Promise<string[]> {
    const kept = await database()
      .then((db) => db.getAllKeys('lessons'))
      .catch(() => []);
    return [...new Set([...kept, ...unkept.keys()])].sort();
  },

  async find(name: string): Promise<string | undefined> {
    const kept = await database()
      .then((db) => db.get('lessons', name))
      .catch(() => undefined);
    return kept ?? unkept.get(name);
  },

  /** Keeps a lesson under its name, or under the next that is free where another lesson has it. */
  async keep(id: string, text: string): Promise<string> {
    let name = id;
    for (let next = 2; ; next += 1) {
      const there = await shelf.find(name);
      if (there === undefined || there === text) break;
      name = `${id}-${next}`;
    }
    try {
      await (await database()).put('lessons', text, name);
    } catch {
      unkept.set(name, text);
    }
    return name;
  },

  async forget(name: string): Promise<void> {
    unkept.delete(name);
    await database()
      .then((db) => db.delete('lessons', name))
      .catch(() => undefined);
  },
};
