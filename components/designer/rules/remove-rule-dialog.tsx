'use client';
import { useTranslations } from 'next-intl';
import { mentionsOfRule } from '../../../core/definition/index.ts';
import type { AcceptanceRule, InlineRule } from '../../../schemas/generated/definitions.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { removeRule } from '../changes/remove-rule.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';
import type { RuleRef } from '../model/rule-ref.ts';
import { MentionList } from '../references/mention-list.tsx';

type RemoveRuleDialogProps = {
  readonly reference: RuleRef;
  readonly rule: AcceptanceRule | InlineRule;
  readonly onClose: () => void;
};

/** Examples that expect the rule to stand in the way come out otherwise without it, and are named before it goes. */
export function RemoveRuleDialog({ reference, rule, onClose }: RemoveRuleDialogProps) {
  const t = useTranslations('design.rules');
  const mentioned = useTranslations('structure.mentions');
  const localized = useLocalized();
  const session = useDraftSession();
  const named = reference.type === 'own' ? `rule/${reference.id}` : `offering/${reference.offering}/${reference.id}`;
  const mentions = mentionsOfRule(workspaceOfDocument(useDocument()), named);
  return (
    <ConfirmDialog
      isOpen
      isDangerous
      title={t('remove-title', { reason: localized(rule.reason) })}
      description={t(reference.type === 'own' ? 'remove-own' : 'remove-text')}
      confirmLabel={t('remove')}
      cancelLabel={t('cancel')}
      onConfirm={() => session.apply(removeRule(reference, rule.reason))}
      onCancel={onClose}
    >
      {mentions.length > 0 ? <MentionList mentions={mentions} label={(count) => mentioned('examples-differ', { count })} /> : null}
    </ConfirmDialog>
  );
}
