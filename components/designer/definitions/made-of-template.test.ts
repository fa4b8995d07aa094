import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../core/compile/index.ts';
import { lint } from '../../../core/definition/index.ts';
import { readSeeds } from '../../../core/testing/read-seeds.ts';
import { addDefinitions } from '../changes/add-definitions.ts';
import { emptyLog, record } from '../model/command-log.ts';
import { documentOf, workspaceOfDocument } from '../model/draft-document.ts';
import { madeOfTemplate, templatesIn } from './made-of-template.ts';

const templates = [...readSeeds(join(import.meta.dirname, '../../../catalog-seeds/templates')).definitions.values()];
const seeds = documentOf(readSeeds().definitions.values());
const wish = { id: 'made-of-it', name: { 'zh-CN': '新品', en: 'New one' }, category: 'td-bundles' };

describe('a template', () => {
  it.each(templatesIn(templates).map(({ id }) => id))(
    '%s becomes an offering that compiles beside the example catalogue, twice',
    (template) => {
      const once = record(emptyLog(seeds), addDefinitions(madeOfTemplate(seeds, templates, template, wish))).document;
      const again = { ...wish, id: 'made-of-it-too' };
      const document = record(emptyLog(once), addDefinitions(madeOfTemplate(once, templates, template, again))).document;
      const workspace = workspaceOfDocument(document);
      for (const { id } of [wish, again]) expect(compile(workspace, id)).toMatchObject({ ok: true });
      const added = Object.entries(document).filter(([key]) => !Object.hasOwn(seeds, key));
      expect(added.map(([key]) => key).filter((key) => !/\/made-of-it(-|$)/.test(key))).toEqual([]);
      expect(JSON.stringify(added)).not.toContain(template);
      const issues = lint(workspace).filter(({ severity, definition }) => severity === 'error' && definition?.id.startsWith('made-of-it'));
      expect(issues).toEqual([]);
    },
  );

  it('gives its parts codes that are free', () => {
    const [template] = templatesIn(templates);
    const made = madeOfTemplate(seeds, templates, template?.id ?? '', wish);
    const taken = documentOf([...Object.values(seeds), ...made.slice(1)]);
    const next = madeOfTemplate(taken, templates, template?.id ?? '', wish);
    expect(next.slice(1).map(({ id }) => id)).toEqual(made.slice(1).map(({ id }) => `${id}-2`));
  });
});
