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

  /// Hands over the lines of a file one by one, in memory for one of them.
  ///
  /// - Parameters:
  ///   - path: The file; `-` for standard input.
  ///   - body: Receives each line without its end, and the number of the line, counted from 1.
  /// - Throws: ``ReadError``, or what `body` throws.
  package static func forEachLine(of path: String, _ body: (Substring, Int) throws -> Void) throws {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY)
    if descriptor < 0 { throw ReadError(path: path, reason: String(cString: strerror(errno))) }
    defer { if descriptor != 0 { close(descriptor) } }
    var rest: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    var number = 0
    func hand(_ line: ArraySlice<UInt8>) throws {
      number += 1
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      try body(Substring(decoding: line, as: UTF8.self), number)
    }
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw ReadError(path: path, reason: String(cString: strerror(errno)))
      }
      if count == 0 { break }
      var start = 0
      while let end = chunk[start..<count].firstIndex(of: UInt8(ascii: "\n")) {
        if rest.isEmpty {
          try hand(chunk[start..<end])
        } else {
          rest += chunk[start..<end]
          try hand(rest[...])
          rest.removeAll(keepingCapacity: true)
        }
        start = end + 1
      }
      rest += chunk[start..<count]
    }
    if !rest.isEmpty { try hand(rest[...]) }
  }
}

/// A file that could not be read.
package struct ReadError: Error, CustomStringConvertible {
  let path: String
  let reason: String

  /// The file and the reason, in a sentence.
  package var description: String { "'\(path)' could not be read: \(reason)" }
}
