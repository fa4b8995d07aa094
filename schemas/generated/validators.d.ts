/* Made by `npm run generate` from schemas/v1. */
export type SchemaError = {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
};
export type Validate = ((document: unknown) => boolean) & { errors?: readonly SchemaError[] | null };
export declare const validateAcceptanceRule: Validate;
export declare const validateBundle: Validate;
export declare const validateCategory: Validate;
export declare const validateChannel: Validate;
export declare const validateNamedCondition: Validate;
export declare const validateExample: Validate;
export declare const validateSimpleOffering: Validate;
export declare const validateSpecification: Validate;
export declare const validateTariff: Validate;
