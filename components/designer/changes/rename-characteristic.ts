import { current, isDraft } from 'immer';
import { type CharacteristicMention, keyOf, type Mention, mentionsOfCharacteristic } from '../../../core/definition/index.ts';
import type { Change } from '../model/change.ts';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { rewriteMentions } from '../references/rewrite-mentions.ts';
import { editableSpecification } from './set-specification.ts';

/** A name in the text that a mention says: behind the last sign that parts it from what stands before. */
function renamed(mention: Mention, to: string): string | null {
  if (mention.type === 'path') return mention.path.replace(/[^/]+$/, to);
  if (mention.type === 'slot') return mention.slot.replace(/[^/]+$/, to);
  if (mention.type === 'fact') return mention.ref.path?.replace(/[^.]+$/, to) ?? null;
  return mention.type === 'where' || mention.type === 'characteristic' ? to : null;
}

const isAt = ({ mention }: CharacteristicMention, other: Mention): boolean =>
  mention.type === other.type && mention.keys.join('\n') === other.keys.join('\n');

/** Under another name, here and wherever it is named; what means characteristics of other specifications too goes on meaning those. */
export const renameCharacteristic = (specification: string, name: string, to: string): Change => ({
  name: { code: 'rename-characteristic', params: { characteristic: to } },
  apply: (definitions) => {
    const target = editableSpecification(definitions, specification);
    if (!target?.characteristics.properties[name] || target.characteristics.properties[to]) return;
    const before = isDraft(definitions) ? current(definitions) : definitions;
    const mentions = mentionsOfCharacteristic(workspaceOfDocument(before), specification, name).filter(({ isShared }) => !isShared);
    for (const key of new Set(mentions.map(({ definition }) => keyOf(definition)))) {
      const definition = definitions[key];
      const own = mentions.filter((each) => keyOf(each.definition) === key);
      if (definition) rewriteMentions(definition, (mention) => (own.some((each) => isAt(each, mention)) ? renamed(mention, to) : null));
    }
    const { characteristics } = target;
    characteristics.properties = Object.fromEntries(
      Object.entries(characteristics.properties).map(([each, value]) => [each === name ? to : each, value]),
    );
  },
});
