import Testing

@testable import BrowserCore

@Suite struct OtherNotationTests {
  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private func text(_ scalars: [UInt32]) -> String {
    String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }

  private func forms(_ run: String) -> [String] {
    OtherNotation.forms(of: scalars(run)).map(text)
  }

  @Test(
    "numbers of articles are written in Chinese",
    arguments: [
      ("第1条", "第一条"), ("第10条", "第十条"), ("第19条", "第十九条"), ("第20条", "第二十条"), ("第100条", "第一百条"),
      ("第108条", "第一百零八条"), ("第110条", "第一百一十条"), ("第215章", "第二百一十五章"), ("第1005条", "第一千零五条"),
      ("第1050条", "第一千零五十条"), ("第1260条第2款", "第一千二百六十条第二款"), ("依照第8条第3款", "依照第八条第三款"),
      ("19条", "第十九条"), ("第十九条", "第19条"), ("十九条", "第十九条"),
    ])
  func articles(typed: String, written: String) {
    #expect(forms(typed).contains(written))
  }

  @Test(
    "an amount is written in every way",
    arguments: ["100万元", "1000000元", "1,000,000元", "一百万元", "壹佰万元", "100w元"])
  func amounts(typed: String) {
    let all = ["1000000元", "100万元", "一百万元", "1,000,000元"]
    #expect(Set(forms(typed)).union([typed]).isSuperset(of: all.filter { $0 != typed }))
  }

  @Test(
    "other numbers are too",
    arguments: [
      ("1.5万", "15000"), ("15000元", "1.5万元"), ("5千元", "5000元"), ("五千元", "5000元"), ("3亿", "300000000"),
      ("三十万", "30万"), ("10%", "百分之十"), ("百分之十", "10%"), ("百分之七十以上", "70%以上"), ("2年", "两年"), ("两年", "2年"),
      ("二年", "2年"), ("五年", "5年"), ("5年", "五年"), ("2000元", "两千元"), ("二〇二三年", "2023年"), ("2023年", "二〇二三年"),
      ("10w", "10万"), ("20万补贴", "200000补贴"), ("4个月", "四个月"),
      ("12万", "十二万"), ("10500", "一万零五百"), ("1005000", "一百万五千"),
    ])
  func numbers(typed: String, written: String) {
    #expect(forms(typed).contains(written), "\(forms(typed))")
  }

  @Test(
    "words that hold a numeral are no numbers",
    arguments: ["一次性", "统一", "一个", "三甲医院", "一事一议", "万人计划", "百分之", "人才", "双一流", ""])
  func words(text: String) {
    #expect(forms(text) == [])
  }

  private func officialNumber(_ words: [String]) -> String {
    text(OfficialNumber.form(of: words.flatMap(scalars), wordEnd: scalars(words[0]).count))
  }

  @Test(
    "a document number needs no brackets",
    arguments: [
      ["市办发2023", "10号"], ["市办发2023", "10"], ["市办发2023年10号"], ["市办发(2023)", "10"], ["市办发2023-10"], ["市办发2023第10号文"],
    ])
  func documentNumber(words: [String]) {
    #expect(officialNumber(words) == "市办发(2023)10号")
  }

  @Test(
    "a date is found however it is typed",
    arguments: [("2023-07-31", "2023年7月31日"), ("2023.7.31", "2023年7月31日"), ("2023/7", "2023年7月")])
  func dates(typed: String, written: String) {
    #expect(officialNumber([typed]) == written)
  }

  @Test(
    "what is neither is none",
    arguments: [["2023年7月"], ["2023"], ["人才2023", "博士"], ["100万元", "3"], ["10号"], ["20万-30万"]])
  func noOfficialNumber(words: [String]) {
    #expect(officialNumber(words) == "")
  }

  @Test("another form of a number is not found within a longer one")
  func wholeNumbers() {
    func places(_ typed: String, in passage: String) -> Int {
      var folded = FoldedText()
      folded.scalars = scalars(passage)
      let term = SearchTerm(forms: [scalars(typed)] + OtherNotation.forms(of: scalars(typed)))
      return term.forms.indices.map { term.places(ofForm: $0, in: folded).count }.reduce(0, +)
    }
    #expect(places("100000", in: "奖励10万元") == 1)
    #expect(places("100000", in: "奖励110万元") == 0)
    #expect(places("十万", in: "奖励10万元") == 1)
    #expect(places("100000", in: "奖励二十万元") == 0)
    #expect(places("五年", in: "满35年,5年,15年") == 1)
    #expect(places("一百", in: "奖励100万元") == 0)
  }
}
