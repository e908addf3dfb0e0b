/// What the tags of HTML mean for a text.
enum HTMLTags {
  /// Tags that begin and end a paragraph.
  static let blocks: Set<String> = [
    "p", "div", "section", "article", "aside", "main", "header", "footer", "nav", "fieldset", "legend",
    "details",
    "summary", "address", "figure", "figcaption", "dl", "dt", "dd", "blockquote", "pre", "form", "center",
    "hgroup",
    "caption", "thead", "tbody", "tfoot", "body", "html", "hr", "table", "tr", "ul", "ol", "li", "menu",
    "h1", "h2", "h3", "h4", "h5", "h6",
  ]
  static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
  /// Tags within a line that need no mark in a text.
  static let plain: Set<String> = [
    "span", "label", "a", "b", "strong", "i", "em", "u", "small", "big", "font", "abbr", "acronym", "cite",
    "q", "code",
    "kbd", "samp", "var", "sub", "sup", "mark", "time", "data", "dfn", "ins", "del", "s", "bdi", "bdo", "wbr",
    "br",
    "td", "th", "col", "colgroup", "nobr",
  ]
  /// Tags that run or show what a text for citizens cannot hold. They are dropped with everything in them.
  static let dropped: [String: String] = [
    "script": "a script", "style": "a style sheet", "iframe": "another page within the page",
    "object": "an embedded object",
    "embed": "an embedded object", "applet": "an embedded object", "template": "a template",
    "svg": "a drawing",
    "math": "a formula", "canvas": "a drawing", "video": "a film", "audio": "a sound", "head": "a page head",
    "title": "a page title", "noscript": "a text for browsers without scripts", "select": "a form field",
    "textarea": "a form field", "button": "a button", "xmp": "a listing", "noembed": "an embedded object",
    "noframes": "a frame", "map": "an image map", "dialog": "a dialog",
  ]
  /// Tags without content that a text cannot hold.
  static let single: [String: String] = [
    "input": "a form field", "img": "a picture", "link": "a style sheet", "meta": "a page head",
    "base": "a page head",
    "frame": "a frame", "frameset": "a frame", "source": "a film", "track": "a film", "area": "an image map",
  ]
  /// Those of ``dropped`` that have no end tag where they are used wrongly, and never content.
  static let empty: Set<String> = ["embed"]
}
