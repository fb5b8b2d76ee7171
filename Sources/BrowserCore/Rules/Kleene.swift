/// A truth value of Kleene's strong three-valued logic.
enum Kleene: UInt8, Sendable {
  case no, unknown, yes
}
