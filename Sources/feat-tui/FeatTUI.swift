@main
struct FeatTUI {
  static func main() {}
}
