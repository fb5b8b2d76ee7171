import PolicyModel
import Testing

@Suite struct PolicyDateTests {
  @Test("a date may be cut to the month or the year", arguments: ["2023-07-31", "2023-07", "2023", "2024-02-29"])
  func reads(_ text: String) throws {
    #expect(try #require(PolicyDate(text)).description == text)
  }

  @Test(
    "what is not in the calendar is refused",
    arguments: ["2023-02-29", "2023-13", "2023-7-1", "23-07-01", "2023-07-31-01", "", "2023-00-10", "２０２３"])
  func refuses(_ text: String) {
    #expect(PolicyDate(text) == nil)
  }

  @Test("day numbers count from 1970", arguments: [("1970-01-01", 0), ("2000-03-01", 11_017), ("2023-07-31", 19_569)])
  func dayNumber(_ text: String, _ number: Int) throws {
    #expect(try #require(PolicyDate(text)).dayNumber == number)
    #expect(PolicyDate(dayNumber: number) == PolicyDate(text))
  }

  @Test("every day of four centuries survives the way there and back")
  func dayNumbersRoundTrip() {
    for number in stride(from: -40_000, to: 120_000, by: 1) {
      #expect(PolicyDate(dayNumber: number).dayNumber == number)
    }
  }
}
