import type { LocalizedText } from '../../schemas/generated/definitions.ts';
import type { Random } from './random.ts';

const han = '云海星河山川林泉虹霞风岚晨曦松竹梅兰锦绣瑞丰安康乐和通达远航畅享万象'.split('');
const syllables = ['lo', 'mi', 'ra', 'ten', 'vi', 'sol', 'ka', 'ne', 'dor', 'fa', 'zu', 'pel', 'ri', 'mon', 'ta', 'quo'];

const things = {
  product: ['专线', 'line', '盒子', 'box', '服务', 'service', '终端', 'device', '套件', 'kit', '端口', 'port'],
  field: ['编码', 'code', '等级', 'grade', '数量', 'amount', '型号', 'model', '方式', 'mode', '系数', 'factor'],
  group: ['选择', 'choice', '档位', 'level', '方案', 'scheme'],
  role: ['组长', 'leader', '伙伴', 'partner', '站点', 'site', '席位', 'seat', '分机', 'extension', '住户', 'resident'],
  charge: ['费用', 'fee', '押金', 'deposit', '月租', 'rental'],
  discount: ['优惠', 'rebate', '减免', 'waiver'],
  offer: ['组合', 'bundle', '套餐', 'package', '计划', 'plan'],
  value: ['甲', 'alpha', '乙', 'beta', '丙', 'gamma', '丁', 'delta', '戊', 'epsilon'],
} as const;

/** Names that nobody has used: a made-up word and what kind of thing it is. Each id and each name is given out once. */
export class Words {
  readonly #random: Random;
  readonly #prefix: string;
  readonly #given = new Set<string>();

  constructor(random: Random, prefix: string) {
    this.#random = random;
    this.#prefix = prefix;
  }

  /** Kebab-case, unlike any other of this draw; with `isGlobal` also unlike those of a catalogue. */
  id(kind: keyof typeof things, isGlobal = false): string {
    for (;;) {
      const word = this.#random.times(3, () => this.#random.pick(syllables)).join('');
      const id = isGlobal ? `${this.#prefix}-${kind}-${word}` : `${word}-${this.#english(kind)}`;
      if (this.#take(id)) return id;
    }
  }

  name(kind: keyof typeof things): LocalizedText {
    for (;;) {
      const index = 2 * this.#random.integer(0, things[kind].length / 2 - 1);
      const english = this.#random.times(2, () => this.#random.pick(syllables)).join('');
      const chinese = this.#random.times(2, () => this.#random.pick(han)).join('');
      const en = `${english[0]?.toUpperCase()}${english.slice(1)} ${things[kind][index + 1]}`;
      const name = { 'zh-CN': `${chinese}${things[kind][index]}`, en };
      if (this.#take(name['zh-CN']) && this.#take(en)) return name;
    }
  }

  /** camelCase, as characteristics are named. */
  characteristic(): string {
    for (;;) {
      const word = this.#random.times(2, () => this.#random.pick(syllables)).join('');
      const name = `${word}${this.#random.pick(['Code', 'Grade', 'Size', 'Kind'])}`;
      if (this.#take(name)) return name;
    }
  }

  #english(kind: keyof typeof things): string {
    const words = things[kind].filter((_, index) => index % 2 === 1);
    return this.#random.pick(words);
  }

  #take(word: string): boolean {
    if (this.#given.has(word)) return false;
    this.#given.add(word);
    return true;
  }
}
