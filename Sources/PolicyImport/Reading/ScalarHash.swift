/// A hash of a text that grows character by character (FNV-1a in 64 bits over scalars).
struct ScalarHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ scalar: UInt32) { value = (value ^ UInt64(scalar)) &* 0x100_0000_01B3 }
}
