import Foundation
import PortalCommands

@main
struct Portalgen {
  static func main() async {
    let console = Console.standard(environment: ProcessInfo.processInfo.environment)
    let status = await CommandLineTool.run(Array(CommandLine.arguments.dropFirst()), console: console)
    exit(status.rawValue)
  }
}
