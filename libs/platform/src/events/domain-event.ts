/** A fact other capabilities may act on. The payload holds ids and scalars only. */
export interface DomainEvent {
  type: string;
  payload: Record<string, string | number | boolean | null>;
}
