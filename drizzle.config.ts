import { defineConfig } from 'drizzle-kit';

/** `npx drizzle-kit generate` writes the next migration after a change to the tables. */
export default defineConfig({
  dialect: 'sqlite',
  schema: ['./server/store/sqlite/tables.ts', './server/store/sqlite/auth-tables.ts'],
  out: './server/store/migrations',
});
