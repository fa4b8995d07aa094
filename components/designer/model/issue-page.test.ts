import { describe, expect, it } from 'vitest';
import { readWorkspace } from '../../../core/definition/index.ts';
import { applyPatch } from '../../../schemas/examples/apply-patch.ts';
import { readLawCases, readValidExamples } from '../../../schemas/examples/read-examples.ts';
import { documentOf } from './draft-document.ts';
import { issuePage } from './issue-page.ts';
import { issueTarget } from './issue-target.ts';

const valid = readValidExamples();

describe('the page of a problem', () => {
  const places = readLawCases().flatMap(({ cases }) =>
    cases.flatMap(({ patch }) => {
      const documents = valid.map(({ source, json }) => ({
        source,
        json: applyPatch(
          json,
          patch.filter(({ document }) => document === source),
        ),
      }));
      const { workspace, issues } = readWorkspace(documents);
      return issues.map((issue) => ({ issue, workspace, page: issuePage(workspace, issue, 'old-line') }));
    }),
  );

  it('is known for every issue that a law can tell, whichever definition it stands in', () => {
    expect(new Set(places.map(({ issue }) => issue.definition?.kind))).toEqual(
      new Set(['offering', 'tariff', 'rule', 'condition', 'specification', 'category', 'channel', 'example']),
    );
    for (const { issue, workspace, page } of places) {
      const leads = page.type === 'page' ? page.path.includes(issue.definition?.id ?? '-') : workspace.get('offering', page.offering);
      expect([issue, Boolean(leads)]).toEqual([issue, true]);
    }
  });

  it('shows a tariff where it is attached, and a rule where it judges', () => {
    for (const { issue, workspace, page } of places.filter(({ issue: { definition } }) => definition?.kind === 'tariff')) {
      const users = workspace.all('offering').filter(({ tariffs = [] }) => tariffs.some(({ tariff }) => tariff === issue.definition?.id));
      if (users.length === 0) continue;
      expect(users.map(({ id }) => id)).toContain(page.type === 'offering' ? page.offering : '');
    }
  });

  it('opens the characteristic a problem is of, and names its field', () => {
    const target = (path: string, kind = 'specification') => {
      const issue = { code: 'x', path, severity: 'error', params: {}, definition: { kind, id: 'line' } } as const;
      const page = issuePage(readWorkspace([]).workspace, issue, '');
      return [page.type === 'page' ? page.path : null, issueTarget({}, issue, null).field];
    };
    expect(target('/characteristics/properties/speed/pattern')).toEqual([
      '/specifications/line?tab=characteristics&characteristic=speed',
      'characteristic/pattern',
    ]);
    expect(target('/characteristics/required/2')).toEqual(['/specifications/line?tab=characteristics', 'characteristic']);
    expect(target('/actions')).toEqual(['/specifications/line?tab=basics', 'actions']);
    expect(target('/sells/offerings/0', 'channel')).toEqual(['/channels/line', 'channel/line#sells/offerings/0']);
    expect(target('/parent', 'category')).toEqual(['?list=category&q=line', 'category/line#parent']);
  });

  it('names a field for every place of an offering', () => {
    for (const { issue, workspace } of places.filter(({ issue: { definition } }) => definition?.kind === 'offering')) {
      const target = issueTarget(documentOf(workspace.definitions.values()), issue, null);
      expect([issue.path, target.offering, target.field]).toEqual([issue.path, issue.definition?.id, expect.stringMatching(/./)]);
      if (issue.path.startsWith('/form/')) expect(target.tab).toBe('form');
      if (issue.path.startsWith('/rules/')) expect(target.tab).toBe('rules');
      if (issue.path.startsWith('/tariffs/')) expect(target.tab).toBe('tariffs');
    }
  });
});
