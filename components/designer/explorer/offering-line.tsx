'use client';
import { useTranslations } from 'next-intl';
import { isBundle, type Offering } from '../../../core/definition/index.ts';
import { Badge } from '../../ui/badge.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { useDefinitionDialogs } from '../definitions/definition-dialogs.tsx';
import { DefinitionMenu } from '../definitions/definition-menu.tsx';
import { useDocument } from '../draft-context.tsx';
import { PartIcon } from '../editor/part-icon.tsx';
import { PriceText } from '../editor/price-text.tsx';
import { offeringPrice } from '../model/offering-price.ts';
import { useMarkedOfferings } from './marked-offerings.tsx';

type OfferingLineProps = {
  readonly offering: Offering;
  /** Id of the category that it stands in here. */
  readonly category: string;
  readonly draft: string;
  readonly isChanged: boolean;
  readonly isCurrent: boolean;
};

/** One offering of the catalogue: opens its editor; its menu moves, copies, retires and removes it and shows what uses it. */
export function OfferingLine({ offering, category, draft, isChanged, isCurrent }: OfferingLineProps) {
  const t = useTranslations('design.explorer');
  const actions = useTranslations('definitions.actions');
  const localized = useLocalized();
  const dialogs = useDefinitionDialogs();
  const marked = useMarkedOfferings();
  const prices = offeringPrice(useDocument(), offering.id);
  const name = localized(offering.name);
  const end = offering.validFor?.end;
  return (
    <>
      {marked.isOn ? (
        <Checkbox
          hideLabel
          label={actions('mark', { name })}
          checked={marked.ids.has(offering.id)}
          onChange={(isIn) => marked.mark([offering.id], isIn)}
        />
      ) : null}
      <Link
        href={`/design/${draft}/${offering.id}`}
        tabIndex={isCurrent ? 0 : -1}
        className="flex h-full min-w-0 flex-1 items-center gap-2 ps-1 -outline-offset-2"
      >
        <PartIcon kind={isBundle(offering) ? 'offering' : 'component'} />
        <span className="min-w-0 truncate">{name}</span>
        <span className="truncate font-mono text-muted text-xs">{offering.id}</span>
        {isBundle(offering) ? <Badge tone="accent">{t('bundle')}</Badge> : null}
        {offering.isSellable === false ? <Badge>{t('part-only')}</Badge> : null}
        {end ? (
          <Badge>
            {actions('sold-until')} <DateText instant={end} precision="day" />
          </Badge>
        ) : null}
        {isChanged ? <Badge tone="changed">~ {t('changed')}</Badge> : null}
        <span className="ms-auto shrink-0 text-xs">{prices[0] ? <PriceText price={prices[0]} /> : null}</span>
      </Link>
      <DefinitionMenu
        name={name}
        tabIndex={isCurrent ? 0 : -1}
        groups={[
          {
            actions: [
              {
                id: 'move',
                label: actions('move'),
                shortcut: <Kbd>M</Kbd>,
                onSelect: () => dialogs.move({ type: 'offerings', ids: [offering.id], from: category }),
              },
              { id: 'copy', label: actions('copy'), onSelect: () => dialogs.copy(offering) },
              { id: 'used', label: actions('used'), onSelect: () => dialogs.showUsers(offering) },
              { id: 'retire', label: actions('retire'), onSelect: () => dialogs.retire(offering) },
            ],
          },
          { actions: [{ id: 'remove', label: actions('remove'), isDangerous: true, onSelect: () => dialogs.remove(offering) }] },
        ]}
      />
    </>
  );
}
