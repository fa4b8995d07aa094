export { checkExamples, type ExampleRun, type ExamplesChecked, issuesOfRuns, runExamples } from './check-examples.ts';
export { type ExampleDifference, unknownAmount } from './compare-outcome.ts';
export { type ExampleOutcome, exampleCustomer, outcomeOfExample } from './run-example.ts';
