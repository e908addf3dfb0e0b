/// Words of catalogues, in several forms each.
enum WordLists {
  static let texts = [
    "nl": """
    akte akten aanvraag aanvragen vergunning vergunningen verklaring verklaringen bewijs bewijzen brief brieven naam
    namen taak taken huis huizen kantoor kantoren belasting belastingen inschrijving inschrijvingen gemeente gemeenten
    betalen betaalt betaling betalingen verhuizen verhuist verhuizing mogelijk mogelijkheid mogelijkheden kosten
    formulier formulieren document documenten certificaat certificaten bedrijf bedrijven kind kinderen huwelijk
    huwelijken scheiding scheidingen registratie registraties geldig geldige geldigheid wettelijk wettelijke loop
    lopen deel delen recht rechten bank banken man mannen school scholen zoon zonen
    """,
    "en": """
    certificate certificates marry married marriage marriages register registered registering registers registration
    registrations apply applied applying application applications declare declared declaring declaration declarations
    permit permits permitted residence residences resident residents change changed changing changes copy copies
    copied child children birth births payment payments paying pay fee fees document documents identity identities
    valid validity certify certified certifies licence licences tax taxes taxed address addresses nationality
    """,
    "de": """
    urkunde urkunden antrag anträge antrags bescheinigung bescheinigungen erklärung erklärungen meldung meldungen kind
    kinder kindern kindes straße straßen größe größen schule schulen wohnung wohnungen gebühr gebühren amt ämter
    ämtern gesetz gesetze gesetzes haus häuser häusern frist fristen ausweis ausweise ausweises steuer steuern
    gültig gültige gültigen gültiger möglich mögliche möglichen zahlen zahlung zahlungen
    """,
    "fr": """
    acte actes naissance naissances mariage mariages demande demandes demander certificat certificats déclaration
    déclarations déclarer inscription inscriptions enfant enfants permis carte cartes identité identités document
    documents résidence résidences résident résidents national nationale nationalité nationaux légal légale légales
    légaux paiement paiements changement changements adresse adresses
    """,
    "ar": """
    شهادة شهادات الشهادة والشهادة وثيقة وثائق الوثيقة طلب طلبات الطلب للطلب بالطلب تسجيل التسجيل والتسجيل ميلاد
    الميلاد والميلاد زواج الزواج والزواج مدرسة المدرسة مدرسات معلم معلمون معلمين المعلم رسوم الرسوم والرسوم رخصة الرخصة
    بطاقة البطاقة بطاقات هوية الهوية عنوان العنوان مواطن مواطنون مواطنين المواطن جنسية الجنسية
    """,
  ]
}
