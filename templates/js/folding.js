// The folding table. Generated from the program: `balie reference folding`. Do not edit.

/** What letters are read as: each result in ASCII or in a plain letter, followed by the letters. */
export const foldings = "aⱥ aeæ bƀɓƃ cƈȼ dđðɖɗƌȡ eɇǝəɛ fƒ gǥɠɣ hħⱨ hvƕ iıɨɩ jɉȷ kƙⱪĸ lłƚⱡɫ nɲƞȵ ngŋ oøɵɔ oeœ pƥᵽ rɍɽ sȿ ssß tŧƭʈⱦ thþ uʉʊ vʋⱱ wⱳ yɏƴ zƶȥʒ аә гґғҕ кқҝҟҡ нңҥ оө уүұ хҳһ чҷҹ اٱ يىیے هةەہھ كک";

/** Letters with a second spelling. */
export const digraphSpellings = "äae öoe üue øoe åaa";

/** The digits zero. */
export const zeros = "٠۰०๐໐၀០";

/** Apostrophes. */
export const apostrophes = "'’‘ʼʻ＇";

/** Classes of characters for regular expressions: marks that are dropped, what stands within a word and is not kept, */
/** half-width letters that are marks, scripts without blanks between words. */
export const dropped = "\u02BE-\u02BF\u0300-\u036F\u0483-\u0487\u0591-\u05BD\u05BF\u05C1-\u05C2\u05C4-\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7-\u06E8\u06EA-\u06ED\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F";
export const ignorable = "\u00AD\u00B7\u0387\u0640\u200C-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF";
export const voiced = "\uFF9E-\uFF9F";
export const spaceless = "\u0E01-\u0EFF\u1000-\u109F\u1780-\u17FF\u3005-\u3007\u3041-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF66-\uFF9D\u{20000}-\u{3FFFF}";

/** Beginnings and tones of the Vietnamese syllables of which the tone has two places. */
export const onsets = "b-df-hj-npr-tv-zđ";
export const tones = "\u0300\u0301\u0303\u0309\u0323";
