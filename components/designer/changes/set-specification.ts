import type { Specification } from '../../../schemas/generated/definitions.ts';
import type { Change, EditableDefinitions } from '../model/change.ts';

export function editableSpecification(definitions: EditableDefinitions, id: string): Specification | null {
  const found = definitions[`specification/${id}`];
  return found?.kind === 'specification' ? found : null;
}

type Optional = 'resources' | 'contract' | 'installation';
type Required = 'serviceFamily' | 'instances' | 'actions';

/** Null leaves an optional part out. */
export type SpecificationFields = Partial<Pick<Specification, Required>> & { readonly [Part in Optional]?: Specification[Part] | null };

const withoutGaps = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

/** What a specification says beside its names and characteristics. */
export const setSpecification = (specification: string, fields: SpecificationFields): Change => ({
  name: { code: 'set-specification', params: { definition: `specification/${specification}` } },
  gesture: `set-specification:${specification}:${Object.keys(fields).join()}`,
  apply: (definitions) => {
    const target = editableSpecification(definitions, specification);
    if (!target) return;
    const { resources, contract, installation, ...required } = withoutGaps(fields);
    Object.assign(target, required);
    if (resources) target.resources = resources;
    if (resources === null) delete target.resources;
    if (contract) target.contract = contract;
    if (contract === null) delete target.contract;
    if (installation) target.installation = installation;
    if (installation === null) delete target.installation;
  },
});
