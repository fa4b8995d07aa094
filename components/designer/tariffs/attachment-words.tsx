'use client';
import { useTranslations } from 'next-intl';
import type { TariffAttachment } from '../../../schemas/generated/definitions.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { leavesOf } from '../model/condition-leaf.ts';
import { useFactWords } from '../rules/use-fact-words.ts';
import { useOperatorWords } from '../rules/use-operator-words.ts';

type AttachmentWordsProps = { readonly by: string; readonly attachment: TariffAttachment };

/** Where a tariff is in force, what it takes off, who pays, and when. */
export function AttachmentWords({ by, attachment }: AttachmentWordsProps) {
  const t = useTranslations('design.attachment');
  const localized = useLocalized();
  const words = useFactWords();
  const operator = useOperatorWords();
  const idPath = (path: string) =>
    path
      .split('/')
      .filter((id) => id !== '' && id !== 'components' && id !== 'groups' && id !== 'roles')
      .map((id) => localized(words.part(id)))
      .join(' › ');
  const alters = attachment.alters === undefined ? [] : [attachment.alters].flat();
  const { payer, when } = attachment;
  return (
    <>
      {t('by', { name: by })}
      {attachment.on === undefined ? null : t('on', { place: idPath(attachment.on) })}
      {alters.length === 0 ? null : t('alters', { places: alters.map(idPath).join(t('separator')) })}
      {payer === undefined
        ? null
        : t('payer', { payer: typeof payer === 'string' ? t(`payers.${payer}`) : localized(words.part(payer.role)) })}
      {when === undefined
        ? null
        : t('when', {
            condition: leavesOf(when)

              .map(({ leaf }) =>
                'condition' in leaf
                  ? words.condition(leaf.condition)
                  : `${words.fact(leaf)} ${operator(leaf.operator)} ${words.value(leaf, leaf.value)}`,
              )
              .join(t('separator')),
          })}
    </>
  );
}
