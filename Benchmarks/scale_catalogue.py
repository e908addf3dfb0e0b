"""A catalogue of any size whose words are those of real ones: for measuring searches, where `catalogue.py` with its
thirty words a language would flatter or wrong any index.

Vietnamese titles and sentences are recombined from 645 real procedures that lie beside the project; English and Dutch
ones from the sample catalogue. A new title follows one it has read up to a word and goes on as another does from the
same word; now and then it jumps, or puts in a word from the running text, so that new words and new neighbours come as
they do in a growing catalogue. Everything is drawn from a fixed seed.
"""

from __future__ import annotations

import json
import random
import re
import unicodedata
from collections import Counter, defaultdict
from itertools import accumulate
from pathlib import Path

import yaml

from catalogue import LANGUAGES, Catalogue, Procedure, Shared

SEED = 20261125
TOPICS = 60
JUMPS = 0.3  # how many of the hops go anywhere
STRANGERS = 0.06  # how many words of a title come from the running text

# What Dutch titles are full of: words made of two.
HEADS = "aanvraag vergunning verklaring bewijs akte aangifte registratie toeslag subsidie ontheffing keuring wijziging"\
    " verlenging erkenning controle uittreksel kaart machtiging".split()
JOINTS = {"vi": ["cho", "đối với", "trường hợp"], "en": ["for", "with", "of"], "nl": ["voor", "met", "van"]}


class Phrases:
    """Writes in one language like what it has read. Titles know the topic that they are read under."""

    def __init__(self, language: str, titles: list[tuple[str, str]], names: list[str], texts: list[str],
                 chance: random.Random):
        """Takes titles with their topics, names of papers and offices, and running texts."""
        self.language, self.chance = language, chance
        self.titles = [title.split() for _, title in titles]
        self.names = [name.split() for name in names]
        self.texts = [words for text in texts if len(words := text.split()) > 60]
        self.places = defaultdict(list)  # word → where it stands, and is not the last
        for number, words in enumerate(self.titles):
            for place, word in enumerate(words[:-1]):
                self.places[word.lower()].append((number, place))
        self.topics = self._divided([topic for topic, _ in titles])
        counts = Counter(word for words in self.texts for word in words if word.isalpha() and len(word) > 1)
        self.strangers = [word.lower() for word in counts]
        self.weights = list(accumulate(count ** 0.5 for count in counts.values()))
        self.own = [[self._stranger() for _ in range(25)] for _ in range(TOPICS)]
        self.written: set[str] = set()

    def _divided(self, topics: list[str]) -> list[list[int]]:
        """The titles of each topic: as they were read, the largest topics first, and all over again where few are."""
        known = [topic for topic, _ in Counter(topics).most_common()]
        divided = [[] for _ in range(TOPICS)]
        for number, topic in enumerate(topics):
            for place in range(known.index(topic) % TOPICS, TOPICS, max(len(known), 1)):
                divided[place].append(number)
        return [titles or list(range(len(topics))) for titles in divided]

    def title(self, topic: int) -> str:
        """A title under a topic, with an address that no other has."""
        while True:
            words = self._recombined(topic)
            if self.language != "vi":
                words = self._widened(words, topic)
            text = " ".join(self._word(topic) if self.chance.random() < STRANGERS else word for word in words)
            text = text[0].upper() + text[1:]
            if self._is_new(text):
                return text

    def _is_new(self, text: str) -> bool:
        """Whether no page has this address yet; from now on one has."""
        place = address(text)
        is_new = place not in self.written
        self.written.add(place)
        return is_new

    def _recombined(self, topic: int) -> list[str]:
        words = list(self.titles[self.chance.choice(self.topics[topic])])
        for _ in range(self.chance.randint(1, 2)):
            cut = self.chance.randrange(len(words))
            places = self.places.get(words[cut].lower())
            if places is None or self.chance.random() < JUMPS:
                other = self.titles[self.chance.choice(self.topics[topic])]
                words = words[:cut + 1] + other[self.chance.randrange(len(other)):]
            else:
                number, place = self.chance.choice(places)
                words = words[:cut + 1] + self.titles[number][place + 1:]
        return words[:40]

    def _widened(self, words: list[str], topic: int) -> list[str]:
        """Titles of a sample of 54 are short: larger catalogues have to say for what and for whom."""
        draw, joint = self.chance.random(), self.chance.choice(JOINTS[self.language])
        if self.language == "nl" and draw < 0.35 and 4 <= len(first := self._word(topic)) <= 10:
            return [*words, joint, first + self.chance.choice(HEADS)]
        return [*words, joint, *self.chance.choice(self.names)] if draw < 0.7 else words

    def _word(self, topic: int) -> str:
        """A word from the running text: mostly one that its topic is full of."""
        return self.chance.choice(self.own[topic]) if self.chance.random() < 0.7 else self._stranger()

    def name(self) -> str:
        """The name of a paper, an office, an act, with an address that no other has."""
        while True:
            words = [*self.chance.choice(self.names), *self.chance.choice(self.titles)[-self.chance.randint(2, 5):]]
            if self._is_new(text := " ".join(words)):
                return text

    def keywords(self, topic: int) -> list[str]:
        """What people call a thing: three pieces of titles under its topic."""
        pieces = []
        for _ in range(3):
            words = self.titles[self.chance.choice(self.topics[topic])]
            start = self.chance.randrange(max(1, len(words) - 2))
            pieces.append(" ".join(words[start:start + self.chance.randint(1, 3)]).strip(" ,.;:()“”\"").lower())
        return sorted({piece for piece in pieces if re.search(r"\w\w", piece)})

    def text(self, count: int) -> str:
        """Running text: a piece of `count` words of what it has read."""
        words = self.chance.choice(self.texts)
        start = self.chance.randrange(max(1, len(words) - count))
        text = plain(" ".join(words[start:start + count]))
        return text[0].upper() + text[1:].rstrip(" .,;:") + "."

    def _stranger(self) -> str:
        return self.chance.choices(self.strangers, cum_weights=self.weights)[0]


def address(text: str) -> str:
    """The address that Balie makes of a title: letters without marks, at most 80 of them, in whole words."""
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    slug = re.sub(r"[^a-z0-9]+", "-", "".join(one for one in letters if not unicodedata.combining(one))).strip("-")
    return slug if len(slug) <= 80 else slug[:81].rpartition("-")[0]


def plain(text: str) -> str:
    """Text without what Markdown would read something into."""
    return re.sub(r"\s+", " ", re.sub(r"[^\w\s.,;:()/%–-]", " ", text)).strip(" -–.,;:)/%") or "x"


def phrases(sample: Path, national: Path, chance: random.Random) -> dict[str, Phrases]:
    """What is read: the sample catalogue, and for Vietnamese the national portal's procedures."""
    made = {}
    for language in LANGUAGES:
        procedures = [yaml.safe_load(file.read_text(encoding="utf-8"))
                      for file in sorted(sample.glob("procedures/*/procedure.yaml"))]
        titles = [(one["topic"], one["title"][language]) for one in procedures]
        names = [word for one in procedures for word in one.get("keywords", {}).get(language, [])]
        for folder in ("evidence", "organisations", "topics"):
            for file in sorted((sample / folder).glob("*.yaml")):
                names.append(yaml.safe_load(file.read_text(encoding="utf-8"))["name"].get(language, ""))
        names = [name for name in names if len(name) > 3]
        texts = [file.read_text(encoding="utf-8") for file in sorted(sample.glob(f"**/{language}.md"))]
        if language == "vi":
            real = national_procedures(national)
            titles = [(one["linh_vuc"], plain(one["ten_thu_tuc"])) for one in real]
            texts = [one["trinh_tu_thuc_hien"] for one in real]
        made[language] = Phrases(language, titles, names, texts, chance)
    return made


def national_procedures(folder: Path) -> list[dict]:
    """The procedures of one national portal as it published them, by code."""
    return [json.loads(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.json"))]


def make(count: int, sample: Path, national: Path) -> Catalogue:
    chance = random.Random(SEED)
    writers = phrases(sample, national, chance)

    def label(write) -> dict[str, str]:
        return {language: write(writers[language]) for language in LANGUAGES}

    def shared(kind: str, count: int) -> list[Shared]:
        return [Shared(f"{kind}-{number}", label(Phrases.name)) for number in range(count)]

    catalogue = Catalogue(topics=shared("topic", TOPICS), organisations=shared("office", 80 + count // 50),
                          evidence=shared("paper", 200 + count // 6), acts=shared("act", 100 + count // 12))
    for number in range(count):
        catalogue.procedures.append(procedure(number, catalogue, label, chance))
    return catalogue


def procedure(number: int, catalogue: Catalogue, label, chance: random.Random) -> Procedure:
    acts, topic = chance.sample(catalogue.acts, 3), chance.randrange(TOPICS)
    guidance = label(lambda writer: f"## {writer.text(4)}\n\n" + "\n\n".join(writer.text(60) for _ in range(4)) + "\n")
    return Procedure(
        id=f"procedure-{number}",
        code=f"{1 + number % 3}.{number * 7 % 1_000_000:06d}",
        title=label(lambda writer: writer.title(topic)),
        summary=label(lambda writer: writer.text(18)),
        applicants=label(lambda writer: writer.text(8)),
        topic=catalogue.topics[topic],
        authority=chance.choice(catalogue.organisations),
        question=label(lambda writer: writer.text(7)),
        case=label(lambda writer: writer.text(5)),
        times={"online": 1, "counter": 1, "post": 1},
        fees=[{"id": "fee", "name": label(lambda writer: writer.text(4)), "amount": 5000, "act": acts[0], "late": False}],
        exemption=label(lambda writer: writer.text(6)),
        documents=[{"evidence": paper, "originals": 1, "copies": 1, "late": index == 3}
                   for index, paper in enumerate(chance.sample(catalogue.evidence, 5))],
        steps=[{"title": label(lambda writer: writer.text(5)), "by": chance.choice(catalogue.organisations), "hours": 8}],
        deadline={"days": 30, "after": label(lambda writer: writer.text(4)), "consequence": label(lambda w: w.text(6))},
        result=chance.choice(catalogue.evidence),
        acts=acts,
        guidance=guidance,
        keywords=label(lambda writer: writer.keywords(topic)),
    )
