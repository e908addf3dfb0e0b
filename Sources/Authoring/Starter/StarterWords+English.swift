extension StarterWords {
  static let english = StarterWords(
    language: "en", fee: "Fee",
    askAuthority: "Do you have a question? Ask %, which also decides on your application.",
    fullName: "Full name", aboutYou: "About you",
    portal: Portal(
      tagline: "Papers, costs and counters in one place.",
      demonstration: "This portal is being made. Do not rely on what it says yet.",
      office: "Town hall", address: "Market Square, Example Town", topic: "Living here",
      topicSummary: "Addresses, certificates and registers of residents.", lifeEvent: "Moving house",
      lifeEventSummary: "What to arrange when you come to live at another address.",
      why: "Landlords and schools ask for the certificate.", when: "After you have moved",
      act: "Example regulation on certificates", aboutTitle: "About this portal",
      aboutText: """
        This portal tells what each procedure takes: which papers, what it costs, how long it takes and where to go.

        The [town hall](organisation:town-hall) is responsible for it.
        """),
    procedure: Procedure(
      title: "Get a certificate of residence", summary: "The certificate shows where you live.",
      applicants: "Everybody who is registered at an address here.", certificate: "Certificate of residence",
      certificateDescription: "A sheet with your name, your address and the stamp of the town hall.",
      fee: "Fee for the certificate",
      steps: [
        "Hand in the application and pay", "Look up the address in the register", "Give the certificate",
      ],
      redress: "Write to the town hall and say why you disagree.",
      guidance: """
        ## Before you go

        Bring your identity card or passport, and the [application](evidence:residence-application) if you have filled it in.

        ## What it costs

        You pay {fee:certificate}. The certificate is ready after {time:counter}.
        """),
    form: Form(
      title: "Application for a certificate of residence", intro: "Have your identity card at hand.",
      birthDate: "Date of birth", address: "Where do you live?", truth: "Declaration",
      truthText: "What I have filled in is true."))
}
