import type { FormHint, LocalizedText } from '../../../schemas/generated/definitions.ts';
import type { HintEdits } from '../form/form-rows.ts';
import { type Change, editableOffering } from '../model/change.ts';

function setHint(hints: Record<string, FormHint>, path: string, edit: HintEdits[string]): void {
  const next: FormHint = { ...hints[path], ...withoutUndefined(edit) };
  for (const [name, value] of Object.entries(edit)) if (value === undefined) Reflect.deleteProperty(next, name);
  if (Object.keys(next).length > 0) hints[path] = next;
  else delete hints[path];
}

const withoutUndefined = ({ order, width, heading, label, help }: HintEdits[string]): FormHint => ({
  ...(order === undefined ? {} : { order }),
  ...(width === undefined ? {} : { width }),
  ...(heading === undefined ? {} : { heading: { ...heading } }),
  ...(label === undefined ? {} : { label: { ...label } }),
  ...(help === undefined ? {} : { help: { ...help } }),
});

function arrange(code: string, offering: string, edits: HintEdits, place: string, gesture?: string): Change {
  return {
    name: { code, params: { place } },
    ...(gesture === undefined ? {} : { gesture: `${code}:${offering}:${gesture}` }),
    apply: (definitions) => {
      const target = editableOffering(definitions, offering);
      if (!target) return;
      const hints = { ...target.form };
      for (const [path, edit] of Object.entries(edits)) setHint(hints, path, edit);
      if (JSON.stringify(hints) === JSON.stringify(target.form ?? {})) return;
      if (Object.keys(hints).length > 0) target.form = hints;
      else delete target.form;
    },
  };
}

/** The form asks for what was moved in another place. */
export const moveInForm = (offering: string, place: string, edits: HintEdits): Change => arrange('move-in-form', offering, edits, place);

/** Undefined: as wide as it makes itself. */
export const setFormWidth = (offering: string, path: string, width: FormHint['width']): Change =>
  arrange('set-form-width', offering, { [path]: { width } }, path);

/** What the form calls it, or the help below it; null: as it is called and explained elsewhere. */
export const setFormText = (offering: string, path: string, which: 'label' | 'help', text: LocalizedText | null): Change =>
  arrange(`set-form-${which}`, offering, { [path]: { [which]: text ?? undefined } }, path, `${path}:${which}`);

/** The title of the group of fields that begins with this one; null: it begins none. */
export const setFormHeading = (offering: string, path: string, heading: LocalizedText | null): Change =>
  arrange('set-form-heading', offering, { [path]: { heading: heading ?? undefined } }, path, `${path}:heading`);
