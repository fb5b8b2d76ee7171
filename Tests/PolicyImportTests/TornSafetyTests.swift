import Testing

@testable import PolicyImport

/// What cannot be put back with certainty is flagged, however the extraction wrote it.
@Suite struct TornSafetyTests {
  /// The lines as repaired, and the repairs.
  private func repair(_ lines: String...) -> (lines: [String], repairs: [Repair]) {
    var counts = RepairCounts()
    let trimmed = Blanks.trim(lines.enumerated().map { Line(number: $0 + 1, text: $1) })
    let torn = TornFigures(repairing: trimmed, counts: &counts)
    let paragraphs = LineJoining.join(torn.lines, counts: &counts)
    return (torn.lines.map(\.string), TornReview(torn, paragraphs: paragraphs, confirmations: Confirmations()).repairs)
  }

  /// A line that shows the damage, so that the document is known to have it.
  private let proof = "届毕业生和近 年往届毕业生 人左右，利用时间。5 2000"

  @Test("puts figures of full width back as they were written")
  func fullWidth() {
    let (lines, repairs) = repair("根据（某发〔 〕 号）的规定，自 年起奖励 元，分２０２２ １８ ２０２３ ５００", "批发放。")
    #expect(lines[0] == "根据（某发〔２０２２〕１８号）的规定，自２０２３年起奖励５００元，分")
    #expect(repairs.map(\.certainty) == [.certain])
  }

  @Test("parts joined figures as their places ask, and flags them where there is another way")
  func joined() {
    let (lines, repairs) = repair(
      "自 年 月 日起施行，共 条。20231231", "根据（某发〔 〕 号）的规定，制定本办法。202218", "奖励 万元、 万元，依照规定发放。1510", "结束。")
    #expect(lines[1] == "根据（某发〔2022〕18号）的规定，制定本办法。")
    #expect(repairs.map(\.certainty) == [.probable, .certain, .probable])
    #expect(repairs[2].after == "奖励15万元、10万元，依照规定发放。")
  }

  @Test("leaves a value behind its label, whatever units stand in the label", arguments: [false, true])
  func values(isDamaged: Bool) {
    let lines = [
      "联系人：张三，电话：0575-85130001", "联系人：李四；联系电话：0575-85130001", "联系人：王五，13800000000", "联系人及电话：张三，85130001",
      "户名：某市财政局，账号：1211001", "金额（万元）：300", "补贴标准（元）：1000", "面积（平方米）：60", "期限（年）：3", "培训人数（人）：200",
    ]
    var counts = RepairCounts()
    let given = ((isDamaged ? [proof] : []) + lines).enumerated().map { Line(number: $0 + 1, text: $1) }
    let torn = TornFigures(repairing: Blanks.trim(given), counts: &counts)
    #expect(torn.lines.suffix(lines.count).map(\.string) == lines)
    #expect(torn.edits.count == (isDamaged ? 1 : 0))
  }

  @Test("flags the figures of a line that it cannot put back")
  func givenUp() {
    let (_, repairs) = repair(proof, "毕业离校 年内到本市就业并签订合同的，每人 —2 400 1600", "元，一次发放。")
    #expect(repairs.count == 2)
    #expect(repairs[1].certainty > .certain)
  }

  @Test(
    "flags figures left where nobody writes them",
    arguments: [
      "手续的统一办理（含停保手续3（停保后可继续享受待遇）", "给予奖励的单位 20 30和个人名单如下",
    ])
  func stray(line: String) {
    let (lines, repairs) = repair(proof, line, "结束。")
    #expect(lines[1] == line)
    #expect(repairs.map(\.certainty) == [.certain, .ambiguous])
  }

  @Test("puts a label and the figure behind it back to the start of a line")
  func labelAndFigure() {
    let (lines, _) = repair(proof, "年起全面实施，分 年完成改革的任务。 1. 2013 3", "结束。")
    #expect(lines[1] == "1.2013年起全面实施，分3年完成改革的任务。")
  }

  @Test("reads runs that a blank parts from their words and nothing from the next run")
  func partedRuns() {
    let (lines, _) = repair(proof, "坚持正确导向。增强 1.“ 个意识” 4，坚定“ 个自信” 8，坚决做到", "结束。")
    #expect(lines[1] == "1.坚持正确导向。增强“4个意识”，坚定“8个自信”，坚决做到")
  }

  @Test("lets a paragraph end in a word where the next begins with a label")
  func labelAtBorder() {
    let (lines, _) = repair(proof, "二、加快食品原料R&D", "加快新原料挖掘。以功能性蛋白、糖类、脂质开发为1.", "重点。")
    #expect(lines[1...2] == ["二、加快食品原料R&D", "1.加快新原料挖掘。以功能性蛋白、糖类、脂质开发为"])
  }

  @Test("reads a range of years that a bracket opens and the end of a line cuts")
  func cutRange() {
    let (lines, _) = repair(proof, "某市加快食品科技创新行动方案（ —2026", "年）2030", "结束。")
    #expect(lines[1...2] == ["某市加快食品科技创新行动方案（2026—", "2030年）"])
  }

  @Test("takes a line whose figures a blank parts from it for damaged where its places prove it")
  func partedProof() {
    let (lines, _) = repair("根据（某发〔 〕 号）精神，结合我区实 2020 13", "际制定。意见建议请于 月 11", "日前，以信件方式寄至某市 23", "法制委。")
    #expect(
      lines == ["根据（某发〔2020〕13号）精神，结合我区实", "际制定。意见建议请于11月", "23日前，以信件方式寄至某市", "法制委。"])
  }

  @Test("flags a lone line whose first word lost its figure")
  func lostStart() {
    let (lines, repairs) = repair("统筹推进五位一体总体布局和", "个全面战略布局，树立创新、协调、绿色、开放、4", "共享的发展理念。")
    #expect(lines[1].hasSuffix("4"))
    #expect(repairs.map(\.certainty) == [.ambiguous])
  }

  @Test("takes no stop at a line's start for what follows a share")
  func stopAtStart() {
    let (_, repairs) = repair(proof, "、从低丰度油气田开采的原油和天然气，减征资源税。3 40%", "、从衰竭期矿山开采的矿产品，减征资源税。4 30%", "结束。")
    #expect(repairs.map(\.certainty) == [.certain, .probable, .probable])
  }

  @Test("flags a dash at a line's end that headed an item or a range")
  func dashes() {
    let (_, repairs) = repair(proof, "公平公正。落实普惠性就业创业政策，重点支——", "持就业。最高可达标准的 —10%", "结束。")
    #expect(repairs.map(\.line) == [1, 2, 3])
    #expect(repairs.dropFirst().allSatisfy { $0.certainty > .certain })
  }

  @Test(
    "takes sums whose parts have parts, and the order of years, as witnesses; not sums whose parts can change places")
  func orderOfParts() {
    let (_, repairs) = repair(
      proof, "共选派 名。其中，首批 名（第一轮 名，第二轮5 名），次批 名110 35 20", "。", "结束。",
      "自 年 月至 年 月组织实施，2019 3 2021 5", "结束。", "补贴 人。其中，甲类 人、乙类 人，300 100 200", "结束。")
    #expect(repairs.map(\.certainty).last == .probable)
    #expect(repairs.first { $0.line == 5 }?.why?.contains("年份的先后") ?? false)
  }

  @Test("flags a line on which any blank stays empty")
  func emptyBlank() {
    let (_, repairs) = repair(proof, "公斤为单位的实际量乘以铀 同位素的百分含量1", "的平方。")
    #expect(repairs.map(\.certainty) == [.certain, .probable])
  }
}
