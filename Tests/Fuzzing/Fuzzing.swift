import Foundation

// The program `fuzz TARGET [options of libFuzzer] [folders with inputs]`. libFuzzer calls these
// functions by their names.

/// The target of this run, set once before the first input.
nonisolated(unsafe) private var target = FuzzTarget.expression

/// Takes the target off the arguments.
@_cdecl("LLVMFuzzerInitialize")
func initialize(
  _ argumentCount: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> CInt {
  let name = argumentCount.pointee > 1 ? arguments.pointee[1].map { String(cString: $0) } : nil
  guard let chosen = name.flatMap(FuzzTarget.init) else {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: " | ")
    let usage = "usage: fuzz \(names) [options of libFuzzer] [folders]\n"
    FileHandle.standardError.write(Data(usage.utf8))
    exit(2)
  }
  target = chosen
  arguments.pointee[1] = arguments.pointee[0]
  arguments.pointee += 1
  argumentCount.pointee -= 1
  return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
func feed(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  target.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ argumentCount: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The start of the program, where the linker does not take libFuzzer's own.
@_cdecl("fuzz_main")
func start(
  _ argumentCount: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var (rest, count) = (arguments, argumentCount)
  return runDriver(&count, &rest) { feed($0, $1) }
}
