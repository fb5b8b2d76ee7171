import PolicyModel

extension Region {
  /// The last part of the path of what stands for all regions that are not listed beside it.
  static let elsewhere = "elsewhere"

  /// Whether it stands for regions that are not listed.
  var isElsewhere: Bool { path == Self.elsewhere || path.hasSuffix("/" + Self.elsewhere) }
}

extension [Region] {
  /// The regions a person may be in: below each region with parts of its own, and at the end, one for the rest.
  ///
  /// `jilin/elsewhere` lies in `jilin` and in no part of it that is listed; `elsewhere` lies in none of them.
  var withElsewhere: [Region] {
    if isEmpty { return [] }
    var all: [Region] = []
    for (index, region) in enumerated() {
      all.append(region)
      let next = index + 1 < count ? self[index + 1].path : ""
      // The rest of a region stands after the last of its parts, the smaller region first.
      var path = region.path
      while !next.hasPrefix(path + "/"), let cut = path.lastIndex(of: "/") {
        path = String(path[..<cut])
        guard !next.hasPrefix(path + "/"), let whole = first(where: { $0.path == path }) else { continue }
        all.append(Self.rest(of: whole))
      }
    }
    all.append(
      Region(
        path: Region.elsewhere,
        name: LocalizedText(zh: "其他省份或国（境）外", en: "Another province, or abroad")))
    return all
  }

  private static func rest(of region: Region) -> Region {
    Region(
      path: "\(region.path)/\(Region.elsewhere)",
      name: LocalizedText(zh: "\(region.name.zh)其他地方", en: region.name.en.map { "Elsewhere in \($0)" }))
  }
}
