/** The world failed, or the caller asked for what there is not. Thrown on the server, mapped once in `api/errors.ts`. */
export type FaultCode =
  | 'not-signed-in'
  | 'forbidden'
  | 'not-found'
  | 'no-live-release'
  | 'no-outlet'
  | 'version-conflict'
  | 'handled-by-other'
  | 'idempotency-mismatch'
  | 'invalid-input'
  | 'not-a-draft'
  | 'file-type'
  | 'too-many-files'
  | 'store-busy';

export type FaultParams = Readonly<Record<string, string | number>>;

export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: FaultCode;
  readonly params: FaultParams;
  /** True: the same call may succeed later without any change. */
  readonly retryable: boolean;

  constructor(code: FaultCode, params: FaultParams = {}, options: { readonly retryable?: boolean } = {}) {
    super(code);
    this.code = code;
    this.params = params;
    this.retryable = options.retryable ?? false;
  }
}
