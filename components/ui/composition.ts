'use client';
import { useEffect, useRef } from 'react';

/** Legacy code of every key that an input method swallows. */
const imeKeyCode = 229;

let compositionEndedAt = Number.NEGATIVE_INFINITY;
let isWatching = false;

/** Chrome and Safari send the key that ends a composition after `compositionend`, in the same task. */
function watchCompositions() {
  if (isWatching || typeof window === 'undefined') return;
  isWatching = true;
  window.addEventListener(
    'compositionend',
    () => {
      compositionEndedAt = Number.POSITIVE_INFINITY;
      setTimeout(() => {
        compositionEndedAt = Number.NEGATIVE_INFINITY;
      }, 0);
    },
    true,
  );
}

type KeyLike = { readonly isComposing?: boolean; readonly keyCode: number; readonly nativeEvent?: { readonly isComposing: boolean } };

/** True while a key belongs to the input method: no hotkey, submit, search or validation may act on it. */
export function isComposingKey(event: KeyLike): boolean {
  watchCompositions();
  return Boolean(event.isComposing ?? event.nativeEvent?.isComposing) || event.keyCode === imeKeyCode || compositionEndedAt > 0;
}

const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);

/** `Mod` is Ctrl, on a Mac Command: `Mod+Enter`, `Alt+w`, `F8`, `/`. */
function matches(event: KeyboardEvent, combination: string): boolean {
  const parts = combination.split('+');
  const key = parts.at(-1) ?? '';
  const needs = (name: string) => parts.slice(0, -1).includes(name);
  const mod = needs('Mod');
  // With Alt, keyboards give signs of their own: the key itself is meant.
  const pressed = (event.altKey && /^(?:Key|Digit)(.)$/.exec(event.code)?.[1]) || event.key;
  return (
    pressed.toLowerCase() === key.toLowerCase() &&
    event.altKey === needs('Alt') &&
    (event.shiftKey === needs('Shift') || key.length === 1) &&
    event.ctrlKey === ((mod && !isMac) || needs('Ctrl')) &&
    event.metaKey === (mod && isMac)
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

export type Hotkeys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Hotkeys of a screen, safe with input methods. Single letters and signs act only outside of text fields. */
export function useHotkeys(hotkeys: Hotkeys, isActive = true) {
  const current = useRef(hotkeys);
  useEffect(() => {
    current.current = hotkeys;
  });
  useEffect(() => {
    if (!isActive) return;
    watchCompositions();
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposingKey(event)) return;
      for (const [combination, act] of Object.entries(current.current)) {
        if (!matches(event, combination)) continue;
        if (combination.length === 1 && isTyping(event.target)) continue;
        event.preventDefault();
        act(event);
        return;
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [isActive]);
}
