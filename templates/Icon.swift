import HTMLTemplate

/// A drawing of 20 by 20, in the colour of the text around it. The words always stand beside it.
enum Icon: String, Sendable, CaseIterable {
  // States of a benefit; their shapes differ in black and white too.
  case likely
  case needsRecognition = "needs_recognition"
  case needInfo = "need_info"
  case notMet = "not_met"
  case notInForce = "not_in_force"
  // Marks of a condition.
  case tick, cross, diamond, seal
  // Directions.
  case arrow, chevron

  /// The drawing, hidden from those who listen.
  var html: HTML {
    """
    <svg class="icon icon-\(rawValue)" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" \
    focusable="false">\(shapes)</svg>
    """
  }

  /// A hidden drawing that scripts refer to by `<use href="#icon-likely">`, one symbol for each of the icons.
  static func sprite(_ icons: [Icon] = allCases) -> HTML {
    """
    <div hidden><svg width="0" height="0" aria-hidden="true">\(each: icons, { icon in
      "<symbol id=\"icon-\(icon.rawValue)\" viewBox=\"0 0 20 20\">\(icon.shapes)</symbol>"
    })</svg></div>
    """
  }

  private var shapes: HTML {
    switch self {
    case .likely:
      """
      <circle cx="10" cy="10" r="9" fill="currentColor"/>\
      <path class="icon-cut" d="M5.6 10.4l3 3 5.8-6.2" fill="none" stroke-width="2.2"/>
      """
    case .needsRecognition, .seal:
      """
      <path d="M2.5 2.5h15v15h-15z" fill="none" stroke="currentColor" stroke-width="2"/>\
      <path d="M6.5 6.5h7v7h-7z" fill="currentColor"/>
      """
    case .needInfo, .diamond:
      """
      <path d="M10 1.4l8.6 8.6-8.6 8.6L1.4 10z" fill="none" stroke="currentColor" stroke-width="1.8"/>\
      <path d="M7.9 8.2c0-1.3 1-2.1 2.2-2.1s2.1.8 2.1 1.9c0 1.6-2.1 1.7-2.1 3.3" fill="none" \
      stroke="currentColor" stroke-width="1.6"/><circle cx="10.1" cy="13.7" r="1.1" fill="currentColor"/>
      """
    case .notMet:
      """
      <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2"/>\
      <path d="M6 10h8" fill="none" stroke="currentColor" stroke-width="2"/>
      """
    case .notInForce:
      """
      <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="1.8" \
      stroke-dasharray="3.4 1.6"/><path d="M10 5.6V10l2.8 2.2" fill="none" stroke="currentColor" stroke-width="1.8"/>
      """
    case .tick:
      "<path d=\"M3.4 10.6l4.4 4.4 8.8-9.6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.4\"/>"
    case .cross:
      "<path d=\"M4.4 4.4l11.2 11.2M15.6 4.4L4.4 15.6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.2\"/>"
    case .arrow:
      "<path d=\"M2 10h15M11 4l6 6-6 6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.2\"/>"
    case .chevron:
      "<path d=\"M4 7l6 6 6-6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.2\"/>"
    }
  }
}
