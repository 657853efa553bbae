/** What several panels ask for or get. */

export interface Who {
  /** '' when Google gives the script no address: the panel then asks who is there. */
  readonly email: string;
  readonly name: string;
  /** True when the address was picked in the panel and not proved by Google: manager actions stay locked. */
  readonly picked: boolean;
}

export interface PersonChoice {
  readonly email: string;
  readonly name: string;
  readonly team: string;
}

/** How numbers are written in this workbook, for showing; reading what is typed is the server's. */
export interface NumberStyle {
  readonly locale: string;
  readonly decimal: '.' | ',';
  readonly thousands: string;
}

export interface CycleChoice {
  readonly id: string;
  readonly kind: string;
  readonly phase: string;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly defaultCadence: number;
}
