import HTMLTemplate
import PolicyModel

/// Whether a document holds, as icon and words.
struct ValidityLabel {
  var validity: Validity

  var html: HTML {
    "<span class=\"state state-\(icon.rawValue)\">\(icon.html)\(words)</span>"
  }

  private var words: String {
    validity == .unknown ? "有效性未载明" : validity.words
  }

  private var icon: Icon {
    switch validity {
    case .inForce: .likely
    case .notYetInForce, .expired: .notInForce
    case .amended, .unknown: .needInfo
    case .repealed: .notMet
    }
  }
}

/// What a reader should do before leaning on a document that is not simply in force.
struct PolicyNotices {
  var policy: Policy
  var relations: [RelatedDocument]
  var asOf: PolicyDate

  var html: HTML {
    "\(each: sentences, { "<p class=\"notice\">\($0)</p>\n" })"
  }

  private var sentences: [HTML] {
    let matter = policy.frontMatter
    var sentences: [HTML] = []
    switch matter.validity(on: asOf) {
    case .inForce(trial: true) where matter.expires == nil:
      let word = matter.title.contains("暂行") ? "暂行" : "试行"
      sentences.append("这份文件标明“\(word)”，但没有写明\(word)到哪一天。申报之前，请向\(contact)确认是否仍在执行。")
    case .inForce: break
    case .notYetInForce:
      sentences.append("这份文件还没有开始施行。\(given: matter.effective, { "自\($0.chinese)起施行。" })")
    case .expired: sentences.append("这份文件的有效期已过。申报之前，请向\(contact)确认是否有新的规定。")
    case .amended: sentences.append("这份文件已经修改\(successor)。下面是修改之前的文字。")
    case .repealed: sentences.append("这份文件已经废止\(successor)。下面的文字供查考。")
    case .unknown: sentences.append("这份文件是否仍然有效，还没有人确认。申报之前，请先问\(contact)。")
    }
    if matter.reviewed == nil {
      sentences.append("这份文件还没有经人与原件逐字核对，正式发布之前请勿引用。")
    }
    return sentences
  }

  private var contact: String {
    policy.frontMatter.interpreter ?? policy.frontMatter.issuers.first ?? "发文机关"
  }

  private var successor: HTML {
    let next = relations.first { $0.relation.kind == .replacedBy }
    return "\(given: next, { "，由\($0.shortHTML)代替" })"
  }
}
