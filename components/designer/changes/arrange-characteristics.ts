import type { Characteristic, Specification } from '../../../schemas/generated/definitions.ts';
import type { Change } from '../model/change.ts';
import { editableSpecification } from './set-specification.ts';

type Characteristics = Specification['characteristics'];

function setRequired(characteristics: Characteristics, required: readonly string[]): void {
  if (required.length > 0) characteristics.required = [...required];
  else delete characteristics.required;
}

export const addCharacteristic = (specification: string, name: string, made: Characteristic): Change => ({
  name: { code: 'add-characteristic', params: { characteristic: name } },
  apply: (definitions) => {
    const target = editableSpecification(definitions, specification)?.characteristics;
    if (target && !target.properties[name]) target.properties[name] = structuredClone(made);
  },
});

export const removeCharacteristic = (specification: string, name: string): Change => ({
  name: { code: 'remove-characteristic', params: { characteristic: name } },
  apply: (definitions) => {
    const target = editableSpecification(definitions, specification)?.characteristics;
    if (!target?.properties[name]) return;
    delete target.properties[name];
    setRequired(
      target,
      (target.required ?? []).filter((each) => each !== name),
    );
  },
});

/** All characteristics at once, as the JSON Schema beside the form says them. */
export const replaceCharacteristics = (specification: string, characteristics: Characteristics): Change => ({
  name: { code: 'replace-characteristics', params: { definition: `specification/${specification}` } },
  gesture: `replace-characteristics:${specification}`,
  apply: (definitions) => {
    const target = editableSpecification(definitions, specification);
    if (target && JSON.stringify(target.characteristics) !== JSON.stringify(characteristics))
      target.characteristics = structuredClone(characteristics);
  },
});
