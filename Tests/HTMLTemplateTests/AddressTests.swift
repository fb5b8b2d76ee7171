import HTMLTemplate
import Testing

@Suite struct AddressTests {
  @Test(
    "what runs, embeds or hides is refused",
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "\tjava\nscript:alert(1)",
      "java\u{0}script:alert(1)", "javascript\t:alert(1)", "\u{1}javascript:alert(1)", "\u{200B}javascript:alert(1)",
      "vbscript:x", "data:text/html,<script>alert(1)</script>", "DATA:text/html;base64,PHNjcmlwdD4=", "blob:x",
      "file:///etc/passwd", "ftp://a", "view-source:x", "https:", "https:/a", "https://", "https:///a", "mailto:x", "",
      "//evil.example", "\\\\evil.example", "/\\evil.example", "a b", "x\"onclick=\"y", "a<b", ":x",
    ])
  func refused(_ text: String) {
    #expect(Address(text) == nil)
  }

  @Test(
    "relative, web and mail addresses pass",
    arguments: [
      "../", "./", "policies/jinzhong-2023-10/#art19", "?q=人才", "#art19", "/a:b", "a?b:c",
      "https://www.gov.cn/x?y=1&z=2",
      "HTTPS://www.gov.cn", "http://www.jl.gov.cn/", "mailto:a@b.cn",
    ])
  func passed(_ text: String) throws {
    #expect(try #require(Address(text)).text == text)
  }

  @Test("a relative address cannot become a scheme, a host or markup")
  func relative() {
    #expect(Address(relative: "javascript:alert(1)").text == "javascript%3Aalert%281%29")
    #expect(Address(relative: "//evil.example/x").text == "/evil.example/x")
    #expect(Address(relative: "../policies/人/", fragment: "art4-i2").text == "../policies/%E4%BA%BA/#art4-i2")
    #expect(Address(relative: "", query: [("q", "a&b=\"c\"")]).text == "?q=a%26b%3D%22c%22")
    #expect(Address(relative: "").text == "./")
  }

  @Test("addresses are escaped where they are written")
  func escaped() throws {
    let address = try #require(Address("https://a.example/?x='1'&y=2"))
    #expect(HTML("<a href=\"\(address)\">").description == "<a href=\"https://a.example/?x=&#39;1&#39;&amp;y=2\">")
  }

  @Test(
    "a plain string in the place of an address is held to the same rules",
    arguments: ["javascript:alert(1)", "\tjava\nscript:alert(1)", "data:text/html,x", "\"><script>"])
  func strings(_ text: String) {
    #expect(HTML("<a href=\"\(text)\">").description == "<a href=\"about:invalid\">")
    #expect(HTML("<img SRC='\(text)'>").description == "<img SRC='about:invalid'>")
    #expect(HTML("<form action=\"\(text)\">").description == "<form action=\"about:invalid\">")
    #expect(HTML("<a\(attribute: "href", text)>").description == "<a href=\"about:invalid\">")
  }

  @Test("a plain string that is a good address passes there")
  func goodStrings() {
    #expect(HTML("<a href=\"\("../x/?a=1&b=2")\">").description == "<a href=\"../x/?a=1&amp;b=2\">")
    #expect(HTML("<p data-title=\"\("javascript:x")\">").description == "<p data-title=\"javascript:x\">")
  }

  @Test("text further on in an address is percent-encoded, so that no pieces make a scheme")
  func pieces() {
    #expect(HTML("<a\n  href=\"\("java")\("script:alert(1)")\">").description.contains("\"javascript%3Aalert%281%29\""))
    #expect(
      HTML("<a href=\"../\("a/b\"c")/#\("第一条")\">\("a\"b")").description
        == "<a href=\"../a%2Fb%22c/#%E7%AC%AC%E4%B8%80%E6%9D%A1\">a&quot;b")
  }

  @Test("a scheme spelt in character references stays spelt so")
  func references() {
    #expect(HTML("<a href=\"\("&#106;avascript:alert(1)")\">").description.contains("\"&amp;#106;avascript:alert(1)\""))
  }
}
