'use client';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { AcceptanceRule, InlineRule } from '../../../schemas/generated/definitions.ts';
import { Button } from '../../ui/button.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { replaceRule } from '../changes/replace-rule.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { readRule } from '../model/read-rule.ts';
import type { RuleRef } from '../model/rule-ref.ts';

type RuleJsonProps = { readonly reference: RuleRef; readonly rule: AcceptanceRule | InlineRule };

const written = (rule: AcceptanceRule | InlineRule): string => JSON.stringify(rule, null, 2);

/**
 * The rule as text. What is a rule is written as it is typed; what is none yet stays as typed, and the rule stays as it
 * was until it is one again.
 */
export function RuleJson({ reference, rule }: RuleJsonProps) {
  const t = useTranslations('design.rule-json');
  const session = useDraftSession();
  const document = useDocument();
  const help = useId();
  const [typed, setTyped] = useState<{ readonly text: string; readonly model: string } | null>(null);
  const model = written(rule);
  // A change made elsewhere counts, unless something is typed here that is no rule yet: that is never thrown away.
  const kept = typed !== null && (typed.model === model || !readRule(document, reference, typed.text).ok) ? typed : null;
  const text = kept?.text ?? model;
  const read = readRule(document, reference, text);
  const problem = read.ok ? null : read.error;
  const write = (next: string) => {
    const said = readRule(document, reference, next);
    setTyped({ text: next, model: said.ok ? written(said.value.rule) : model });
    if (said.ok) session.apply(replaceRule(reference, said.value));
  };
  return (
    <div className="flex flex-col gap-2">
      <textarea
        aria-label={t('label')}
        aria-invalid={problem ? true : undefined}
        aria-describedby={help}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        rows={Math.min(Math.max(text.split('\n').length, 6), 28)}
        value={text}
        onChange={(event) => write(event.target.value)}
        onBlur={session.endGesture}
        className="w-full resize-y rounded-md border border-line-strong bg-sunken p-3 font-mono text-xs leading-relaxed aria-invalid:border-no"
      />
      <div id={help} role="status" className="flex flex-col gap-2 text-sm">
        {problem === null ? <p className="text-muted">{t('in-step')}</p> : null}
        {problem?.type === 'no-json' ? <p className="text-no">{t('no-json', { line: problem.line })}</p> : null}
        {problem?.type === 'other-id' ? <p className="text-no">{t('other-id', { id: reference.id })}</p> : null}
        {problem?.type === 'issues' ? <IssueList label={t('issues')} issues={problem.issues} /> : null}
      </div>
      {problem ? (
        <Button size="sm" variant="ghost" className="self-start" onClick={() => setTyped(null)}>
          {t('back')}
        </Button>
      ) : null}
    </div>
  );
}
