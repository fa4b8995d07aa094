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
    const taken = workspaceOfDocument(session.getState().log.document)
      .all('example')
      .map(({ id }) => id);
    const example = recordExample({ offering, scene, form, taken }, (number) => ({ 'zh-CN': `示例 ${number}`, en: `Example ${number}` }));
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
