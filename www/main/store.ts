import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface Schema extends DBSchema {
  files: { key: string; value: Uint8Array };
}

let opening: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('convolens', 1, {
    upgrade(db) {
      db.createObjectStore('files');
    },
  });
  return opening;
}

/** A person's files, by name, in this browser only. */
export const store = {
  async keep(name: string, bytes: Uint8Array): Promise<void> {
    await (await database()).put('files', bytes, name);
  },
  async find(name: string): Promise<Uint8Array | undefined> {
    return (await database()).get('files', name);
  },
  async names(): Promise<string[]> {
    return (await database()).getAllKeys('files');
  },
  async forget(name: string): Promise<void> {
    await (await database()).delete('files', name);
  },
};
