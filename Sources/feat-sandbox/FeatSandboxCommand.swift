@main
struct FeatSandboxCommand {
  static func main() {}
}
