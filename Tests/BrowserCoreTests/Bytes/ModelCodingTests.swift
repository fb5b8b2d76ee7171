import Testing

@testable import BrowserCore

@Suite struct ModelCodingTests {
  @Test("numbers, names and plain bits are read as they were written")
  func roundTrip() {
    let numbers = [0, 1, 254, 255, 256, 70_000, 3, 3, 3]
    let names = ["policies/", "", "gansu-2021-", "gansu-2021-b"].map { Array($0.utf8) }
    var written = ModelCoding()
    for number in numbers { _ = written.number(number) }
    for name in names { _ = written.name(name) }
    _ = written.bits(0xBEEF, count: 16)
    var read = ModelCoding([9, 9] + written.finished, from: 2)
    #expect(numbers.map { _ in read.number() } == numbers)
    #expect(names.map { _ in read.name() } == names)
    #expect(read.bits(count: 16) == 0xBEEF)
  }

  @Test("what comes often takes little")
  func size() {
    func size(_ numbers: [Int]) -> Int {
      var coding = ModelCoding()
      for number in numbers { _ = coding.number(number) }
      return coding.finished.count
    }
    #expect(size((0..<4000).map { $0 % 40 == 0 ? 2 : 1 }) < 120)
    #expect(size((0..<4000).map { $0 &* 2_654_435_761 >> 7 & 127 }) > 3000)
  }
}
