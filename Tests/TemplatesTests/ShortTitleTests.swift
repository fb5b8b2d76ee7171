import Testing

@testable import Templates

@Suite struct ShortTitleTests {
  @Test("a title that fits stays, a longer one begins with its subject or is cut")
  func titles() {
    #expect(ShortTitle("晋中市推进高质量发展柔性引才实施办法（试行）").text == "晋中市推进高质量发展柔性引才实施办法（试行）")
    #expect(
      ShortTitle("中共吉林市委关于激发人才创新活力助推实施“四六四五”发展战略的实施意见").text == "关于激发人才创新活力助推实施“四六四五”发展战略的实施意见")
    let long = ShortTitle(String(repeating: "长", count: 40)).text
    #expect(long.count == 30 && long.hasSuffix("长…"))
    #expect(
      ShortTitle("Measures of Jinzhong City for Promoting High-Quality Development through Flexible Introduction").text
        == "Measures of Jinzhong City for Promoting High-Quality…")
  }
}
