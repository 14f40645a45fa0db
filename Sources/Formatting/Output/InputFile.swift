#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(WASILibc)
  import WASILibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that are read.
package enum InputFile {
  /// The text of a file, in which what is no UTF-8 is replaced.
  package static func text(of path: String) throws -> String {
    let descriptor = open(path, O_RDONLY)
    if descriptor < 0 { throw ReadError(path: path, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count > 0 {
        bytes += chunk[..<count]
      } else if count == 0 {
        return String(decoding: bytes, as: UTF8.self)
      } else if errno != EINTR {
        throw ReadError(path: path, reason: String(cString: strerror(errno)))
      }
    }
  }
}

/// A file that could not be read.
package struct ReadError: Error, CustomStringConvertible {
  let path: String
  let reason: String

  /// The file and the reason, in a sentence.
  package var description: String { "'\(path)' could not be read: \(reason)" }
}
