import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { routeMessages } from './area-messages.ts';

const root = join(import.meta.dirname, '..');
const imported = /(?:from|import)\s*\(?\s*'(\.[^']+\.tsx?)'/g;

/** Every file that a page brings along, by what the files say they import. */
function reachedFrom(page: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [page];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file) || !existsSync(file)) continue;
    reached.add(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(imported)) open.push(join(dirname(file), path));
  }
  return reached;
}

const usedIn = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/useTranslations\('([\w-]+)/g)].map(([, area = '']) => area);
const ofRoutes: readonly string[] = Object.values(routeMessages).flat();
const carriedBy: Readonly<Record<string, readonly string[]>> = routeMessages;

describe('messages that only some routes carry', () => {
  const routes = readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' });
  const pages = routes.filter((path) => /(^|[\\/])(page|layout|error|not-found)\.tsx$/.test(path));
  it.each(pages)('are all carried by %s', (page) => {
    const carried = carriedBy[page.split(/[\\/]/)[0] ?? ''] ?? [];
    const missing = [...reachedFrom(join(root, 'app', page))].flatMap((file) =>
      usedIn(file)
        .filter((area) => ofRoutes.includes(area) && !carried.includes(area))
        .map((area) => `${relative(root, file)} needs "${area}"`),
    );
    expect(missing).toEqual([]);
  });

  it.each(Object.entries(carriedBy))('are each shown by a page of %s', (folder, areas) => {
    const own = pages.filter((page) => page.startsWith(folder));
    const shown = own.flatMap((page) => [...reachedFrom(join(root, 'app', page))]).flatMap(usedIn);
    expect(areas.filter((area) => !shown.includes(area))).toEqual([]);
  });
});
