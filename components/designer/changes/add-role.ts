import type { LocalizedText } from '../../../schemas/generated/definitions.ts';
import { type Change, editableBundle } from '../model/change.ts';
import { freeId } from '../model/free-id.ts';
import { rootPlace, takenIds } from '../model/place.ts';

export type NewRole = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly accepts: readonly string[];
  readonly isMandatory: boolean;
};

/** A slot that a member's product fills, one of those it accepts, whether somebody has it or takes it now. */
export const addRole = (offering: string, { id, name, accepts, isMandatory }: NewRole): Change => ({
  name: { code: 'add-role', params: { name } },
  apply: (definitions) => {
    const bundle = editableBundle(definitions, offering);
    if (!bundle || accepts.length === 0) return;
    const role = {
      id: freeId(id, takenIds(bundle, rootPlace)),
      name: { ...name },
      min: isMandatory ? 1 : 0,
      max: 1,
      accepts: [...accepts],
      from: ['existing' as const, 'new' as const],
    };
    bundle.roles = [...(bundle.roles ?? []), role];
  },
});
