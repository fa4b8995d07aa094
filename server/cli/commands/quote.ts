import { compile } from '../../../core/compile/index.ts';
import { type Blocker, type Judgement, judge, link, type PriceLine, tariffsInForce } from '../../../core/configure/index.ts';
import type { SourcedIssue, Workspace } from '../../../core/definition/index.ts';
import { addMonths, localTime } from '../../../core/kernel/calendar.ts';
import { errorIssue, type Issue } from '../../../core/kernel/issue.ts';
import { pointer } from '../../../core/kernel/json-pointer.ts';
import { formatMoney, type Micro } from '../../../core/kernel/money.ts';
import { type Bill, type RatingState, rate } from '../../../core/tariff/index.ts';
import { type Command, type ExitCode, type Invocation, UsageError } from '../command.ts';
import { openCatalogue } from '../open-catalogue.ts';
import { billReport, printBill } from '../print-bill.ts';
import { printIssues, reportIssues } from '../print-issues.ts';
import { readJsonFile } from '../read-file.ts';
import { readQuoteRequest } from '../request.ts';
import { inLocale, type Words, wordsIn } from '../words.ts';

const yuan = (amount: Micro | null): string => (amount === null ? '?' : formatMoney(amount));

function sentenceOf(blocker: Blocker, words: Words, { locale }: Invocation): string {
  if (blocker.reason) return inLocale(blocker.reason, locale);
  const area = blocker.type === 'issue' ? 'issues' : 'verdicts';
  return words(area, blocker.code, { ...blocker.params, place: blocker.slot });
}

const blockerReport = (judgement: Judgement, words: Words, invocation: Invocation) =>
  judgement.blockers.map((blocker) => ({
    code: blocker.code,
    severity: 'error' as const,
    file: invocation.operands[0] ?? '',
    path: pointer('selections', blocker.slot),
    verdict: blocker.verdict,
    message: sentenceOf(blocker, words, invocation),
    params: blocker.params,
    ...(blocker.rule ? { rule: blocker.rule } : {}),
  }));

const lineReport = (line: PriceLine) => ({
  ...line,
  unit: line.unit === null ? null : formatMoney(line.unit),
  amount: line.amount === null ? null : formatMoney(line.amount),
  alterations: line.alterations.map((alteration) => ({ ...alteration, amount: formatMoney(alteration.amount) })),
});

const totalsReport = (totals: Judgement['price']['totals']) => ({
  oneTime: formatMoney(totals.oneTime),
  recurring: totals.recurring.map(({ period, amount }) => ({ period, amount: formatMoney(amount) })),
});

/** The bills of the months in which what is ordered begins, use left aside: what is due of a month begun, and from when. */
function firstBills(judgement: Judgement, at: string, workspace: Workspace): readonly Bill[] {
  const held = tariffsInForce(judgement, at, (tariff) => workspace.get('tariff', tariff)?.charges ?? []);
  if (!held.ok) return [];
  const months = [...new Set(held.value.map(({ since }) => localTime(since).month))].sort();
  let state: RatingState | null = null;
  const bills: Bill[] = [];
  for (let month = months[0]; month !== undefined && month <= (months.at(-1) ?? ''); month = addMonths(month, 1)) {
    const rated: ReturnType<typeof rate> = rate(held.value, state, [], { month });
    if (!rated.ok) return bills;
    bills.push(rated.value.bill);
    state = rated.value.closingState;
  }
  return bills;
}

function printQuote({ verdict, price }: Judgement, { print, locale }: Invocation): void {
  for (const line of price.lines) {
    const { from = 1, to = '' } = line.months ?? {};
    const months = line.months ? `, months ${from}–${to} of holding` : '';
    const begins = line.effectiveAt === undefined ? '' : `, from ${line.effectiveAt}`;
    const period = line.period ? ` / ${line.period.length === 1 ? '' : `${line.period.length} `}${line.period.unit}` : '';
    print(`${yuan(line.amount).padStart(10)}${period}  ${inLocale(line.name, locale)}  ${line.quantity} × ${yuan(line.unit)}`);
    print(
      `${' '.repeat(12)}${line.item || '/'} ← ${line.tariff}/${line.charge} ← ${line.attachedBy}, payer ${line.payer}${begins}${months}`,
    );
    for (const alteration of line.alterations)
      print(`${' '.repeat(12)}${yuan(alteration.amount)} ${inLocale(alteration.name, locale)} ← ${alteration.tariff}/${alteration.charge}`);
  }
  print(`${yuan(price.totals.oneTime).padStart(10)}  at once${price.isComplete ? '' : ' (not complete)'}`);
  for (const { period, amount } of price.totals.recurring) print(`${yuan(amount).padStart(10)}  each ${period.length} ${period.unit}`);
  print(verdict);
}

export const quote: Command = {
  usage: 'quote <request.json> --catalogue <folder>',
  summary: 'Judge and price a request; every cent with its source.',
  operands: 1,
  options: ['catalogue'],
  run: async (invocation): Promise<ExitCode> => {
    const [file = ''] = invocation.operands;
    const folder = invocation.options.catalogue;
    if (!folder) throw new UsageError('quote needs --catalogue <folder>.');
    const refuse = async (issues: readonly SourcedIssue[]): Promise<1> => {
      const reported = await reportIssues(issues, invocation);
      if (invocation.isJson) invocation.print(JSON.stringify({ ok: false, issues: reported }));
      else printIssues(reported, invocation);
      return 1;
    };
    const inRequest = (issues: readonly Issue[]): SourcedIssue[] => issues.map((issue) => ({ ...issue, source: file }));

    const catalogue = await openCatalogue(folder);
    if (!catalogue.isSound) return refuse(catalogue.issues);
    const document = await readJsonFile(file);
    if (!document.ok) return refuse(inRequest(document.error));
    const read = readQuoteRequest(document.value);
    if (!read.ok) return refuse(inRequest(read.error));
    const { offering, request, facts } = read.value;
    if (!catalogue.workspace.get('offering', offering))
      return refuse(inRequest([errorIssue('reference-unknown', '/offering', { params: { kind: 'offering', id: offering } })]));
    const program = compile(catalogue.workspace, offering);
    if (!program.ok) return refuse(inRequest(program.error));

    const judgement = judge(link(program.value), request, facts);
    const bills = firstBills(judgement, request.at, catalogue.workspace);
    const issues = blockerReport(judgement, await wordsIn(invocation.locale), invocation);
    const isAllowed = judgement.verdict === 'allowed';
    if (invocation.isJson) {
      const { lines, totals, byPayer, isComplete } = judgement.price;
      const price = {
        lines: lines.map(lineReport),
        totals: totalsReport(totals),
        byPayer: byPayer.map((entry) => ({ payer: entry.payer, totals: totalsReport(entry.totals) })),
        isComplete,
      };
      invocation.print(
        JSON.stringify({
          ok: isAllowed,
          verdict: judgement.verdict,
          program: judgement.program,
          price,
          firstBills: bills.map(billReport),
          issues,
        }),
      );
    } else {
      printQuote(judgement, invocation);
      for (const bill of bills) printBill(bill, invocation);
      printIssues(issues, invocation);
    }
    return isAllowed ? 0 : 1;
  },
};
