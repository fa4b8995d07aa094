'use client';
import { Copy, Trash2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { AcceptanceRule, InlineRule } from '../../../schemas/generated/definitions.ts';
import { Button } from '../../ui/button.tsx';
import { nothing } from '../../ui/nothing.ts';
import { duplicateRule } from '../changes/duplicate-rule.ts';
import { useDraftSession } from '../draft-context.tsx';
import { DisclosureSign } from '../editor/disclosure-sign.tsx';
import { SubjectForm } from '../forms/subject-form.tsx';
import type { RuleRef } from '../model/rule-ref.ts';
import { acceptanceRuleForm, inlineRuleForm } from './rule-forms.ts';
import { RuleJson } from './rule-json.tsx';

const RemoveRuleDialog = dynamic(() => import('./remove-rule-dialog.tsx').then((module) => module.RemoveRuleDialog), { loading: nothing });

type RuleBodyProps = { readonly reference: RuleRef; readonly rule: AcceptanceRule | InlineRule };

/** An opened rule: everything it says, each by its control. */
export function RuleBody({ reference, rule }: RuleBodyProps) {
  const t = useTranslations('design.rules');
  const session = useDraftSession();
  const [isJsonOpen, setJsonOpen] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  return (
    <div className="flex flex-col gap-5 border-line border-t px-4 py-4">
      <SubjectForm
        form="rule"
        subject={{ type: 'rule', rule: reference }}
        fields={reference.type === 'own' ? acceptanceRuleForm : inlineRuleForm}
      />
      <details onToggle={(event) => setJsonOpen(event.currentTarget.open)}>
        <summary className="flex min-h-8 cursor-pointer items-center gap-2 text-muted">
          <DisclosureSign />
          {t('as-json')}
        </summary>
        {isJsonOpen ? <RuleJson reference={reference} rule={rule} /> : null}
      </details>
      <div className="flex gap-2 border-line border-t pt-3">
        <Button size="sm" onClick={() => session.apply(duplicateRule(reference))}>
          <Copy aria-hidden="true" />
          {t('duplicate')}
        </Button>
        <Button size="sm" variant="ghost" onClick={() => setRemoving(true)}>
          <Trash2 aria-hidden="true" />
          {t('remove')}
        </Button>
      </div>
      {isRemoving ? <RemoveRuleDialog reference={reference} rule={rule} onClose={() => setRemoving(false)} /> : null}
    </div>
  );
}
