import HTMLTemplate
import QREncoding

/// The page's address as words and as a QR code, for paper and for another device.
struct AddressCode {
  var layout: Layout
  /// Whether it stands on the screen too, where that is wide enough to be held against a phone.
  var isShown = false

  var html: HTML {
    guard let address = layout.absoluteAddress(of: layout.path), let code = QRCode(address.text) else { return HTML() }
    let side = code.size + 8
    return """
      <div class="address-code\(if: !isShown, " print-only")">
      <svg viewBox="-4 -4 \(side) \(side)" role="img" aria-label="\(layout.say("本页地址的二维码", "QR code of this page's address"))">\
      <rect x="-4" y="-4" width="\(side)" height="\(side)" fill="#fff"/><path d="\(code.path)"/></svg>
      <p>\(if: isShown, "<span class=\"no-print\">\(layout.say("用手机扫码，打开这一页", "Scan to open this page on a phone"))</span>")\
      <span class="print-only">\(layout.say("打印日期：", "Printed: "))<span data-print-date></span></span>\
      <span>\(layout.say("网址：", "Address: "))\(address.text)</span></p></div>

      """
  }
}
