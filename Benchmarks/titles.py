"""How titles become addresses, and how lists of them are ordered and divided: the same way as Balie does it."""

from __future__ import annotations

import re
import unicodedata

# Letters that Vietnamese files apart, though they are another letter with a mark, in the order of its alphabet.
VIETNAMESE = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"

# Up to so many procedures stand on the page from A to Z, on one page of a letter, on the page of all, of a topic.
ALPHABET, LETTER, ALL, GROUP = 300, 120, 600, 200


def slug(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", "-", "".join(sign for sign in plain if not unicodedata.combining(sign))).strip("-")


def letter(character: str) -> str:
    """The letter under which a title is filed: without tone marks, with those that make a letter of its own."""
    marks = unicodedata.normalize("NFD", character.upper())
    for length in range(len(marks), 1, -1):
        kept = unicodedata.normalize("NFC", marks[:length])
        if kept.lower() in VIETNAMESE:
            return kept
    for mark in marks[1:]:
        kept = unicodedata.normalize("NFC", marks[0] + mark)
        if len(kept) == 1 and kept.lower() in VIETNAMESE:
            return kept
    return marks[0]


def letter_slug(name: str) -> str:
    return name.lower() if name.isascii() else f"{slug(name)}-{ord(name):x}"


TONES = "\u0300\u0309\u0303\u0301\u0323"


def order(text: str) -> tuple:
    """A key that sorts titles: by their letters first, by tones where the letters are the same."""
    letters, tones = [], []
    for character in text.lower():
        filed = letter(character).lower()
        letters.append(VIETNAMESE.index(filed) + 100 if filed in VIETNAMESE else ord(filed) if filed.isalnum() else 0)
        marks = [TONES.index(mark) for mark in unicodedata.normalize("NFD", character) if mark in TONES]
        tones.append(marks[0] if marks else -1)
    return letters, tones


def divide(length: int, limit: int) -> list[range]:
    """As few parts as hold at most so many places each, of nearly the same length."""
    count = -(-length // limit)
    return [range(length * part // count, length * (part + 1) // count) for part in range(count)]


def name_of(part: range, titles: list[str]) -> str:
    """What a part is called: the beginnings of its first and last title that tell it from its neighbours."""
    first, last = part[0], part[-1]
    return (
        beginning(titles, first, [first - 1, last]) + " – " + beginning(titles, last, [last + 1, first])
        if first < last
        else beginning(titles, first, [first - 1, first + 1])
    )


def beginning(titles: list[str], place: int, others: list[int]) -> str:
    title = titles[place]
    end = 0
    for other in others:
        if 0 <= other < len(titles):
            same = 0
            for one, two in zip(title, titles[other]):
                if one != two:
                    break
                same += 1
            end = max(end, same)
    while end < len(title) and title[end] == " ":
        end += 1
    while end < len(title) and title[end] != " ":
        end += 1
    return title if end >= len(title) else title[:end] + "…"
