'use client';
import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';
import type { TariffAttachment } from '../../../schemas/generated/definitions.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { nothing } from '../../ui/nothing.ts';
import { DisclosureSign } from '../editor/disclosure-sign.tsx';
import { useOfferingId } from '../editor/use-offering.ts';
import { SubjectForm } from '../forms/subject-form.tsx';
import type { ReachedTariff } from '../model/reached-offerings.ts';
import { AttachmentWords } from './attachment-words.tsx';
import { attachmentForm } from './tariff-form.ts';

const DetachButton = dynamic(() => import('./detach-button.tsx').then((module) => module.DetachButton), { loading: nothing });

/** Where a tariff is in force. What this offering itself says of it is edited here. */
export function TariffAttachments({ attachments }: { readonly attachments: readonly ReachedTariff[] }) {
  const localized = useLocalized();
  const offering = useOfferingId();
  return (
    <ul className="text-muted text-xs">
      {attachments.map(({ attachedBy, index, attachment }) => {
        const words = <AttachmentWords by={localized(attachedBy.name)} attachment={attachment} />;
        const key = `${attachedBy.id}/${index}`;
        if (attachedBy.id !== offering) return <li key={key}>{words}</li>;
        return (
          <li key={key}>
            <OwnAttachment index={index} attachment={attachment} words={words} />
          </li>
        );
      })}
    </ul>
  );
}

type OwnAttachmentProps = { readonly index: number; readonly attachment: TariffAttachment; readonly words: ReactNode };

function OwnAttachment({ index, attachment, words }: OwnAttachmentProps) {
  const offering = useOfferingId();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary data-field={`attachment-${index}`} className="flex min-h-6 cursor-pointer items-center gap-1">
        <DisclosureSign />
        <span>{words}</span>
      </summary>
      {isOpen ? (
        <div className="my-2 flex flex-col gap-3 rounded-md border border-line p-3 text-ink text-sm">
          <SubjectForm form="attachment" subject={{ type: 'attachment', offering, index }} fields={attachmentForm} />
          <DetachButton offering={offering} index={index} tariff={attachment.tariff} />
        </div>
      ) : null}
    </details>
  );
}
