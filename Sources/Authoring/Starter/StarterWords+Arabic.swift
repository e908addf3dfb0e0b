extension StarterWords {
  static let arabic = StarterWords(
    language: "ar", fee: "الرسم",
    askAuthority: "هل لديك سؤال؟ اسأل %، وهي الجهة التي تبت في طلبك أيضًا.",
    fullName: "الاسم الكامل", aboutYou: "معلومات عنك",
    portal: Portal(
      tagline: "الأوراق والتكاليف والشبابيك في مكان واحد.",
      demonstration: "هذه البوابة قيد الإعداد. لا تعتمد على ما فيها بعد.",
      office: "دار البلدية", address: "ساحة السوق، مدينة المثال", topic: "السكن",
      topicSummary: "العناوين والشهادات وسجلات السكان.", lifeEvent: "الانتقال إلى بيت آخر",
      lifeEventSummary: "ما عليك ترتيبه حين تسكن في عنوان آخر.",
      why: "يطلب المؤجرون والمدارس هذه الشهادة.", when: "بعد انتقالك",
      act: "لائحة نموذجية للشهادات", aboutTitle: "عن هذه البوابة",
      aboutText: """
        تبين هذه البوابة ما يلزم لكل إجراء: الأوراق المطلوبة والتكلفة والمدة ومكان التقديم.

        [دار البلدية](organisation:town-hall) مسؤولة عنها.
        """),
    procedure: Procedure(
      title: "الحصول على شهادة سكن", summary: "تبين الشهادة مكان سكنك.",
      applicants: "كل من هو مسجل في عنوان هنا.", certificate: "شهادة سكن",
      certificateDescription: "ورقة فيها اسمك وعنوانك وختم دار البلدية.",
      fee: "رسم الشهادة",
      steps: ["تقديم الطلب ودفع الرسم", "البحث عن العنوان في السجل", "تسليم الشهادة"],
      redress: "اكتب إلى دار البلدية وبين سبب اعتراضك.",
      guidance: """
        ## قبل أن تذهب

        أحضر بطاقة هويتك أو جواز سفرك، و[الطلب](evidence:residence-application) إن كنت قد ملأته.

        ## التكلفة

        تدفع {fee:certificate}. تكون الشهادة جاهزة بعد {time:counter}.
        """),
    form: Form(
      title: "طلب شهادة سكن", intro: "لتكن بطاقة هويتك في متناول يدك.",
      birthDate: "تاريخ الميلاد", address: "أين تسكن؟", truth: "إقرار",
      truthText: "ما ملأته صحيح."))
}
