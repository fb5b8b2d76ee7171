/// The names that sites give to those who issue documents: `广东省梅州市人民政府`, where a document says 梅州市人民政府.
enum PageIssuer {
  /// The name as the body itself writes it: a city's without its province, both written out.
  static func own(_ name: String) -> String {
    guard let province = name.firstIndex(where: { $0 == "省" }) ?? name.firstRange(of: "自治区")?.upperBound,
      name.distance(from: name.startIndex, to: province) <= 8
    else { return name }
    let rest = name[province...].drop { $0 == "省" }
    guard let place = rest.firstIndex(where: { "市县区州盟".contains($0) }), place != rest.startIndex,
      rest.distance(from: rest.startIndex, to: place) <= 8, rest.index(after: place) != rest.endIndex
    else { return name }
    return String(rest)
  }
}
