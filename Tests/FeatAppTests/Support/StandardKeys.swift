import FeatDomain
import TerminalUI

@testable import FeatApp

extension ProjectAction {
  /// The key that it has without settings.
  var key: Key { keyAction.standard.keys[0] }
}
