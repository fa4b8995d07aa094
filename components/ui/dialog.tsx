'use client';
import { lazy, type ReactNode, Suspense, useState } from 'react';

export type DialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  readonly closeLabel: string;
  readonly size?: 'sm' | 'md' | 'lg';
};

const DialogPopup = lazy(() => import('./dialog-popup.tsx').then((module) => ({ default: module.DialogPopup })));

/** Modal; focus goes in and comes back, Escape closes. */
export function Dialog(props: DialogProps) {
  const [wasOpen, setWasOpen] = useState(props.isOpen);
  if (props.isOpen && !wasOpen) setWasOpen(true);
  return wasOpen ? (
    <Suspense fallback={null}>
      <DialogPopup {...props} />
    </Suspense>
  ) : null;
}
