'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CustomerView } from '../../server/api/contract.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Link } from '../ui/link.tsx';
import { Select } from '../ui/select.tsx';
import { AddMemberDialog } from './add-member-dialog.tsx';
import { Card } from './card.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { relationsOf, useRelationName } from './relations.ts';
import { RemoveButton } from './remove-button.tsx';
import { useCustomerEdit } from './use-customer-edit.ts';

type Member = CustomerView['customer']['members'][number];
type MemberCardProps = { readonly view: CustomerView; readonly canEdit: boolean };

/** Who belongs to a household or an organisation; of a person, where it belongs. */
export function MemberCard({ view, canEdit }: MemberCardProps) {
  const t = useTranslations('customers.members');
  const tEdit = useTranslations('customers.edit');
  const relationName = useRelationName();
  const { customer, belongsTo } = view;
  const [isAdding, setIsAdding] = useState(false);
  const [edited, setEdited] = useState<Member | null>(null);
  const isPerson = customer.class === 'individual';
  return (
    <Card
      id="members"
      title={t(isPerson ? 'belongsTo' : 'title')}
      actions={
        canEdit && !isPerson ? (
          <Button size="sm" onClick={() => setIsAdding(true)}>
            {t('add')}
          </Button>
        ) : null
      }
    >
      {isPerson && belongsTo.length === 0 ? <p className="text-muted">{t('nowhere')}</p> : null}
      {!isPerson && customer.members.length === 0 ? <p className="text-muted">{t('none')}</p> : null}
      <ul className="max-h-96 divide-y divide-line overflow-y-auto">
        {(isPerson ? belongsTo : customer.members).map((member) => (
          <li key={member.customer.id} className="flex items-center gap-3 py-1.5">
            <Link href={`/customers/${member.customer.id}`} className="min-h-6 min-w-0 flex-1 truncate text-accent hover:underline">
              {member.customer.name}
            </Link>
            <span className="text-muted text-sm">{relationName(member.relation)}</span>
            {canEdit && !isPerson ? (
              <>
                <Button
                  size="sm"
                  variant="ghost"
                  aria-label={t('editNamed', { name: member.customer.name })}
                  onClick={() => setEdited(member)}
                >
                  {tEdit('edit')}
                </Button>
                <RemoveButton view={view} edit={{ type: 'member-removed', member: member.customer.id }} name={member.customer.name} />
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {isAdding ? <AddMemberDialog customer={customer} onClose={() => setIsAdding(false)} /> : null}
      {edited ? <RelationDialog view={view} member={edited} onClose={() => setEdited(null)} /> : null}
    </Card>
  );
}

type RelationDialogProps = { readonly view: CustomerView; readonly member: Member; readonly onClose: () => void };

function RelationDialog({ view, member, onClose }: RelationDialogProps) {
  const t = useTranslations('customers.members');
  const relationName = useRelationName();
  const editing = useCustomerEdit(view);
  const [relation, setRelation] = useState(member.relation);
  const known = [...new Set([...relationsOf(view.customer), member.relation])];
  return (
    <EditDialog
      title={t('editNamed', { name: member.customer.name })}
      editing={editing}
      onSubmit={() => editing.save({ type: 'relation', member: member.customer.id, relation })}
      onClose={onClose}
    >
      <Field label={t('relation')}>
        <Select value={relation} options={known.map((value) => ({ value, label: relationName(value) }))} onChange={setRelation} />
      </Field>
    </EditDialog>
  );
}
