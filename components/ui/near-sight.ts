'use client';
import { createContext, type RefObject, startTransition, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';

type Tell = (entry: IntersectionObserverEntry) => void;

/** Tells elements inside one scroller when they come near what is in sight, and when they are far again. */
export type Sight = { readonly observe: (element: Element, tell: Tell) => () => void };

const scrollerOf = (element: Element): Element | null => {
  for (let around = element.parentElement; around; around = around.parentElement)
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return around;
  return null;
};

/** So much further than what is in sight is near: what a turn of the wheel brings is drawn before it comes. */
const margin = '400px 0px';

export function createSight(): Sight {
  const told = new WeakMap<Element, Tell>();
  let observer: IntersectionObserver | null = null;
  return {
    observe: (element, tell) => {
      observer ??= new IntersectionObserver(
        (entries) => {
          for (const entry of entries) told.get(entry.target)?.(entry);
        },
        { root: scrollerOf(element), rootMargin: margin },
      );
      told.set(element, tell);
      observer.observe(element);
      return () => observer?.unobserve(element);
    },
  };
}

/** Null: everything is drawn. */
export const SightContext = createContext<Sight | null>(null);

const focusable = 'button, input, select, textarea, [tabindex="0"]';

export type Nearness<Container extends HTMLElement> = {
  readonly container: RefObject<Container | null>;
  readonly isDrawn: boolean;
  /** As it was when it was last drawn. */
  readonly height: number | null;
  /** Draws it although it is far, and moves the focus to its first or last control. */
  readonly enter: (at: 'first' | 'last') => void;
};

/** Whether something of which there are many is near enough to be drawn whole. What has the focus stays drawn. */
export function useNearness<Container extends HTMLElement>(isNearAtFirst: boolean): Nearness<Container> {
  const sight = useContext(SightContext);
  const container = useRef<Container>(null);
  const [isNear, setNear] = useState(isNearAtFirst);
  const [height, setHeight] = useState<number | null>(null);
  const entered = useRef<'first' | 'last' | null>(null);
  const isDrawn = sight === null || isNear;
  useEffect(() => {
    const element = container.current;
    if (!sight || !element) return;
    return sight.observe(element, ({ isIntersecting, boundingClientRect }) => {
      const isNeeded = isIntersecting || element.contains(document.activeElement);
      // A key that is typed meanwhile comes first.
      startTransition(() => {
        setNear(isNeeded);
        if (!isNeeded) setHeight(boundingClientRect.height);
      });
    });
  }, [sight]);
  useLayoutEffect(() => {
    if (!isDrawn || entered.current === null) return;
    const controls = [...(container.current?.querySelectorAll<HTMLElement>(focusable) ?? [])];
    controls.at(entered.current === 'first' ? 0 : -1)?.focus();
    entered.current = null;
  });
  const enter = (at: 'first' | 'last') => {
    entered.current = at;
    setNear(true);
  };
  return { container, isDrawn, height, enter };
}
