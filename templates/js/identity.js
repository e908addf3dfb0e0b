// Checks of identity numbers. What a scheme asks for is data in rules.json; here stand the sums themselves.

const remainder = (digits, divisor) => [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % divisor, 0);

const sums = {
  none: () => true,
  // Belgian national number: 97 less the remainder of the first nine digits, with a 2 before them from 2000 on.
  "mod97-be": text => ["", "2"].some(century => 97 - remainder(century + text.slice(0, 9), 97) === Number(text.slice(9))),
  // ISO 7064, MOD 11,10; and of the first ten digits of a German tax id one stands there twice or three times.
  "iso7064-mod11-10": text => {
    let product = 10;
    for (const digit of text.slice(0, -1)) {
      product = (Number(digit) + product) % 10 || 10;
      product = product * 2 % 11;
    }
    const counts = [...new Set(text.slice(0, 10))].map(digit => text.slice(0, 10).split(digit).length - 1);
    const repeats = counts.filter(count => count > 1);
    return repeats.length === 1 && repeats[0] <= 3 && (11 - product) % 10 === Number(text.slice(-1));
  },
  // ISO 13616: the first four characters go to the end, letters count from 10.
  "mod97-iban": (text, lengths) =>
    text.length === lengths?.[text.slice(0, 2)] &&
    remainder((text.slice(4) + text.slice(0, 4)).replace(/[A-Z]/g, letter => parseInt(letter, 36)), 97) === 1,
  luhn: text => [...text].reverse().reduce((sum, digit, place) => {
    const value = Number(digit) * (place % 2 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0) % 10 === 0,
};

/** An identity number as it is kept: without blanks, dots and dashes, in upper case. */
export const normalised = text => text.replace(/[\s.\u2010-\u2015/-]/g, "").toUpperCase();

/** Whether a number fits a scheme, `{pattern, check, lengths?}`; any does where the scheme is not known. */
export function isIdentityNumber(scheme, text) {
  if (!scheme) return true;
  return new RegExp(`^(?:${scheme.pattern})$`).test(text) && (sums[scheme.check]?.(text, scheme.lengths) ?? false);
}
