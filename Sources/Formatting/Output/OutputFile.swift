#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(WASILibc)
  import WASILibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that results are written to.
package enum OutputFile {
  /// Makes a folder, and those that it lies in, unless it is there already.
  package static func makeDirectory(_ path: String) throws {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part + "/"
      if mkdir(made, 0o777) != 0 && errno != EEXIST {
        throw WriteError(path: made, reason: lastReason)
      }
    }
  }

  /// Writes a text to a file, which is made or replaced.
  ///
  /// What the path leads to is written into: a device, a pipe, or the file that a link points at,
  /// which keeps its permissions.
  package static func write(_ text: String, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    if descriptor < 0 { throw WriteError(path: path, reason: lastReason) }
    defer { close(descriptor) }
    if case .some(.failed(let reason)) = StandardStream(descriptor: descriptor).write(text) {
      throw WriteError(path: path, reason: reason)
    }
  }

  /// Why a file cannot be written to, as far as that can be told without opening it; nil if it can.
  package static func obstacle(to path: String) -> String? {
    if let kind = FileIdentity(of: path)?.kind {
      if kind == S_IFDIR { return "is a folder" }
      return access(path, W_OK) == 0 ? nil : "cannot be written: \(lastReason)"
    }
    let folder = self.folder(of: path)
    guard FileIdentity(of: folder)?.kind == S_IFDIR else { return "there is no folder \(folder)" }
    return access(folder, W_OK) == 0 ? nil : "nothing can be written to \(folder): \(lastReason)"
  }

  /// Whether a path leads to a folder.
  package static func isFolder(_ path: String) -> Bool { FileIdentity(of: path)?.kind == S_IFDIR }

  /// Whether two paths lead to one file, by whatever links.
  package static func areSame(_ a: String, _ b: String) -> Bool {
    guard let first = FileIdentity(of: a), let second = FileIdentity(of: b) else { return false }
    return first == second
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static var lastReason: String { String(cString: strerror(errno)) }
}

/// What tells one file from another, whatever its names are.
private struct FileIdentity: Equatable {
  let device: dev_t
  let number: ino_t
  let kind: mode_t

  /// The file that a path leads to, or nil if there is none.
  init?(of path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    device = facts.st_dev
    number = facts.st_ino
    kind = facts.st_mode & S_IFMT
  }
}

/// A file that could not be written.
package struct WriteError: Error, CustomStringConvertible {
  let path: String
  let reason: String

  /// The file and the reason, in a sentence.
  package var description: String { "'\(path)' could not be written: \(reason)" }
}
