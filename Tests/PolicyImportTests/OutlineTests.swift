import Testing

@testable import PolicyImport

@Suite struct OutlineTests {
  @Test("makes headings of divisions, articles and run-in headings, one level a depth")
  func headings() throws {
    let document = try imported(
      "某市人才办法", "", "第一章 总 则", "", "第一条 为了发展，制定本办法。", "", "第二条 方式如下：", "", "（一）合作引进。企业签订协议。", "", "（二）其他方式。", "",
      "第二章 附 则", "", "第三条 本办法自2024年1月1日起施行。")
    #expect(
      body(document.markdown) == [
        "某市人才办法", "# 第一章 总则", "## 第一条", "为了发展，制定本办法。", "## 第二条", "方式如下：", "### （一）合作引进。", "企业签订协议。",
        "（二）其他方式。", "# 第二章 附则", "## 第三条", "本办法自2024年1月1日起施行。",
      ])
    #expect(document.frontMatter.effective?.description == "2024-01-01")
  }

  @Test("a few words with a stop are a heading where smaller units follow, or text where their sisters are headings")
  func shortUnits() throws {
    let document = try imported(
      "某市人才办法", "", "一、计划", "", "1.步骤。", "", "（1）调查。摸清需求。", "", "2.考核。", "", "统一组织考核工作，每年一次。", "", "二、要求", "",
      "抓紧落实，务求实效。")
    #expect(
      body(document.markdown) == [
        "某市人才办法", "# 一、计划", "## 1.步骤。", "### （1）调查。", "摸清需求。", "## 2.考核。", "统一组织考核工作，每年一次。", "# 二、要求", "抓紧落实，务求实效。",
      ])
  }

  @Test("a short item heads nothing where a sister before it is a whole paragraph")
  func shortItem() throws {
    let document = try imported(
      "某市人才办法", "", "一、续租", "", "（1）步骤。按规定办理。", "", "（2）家庭收入在限额以内的，按照较低标准计租，由区住房保障部门核定。", "", "（3）合同每两年一签。", "",
      "合同期满应当腾退。")
    #expect(body(document.markdown).suffix(2) == ["（3）合同每两年一签。", "合同期满应当腾退。"])
  }

  @Test("the last of a list heads nothing, whatever unit comes next")
  func lists() throws {
    let document = try imported(
      "某市人才办法", "", "一、甲类", "", "1.院士", "", "2.长江学者", "", "二、乙类", "", "（1）教授；", "", "（2）研究员。", "", "①甲；", "", "②乙。", "",
      "三、其他", "", "另行规定。")
    #expect(
      body(document.markdown) == [
        "某市人才办法", "# 一、甲类", #"1\.院士"#, #"2\.长江学者"#, "# 二、乙类", "（1）教授；", "（2）研究员。", "①甲；", "②乙。", "# 三、其他",
        "另行规定。",
      ])
  }

  @Test("escapes what Markdown would read as marks")
  func escapes() throws {
    let document = try imported("某市人才办法", "", "各单位，按下表执行：", "", "1.材料齐全", "", "2.*号 [甲] 项 <乙> 不用")
    #expect(body(document.markdown).suffix(2) == [#"1\.材料齐全"#, #"2\.\*号 \[甲\] 项 \<乙\> 不用"#])
  }

  @Test("reads an annex with its title, and keeps the list of annexes as paragraphs")
  func annexes() throws {
    let document = try imported(
      "某市人才办法", "", "第一条 内容，见附件。", "", "附件：1.甲办法", "", "2.乙办法", "", "附件1", "", "甲办法", "", "一、目标", "", "为了目标，抓好落实。")
    #expect(
      body(document.markdown) == [
        "某市人才办法", "# 第一条", "内容，见附件。", "附件：1.甲办法", #"2\.乙办法"#, "# 附件1 甲办法", "## 一、目标", "为了目标，抓好落实。",
      ])
    #expect(document.units.annexes == 1)
  }
}
