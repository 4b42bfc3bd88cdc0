public import FeatDomain
import Glibc

extension StateFolder {
  /// The profiles at this folder's server: the default one first, then by name each that has a
  /// session, even one that cannot be read.
  public func profiles() -> [Profile] {
    let named = names().compactMap { name -> Profile? in
      let profile = folder(of: name).profileAsItIs
      let isFolder = profile.problem?.kind != .system(ENOTDIR)
      return isFolder && (profile.phone != nil || profile.problem != nil) ? profile : nil
    }
    return [folder(of: .default).profileAsItIs] + named.sorted { $0.name < $1.name }
  }

  private var profileAsItIs: Profile {
    do throws(FileProblem) {
      return Profile(name: profile, phone: try SessionFile(self).load()?.phone)
    } catch {
      return Profile(name: profile, problem: error)
    }
  }

  /// The names of all folders beside the default one that may be profiles of the server.
  private func names() -> [ProfileName] {
    let prefix = (folder(of: .default).path + "@").dropFirst(parent.count + 1)
    let found = try? OpenFile(parent, O_RDONLY | O_DIRECTORY).names()
    return (found ?? []).filter { $0.hasPrefix(prefix) }.compactMap {
      ProfileName(String($0.dropFirst(prefix.count)))
    }
  }
}
