import Diagnostics
import Foundation
import Importing

/// Small pages of the national portal, printed as the portal prints them: headings and values without anything between.
struct PortalPage {
  var code = "9.000001"
  var name = "Cấp thẻ thử"
  var level = "Cấp xã"
  var audience = "Công dân Việt Nam"
  var competent = ""
  var executing = "Ủy ban nhân dân cấp xã"
  var steps = "Bước 1: Nộp hồ sơ."
  var channels = "Trực tiếp3 Ngày làm việcMiễn phí"
  var documents = "--Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn xin thẻ1 bản chính"
  var acts = "Nghị định 1/2020/NĐ-CP1/2020/NĐ-CP"
  var conditions = "Không có thông tin"
  var results = "Thẻ thửMã: KQ.G01.000001"

  /// The text of the page.
  var text: String {
    "\(name)Tên thủ tục\(name)Mã thủ tục\(code)Số quyết định1/QĐ-THUCấp thực hiện\(level)Loại thủ tụcLoại khác"
      + "Lĩnh vựcThử nghiệmĐối tượng thực hiện\(audience)Cơ quan có thẩm quyền\(competent)Địa chỉ tiếp nhận HS"
      + "Cơ quan được ủy quyềnCơ quan phối hợpThủ tục hành chính liên quanKhông có thông tin"
      + "Trình Tự Thực Hiện \(steps)\nCách Thức Thực HiệnHình thức nộpThời gianPhí, lệ phíMô tả\(channels)"
      + "Thành phần hồ sơ\(documents)Căn cứ pháp lýTên văn bản pháp lýMã văn bản\(acts)"
      + "Cơ quan thực hiện\(executing)Yêu cầu, điều kiện thực hiện\(conditions)Kết quả xử lý\(results)"
      + "Từ khóaKhông có thông tinMô tảKhông có thông tinChọn cơ quan thực hiệnNộp hồ sơ"
  }

  /// The file of the portal.
  var json: String {
    "{\n  \"ma_thu_tuc\": \(Self.quoted(code)),\n  \"ten_thu_tuc\": \(Self.quoted(name)),\n  \"raw_text\": \(Self.quoted(text))\n}\n"
  }

  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      + "\""
  }

  var read: Checked<PortalProcedure?> { NationalPortalImport.read(Array(json.utf8), file: FileID(index: 0)) }

  /// The entries that it becomes, without those that several sources state.
  var entry: ImportedEntry? {
    read.value.flatMap { procedure in
      NationalPortalImport.make([procedure], folders: []).value.entries.first { !$0.isShared }
    }
  }
}
