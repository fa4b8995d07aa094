'use client';
import { useEffect, useRef, useState } from 'react';
import { Input } from '../ui/input.tsx';

const toldAfter = 250;

type SettledInputProps = { readonly value: string; readonly placeholder?: string; readonly onChange: (text: string) => void };

/** A search text that is told after a pause, and never in the middle of a composition. */
export function SettledInput({ value, placeholder, onChange }: SettledInputProps) {
  const [text, setText] = useState(value);
  const [isComposing, setIsComposing] = useState(false);
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });
  useEffect(() => {
    const settled = text.normalize('NFKC').trim();
    if (isComposing || settled === value) return;
    const timer = setTimeout(() => tell.current(settled), toldAfter);
    return () => clearTimeout(timer);
  }, [text, isComposing, value]);
  return (
    <Input
      type="search"
      value={text}
      placeholder={placeholder}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => setIsComposing(true)}
      onCompositionEnd={() => setIsComposing(false)}
    />
  );
}
