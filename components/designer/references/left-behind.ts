import { type Bundle, isAtOrBelow, mentionsOfPart, type PlacedMention, type Workspace } from '../../../core/definition/index.ts';
import { pointer } from '../../../core/kernel/json-pointer.ts';
import { idPathOf, type Place } from '../model/place.ts';
import { keysOfPlace } from './follow-covers.ts';

/** What names a part and stays when it is removed: not what stands in it, nor that it is proposed in its group. */
export function leftBehind(workspace: Workspace, bundle: Bundle, place: Place): readonly PlacedMention[] {
  const own = pointer(...keysOfPlace(bundle, place));
  return mentionsOfPart(workspace, { bundle, path: idPathOf(place) }).filter(({ definition, mention }) => {
    const isInside = definition === bundle && isAtOrBelow(pointer(...mention.keys), own);
    return !isInside && !(mention.type === 'part' && mention.at === 'options');
  });
}
