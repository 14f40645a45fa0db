import Formatting

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
enum OutputFile {
  /// Makes a folder, and those that it lies in, unless it is there already.
  static func makeDirectory(_ path: String) throws {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part + "/"
      if mkdir(made, 0o777) != 0 && errno != EEXIST {
        throw WriteError(path: made, reason: String(cString: strerror(errno)))
      }
    }
  }

  /// Writes a text to a file, which is made or replaced.
  static func write(_ text: String, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    if descriptor < 0 {
      throw WriteError(path: path, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    if case .some(.failed(let reason)) = StandardStream(descriptor: descriptor).write(text) {
      throw WriteError(path: path, reason: reason)
    }
  }
}

/// A file that could not be written.
struct WriteError: Error, CustomStringConvertible {
  let path: String
  let reason: String

  var description: String { "'\(path)' could not be written: \(reason)" }
}
