'use client';
import { useTranslations } from 'next-intl';
import { mentionsOfCharacteristic } from '../../../core/definition/index.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useDocument } from '../draft-context.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { MentionList } from '../references/mention-list.tsx';

type CharacteristicDialogProps = {
  readonly specification: string;
  readonly name: string;
  /** Renamed, only what means other specifications too stays behind. */
  readonly edit: 'remove' | 'rename';
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** What names a characteristic, before it goes or gets another name that it cannot follow. */
export function CharacteristicDialog({ specification, name, edit, onConfirm, onClose }: CharacteristicDialogProps) {
  const t = useTranslations('definitions.specification');
  const mentioned = useTranslations('structure.mentions');
  const found = mentionsOfCharacteristic(workspaceOfDocument(useDocument()), specification, name);
  const mentions = edit === 'rename' ? found.filter(({ isShared }) => isShared) : found;
  return (
    <ConfirmDialog
      isOpen
      isDangerous={edit === 'remove'}
      title={t(`${edit}-title`, { name })}
      description={t(`${edit}-text`)}
      confirmLabel={t(`${edit}-confirm`)}
      cancelLabel={t('cancel')}
      onConfirm={() => {
        onConfirm();
        onClose();
      }}
      onCancel={onClose}
    >
      <MentionList mentions={mentions} label={(count) => mentioned(edit === 'remove' ? 'become-problems' : 'stays-others', { count })} />
    </ConfirmDialog>
  );
}
