"""A procedure on paper: A4, a few sheets, black on white even for someone who reads in the dark."""

import re
import subprocess

MOST_SHEETS = 3

# Contrast of all printed text with white paper; browsers leave backgrounds away.
PALE = """() => {
  const channel = value => { value /= 255; return value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4 }
  const pale = []
  const look = (color, text) => {
    const parts = color.match(/[\\d.]+/g).map(Number)
    const contrast = 1.05 / (.2126 * channel(parts[0]) + .7152 * channel(parts[1]) + .0722 * channel(parts[2]) + .05)
    if (contrast < 7) pale.push(`${contrast.toFixed(1)} : 1  ${text.trim().slice(0, 50)}`)
  }
  for (const element of document.body.querySelectorAll('*')) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('script, style, template')) continue
    const text = [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data).join(' ')
    if (text.trim()) look(getComputedStyle(element).color, text)
    for (const pseudo of ['::before', '::after']) {
      const style = getComputedStyle(element, pseudo)
      if (!['none', 'normal', '""'].includes(style.content))
        look(style.color, `${style.content} ${pseudo} of ${element.className || element.tagName}: ${element.innerText || ''}`)
    }
  }
  return pale
}"""


def test_procedure_prints_on_a4(procedure, open_page, tmp_path):
    page = open_page(procedure.path)
    sheet = tmp_path / "sheet.pdf"
    page.pdf(path=sheet, prefer_css_page_size=True, format="A4")
    facts = subprocess.run(["pdfinfo", sheet], capture_output=True, text=True, check=True).stdout
    width, height = map(float, re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", facts).groups())
    assert abs(width - 595) < 2 and abs(height - 842) < 2, f"{width} × {height} points is not A4"
    sheets = int(re.search(r"Pages:\s+(\d+)", facts).group(1))
    assert sheets <= MOST_SHEETS, f"{procedure} takes {sheets} sheets"

    text = _words(subprocess.run(["pdftotext", "-layout", sheet, "-"], capture_output=True, text=True, check=True).stdout)
    title = procedure.markup.first("h1").text
    assert _words(title) in text, f"the title {title!r} is not on paper"
    costs = [heading for heading in procedure.markup.all("h2") if heading["id"] in ("cost", "costs", "fees")]
    assert costs, f"{procedure} has no heading for what it costs"
    assert _words(costs[0].text) in text, f"the heading {costs[0].text!r} is not on paper"
    skip = next(link for link in procedure.markup.all("a") if link["href"].startswith("#"))
    assert _words(skip.text) not in text, "the skip link is on paper"


def test_paper_is_white_and_ink_is_black(procedure, open_page):
    page = open_page(procedure.path)
    for scheme in ("light", "dark"):
        page.emulate_media(media="print", color_scheme=scheme)
        pale = page.evaluate(PALE)
        assert not pale, f"{procedure}, {scheme}: too pale on white paper\n" + "\n".join(pale[:10])


def test_no_sheet_is_mostly_dark(procedure, open_page, tmp_path):
    page = open_page(procedure.path)
    page.emulate_media(color_scheme="dark")
    sheet = tmp_path / "sheet.pdf"
    page.pdf(path=sheet, prefer_css_page_size=True, format="A4", print_background=True)
    subprocess.run(["pdftoppm", "-gray", "-r", "30", sheet, tmp_path / "sheet"], check=True)
    for image in sorted(tmp_path.glob("sheet*.pgm")):
        pixels = _grey(image.read_bytes())
        white = sum(pixel > 240 for pixel in pixels) / len(pixels)
        assert white > 0.75, f"{procedure}, {image.stem}: only {white:.0%} of the sheet is white"


def _words(text: str) -> str:
    return "".join(text.split()).casefold()


def _grey(image: bytes) -> bytes:
    """The pixels of a binary PGM file, one byte each."""
    header = re.match(rb"P5\s+\d+\s+\d+\s+255\s", image)
    return image[header.end():]
