/// What parts two texts of a document, provision by provision.
public struct PolicyDifference: Sendable {
  /// What became of a provision.
  public enum Change: Sendable, Hashable {
    /// Its words are others.
    case changed(from: Provision, to: Provision)
    /// Its words are the same, its place is another.
    case moved(from: Provision, to: Provision)
    case added(Provision)
    case removed(Provision)
  }

  /// In the order of the new text; what was removed stands after what it followed.
  public let changes: [Change]

  /// Compares two texts. Provisions with the same words are the same wherever they stand, as long as their order holds;
  /// of the others, those at the same path are.
  public init(from old: Policy, to new: Policy) {
    let (old, new) = (Self.provisions(of: old), Self.provisions(of: new))
    let (removed, added) = Self.unmatched(old.map(Self.words), new.map(Self.words))
    var changed: [Int: Int] = [:]
    for (place, provision) in new.enumerated() where added.contains(place) {
      changed[place] = removed.sorted().first { old[$0].path == provision.path }
    }
    let lost = removed.subtracting(changed.values)
    var changes: [Change] = []
    var next = 0
    func passRemoved(before end: Int) {
      while next < end, removed.contains(next) {
        if lost.contains(next) { changes.append(.removed(old[next])) }
        next += 1
      }
    }
    for (place, provision) in new.enumerated() {
      if let before = changed[place] {
        passRemoved(before: before + 1)
        changes.append(.changed(from: old[before], to: provision))
      } else if added.contains(place) {
        changes.append(.added(provision))
      } else {
        passRemoved(before: old.count)
        guard next < old.count else { continue }
        if old[next].path != provision.path { changes.append(.moved(from: old[next], to: provision)) }
        next += 1
      }
    }
    passRemoved(before: old.count)
    self.changes = changes
  }

  /// The provisions that have words of their own.
  private static func provisions(of policy: Policy) -> [Provision] {
    policy.allProvisions.filter { !words(of: $0).isEmpty }
  }

  private static func words(of provision: Provision) -> String {
    provision.heading + provision.text + provision.rows.joined().joined(separator: " ")
  }

  /// The places in each list of what the other has not at that point of the order.
  private static func unmatched(_ old: [String], _ new: [String]) -> (removed: Set<Int>, added: Set<Int>) {
    var (removed, added): (Set<Int>, Set<Int>) = ([], [])
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    return (removed, added)
  }
}
