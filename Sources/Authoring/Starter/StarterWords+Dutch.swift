extension StarterWords {
  static let dutch = StarterWords(
    language: "nl", fee: "Leges",
    askAuthority: "Hebt u een vraag? Stel die aan %. Daar wordt ook over uw aanvraag beslist.",
    fullName: "Volledige naam", aboutYou: "Over u",
    portal: Portal(
      tagline: "Papieren, kosten en loketten op één plek.",
      demonstration: "Aan dit portaal wordt nog gewerkt. Ga nog niet af op wat er staat.",
      office: "Gemeentehuis", address: "Marktplein, Voorbeeldstad", topic: "Wonen",
      topicSummary: "Adressen, bewijzen en registers van inwoners.", lifeEvent: "Verhuizen",
      lifeEventSummary: "Wat u regelt als u op een ander adres gaat wonen.",
      why: "Verhuurders en scholen vragen om het bewijs.", when: "Nadat u verhuisd bent",
      act: "Voorbeeldverordening over bewijzen", aboutTitle: "Over dit portaal",
      aboutText: """
        Dit portaal vertelt wat er bij elke procedure komt kijken: welke papieren, wat het kost, hoe lang het duurt en waar u moet zijn.

        Het [gemeentehuis](organisation:town-hall) is er verantwoordelijk voor.
        """),
    procedure: Procedure(
      title: "Een woonplaatsbewijs krijgen", summary: "Met het bewijs laat u zien waar u woont.",
      applicants: "Iedereen die hier op een adres staat ingeschreven.", certificate: "Woonplaatsbewijs",
      certificateDescription: "Een blad met uw naam, uw adres en het stempel van het gemeentehuis.",
      fee: "Leges voor het bewijs",
      steps: [
        "De aanvraag inleveren en betalen", "Het adres opzoeken in het register", "Het bewijs afgeven",
      ],
      redress: "Schrijf aan het gemeentehuis en zeg waarom u het er niet mee eens bent.",
      guidance: """
        ## Voordat u gaat

        Neem uw identiteitskaart of paspoort mee, en de [aanvraag](evidence:residence-application) als u die hebt ingevuld.

        ## Wat het kost

        U betaalt {fee:certificate}. Het bewijs is klaar na {time:counter}.
        """),
    form: Form(
      title: "Aanvraag van een woonplaatsbewijs", intro: "Houd uw identiteitskaart bij de hand.",
      birthDate: "Geboortedatum", address: "Waar woont u?", truth: "Verklaring",
      truthText: "Wat ik heb ingevuld, is waar."))
}
