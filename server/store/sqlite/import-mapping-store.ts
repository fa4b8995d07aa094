import { and, eq } from 'drizzle-orm';
import type { ImportMappingStore } from '../store.ts';
import type { Connections } from './connection.ts';
import { parseJson } from './parse-json.ts';
import { importMappings } from './tables.ts';
import type { Writer } from './writer.ts';

export function importMappingStoreOn({ reading, writing }: Connections, writer: Writer): ImportMappingStore {
  return {
    get: async ({ customer, offering, role }) => {
      const row = reading
        .select({ columns: importMappings.columns })
        .from(importMappings)
        .where(and(eq(importMappings.customer, customer), eq(importMappings.offering, offering), eq(importMappings.role, role)))
        .get();
      return row ? parseJson(row.columns) : {};
    },
    remember: ({ customer, offering, role }, columns) =>
      writer.write(() => {
        const values = { customer, offering, role, columns: JSON.stringify(columns) };
        writing
          .insert(importMappings)
          .values(values)
          .onConflictDoUpdate({
            target: [importMappings.customer, importMappings.offering, importMappings.role],
            set: { columns: values.columns },
          })
          .run();
      }),
  };
}
