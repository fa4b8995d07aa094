import type { Condition, NamedCondition } from '../../../schemas/generated/definitions.ts';
import { errorIssue, type Issue } from '../../kernel/issue.ts';
import { pointer } from '../../kernel/json-pointer.ts';
import { checkCounts } from '../check-counts.ts';
import { checkCondition, greatestComparisons, type TypeOfFact } from '../conditions/check-condition.ts';
import { comparisonsOf, findInWorkspace, namesWithPointers, writeOut } from '../conditions/named-conditions.ts';
import type { Workspace } from '../definition.ts';
import { typeFacts } from '../fact-types.ts';
import type { Law } from '../law.ts';
import { placedConditions } from '../placed-conditions.ts';

type Judged = { readonly condition: Condition; readonly at: string; readonly issuesOf: (plain: Condition, at: string) => Issue[] };

/** Characteristics are typed where a name is used: by itself it may be of anything. */
const typeNothing: TypeOfFact = () => ({ type: 'any', isList: 'either' });

/** Tells the issues of conditions with every name written out, each once and where somebody can mend it. */
class Checker {
  readonly #workspace: Workspace;
  readonly #ownIssues = new Map<string, ReadonlySet<string>>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Everything wrong with it, at where it would stand if no name were used. */
  #written({ condition, at, issuesOf }: Judged): Issue[] {
    const find = findInWorkspace(this.#workspace);
    const comparisons = comparisonsOf(condition, find);
    if (comparisons !== null && comparisons > greatestComparisons)
      return [errorIssue('condition-too-large', at, { params: { greatest: greatestComparisons, comparisons } })];
    // What names itself or what is not there is told by other laws; everything else in it is checked all the same.
    return issuesOf(comparisons === null ? condition : writeOut(condition, find), at);
  }

  #own(named: NamedCondition): Judged {
    const scope = { workspace: this.#workspace, places: [], bundle: null };
    return {
      condition: named.when,
      at: '/when',
      issuesOf: (plain, at) => [
        ...checkCondition(plain, typeNothing, at),
        // Paths lead somewhere from where the name is used.
        ...checkCounts(plain, scope, at).filter(({ code }) => code !== 'path-unknown-part'),
      ],
    };
  }

  /** What is wrong with a name wherever it is used: told in its own definition. */
  #issuesOfName(id: string): ReadonlySet<string> {
    const known = this.#ownIssues.get(id);
    if (known) return known;
    const named = this.#workspace.get('condition', id);
    const issues = new Set((named ? this.#written(this.#own(named)) : []).map(({ code, path }) => `${code} ${path}`));
    this.#ownIssues.set(id, issues);
    return issues;
  }

  issuesOf(judged: Judged): Issue[] {
    const names = namesWithPointers(judged.condition, judged.at);
    return this.#written(judged).flatMap((issue) => {
      const name = names.find(({ pointer: at }) => issue.path === at || issue.path.startsWith(`${at}/`));
      if (!name) return [issue];
      const inside = `${issue.code} /when${issue.path.slice(name.pointer.length)}`;
      if (this.#issuesOfName(name.id).has(inside)) return [];
      return [{ ...issue, path: `${name.pointer}/condition` }];
    });
  }

  ofNames(): Issue[] {
    return this.#workspace
      .all('condition')
      .flatMap((named) => this.issuesOf(this.#own(named)).map((issue) => ({ ...issue, definition: { kind: 'condition', id: named.id } })));
  }
}

/** Facts exist and are compared with what they can be compared with (`model 26`). */
export const conditionsAreTyped: Law = (workspace) => {
  const checker = new Checker(workspace);
  const placed = placedConditions(workspace).flatMap(({ definition, condition, keys, scope }) =>
    checker
      .issuesOf({
        condition,
        at: pointer(...keys),
        issuesOf: (plain, at) => [...checkCondition(plain, typeFacts(scope), at), ...checkCounts(plain, scope, at)],
      })
      .map((issue) => ({ ...issue, definition: { kind: definition.kind, id: definition.id } })),
  );
  return [...placed, ...checker.ofNames()];
};
