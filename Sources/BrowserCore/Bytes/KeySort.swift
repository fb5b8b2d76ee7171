/// Sorts keys, which are numbers into which the caller packs what it sorts by.
///
/// The standard library's sort takes 3 KB of the browser's module for each type it is used with; this one, a heap sort,
/// takes a tenth of that once.
enum KeySort {
  @inline(never)
  static func sort(_ keys: inout [UInt64]) {
    var end = keys.count
    var start = end / 2
    while end > 1 {
      if start > 0 {
        start -= 1
      } else {
        end -= 1
        keys.swapAt(0, end)
      }
      var root = start
      while true {
        var child = 2 * root + 1
        guard child < end else { break }
        if child + 1 < end, keys[child] < keys[child + 1] { child += 1 }
        guard keys[root] < keys[child] else { break }
        keys.swapAt(root, child)
        root = child
      }
    }
  }
}
