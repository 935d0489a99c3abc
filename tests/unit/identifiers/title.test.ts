import { describe, expect, test } from 'vitest';
import { plainTitle, titleKey } from '../../../shared/identifiers/title.ts';

describe('a title becomes one line of plain text', () => {
  test.each([
    ['Plain', 'Plain'],
    ['<b>Bold</b> and <em>leaning</em>', 'Bold and leaning'],
    ['<p dir="rtl">עברית</p>', 'עברית'],
    ['H<sub>2</sub>O', 'H2O'],
    ['line\r\nbreak\tand  blanks ', 'line break and blanks'],
    ['Salt &amp; vinegar &lt;3 &#39;', "Salt & vinegar <3 '"],
    ['a < b and c > d', 'a < b and c > d'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['\u001b[31mred\u0007', '[31mred'],
    ['<p></p>', null],
    ['', null],
    [null, null],
  ])('%j', (text, plain) => {
    expect(plainTitle(text)).toBe(plain);
  });
});

describe('titles that people would call the same have the same key', () => {
  test.each([
    ['Data: from A to B.', 'data – from a to b'],
    ['ﬁeld notes', 'Field Notes'],
    ['Été 2024', 'été 2024'],
  ])('%j and %j', (one, other) => {
    expect(titleKey(one)).toBe(titleKey(other));
  });

  test('a title without letters or digits has an empty key', () => {
    expect([titleKey(null), titleKey('—'), titleKey('')]).toEqual(['', '', '']);
  });
});
