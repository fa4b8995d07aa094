import type { Workspace } from '../definition/index.ts';
import type { Issue } from '../kernel/issue.ts';
import { failure, type Result, success } from '../kernel/result.ts';
import { contentHash, definitionHash } from '../release/index.ts';
import { attachTariffs } from './passes/attach-tariffs.ts';
import { bindRules } from './passes/bind-rules.ts';
import { buildItem, type CompileContext } from './passes/build-structure.ts';
import { gatherConditions } from './passes/gather-conditions.ts';
import type { ManifestEntry, Program } from './program.ts';

/** Changes whenever the same definitions would compile or configure to something else. */
export const engineVersion = '9';

const byKindAndId = (a: ManifestEntry, b: ManifestEntry): number => (a.kind === b.kind ? (a.id < b.id ? -1 : 1) : a.kind < b.kind ? -1 : 1);

function freezeDeep<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) freezeDeep(child);
  }
  return value;
}

/**
 * Makes the program of one offering (`model 30`): its structure with every narrowing applied, its tariffs, and the
 * rules that can judge it. Deterministic: the hash covers the engine version and the hashes of exactly the
 * specifications, offerings, tariffs, rules, conditions and categories reached, so it changes with each of them and with
 * no other. Issues: `reference-unknown`, `bundle-cycle`, `condition-cycle`; everything else is the lint's.
 */
export function compile(workspace: Workspace, offering: string): Result<Program, Issue[]> {
  const context: CompileContext = { workspace, reached: new Set(), issues: [] };
  const structure = buildItem(context, offering, { path: '', narrowing: {}, above: [] });
  if (!structure) return failure(context.issues);
  const root = attachTariffs(context, structure);
  const rules = bindRules(context, root);
  const conditions = gatherConditions(context, root, rules);
  if (context.issues.length > 0) return failure(context.issues);
  const manifest = [...context.reached]
    .flatMap((key): ManifestEntry[] => {
      const definition = workspace.definitions.get(key);
      return definition ? [{ kind: definition.kind, id: definition.id, hash: definitionHash(definition) }] : [];
    })
    .sort(byKindAndId);
  const hash = contentHash({ engine: engineVersion, offering, manifest });
  // The definitions stay as they are: what the program holds of them is copied before it is frozen.
  return success(
    freezeDeep(structuredCopy({ hash, engine: engineVersion, offering, manifest, root, rules, ...(conditions ? { conditions } : {}) })),
  );
}

const structuredCopy = (program: Program): Program => JSON.parse(JSON.stringify(program));
