import { isBundle } from '../../../core/definition/index.ts';
import type { DefinitionRef, Issue } from '../../../core/kernel/issue.ts';
import { pointerKeys } from '../../../core/kernel/json-pointer.ts';
import { type DraftDocument, offeringIn } from './draft-document.ts';
import { type Level, type Place, placeOf, rootPlace } from './place.ts';
import { ruleKey } from './rule-ref.ts';

export type EditorTab = 'structure' | 'tariffs' | 'rules' | 'form' | 'examples' | 'basics';

/** Where in the editor a problem is mended: which offering, tab and part, and the field that takes the focus. */
export type IssueTarget = {
  readonly offering: string | null;
  readonly tab: EditorTab;
  readonly place: Place;
  /** Value of `data-field` on the control. */
  readonly field: string;
};

const idAt = (list: readonly { readonly id: string }[] | undefined, index: string | undefined): string | null =>
  list?.[Number(index)]?.id ?? null;

function placeInLevel(level: Level, keys: readonly string[], before: readonly string[]): { place: Place; rest: readonly string[] } {
  const [list, index, inner, optionIndex] = keys;
  if (list === 'components') {
    const id = idAt(level.components, index);
    if (id) return { place: placeOf(...before, 'components', id), rest: keys.slice(2) };
  }
  if (list === 'groups') {
    const group = level.groups?.[Number(index)];
    const option = group && inner === 'options' ? idAt(group.options, optionIndex) : null;
    if (group && option) return { place: placeOf(...before, 'groups', group.id, option), rest: keys.slice(4) };
    if (group) return { place: placeOf(...before, 'groups', group.id), rest: keys.slice(2) };
  }
  return { place: placeOf(...before), rest: keys };
}

function targetInOffering(document: DraftDocument, id: string, keys: readonly string[]): IssueTarget {
  const offering = offeringIn(document, id);
  const at = (tab: EditorTab, place: Place, field: string): IssueTarget => ({ offering: id, tab, place, field });
  const [list, index] = keys;
  if (list === 'form') return at('form', rootPlace, `form${index ?? ''}`);
  if (list === 'rules') {
    const rule = idAt(offering?.rules, index);
    const leaf = keys[2] === 'when' ? placeOf(...keys.slice(3)) : keys.slice(2).join('/');
    return at('rules', rootPlace, rule ? `${ruleKey({ type: 'inline', offering: id, id: rule })}#${leaf}` : 'rules');
  }
  if (list === 'tariffs') return at('tariffs', rootPlace, [`attachment-${index ?? '0'}`, ...keys.slice(2)].join('/'));
  if (!offering || !isBundle(offering)) return at('basics', rootPlace, list ?? 'name');
  const role = list === 'roles' ? offering.roles?.[Number(index)] : undefined;
  const found = role ? placeInLevel(role, keys.slice(2), ['roles', role.id]) : placeInLevel(offering, keys, []);
  if (found.place === rootPlace)
    return at(list === 'components' || list === 'groups' || list === 'roles' ? 'structure' : 'basics', rootPlace, list ?? 'name');
  return at('structure', found.place, found.rest[0] === 'characteristics' ? `narrow-${found.rest[1] ?? ''}` : (found.rest[0] ?? 'name'));
}

/** As the controls of its forms are named: `tariff/<id>#<charge>/<property>`, and `tariff/<id>#<property>` of the tariff itself. */
const tariffField = (definition: DefinitionRef, document: DraftDocument, keys: readonly string[]): string => {
  const tariff = document[`tariff/${definition.id}`];
  const charge = tariff?.kind === 'tariff' && keys[0] === 'charges' ? idAt(tariff.charges, keys[1]) : null;
  const rest = charge === null ? keys : [charge, ...keys.slice(2)];
  return rest.length === 0 ? `tariff/${definition.id}` : `tariff/${definition.id}#${rest.join('/')}`;
};

/** A specification's own form, or that of the characteristic which is open: `characteristic/<keyword>`. */
const specificationField = ([part, list, _name, keyword]: readonly string[]): string =>
  part !== 'characteristics' ? (part ?? 'name') : ['characteristic', list === 'properties' ? keyword : undefined].filter(Boolean).join('/');

/** `current` is the offering on the screen: a tariff or rule of its own is shown there. */
export function issueTarget(document: DraftDocument, issue: Issue, current: string | null): IssueTarget {
  const keys = pointerKeys(issue.path);
  const definition = issue.definition;
  if (definition?.kind === 'offering') return targetInOffering(document, definition.id, keys);
  if (definition?.kind === 'example') {
    const example = document[`example/${definition.id}`];
    const offering = example?.kind === 'example' ? example.offering : current;
    return { offering, tab: 'examples', place: rootPlace, field: `example/${definition.id}` };
  }
  if (definition?.kind === 'tariff')
    return { offering: current, tab: 'tariffs', place: rootPlace, field: tariffField(definition, document, keys) };
  if (definition?.kind === 'condition')
    return {
      offering: current,
      tab: 'rules',
      place: rootPlace,
      field: [`condition/${definition.id}`, keys.join('/')].filter((part) => part !== '').join('#'),
    };
  if (definition?.kind === 'rule') {
    const leaf = keys[0] === 'when' ? placeOf(...keys.slice(1)) : keys.join('/');
    return { offering: current, tab: 'rules', place: rootPlace, field: `rule/${definition.id}#${leaf}` };
  }
  const elsewhere = (field: string): IssueTarget => ({ offering: current, tab: 'basics', place: rootPlace, field });
  if (definition?.kind === 'specification') return elsewhere(specificationField(keys));
  return elsewhere(definition ? [`${definition.kind}/${definition.id}`, keys.join('/')].filter((part) => part !== '').join('#') : 'name');
}
