/// Something that happened to a document, or to the portal's copy of it, on a day.
public struct PolicyEvent: Sendable, Hashable {
  /// What happened.
  public enum Kind: Sendable, Hashable {
    /// 成文, 发布 and 施行, as the document or its front matter tells them.
    case signed, published, effective
    /// The portal received it.
    case received
    /// A person held the portal's text against the original.
    case reviewed(by: String)
    /// A person confirmed readings of the import.
    case confirmed(count: Int, by: String)
  }

  /// The day, as far as it is known.
  public var date: PolicyDate
  /// What happened.
  public var kind: Kind

  /// What readers are told.
  public var words: LocalizedText {
    switch kind {
    case .signed: LocalizedText(zh: "文件成文", en: "Signed")
    case .published: LocalizedText(zh: "文件发布", en: "Published")
    case .effective: LocalizedText(zh: "开始施行", en: "In force from this day")
    case .received: LocalizedText(zh: "本站收到原件，导入成文", en: "This site received the document and imported it")
    case .reviewed(let name):
      LocalizedText(zh: "与原件核对：\(name)", en: "Held against the original by \(name)")
    case .confirmed(let count, let name):
      LocalizedText(zh: "\(name)确认\(count)处修复", en: "\(name) confirmed \(count) repairs")
    }
  }
}

extension Policy {
  /// What is known to have happened to the document, the latest first.
  public var events: [PolicyEvent] {
    let matter = frontMatter
    var events: [PolicyEvent] = []
    func add(_ date: PolicyDate?, _ kind: PolicyEvent.Kind) {
      if let date { events.append(PolicyEvent(date: date, kind: kind)) }
    }
    add(matter.reviewed?.on, .reviewed(by: matter.reviewed?.by ?? ""))
    for (date, names) in confirmations {
      var people: [String] = []
      for name in names where !people.contains(name) { people.append(name) }
      add(date, .confirmed(count: names.count, by: people.joined(separator: "、")))
    }
    add(matter.source.received, .received)
    add(matter.effective, .effective)
    add(matter.published, .published)
    add(matter.signed, .signed)
    return events.enumerated().sorted { a, b in
      a.element.date == b.element.date ? a.offset < b.offset : a.element.date > b.element.date
    }.map(\.element)
  }

  /// Who confirmed a reading on each day, a name for each reading, in order of the lines.
  private var confirmations: [(date: PolicyDate, names: [String])] {
    var found: [(date: PolicyDate, names: [String])] = []
    for line in repairedLines {
      guard case .confirmed(let name, let date?, _) = line.standing else { continue }
      if let place = found.firstIndex(where: { $0.date == date }) {
        found[place].names.append(name)
      } else {
        found.append((date, [name]))
      }
    }
    return found
  }
}
