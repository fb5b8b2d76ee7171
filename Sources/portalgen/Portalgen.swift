@main
struct Portalgen {
  static func main() {}
}
