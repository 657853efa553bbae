import { areaOf, zoneOf } from './areas';
import type { Book, GoogleRange } from './book';
import { mayEdit, PROTECTED } from './guarding';
import { handle, unwrap } from './handle';
import { type ProtectionFacts, protectionsOn, type StoredProtection } from './protections';
import { RangeCore } from './range';
import { findArea } from './ranges';
import { openUser } from './user';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;
type GoogleUser = GoogleAppsScript.Base.User;

const emailOf = (user: unknown): string => (typeof user === 'string' ? user : (user as GoogleUser).getEmail());

/** Class Protection. Each call looks the protection up again, so a handle survives moved rows. */
export class ProtectionCore {
  constructor(
    readonly book: Book,
    readonly id: string,
  ) {}

  private get stored(): StoredProtection {
    return (
      protectionsOn(this.book).find(({ id }) => id === this.id) ?? this.book.fail('The protection no longer exists.')
    );
  }

  private get self(): GoogleProtection {
    return this as unknown as GoogleProtection;
  }

  private get user(): string {
    return this.book.context.run.effectiveUser;
  }

  private change(more: Partial<ProtectionFacts>, zones = this.stored.zones): GoogleProtection {
    const { facts, sheet } = this.stored;
    if (!mayEdit(this.book, facts, this.user)) this.book.fail(PROTECTED);
    saveProtection(this.book, { id: this.id, sheet, facts: { ...facts, ...more }, zones });
    return this.self;
  }

  private restrict(emails: readonly string[]): GoogleProtection {
    return this.change({ editors: emails });
  }

  addEditor(user: string | GoogleUser): GoogleProtection {
    return this.restrict([...new Set([...(this.stored.facts.editors ?? []), emailOf(user)])]);
  }
  addEditors(emails: string[]): GoogleProtection {
    return this.restrict([...new Set([...(this.stored.facts.editors ?? []), ...emails.map(emailOf)])]);
  }
  removeEditor(user: string | GoogleUser): GoogleProtection {
    const email = emailOf(user);
    return this.restrict((this.stored.facts.editors ?? []).filter((editor) => editor !== email));
  }
  removeEditors(users: (string | GoogleUser)[]): GoogleProtection {
    const gone = users.map(emailOf);
    return this.restrict((this.stored.facts.editors ?? []).filter((editor) => !gone.includes(editor)));
  }
  getEditors(): GoogleUser[] {
    const { book } = this;
    const { facts } = this.stored;
    if (!mayEdit(book, facts, this.user)) book.fail(PROTECTED);
    const emails = facts.editors === undefined ? [] : [...new Set([facts.creator, ...facts.editors])];
    return book.context.realm.array(emails.map((email) => openUser(book, email)));
  }
  canEdit(): boolean {
    return mayEdit(this.book, this.stored.facts, this.user);
  }
  canDomainEdit(): boolean {
    if (!mayEdit(this.book, this.stored.facts, this.user)) this.book.fail(PROTECTED);
    return this.stored.facts.domainEdit;
  }
  setDomainEdit(editable: boolean): GoogleProtection {
    return this.change({ domainEdit: editable });
  }
  getDescription(): string {
    return this.stored.facts.description;
  }
  setDescription(description: string): GoogleProtection {
    return this.change({ description: String(description) });
  }
  isWarningOnly(): boolean {
    return this.stored.facts.warningOnly;
  }
  setWarningOnly(warningOnly: boolean): GoogleProtection {
    return this.change({ warningOnly });
  }
  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return this.book.enums.ProtectionType[this.stored.type];
  }
  getRange(): GoogleRange {
    const { book } = this;
    const { type, sheet, zones } = this.stored;
    const { rows, columns } = book.sheetInfo(sheet);
    const [zone] = zones;
    const whole = { sheet, row: 0, column: 0, rows, columns };
    return book.range(type === 'SHEET' || !zone ? whole : areaOf(sheet, zone));
  }
  setRange(range: GoogleRange): GoogleProtection {
    const core = unwrap(range, RangeCore) ?? this.book.fail('Range not found');
    return this.change({ rangeName: undefined }, [zoneOf(core.area)]);
  }
  getRangeName(): string | null {
    return this.stored.facts.rangeName ?? null;
  }
  setRangeName(rangeName: string): GoogleProtection {
    const area = findArea(this.book, this.stored.sheet, rangeName);
    return this.change({ rangeName }, [zoneOf(area)]);
  }
  getUnprotectedRanges(): GoogleRange[] {
    const { book } = this;
    const { type, sheet, zones } = this.stored;
    const open = type === 'SHEET' ? zones : [];
    return book.context.realm.array(open.map((zone) => book.range(areaOf(sheet, zone))));
  }
  setUnprotectedRanges(ranges: GoogleRange[]): GoogleProtection {
    const { book } = this;
    if (this.stored.type !== 'SHEET') book.fail('Unprotected ranges can only be set on sheet protections.');
    const zones = Array.from(ranges, (range) => {
      const core = unwrap(range, RangeCore);
      if (core?.area.sheet !== this.stored.sheet)
        return book.fail('Unprotected ranges must be on the protected sheet.');
      return zoneOf(core.area);
    });
    return this.change({}, zones);
  }
  remove(): void {
    const { facts } = this.stored;
    if (!mayEdit(this.book, facts, this.user)) this.book.fail(PROTECTED);
    this.book.engine.queue([{ type: 'REMOVE_MARK', id: this.id }]);
  }
}

export const protectionSurface = Object.getOwnPropertyNames(ProtectionCore.prototype).filter(
  (name) => !['constructor', 'stored', 'self', 'user', 'change', 'restrict'].includes(name),
);

function saveProtection(book: Book, { id, sheet, facts, zones }: Omit<StoredProtection, 'type'>): void {
  const anchors = zones.map((zone) => ({ _sheetId: sheet, _zone: zone }));
  const ranges = anchors.length > 0 ? { ranges: anchors } : {};
  const loose = facts.type === 'SHEET';
  book.engine.queue([{ type: 'SET_MARK', id, kind: 'protection', sheetId: sheet, ...ranges, data: facts, loose }]);
}

const open = (book: Book, id: string): GoogleProtection =>
  handle<GoogleProtection>(book.context, 'Protection', new ProtectionCore(book, id));

const fresh = (book: Book, type: 'RANGE' | 'SHEET'): ProtectionFacts => ({
  type,
  description: '',
  warningOnly: false,
  domainEdit: false,
  creator: book.context.run.effectiveUser,
});

/** A second protection of the same range is another one. */
export function protectRange({ book, area }: RangeCore): GoogleProtection {
  const id = book.engine.newId();
  saveProtection(book, { id, sheet: area.sheet, facts: fresh(book, 'RANGE'), zones: [zoneOf(area)] });
  return open(book, id);
}

/** A tab has one protection: asking again returns it. */
export function protectSheet(book: Book, sheet: string): GoogleProtection {
  const known = protectionsOn(book, sheet).find(({ type }) => type === 'SHEET');
  const id = known?.id ?? book.engine.newId();
  if (!known) saveProtection(book, { id, sheet, facts: fresh(book, 'SHEET'), zones: [] });
  return open(book, id);
}

/** `getProtections` of a tab, or of all. */
export const protectionsOfType = (book: Book, type: unknown, sheet?: string): GoogleProtection[] =>
  book.context.realm.array(
    protectionsOn(book, sheet)
      .filter((stored) => stored.type === String(type))
      .map(({ id }) => open(book, id)),
  );
