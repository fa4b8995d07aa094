'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Effect } from '../../../schemas/generated/definitions.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { addRule, newRuleId } from '../changes/add-rule.ts';
import { addSharedRule } from '../changes/add-shared-rule.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { focusField } from '../editor/focus-field.ts';
import { useOfferingEditor } from '../editor/use-offering-editor.tsx';
import { useFieldWords } from '../forms/use-field-words.ts';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { ruleKey } from '../model/rule-ref.ts';
import { effects } from './effects.ts';

const effectTypes = Object.values(effects).map(({ initial }) => initial.type);
const homes = ['offering', 'own'] as const;

/** A rule begins with what happens and why; its condition and the rest are edited where it then stands. */
export function AddRuleDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('design.rules');
  const words = useFieldWords('rule');
  const session = useDraftSession();
  const document = useDocument();
  const { offering } = useOfferingEditor();
  const [reason, setReason] = useState({ 'zh-CN': '', en: '' });
  const [type, setType] = useState<Effect['type']>('reject');
  const [home, setHome] = useState<(typeof homes)[number]>('offering');
  const isComplete = reason['zh-CN'].trim() !== '' && reason.en.trim() !== '';
  const add = () => {
    if (!isComplete) return;
    const rule = { reason, effect: effects[type].initial };
    const isInline = home === 'offering';
    const taken = isInline ? (offering.rules ?? []) : workspaceOfDocument(document).all('rule');
    const id = newRuleId(
      rule,
      taken.map((each) => each.id),
    );
    session.apply(isInline ? addRule(offering.id, rule) : addSharedRule(id, offering.id, rule));
    focusField(ruleKey(isInline ? { type: 'inline', offering: offering.id, id } : { type: 'own', id }));
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('add-title')}
      closeLabel={t('cancel')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" aria-disabled={!isComplete} onClick={add}>
            {t('add-confirm')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={words.label('effect')}>
          <Select
            value={type}
            options={effectTypes.map((each) => ({ value: each, label: words.choice('effect', each) }))}
            onChange={(next) => setType(effectTypes.find((each) => each === next) ?? type)}
          />
        </Field>
        <Field label={t('reason-zh')} required>
          <Input lang="zh-CN" value={reason['zh-CN']} onChange={(event) => setReason({ ...reason, 'zh-CN': event.target.value })} />
        </Field>
        <Field label={t('reason-en')} required>
          <Input lang="en" value={reason.en} onChange={(event) => setReason({ ...reason, en: event.target.value })} />
        </Field>
        <Field label={t('home')} isGroup>
          <RadioGroup
            value={home}
            options={homes.map((each) => ({ value: each, label: t(`homes.${each}`) }))}
            onChange={(next) => setHome(homes.find((each) => each === next) ?? home)}
          />
        </Field>
      </div>
    </Dialog>
  );
}
