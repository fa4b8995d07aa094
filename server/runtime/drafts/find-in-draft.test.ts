import { expect, it } from 'vitest';
import { offering } from '../../../core/testing/build-definitions.ts';
import { lineCatalogue, manager, openTestHouse } from '../../testing/open-house.ts';
import { saveOf } from '../../testing/save-of.ts';
import { createDraft } from './create-draft.ts';
import { findInDraft } from './find-in-draft.ts';
import { saveDraft } from './save-draft.ts';

it('finds offerings of the base and of the draft itself by pinyin and initials, and none that the draft takes out', async () => {
  const house = openTestHouse();
  try {
    const { runtime } = house;
    await house.publish([
      ...lineCatalogue(),
      { ...offering({ id: 'at-home' }), specification: 'line', name: { 'zh-CN': '家庭和目', en: 'At home' } },
    ]);
    const draft = await createDraft(runtime, manager, { title: 'homes' });
    const find = (text: string) => findInDraft(runtime, { id: draft.id, text });
    expect(await find('jthm')).toEqual(['at-home']);
    expect(await find(' ')).toEqual([]);
    const made = { ...offering({ id: 'more-home' }), specification: 'line', name: { 'zh-CN': '家庭和目二', en: 'More home' } };
    const changes = { 'offering/more-home': made, 'offering/at-home': null, 'offering/unreadable': { kind: 'offering' } };
    await saveDraft(runtime, manager, saveOf(draft, changes as never));
    expect(await find('jiatinghemu')).toEqual(['more-home']);
  } finally {
    await house.close();
  }
});
