import PolicyModel
import Testing

@Suite struct ResponsibleBodyTests {
  private func parse(_ text: String) -> [String] {
    ResponsibleBody.parse(text).map { "\($0.role.rawValue) \($0.name)" }
  }

  @Test("lead and support bodies, in either bracket")
  func leadAndSupport() {
    #expect(
      parse("甲。（牵头部门：市委组织部；配合部门：市委编办、市人社局）") == ["lead 市委组织部", "support 市委编办", "support 市人社局"])
    #expect(
      parse("甲。〔牵头部门：市科技局；配合部门：市工信局，各县（市）区、开发区〕")
        == ["lead 市科技局", "support 市工信局", "support 各县（市）区", "support 开发区"])
  }

  @Test("responsible bodies with their own wording")
  func responsible() {
    #expect(
      parse("甲。（责任单位：省人社厅等省直各相关单位，各市党委和政府）")
        == ["responsible 省人社厅", "responsible 省直各相关单位", "responsible 各市党委和政府"])
    #expect(parse("甲（责任部门：市、县两级人社局）") == ["responsible 市、县两级人社局"])
    #expect(
      parse("甲。〔牵头部门：各县（市）区、开发区人社部门；配合部门：各县（市）区、开发区财政和审计部门〕")
        == ["lead 各县（市）区、开发区人社部门", "support 各县（市）区、开发区财政和审计部门"])
  }

  @Test("bodies that divide the work, and those that take part")
  func divided() {
    #expect(
      parse("甲。（省教育厅、团省委、各市人才工作领导小组按职责分工负责，省人才发展集团参与）")
        == ["responsible 省教育厅", "responsible 团省委", "responsible 各市人才工作领导小组", "participant 省人才发展集团"])
  }

  @Test(
    "other brackets name nobody", arguments: ["甲（试行）", "甲（含配偶、父母）。", "甲（此项政策与生活补贴政策不得重复兼得）", "（市发〔2017〕22号）", "甲", ""])
  func none(_ text: String) {
    #expect(parse(text) == [])
  }
}
