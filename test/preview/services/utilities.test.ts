import { describe, expect, it } from 'vitest';
import { formatJavaDate, parseJavaDate } from '../../../src/preview/services/javaDate';
import { errorOf, openHost, resultOf } from '../fixtures/host';

/** Wednesday 2 January 2030, 15:04:05.006 UTC. */
const MOMENT = Date.UTC(2030, 0, 2, 15, 4, 5, 6);

describe('formatDate', () => {
  it.each([
    { format: 'yyyy-MM-dd', zone: 'UTC', text: '2030-01-02' },
    { format: "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", zone: 'Asia/Kolkata', text: '2030-01-02T20:34:05.006+05:30' },
    { format: "yyyy-MM-dd'T'HH:mm:ssZ", zone: 'America/New_York', text: '2030-01-02T10:04:05-0500' },
    { format: 'EEEE, d MMMM yyyy', zone: 'UTC', text: 'Wednesday, 2 January 2030' },
    { format: 'EEE d MMM yy', zone: 'UTC', text: 'Wed 2 Jan 30' },
    { format: 'h:mm a', zone: 'UTC', text: '3:04 PM' },
    { format: 'hh K k H', zone: 'UTC', text: '03 3 15 15' },
    { format: 'D u w W F', zone: 'UTC', text: '2 3 1 1 1' },
    { format: "h 'o''clock' ''", zone: 'UTC', text: "3 o'clock '" },
    { format: 'yyyy-MM-dd HH:mm', zone: 'GMT+2', text: '2030-01-02 17:04' },
    { format: 'yyyy-MM-dd HH:mm', zone: 'Pacific/Auckland', text: '2030-01-03 04:04' },
    { format: 'X XX', zone: 'UTC', text: 'Z Z' },
    { format: 'z', zone: 'UTC', text: 'UTC' },
    { format: 'z', zone: 'America/New_York', text: 'EST' },
  ])('$format in $zone is $text', ({ format, zone, text }) => {
    expect(formatJavaDate(MOMENT, zone, format)).toBe(text);
  });

  it.each([
    { day: Date.UTC(2027, 11, 31), text: '2028 1' },
    { day: Date.UTC(2028, 0, 1), text: '2028 1' },
    { day: Date.UTC(2028, 0, 2), text: '2028 2' },
    { day: Date.UTC(2026, 11, 26), text: '2026 52' },
  ])('YYYY is the week year, which is why nobody should use it: $text', ({ day, text }) => {
    expect(formatJavaDate(day, 'UTC', 'YYYY w')).toBe(text);
  });

  it('refuses what is no date, an unknown zone and an unknown letter', () => {
    const host = openHost();
    expect(errorOf(host, 'Utilities.formatDate("2030-01-02", "UTC", "yyyy")')).toContain(
      "don't match the method signature",
    );
    expect(errorOf(host, 'Utilities.formatDate(new Date(), "Mars/Olympus", "yyyy")')).toContain('timeZone');
    expect(errorOf(host, 'Utilities.formatDate(new Date(), "UTC", "b")')).toBe('Invalid date format: b');
  });
});

describe('parseDate', () => {
  it.each([
    { text: '2030-01-02', format: 'yyyy-MM-dd', zone: 'Europe/Berlin', iso: '2030-01-01T23:00:00.000Z' },
    { text: '2 January 2030 3:04 pm', format: 'd MMMM yyyy h:mm a', zone: 'UTC', iso: '2030-01-02T15:04:00.000Z' },
    { text: '20300102', format: 'yyyyMMdd', zone: 'UTC', iso: '2030-01-02T00:00:00.000Z' },
    {
      text: '2030-01-02T15:04:05+02:00',
      format: "yyyy-MM-dd'T'HH:mm:ssXXX",
      zone: 'UTC',
      iso: '2030-01-02T13:04:05.000Z',
    },
    { text: 'Wed 2.1.30', format: 'EEE d.M.yy', zone: 'UTC', iso: '2030-01-02T00:00:00.000Z' },
  ])('$text by $format in $zone is $iso', ({ text, format, zone, iso }) => {
    expect(new Date(parseJavaDate(text, zone, format)).toISOString()).toBe(iso);
  });

  it('is the reverse of formatDate, in several zones, over clock changes (seed 7)', () => {
    let seed = 7;
    const random = (): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    for (let round = 0; round < 300; round += 1) {
      const zone =
        ['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe'][round % 5] ?? 'UTC';
      const instant = Math.floor(random() * 4e9) * 1000;
      const format = "yyyy-MM-dd'T'HH:mm:ssXXX";
      expect(parseJavaDate(formatJavaDate(instant, zone, format), zone, format)).toBe(instant);
    }
  });

  it('refuses a text that does not follow the pattern', () => {
    expect(errorOf(openHost(), 'Utilities.parseDate("soon", "UTC", "yyyy-MM-dd")')).toBe('Unparseable date: "soon"');
  });
});

describe('formatString', () => {
  it.each([
    { args: '"%s is %d", "x", 3', text: 'x is 3' },
    { args: '"%05.1f|%-5s|%5s|", 3.14159, "a", "b"', text: '003.1|a    |    b|' },
    { args: '"%,d %+d %x %X %o %e", 1234567, 5, 255, 255, 8, 12345', text: '1,234,567 +5 ff FF 10 1.234500e+04' },
    { args: '"%2$s %1$s %% %b %c", "a", "b", true, "xyz"', text: 'b a % true b' },
  ])('$args → $text', ({ args, text }) => {
    expect(resultOf(openHost(), `return Utilities.formatString(${args})`)).toBe(text);
  });
});

describe('bytes', () => {
  it.each([
    { code: 'Utilities.base64Encode("Grüße")', value: 'R3LDvMOfZQ==' },
    { code: 'Utilities.base64EncodeWebSafe([-5, -17, -66])', value: '----' },
    { code: 'Utilities.base64Decode("/w==")', value: [-1] },
    { code: 'Utilities.newBlob(Utilities.base64Decode("R3LDvMOfZQ==")).getDataAsString()', value: 'Grüße' },
    { code: 'Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, "x").slice(0, 3)', value: [-99, -44, -28] },
    { code: 'Utilities.computeHmacSha256Signature("a", "b").length', value: 32 },
    { code: 'Utilities.ungzip(Utilities.gzip(Utilities.newBlob("x"))).getDataAsString()', value: 'x' },
    {
      code: `Utilities.parseCsv('a,"b ""c"",d"\\n1,\\n')`,
      value: [
        ['a', 'b "c",d'],
        ['1', ''],
      ],
    },
    { code: 'Utilities.getUuid().length', value: 36 },
    { code: 'JSON.stringify({ a: Utilities.Charset.UTF_8 })', value: '{"a":"UTF_8"}' },
  ])('$code', ({ code, value }) => {
    expect(resultOf(openHost(), `return ${code}`)).toEqual(value);
  });

  it('that are no base64 are refused', () => {
    expect(errorOf(openHost(), 'Utilities.base64Decode("*")')).toBe('Could not decode string.');
  });
});

it('sleep is counted and passes no time', () => {
  const host = openHost();
  const report = host.run('probe', ['const t = Date.now(); Utilities.sleep(60000); return Date.now() - t'], {
    kind: 'direct',
  });
  expect(report.value).toBe(0);
  expect(report.calls.by['Utilities.sleep']).toBe(1);
  expect(report.ms).toBeLessThan(5000);
});
