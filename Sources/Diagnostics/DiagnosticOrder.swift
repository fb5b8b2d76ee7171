extension Sequence<Diagnostic> {
  /// By file, line and column, what has no place first; each once.
  public var inOrder: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    let unique = filter { seen.insert($0).inserted }
    let sorted = unique.enumerated().sorted { a, b in
      switch (a.element.location, b.element.location) {
      case (let x?, let y?) where x != y: x < y
      case (nil, .some): true
      case (.some, nil): false
      default: a.offset < b.offset
      }
    }
    return sorted.map(\.element)
  }
}
