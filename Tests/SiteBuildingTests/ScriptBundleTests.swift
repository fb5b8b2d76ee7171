import Testing

@testable import SiteBuilding

@Suite struct ScriptBundleTests {
  private let sources = [
    "check-en.js": """
    import { start } from "./check.js";
    import { rules } from "./rules.js";
    await start(rules);
    """,
    "check.js": """
    import { make as build } from "./dom.js";
    import { show } from "./check-show.js";
    const name = "check";
    export async function start(rules) {
      return show(build(rules, name));
    }
    """,
    "check-show.js": """
    import { make } from "./dom.js";
    const name = 1;
    export const show = make;
    export class Shown {}
    """,
  ]

  @Test("what the page alone uses is joined, each in a scope of its own, after what it imports; the rest stays apart")
  func joins() {
    let bundle = ScriptBundle(entry: "check-en.js", of: sources.mapValues { Array($0.utf8) }) { $0.hasPrefix("check") }
    #expect(
      String(decoding: bundle.bytes, as: UTF8.self) == """
        const $check_show = (() => {
        const { make } = $dom;
        const name = 1;
        const show = make;
        class Shown {}
        return { show, Shown };
        })();
        const $check = (() => {
        const { make: build } = $dom;
        const { show } = $check_show;
        const name = "check";
        async function start(rules) {
          return show(build(rules, name));
        }
        return { start };
        })();
        const { start } = $check;
        const { rules } = $rules;
        await start(rules);
        import * as $dom from "./dom.js";
        import * as $rules from "./rules.js";
        """)
  }

  @Test("what the first script exports, the whole exports")
  func exports() {
    let bundle = ScriptBundle(entry: "check-show.js", of: sources.mapValues { Array($0.utf8) }) { _ in false }
    #expect(String(decoding: bundle.bytes, as: UTF8.self).contains("\nclass Shown {}\nexport { show, Shown };\n"))
  }

  @Test("comments in lines of their own and indentation are left out, and nothing else")
  func comments() {
    let text = """
      /** What it does,
       * at length. */
      const address = "http://example"; // stays
        // goes
        export default address;
      /* goes too */
      const pattern = `a /* b`;
      """
    #expect(
      SourceComments.removed(from: text) == """
        const address = "http://example"; // stays
        export default address;
        const pattern = `a /* b`;
        """)
  }

  @Test("spaces that part nothing are left out of scripts, but not of texts and of what may be a pattern")
  func spaces() {
    let text = """
      const sum = (a, b) => {
      return a - -b + "x = y; ".length;
      };
      const long = `one = ${ sum(1, 2) }`;
      const pattern = /a = ['"] b/;
      let open = `first {
      second = { third } `;
      export { sum };
      """
    #expect(
      ScriptSpaces.removed(from: text) == """
        const sum=(a,b)=>{return a- -b+"x = y; ".length;};const long=`one = ${ sum(1, 2) }`;const pattern = /a = ['"] b/;
        let open = `first {
        second = { third } `;
        export{sum};
        """)
  }
}
