extension StarterWords {
  static let vietnamese = StarterWords(
    language: "vi", fee: "Lệ phí",
    askAuthority: "Bạn có câu hỏi? Hãy hỏi %, nơi cũng giải quyết hồ sơ của bạn.",
    fullName: "Họ và tên", aboutYou: "Về bạn",
    portal: Portal(
      tagline: "Giấy tờ, chi phí và nơi nộp ở một chỗ.",
      demonstration: "Cổng này đang được xây dựng. Xin đừng dựa vào nội dung của nó.",
      office: "Trụ sở Ủy ban nhân dân", address: "Quảng trường Chợ, thị trấn Ví Dụ", topic: "Cư trú",
      topicSummary: "Địa chỉ, giấy xác nhận và sổ đăng ký của người dân.", lifeEvent: "Chuyển nhà",
      lifeEventSummary: "Những việc cần làm khi bạn đến ở một địa chỉ khác.",
      why: "Chủ nhà và trường học cần giấy xác nhận này.", when: "Sau khi bạn đã chuyển đến",
      act: "Quy định ví dụ về giấy xác nhận", aboutTitle: "Về cổng này",
      aboutText: """
        Cổng này cho biết mỗi thủ tục cần gì: giấy tờ nào, hết bao nhiêu tiền, mất bao lâu và nộp ở đâu.

        [Ủy ban nhân dân](organisation:town-hall) chịu trách nhiệm về cổng.
        """),
    procedure: Procedure(
      title: "Xin giấy xác nhận nơi cư trú", summary: "Giấy xác nhận cho biết bạn sống ở đâu.",
      applicants: "Mọi người đã đăng ký cư trú ở đây.", certificate: "Giấy xác nhận nơi cư trú",
      certificateDescription: "Một tờ giấy có tên, địa chỉ của bạn và dấu của Ủy ban nhân dân.",
      fee: "Lệ phí cấp giấy xác nhận",
      steps: ["Nộp tờ khai và lệ phí", "Tra địa chỉ trong sổ đăng ký", "Trả giấy xác nhận"],
      redress: "Viết thư cho Ủy ban nhân dân và nói vì sao bạn không đồng ý.",
      guidance: """
        ## Trước khi đi

        Hãy mang theo thẻ căn cước hoặc hộ chiếu, và [tờ khai](evidence:residence-application) nếu bạn đã điền.

        ## Chi phí

        Bạn trả {fee:certificate}. Giấy xác nhận có sau {time:counter}.
        """),
    form: Form(
      title: "Tờ khai xin giấy xác nhận nơi cư trú", intro: "Hãy để sẵn thẻ căn cước.",
      birthDate: "Ngày sinh", address: "Bạn sống ở đâu?", truth: "Cam đoan",
      truthText: "Những điều tôi khai là đúng."))
}
