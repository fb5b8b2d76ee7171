import BrowserCore
import PolicyModel

extension RuleCompiler {
  /// What a row gives, once however often it is given; its position.
  mutating func amount(_ value: Amount.Value, _ currency: String) -> Int {
    var amount: RuleSource.Amount
    switch value {
    case .fixed(let sum):
      amount = RuleSource.Amount(.fixed)
      (amount.low, amount.lowText) = money(sum)
    case .range(let low, let high):
      amount = RuleSource.Amount(.range)
      (amount.low, amount.lowText) = money(low)
      (amount.high, amount.highText) = money(high)
    case .cap(let sum):
      amount = RuleSource.Amount(.cap)
      (amount.high, amount.highText) = money(sum)
    case .share(let share): amount = self.share(share)
    case .inKind(let words): amount = worded(.inKind, words)
    case .negotiated(let words): amount = worded(.negotiated, words)
    case .unspecified(let words): amount = worded(.unspecified, words)
    }
    if let same = source.amounts.firstIndex(of: amount) { return same }
    source.amounts.append(amount)
    return source.amounts.count - 1
  }

  private mutating func money(_ sum: Figure) -> (Int64, [Int]) {
    (sum.value, [string(sum.text), string(Currency.english(sum.value))])
  }

  private mutating func worded(_ kind: RuleAmountKind, _ words: LocalizedText) -> RuleSource.Amount {
    var amount = RuleSource.Amount(kind)
    amount.text = [string(words.zh), string(words.en ?? words.zh)]
    return amount
  }

  private mutating func share(_ share: Amount.Share) -> RuleSource.Amount {
    let kind: RuleAmountKind =
      switch share.bound {
      case .exactly: .exactShare
      case .atMost: .shareAtMost
      case .atLeast: .shareAtLeast
      }
    let base = share.baseWords(in: catalogue)
    var amount = worded(kind, share.words(in: catalogue))
    amount.low = share.share.value
    amount.base = [string(base.zh), string(base.en ?? base.zh)]
    if let maximum = share.maximum { (amount.high, amount.highText) = money(maximum) }
    if case .fact(let id, _) = share.base { amount.baseFact = catalogue.position(of: id) ?? -1 }
    return amount
  }
}
