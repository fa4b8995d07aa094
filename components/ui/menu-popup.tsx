'use client';
import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { classNames } from './class-names.ts';
import type { MenuAction, MenuProps } from './menu.tsx';

/** The list that a Menu opens; it comes open. */
export function MenuPopup({ trigger, groups, align = 'end', finalFocus }: MenuProps) {
  return (
    <Base.Root defaultOpen>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} className="z-50">
          <Base.Popup
            {...(finalFocus ? { finalFocus } : {})}
            // A key that opened it would otherwise bring the browser's own menu over it.
            onContextMenu={(event) => event.preventDefault()}
            className="max-h-96 min-w-48 overflow-y-auto rounded-md border border-line bg-raised py-1 shadow-raised"
          >
            {(typeof groups === 'function' ? groups() : groups).map((group, index) => (
              <Base.Group
                key={group.actions.map((action) => action.id).join()}
                className={index > 0 ? 'mt-1 border-line border-t pt-1' : undefined}
              >
                {group.label ? <Base.GroupLabel className="px-3 py-1 text-muted text-xs">{group.label}</Base.GroupLabel> : null}
                {group.actions.map((action) => (
                  <MenuLine key={action.id} action={action} />
                ))}
              </Base.Group>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

const lineStyle = 'flex min-h-8 cursor-default items-center gap-2 px-3 py-1 outline-none data-highlighted:bg-hover [&_svg]:size-4';

function MenuLine({ action }: { readonly action: MenuAction }) {
  const label = (
    <>
      {action.icon}
      <span className="flex-1">{action.label}</span>
    </>
  );
  if (action.staysOpen)
    return (
      <Base.CheckboxItem checked={action.isChecked ?? false} onCheckedChange={action.onSelect} className={lineStyle}>
        <span className="flex size-4 items-center justify-center rounded-sm border border-line-strong" aria-hidden="true">
          <Base.CheckboxItemIndicator>
            <Check className="text-accent" strokeWidth={3} />
          </Base.CheckboxItemIndicator>
        </span>
        {label}
        {action.shortcut}
      </Base.CheckboxItem>
    );
  return (
    <Base.Item onClick={action.onSelect} className={classNames(lineStyle, action.isDangerous && 'text-no')}>
      {label}
      {action.isChecked ? <Check aria-label="✓" className="text-accent" /> : null}
      {action.shortcut}
    </Base.Item>
  );
}
