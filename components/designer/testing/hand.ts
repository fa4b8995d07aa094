import type { Definition } from '../../../core/definition/index.ts';
import { setField } from '../changes/set-field.ts';
import type { Control, Fields, Json } from '../forms/control.ts';
import { type FieldPath, valueAt } from '../forms/field-path.ts';
import { type FieldSubject, subjectIn } from '../forms/field-subject.ts';
import type { Change } from '../model/change.ts';
import { type CommandLog, emptyLog, record } from '../model/command-log.ts';
import { documentOf } from '../model/draft-document.ts';

/** A person at the controls of a form: looks at what stands there and makes of it what is wanted. */
export class Hand {
  log: CommandLog;
  steps = 0;
  constructor(definitions: readonly Definition[]) {
    this.log = emptyLog(documentOf(definitions));
  }
  do(change: Change): void {
    this.log = record(this.log, change);
    this.steps += 1;
  }
  make(subject: FieldSubject, fields: Fields, wanted: object, path: FieldPath = [], kept = 0): void {
    for (const [name, { control, isOptional = false }] of Object.entries(fields)) {
      const value: unknown = Object.hasOwn(wanted, name) ? Reflect.get(wanted, name) : undefined;
      if (value !== undefined || isOptional) this.set(subject, control, value, [...path, name], kept);
    }
  }
  private at(subject: FieldSubject, path: FieldPath): unknown {
    return valueAt(subjectIn(this.log.document, subject), path);
  }
  private set(subject: FieldSubject, control: Control, wanted: unknown, path: FieldPath, kept: number): void {
    const choose = (value: Json | undefined) => this.do(setField(subject, { path, value, kept }));
    if (control.type === 'fixed' || control.type === 'charges') return;
    if (wanted === undefined) {
      choose(undefined);
      return;
    }
    if (control.type === 'group') {
      if (control.initial !== undefined && this.at(subject, path) === undefined) choose(control.initial);
      this.make(subject, control.fields, Object(wanted), path, control.initial === undefined ? kept : path.length);
      return;
    }
    if (control.type === 'rows') {
      const list: readonly unknown[] = Array.isArray(wanted) ? wanted : [];
      choose(list.map(() => control.initial));
      for (const [index, row] of list.entries()) this.make(subject, control.fields, Object(row), [...path, index], path.length + 1);
      return;
    }
    if (control.type === 'variants') {
      const variant = control.variants[String(Reflect.get(Object(wanted), 'type'))];
      if (!variant) throw new Error(`no variant at ${path.join('/')}`);
      choose(variant.initial);
      this.make(subject, variant.fields, Object(wanted), path, path.length);
      return;
    }
    if (control.type === 'shapes') {
      const shape = Object.values(control.shapes).find((each) => each.isOf(wanted));
      if (!shape) throw new Error(`no shape at ${path.join('/')}`);
      choose(shape.initial);
      this.set(subject, shape.control, wanted, path, kept);
      return;
    }
    choose(JSON.parse(JSON.stringify(wanted)));
  }
}
