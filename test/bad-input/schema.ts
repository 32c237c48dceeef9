/** The part of OpenAPI 3.1 that our own document uses. */
export interface Schema {
  $ref?: string;
  anyOf?: Schema[];
  allOf?: Schema[];
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  pattern?: string;
  example?: unknown;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

export interface Operation {
  method: string;
  /** With the prefix: /api/v1/visits/{id}. */
  path: string;
  parameters: Parameter[];
  body?: Schema;
  /** The fields of a form, the file among them. */
  form?: Schema;
}

export interface OpenApi {
  paths: Record<string, Record<string, RawOperation>>;
  components: { schemas: Record<string, Schema> };
}

interface RawOperation {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

export class Description {
  constructor(private readonly document: OpenApi) {}

  operations(): Operation[] {
    return Object.entries(this.document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
        method: method.toUpperCase(),
        path,
        parameters,
        body: requestBody?.content['application/json']?.schema,
        form: requestBody?.content['multipart/form-data']?.schema,
      })),
    );
  }

  /** References followed, `null` set aside. */
  plain(schema: Schema): Schema & { nullable: boolean } {
    const alternatives = schema.anyOf ?? schema.allOf;
    if (alternatives) {
      const [first] = alternatives.filter(({ type }) => type !== 'null');
      return { ...this.plain(first ?? {}), nullable: alternatives.some(({ type }) => type === 'null') };
    }
    if (schema.$ref) return this.plain(this.document.components.schemas[schema.$ref.split('/').at(-1)!]!);
    const types = [schema.type ?? []].flat();
    const type = types.find((one) => one !== 'null');
    return { ...schema, type, nullable: types.includes('null') };
  }

  properties(schema: Schema): [string, Schema & { nullable: boolean }, boolean][] {
    const { properties = {}, required = [] } = this.plain(schema);
    return Object.entries(properties).map(([name, own]) => [name, this.plain(own), required.includes(name)]);
  }
}
