#if os(Linux) || os(macOS)
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #elseif canImport(Darwin)
    import Darwin
  #endif

  /// A folder that only this user may enter, for files that nobody else may change between their being
  /// written and their being used.
  enum PrivateFolder {
    /// Makes a folder of an unpredictable name, and removes it with all that it holds after the work.
    static func whileThere<Result>(
      _ work: (_ folder: String) throws(CompilationError) -> Result
    ) throws(CompilationError) -> Result {
      let place = getenv("TMPDIR").map { String(cString: $0) } ?? ""
      var template = Array("\(place.hasPrefix("/") ? place : "/tmp")/fluxion.XXXXXX".utf8CString)
      // The mode is 0700.
      guard mkdtemp(&template) != nil else {
        throw .notWritten(path: text(template), reason: lastReason)
      }
      let folder = text(template)
      defer { remove(folder) }
      return try work(folder)
    }

    /// Writes a file that was not there before.
    static func create(_ path: String, with text: String) throws(CompilationError) {
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if descriptor < 0 { throw .notWritten(path: path, reason: lastReason) }
      var bytes = Array(text.utf8)[...]
      while !bytes.isEmpty {
        let count = bytes.withUnsafeBytes { bytes in
          repeating { write(descriptor, bytes.baseAddress, bytes.count) }
        }
        if count < 0 {
          let reason = lastReason
          close(descriptor)
          throw .notWritten(path: path, reason: reason)
        }
        bytes = bytes.dropFirst(count)
      }
      // A full disk may be told only here.
      if close(descriptor) != 0 { throw .notWritten(path: path, reason: lastReason) }
    }

    /// The beginning of a file, as text; of one that cannot be read, nothing.
    static func beginning(of path: String, bytes limit: Int) -> String {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      if descriptor < 0 { return "" }
      defer { close(descriptor) }
      var buffer = [UInt8](repeating: 0, count: limit)
      var length = 0
      while length < limit {
        let count = buffer[length...].withUnsafeMutableBytes { bytes in
          repeating { read(descriptor, bytes.baseAddress, bytes.count) }
        }
        if count <= 0 { break }
        length += count
      }
      return String(decoding: buffer[..<length], as: UTF8.self)
    }

    /// Removes a folder and what it holds; links in it are removed, and not followed.
    private static func remove(_ folder: String) {
      if let entries = opendir(folder) {
        var paths: [String] = []
        while let entry = readdir(entries) {
          let name = name(of: entry)
          if name != "." && name != ".." { paths.append("\(folder)/\(name)") }
        }
        closedir(entries)
        for path in paths where unlink(path) != 0 { remove(path) }
      }
      rmdir(folder)
    }

    private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
      // The name may be longer than the field is declared, so it is read where it lies.
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      return String(
        cString: (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self))
    }

    /// Moves some bytes, whatever signals come in between: how many, or −1.
    private static func repeating(_ call: () -> Int) -> Int {
      while true {
        let count = call()
        if count >= 0 || errno != EINTR { return count }
      }
    }

    private static func text(_ characters: [CChar]) -> String {
      characters.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    }

    private static var lastReason: String { String(cString: strerror(errno)) }
  }
#endif
