/// Gives every node its path and its anchor, and makes a tree of them.
///
/// A label style that runs on under each later parent starts its own path; one that restarts, or has one parent only,
/// takes the labels above it along.
struct PathAssigner {
  private let drafts: [Draft]
  private let children: [[Int]]
  private let runsOn: Set<ZoneStyle>
  /// The label of the annex that each zone is.
  private let annexes: [Int: ProvisionLabel]

  private struct ZoneStyle: Hashable {
    var zone: Int
    var style: LabelStyle
  }

  init(drafts: [Draft]) {
    self.drafts = drafts
    var children = [[Int]](repeating: [], count: drafts.count)
    for (index, draft) in drafts.enumerated() {
      if let parent = draft.parent { children[parent].append(index) }
    }
    self.children = children
    runsOn = Self.stylesThatRunOn(drafts)
    var annexes: [Int: ProvisionLabel] = [:]
    for draft in drafts {
      if let label = draft.label, label.style == .annex, annexes[draft.zone] == nil { annexes[draft.zone] = label }
    }
    self.annexes = annexes
  }

  func assemble() -> [Provision] {
    var names = NameRegister()
    let roots = drafts.indices.filter { drafts[$0].parent == nil }
    return provisions(roots, path: [], anchor: [], names: &names)
  }

  private func provisions(
    _ indices: [Int], path: [String], anchor: [String], names: inout NameRegister
  ) -> [Provision] {
    var counts: [String: Int] = [:]
    return indices.map { index in
      let draft = drafts[index]
      let count = (counts[Self.frameName(draft).anchor] ?? 0) + 1
      counts[Self.frameName(draft).anchor] = count
      let (ownPath, ownAnchor) = name(draft, count: count, path: path, anchor: anchor)
      var provision = Provision(
        path: names.uniquePath(ownPath.joined(separator: "/")),
        anchor: names.uniqueAnchor(ownAnchor.joined(separator: "-")),
        kind: draft.kind, label: draft.label?.text ?? "", heading: draft.heading, text: draft.text, line: draft.line)
      provision.bodies = ResponsibleBody.parse(draft.text)
      provision.doubts = draft.doubts
      provision.rows = draft.rows
      provision.children = provisions(children[index], path: ownPath, anchor: ownAnchor, names: &names)
      return provision
    }
  }

  /// The segments of a node's path and anchor.
  private func name(
    _ draft: Draft, count: Int, path: [String], anchor: [String]
  ) -> (path: [String], anchor: [String]) {
    if let label = draft.label {
      let zone = zoneName(draft)
      let startsAnew = label.style == .annex || runsOn.contains(ZoneStyle(zone: draft.zone, style: label.style))
      let base = startsAnew || path.isEmpty ? zone : (path, anchor)
      return (base.0 + [label.segment], base.1 + [label.anchorSegment])
    }
    switch draft.kind {
    case .paragraph:
      return (path + ["第\(Self.chinese(count + 1))款"], anchor + ["p\(count + 1)"])
    case .table:
      return (path + ["表\(count)"], anchor + ["t\(count)"])
    case .section:
      return (path + [draft.heading.filter { !$0.isWhitespace }], anchor + ["h\(count)"])
    default:
      let (name, id) = Self.frameName(draft)
      if count == 1 { return (path + [name], anchor + [id]) }
      return (path + [name, "第\(Self.chinese(count))款"], anchor + [id, "p\(count)"])
    }
  }

  /// The prefix of a zone: its annex, which may be all that a notice carries, or 通知 for a notice's own provisions.
  private func zoneName(_ draft: Draft) -> ([String], [String]) {
    if draft.label?.style == .annex { return ([], []) }
    if let annex = annexes[draft.zone] { return ([annex.segment], [annex.anchorSegment]) }
    return draft.isNotice ? (["通知"], ["notice"]) : ([], [])
  }

  /// The name of an unlabelled node, by which its like are counted.
  private static func frameName(_ draft: Draft) -> (path: String, anchor: String) {
    switch draft.kind {
    case .letterhead: ("版头", "letterhead")
    case .number: ("发文字号", "number")
    case .title: draft.isNotice ? ("通知标题", "notice-title") : ("标题", "title")
    case .addressees: ("主送机关", "addressees")
    case .signature: ("署名", "signature")
    case .date: ("日期", "date")
    case .note: ("附注", "note")
    case .imprint: ("版记", "imprint")
    case .notice: ("通知", "notice")
    case .closing: ("末段", "closing")
    case .annexList: ("附件说明", "annexes")
    case .preamble: ("前言", "preamble")
    default: ("", draft.kind.rawValue)
    }
  }

  /// The styles that, in a zone, continue their count under each later parent. 条 always does.
  private static func stylesThatRunOn(_ drafts: [Draft]) -> Set<ZoneStyle> {
    struct Run {
      var parents: Set<Int?> = []
      var lastParent: Int??
      var lastNumber = 0
      var continues = true
    }
    var runs: [ZoneStyle: Run] = [:]
    for draft in drafts {
      guard let label = draft.label, label.style != .annex else { continue }
      var run = runs[ZoneStyle(zone: draft.zone, style: label.style)] ?? Run()
      if let lastParent = run.lastParent, lastParent != draft.parent, label.number != run.lastNumber + 1 {
        run.continues = false
      }
      run.parents.insert(draft.parent)
      run.lastParent = .some(draft.parent)
      run.lastNumber = label.number
      runs[ZoneStyle(zone: draft.zone, style: label.style)] = run
    }
    return Set(runs.filter { $0.key.style == .article || $0.value.continues && $0.value.parents.count > 1 }.keys)
  }

  /// A count for 款, in digits from a hundred on: 二, 十一.
  private static func chinese(_ number: Int) -> String { number < 100 ? ChineseNumeral.text(number) : String(number) }
}

/// Keeps paths and anchors unique within a document.
private struct NameRegister {
  private var paths: Set<String> = []
  private var anchors: Set<String> = []

  mutating func uniquePath(_ path: String) -> String {
    unique(path, among: &paths) { "\(path)·\($0)" }
  }

  /// A repeated anchor gets `-b`, then `-c`.
  mutating func uniqueAnchor(_ anchor: String) -> String {
    unique(anchor, among: &anchors) { count in
      count <= 26 ? anchor + "-" + String(UnicodeScalar(UInt8(96 + count))) : "\(anchor)-\(count)"
    }
  }

  private func unique(_ name: String, among names: inout Set<String>, next: (Int) -> String) -> String {
    var candidate = name
    var count = 1
    while !names.insert(candidate).inserted {
      count += 1
      candidate = next(count)
    }
    return candidate
  }
}
