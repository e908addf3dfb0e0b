/// The words of a language that a question is full of and that say nothing about what is asked for.
///
/// Short on purpose: a word stands here only if no title is found by it. In Vietnamese that is decided by the folded
/// word: `duoc` is được (may) and dược (pharmacy), and so is not ignored.
enum FunctionWords {
  static func list(of code: String) -> [Substring] {
    (lists[code] ?? "").split { $0 == " " || $0 == "\n" }
  }

  /// What verbs begin with in languages that write words together, of three letters or more: cutting it off tells
  /// nothing (ver-blijf, Unter-schrift).
  static func verbPrefixes(of code: String) -> [Substring] { (prefixes[code] ?? "").split(separator: " ") }

  private static let prefixes = [
    "nl":
      "aan achter bij door even her langs mee mis neer onder ont open over samen tegen ter terug thuis toe tussen vast "
      + "ver verder voor voort vrij wan weer weg",
    "de":
      "aus auf bei durch ein ent fest fort her hin los mit nach neben nieder teil über um unter ver voll vor "
      + "weg weiter wider wieder zer zurück zusammen",
    "sv": "för fram från med mot ned över sam till under upp vid åter",
    "da": "efter for frem med mod ned over sam til under ved",
    "nb": "etter for frem med mot ned over sam til under ved",
  ]

  private static let lists = [
    "vi": "và của các những là cho nào gì ở như với một này hoặc theo bị tôi muốn phải",
    "en": """
    a an the this that these and or of for in on at to from by with about as is are was be been do does did i me my
    we us our you your it its he she his her they their how what when where which who why can could should would
    will may must if not want need please get have has there
    """,
    "nl": """
    de het een van voor in op aan bij met naar uit te en of om als dat die dit deze er is zijn was wordt worden ik
    mij me mijn wij we ons onze u uw je jouw jij hij zij ze zijn haar hun hoe wat waar wanneer welke welk wie waarom
    kan kunnen moet moeten mag mogen wil willen zou heb hebben heeft door over tot niet ook dan
    """,
    "de": """
    der die das den dem des ein eine einen einem einer eines und oder von vom für in im ins an am auf aus bei beim
    mit nach zu zum zur über um als dass ist sind war wird werden ich mir mich mein meine meinen wir uns unser sie
    ihr ihre er es man wie was wo wann welche welcher welches wer warum kann können muss müssen darf dürfen will
    wollen habe haben hat nicht auch brauche brauchen
    """,
    "fr": """
    le la les un une des du de au aux et ou pour par dans en sur avec sans chez à ce cet cette ces est sont était je
    me mon ma mes nous notre nos vous votre vos il elle ils elles se son sa ses leur on que qui quoi quel quelle
    comment où quand pourquoi puis peut dois doit faut avoir ai a faire ne pas
    """,
    "es": """
    el la los las un una unos unas del de al a y o u e para por en con sin sobre es son era yo me mi mis nos nuestro
    su sus se usted que qué quien quién cual cuál como cómo donde dónde cuando cuándo puedo puede debo debe hay
    tengo tiene hacer quiero necesito no
    """,
    "it": """
    il lo la i gli le un uno una di a da in con su per tra fra del della dei delle dello al alla nel nella dal e o è
    sono io mi mio mia noi ci nostro lei si suo sua che chi come dove quando quale cosa perché posso può devo deve
    ho ha avere fare voglio non
    """,
    "pt": """
    o a os as um uma uns umas de do da dos das em no na nos nas por para com sem e ou é são eu me meu minha nós
    nosso você seu sua se que quem qual como onde quando posso pode devo deve tenho tem fazer quero preciso não
    """,
    "ar": """
    في من على إلى عن مع أو ما ماذا كيف أين متى هل هذا هذه التي الذي أن إن أنا لي هو هي أريد كل ثم
    """,
  ]
}
