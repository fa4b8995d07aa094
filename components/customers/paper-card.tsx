'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CustomerPaper, CustomerView } from '../../server/api/contract.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Select } from '../ui/select.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { EditableList } from './editable-list.tsx';
import { PersonalNumber } from './personal-number.tsx';
import { typedDay } from './typed-day.ts';
import { useCustomerEdit } from './use-customer-edit.ts';

const kinds = [
  'identity-card',
  'household-register',
  'passport',
  'business-licence',
  'authorisation',
  'master-agreement',
  'other',
] as const;

type PaperCardProps = { readonly view: CustomerView; readonly canEdit: boolean };

/** Papers on file: of what kind, until when, and whether there is a copy. */
export function PaperCard({ view, canEdit }: PaperCardProps) {
  const t = useTranslations('customers.paper');
  const kindName = ({ kind }: CustomerPaper) => (t.has(`kinds.${kind}`) ? t(`kinds.${kind}`) : kind);
  return (
    <EditableList
      id="papers"
      view={view}
      canEdit={canEdit}
      words={{ title: t('title'), add: t('add'), none: t('none'), editNamed: (name) => t('editNamed', { name }) }}
      entries={view.papers}
      nameOf={kindName}
      row={(paper) => (
        <>
          <span className="min-w-0 flex-1">
            <span className="font-medium">{kindName(paper)}</span>
            <span className="block text-muted text-sm">
              {paper.validFrom ? `${t('from', { day: paper.validFrom })} · ` : ''}
              {paper.validUntil ? t('until', { day: paper.validUntil }) : t('unlimited')} · {t(paper.hasCopy ? 'hasCopy' : 'noCopy')}
            </span>
          </span>
          {paper.isMasked ? (
            <PersonalNumber customer={view.customer.id} field={{ paper: paper.id }} masked={paper.number} label={kindName(paper)} />
          ) : (
            <span className="break-all tabular-nums">{paper.number}</span>
          )}
        </>
      )}
      dialog={(paper, close) => <PaperDialog view={view} paper={paper} onClose={close} />}
      removal={({ id }) => ({ type: 'paper-removed', id })}
    />
  );
}

type PaperDialogProps = { readonly view: CustomerView; readonly paper: CustomerPaper | null; readonly onClose: () => void };

function PaperDialog({ view, paper, onClose }: PaperDialogProps) {
  const t = useTranslations('customers.paper');
  const tCustomers = useTranslations('customers');
  const editing = useCustomerEdit(view);
  const [kind, setKind] = useState(paper?.kind ?? (view.customer.class === 'enterprise' ? 'business-licence' : 'identity-card'));
  const [number, setNumber] = useState('');
  const [validFrom, setValidFrom] = useState(paper?.validFrom ?? '');
  const [validUntil, setValidUntil] = useState(paper?.validUntil ?? '');
  const [hasCopy, setHasCopy] = useState(paper?.hasCopy ?? false);
  const [isAsked, setIsAsked] = useState(false);
  const from = typedDay(validFrom);
  const until = typedDay(validUntil);
  const isReversed = Boolean(from && until && until < from);
  // A masked number is not read out by calling its paper another kind.
  const needsNumber = paper === null || (paper.isMasked && kind === 'master-agreement');
  const isMissing = needsNumber && number.trim() === '';
  const submit = async () => {
    setIsAsked(true);
    if (isMissing || from === null || until === null || isReversed) return false;
    return editing.save({
      type: 'paper',
      ...(paper ? { id: paper.id } : {}),
      kind,
      ...(number.trim() === '' ? {} : { number: number.trim() }),
      validFrom: from === '' ? null : from,
      validUntil: until === '' ? null : until,
      hasCopy,
    });
  };
  return (
    <EditDialog title={paper ? t('edit') : t('add')} editing={editing} onSubmit={submit} onClose={onClose}>
      <Field label={t('kind')}>
        <Select value={kind} options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} onChange={setKind} />
      </Field>
      <Field
        label={t('number')}
        required={needsNumber}
        error={isAsked && isMissing ? t('numberMissing') : undefined}
        help={needsNumber ? undefined : tCustomers('edit.numberStays', { masked: paper?.number ?? '' })}
      >
        <Input value={number} onChange={(event) => setNumber(event.target.value)} />
      </Field>
      <Field label={t('validFrom')} error={isAsked && from === null ? tCustomers('form.dateWrong') : undefined}>
        <Input inputMode="numeric" placeholder="YYYY-MM-DD" value={validFrom} onChange={(event) => setValidFrom(event.target.value)} />
      </Field>
      <Field
        label={t('validUntil')}
        error={isAsked && until === null ? tCustomers('form.dateWrong') : isAsked && isReversed ? t('reversed') : undefined}
      >
        <Input inputMode="numeric" placeholder="YYYY-MM-DD" value={validUntil} onChange={(event) => setValidUntil(event.target.value)} />
      </Field>
      <Checkbox checked={hasCopy} onChange={setHasCopy} label={t('hasCopy')} />
    </EditDialog>
  );
}
