import HTMLTemplate
import PolicyModel

/// Benefits with what they give and where the document says so: those with several amounts side by side as figures,
/// the others as rows.
struct BenefitList {
  var site: Site
  var benefits: [PublishedBenefit]
  /// The page of a benefit's policy, up to the `#`; empty on that page itself.
  var address: (PublishedBenefit) -> String

  var html: HTML {
    """
    <div class="benefits">
    \(each: benefits, { benefit in
      if case .tiers(let tiers) = benefit.gift, tiers.count > 1 {
        block(benefit, tiers)
      } else {
        row(benefit)
      }
    })
    </div>
    """
  }

  private func block(_ benefit: PublishedBenefit, _ tiers: [PublishedBenefit.Tier]) -> HTML {
    """
    <div class="benefit" id="benefit-\(benefit.id)">
    <p class="benefit-head"><b>\(site.words(benefit.title))</b>\(provision(benefit))</p>
    <dl class="tiers">\(each: tiers, { tier in
      "<div><dt>\(tier.label)</dt><dd>\(Amount(tier: tier).html)</dd></div>"
    })</dl>
    \(remark(benefit))</div>

    """
  }

  private func row(_ benefit: PublishedBenefit) -> HTML {
    """
    <div class="benefit benefit-row" id="benefit-\(benefit.id)"><p>\(site.words(benefit.title))</p>\
    <p><b>\(gift(benefit))</b></p>\(provision(benefit))\(remark(benefit))</div>

    """
  }

  private func gift(_ benefit: PublishedBenefit) -> HTML {
    switch benefit.gift {
    case .words(let words): OfficialText(text: words).html
    case .tiers(let tiers):
      "\(each: tiers, { "\($0.label)\(if: !$0.label.isEmpty, "：")<span class=\"n\">\($0.figure)\($0.unit)</span>" })"
    }
  }

  private func provision(_ benefit: PublishedBenefit) -> HTML {
    """
    <a class="place" href="\(Address(relative: address(benefit), fragment: benefit.anchor))">\
    \(site.chinese(citation(of: benefit.provision)))</a>
    """
  }

  /// How it is paid, and what must be known beside it.
  private func remark(_ benefit: PublishedBenefit) -> HTML {
    let parts = [benefit.period, benefit.note].compactMap { $0 }
    return "\(if: !parts.isEmpty, "<p class=\"remark\">\(parts.joined(separator: "。"))</p>")"
  }
}

/// A figure and its unit; words where there is no unit.
struct Amount {
  var tier: PublishedBenefit.Tier

  var html: HTML {
    guard let unit = tier.unit else { return "<span class=\"amount words\">\(tier.figure)</span>" }
    let ends = tier.figure.split(separator: "至", maxSplits: 1).map(String.init)
    guard ends.count == 2 else { return "<span class=\"amount\">\(tier.figure)<small>\(unit)</small></span>" }
    return "<span class=\"amount\">\(ends[0])<small>至</small> \(ends[1])<small>\(unit)</small></span>"
  }
}
