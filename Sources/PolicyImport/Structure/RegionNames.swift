/// The region a document holds in, from the names of its issuers or, where they tell none, its title.
enum RegionNames {
  /// A place in the table of administrative divisions.
  struct Place: Sendable, Hashable {
    /// Its name, 晋中市.
    var name: String
    /// Its path, `shanxi/jinzhong`.
    var path: String
  }

  /// The region of a document; nil where the names in it tell none, or where it holds in the whole country.
  static func path(issuers: [String], titles: [String]) -> String? {
    for issuer in issuers {
      if let place = place(atStartOf: issuer) { return place.path }
    }
    guard !issuers.contains(where: isNational) else { return nil }
    for title in titles {
      var starts = [title[...]]
      starts += title.indices.filter { title[$0] == "《" }.map { title[title.index(after: $0)...] }
      if let about = title.firstRange(of: "关于") { starts.append(title[about.lowerBound...]) }
      for start in starts {
        if let place = place(atStartOf: start) { return place.path }
      }
    }
    return nil
  }

  /// The place a name begins with, as deep as it goes: 广安市广安区人民政府 is in `sichuan/guangan/guangan`.
  static func place(atStartOf name: some StringProtocol) -> Place? {
    // A chain of places is shorter; the bound keeps long texts linear.
    var rest = Array(name.unicodeScalars.prefix(80))[...]
    for prefix in ["中国共产党", "中共", "关于印发", "关于"] where rest.starts(with: prefix.unicodeScalars) {
      rest = rest.dropFirst(prefix.unicodeScalars.count)
      break
    }
    var found: Place?
    while let (place, count) = next(in: rest, within: found?.path) {
      found = place
      rest = rest.dropFirst(count)
    }
    return found
  }

  /// The places with a path: itself and those it lies in, from the top.
  static func chain(of path: String) -> [Place] {
    let words = path.split(separator: "/")
    return words.indices.compactMap { byPath[words[...$0].joined(separator: "/")] }
  }

  /// The longest name at the start of a text; within a region its own places, else any whose name is the only one.
  private static func next(in text: ArraySlice<Unicode.Scalar>, within path: String?) -> (Place, Int)? {
    guard let first = text.first else { return nil }
    for count in lengths[first] ?? [] where count <= text.count {
      guard let places = byName[String(text.prefix(count))] else { continue }
      if let path {
        if let place = places.first(where: { $0.path.hasPrefix(path + "/") }) { return (place, count) }
      } else if places.count == 1 || places.contains(where: { !$0.path.contains("/") }) {
        return (places[0], count)
      }
    }
    return nil
  }

  /// Whether a body's name is that of one for the whole country.
  private static func isNational(_ issuer: String) -> Bool {
    if ["国务院", "中共中央", "中央", "全国", "最高人民", "国家", "中华", "中国"].contains(where: { issuer.hasPrefix($0) }) {
      return true
    }
    return issuer.hasSuffix("部") && !["省", "市", "县", "区", "州"].contains { issuer.hasPrefix($0) }
  }

  private static let places: [Place] = {
    var path: [String] = []
    return regionTable.description.split(separator: "\n").compactMap { line in
      let depth = line.prefix { $0 == " " }.count
      let parts = line.split(separator: " ")
      guard parts.count == 2, depth <= path.count else { return nil }
      path = path.prefix(depth) + [String(parts[1])]
      return Place(name: String(parts[0]), path: path.joined(separator: "/"))
    }
  }()

  private static let byPath = Dictionary(places.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })

  /// Places by their names, and autonomous ones by their short names too: 内蒙古, 延边州.
  private static let byName: [String: [Place]] = {
    var names: [String: [Place]] = [:]
    for place in places {
      names[place.name, default: []].append(place)
      for name in shortNames(of: place) { names[name, default: []].append(place) }
    }
    return names
  }()

  /// How long the names that begin with a character are, the longest first.
  private static let lengths: [Unicode.Scalar: [Int]] = {
    var lengths: [Unicode.Scalar: Set<Int>] = [:]
    for name in byName.keys {
      guard let first = name.unicodeScalars.first, (2...14).contains(name.unicodeScalars.count) else { continue }
      lengths[first, default: []].insert(name.unicodeScalars.count)
    }
    return lengths.mapValues { $0.sorted(by: >) }
  }()

  private static func shortNames(of place: Place) -> [String] {
    guard place.name.contains("自治") else { return [] }
    switch place.path {
    case "neimenggu": return ["内蒙古自治区", "内蒙古"]
    case "xinjiang": return ["新疆"]
    case "guangxi": return ["广西"]
    case "ningxia": return ["宁夏"]
    case "xizang": return ["西藏"]
    default: break
    }
    guard place.name.hasSuffix("自治州") else { return [] }
    let peoples = ["朝鲜族", "土家族", "藏族", "彝族", "布依族", "苗族", "哈尼族", "壮族", "傣族", "白族", "傈僳族", "回族", "蒙古"]
    let cut = peoples.compactMap { place.name.firstRange(of: $0)?.lowerBound }.filter { $0 > place.name.startIndex }
      .min()
    return cut.map { [place.name[..<$0] + "州"] } ?? []
  }
}
