import BrowserCore
import SearchIndexing

/// A few provisions of two real policies.
enum SampleDocuments {
  static let documents = [
    document(
      "jinzhong-2023-10", "晋中市推进高质量发展柔性引才实施办法（试行）",
      [
        ("第二条", "art2", "", "本办法所称柔性引才，是指在不改变引进人才的人事、档案、户籍、社保等关系的情况下，吸引市外人才（包括驻市高校人才）为我市高质量发展提供智力支持的人才引进方式。"),
        (
          "第四条/（一）", "art4-i1", "项目合作。",
          "用人单位与人才或人才所在单位签订合作协议，以课题攻关、成果转化、技术指导等形式为我市提供智力服务。支持拥有自主知识产权的人才来我市技术投资、技术承包或技术入股，将技术成果转化落地。"
        ),
        ("第十二条", "art12", "", "对于作出特殊贡献的柔性引进人才，授予“晋中市特殊贡献人才奖”。"),
        ("第十九条", "art19", "", "对于“晋中英才”“晋中优才”“晋中贤才”，分别给予人才 100 万元、50 万元、10 万元一次性奖励。对于特殊贡献人才，采取“一事一议”方式确定奖励金额。"),
        ("第二十条", "art20", "", "各县（区、市）、山西转型综改示范区晋中开发区在开发区内建设可“拎包入住”的人才公寓，结合企业自有住房和协议酒店，就近保障柔性引进人才的居住需求。"),
        ("第二十一条", "art21", "", "发放“晋中人才绿卡”。“晋中英才”“晋中优才”“晋中贤才”和“特殊贡献人才”凭卡免费游览晋中境内A级景区，可享受预约就诊、专员陪同、专家诊疗等绿色通道服务和免费体检待遇。"),
      ]),
    document(
      "jilin-2023-6", "关于支持企业柔性引进人才的实施办法（试行）",
      [
        ("标题/发文字号", "number", "", "吉人社规〔2023〕6号"),
        (
          "第一条", "art1", "",
          "为加快实施人才强省战略，建设新时代区域性人才中心和创新高地，支持企业柔性引进人才，进一步激发企业创新活力，根据省委、省政府《关于激发人才活力支持人才创新创业的若干政策措施（3.0）》（吉发〔2022〕18号）相关规定，结合我省实际，特制定本办法。"
        ),
        ("第九条", "art9", "奖励标准。", "按照不超过劳务报酬的30%给予企业奖励，同一企业每年最高奖励50万元，住房补贴另行规定。"),
      ], isInForce: false),
  ]

  static func files(_ documents: [IndexedDocument] = documents, jobs: Int = 1) async -> IndexFiles {
    await IndexFiles.make(count: documents.count, address: ("policies/", "/"), jobs: jobs) { documents[$0] }
  }

  static func session(_ documents: [IndexedDocument] = documents) async throws -> SearchSession {
    try SearchSession(await files(documents))
  }

  static func document(
    _ id: String, _ title: String, _ provisions: [(path: String, anchor: String, heading: String, text: String)],
    isInForce: Bool = true
  ) -> IndexedDocument {
    let units = provisions.map { provision in
      IndexedUnit(
        path: Array(provision.path.utf8), anchor: Array(provision.anchor.utf8),
        label: Array((provision.path.split(separator: "/").last ?? "").utf8), heading: Array(provision.heading.utf8),
        text: Array(provision.text.utf8))
    }
    return IndexedDocument(
      id: Array(id.utf8), title: Array(title.utf8), isInForce: isInForce,
      units: [IndexedUnit(path: [], anchor: [], role: .title, text: Array(title.utf8))] + units)
  }
}

extension SearchHit {
  var urlText: String { String(decoding: url, as: UTF8.self) }
  var snippetText: String { String(decoding: snippet, as: UTF8.self) }
  /// The marked parts of the snippet, cut as JavaScript cuts them.
  var markedTexts: [String] {
    let units = Array(snippetText.utf16)
    return marks.map { String(decoding: units[$0], as: UTF16.self) }
  }
}
