import type { Definition, DefinitionKey, Offering } from '../../../core/definition/index.ts';
import { isBundle } from '../../../core/definition/index.ts';
import type { Bundle, LocalizedText, Tariff } from '../../../schemas/generated/definitions.ts';

/** The definitions as immer hands them out to be written. */
export type EditableDefinitions = Record<DefinitionKey, Definition>;

/** How a step is named in undo and redo: a code of messages/<locale>/design.json (`change.<code>`). */
export type ChangeName = { readonly code: string; readonly params: Readonly<Record<string, string | LocalizedText>> };

/** One edit of a draft. It writes into the drafted definitions, and does nothing where its target is gone. */
export type Change = {
  readonly name: ChangeName;
  /** Changes of one gesture (typing into one field) become one step. */
  readonly gesture?: string;
  readonly apply: (definitions: EditableDefinitions) => void;
};

export function editableOffering(definitions: EditableDefinitions, id: string): Offering | null {
  const found = definitions[`offering/${id}`];
  return found?.kind === 'offering' ? found : null;
}

export function editableBundle(definitions: EditableDefinitions, id: string): Bundle | null {
  const found = editableOffering(definitions, id);
  return found && isBundle(found) ? found : null;
}

export function editableTariff(definitions: EditableDefinitions, id: string): Tariff | null {
  const found = definitions[`tariff/${id}`];
  return found?.kind === 'tariff' ? found : null;
}
