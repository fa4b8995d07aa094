'use client';
import { BookmarkPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { OrderDraft } from '../../order-form/order-draft.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { addDefinitions } from '../changes/add-definitions.ts';
import { useDraftSession } from '../draft-context.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';
import type { PreviewScene } from '../preview/preview-scene.ts';
import { recordExample } from './record-example.ts';

type RecordButtonProps = { readonly offering: string; readonly scene: PreviewScene; readonly form: OrderDraft };

/** Keeps the sale on the screen as an example of its offering: one click, one step of undo. */
export function RecordButton({ offering, scene, form }: RecordButtonProps) {
  const t = useTranslations('arrange.examples');
  const session = useDraftSession();
  const record = () => {
    form.settle();
    const examples = workspaceOfDocument(session.getState().log.document).all('example');
    const number = examples.filter((each) => each.offering === offering).length + 1;
    const name = { 'zh-CN': `示例 ${number}`, en: `Example ${number}` };
    const example = recordExample({ offering, scene, form, name, taken: examples.map(({ id }) => id) });
    if (!example) return toast.error(t('too-many-answers'));
    session.apply(addDefinitions([example]));
    session.endGesture();
    toast.success(t('recorded'));
  };
  return (
    <Button onClick={record}>
      <BookmarkPlus aria-hidden="true" />
      {t('record')}
    </Button>
  );
}
