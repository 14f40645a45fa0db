extension Double {
  /// The number nearest to this one that so many decimal digits tell, leading zeros not counted.
  ///
  /// Where the power of ten would overflow, the number stays as it is.
  package func rounded(toSignificant digits: Int) -> Double {
    guard self != 0, isFinite, digits > 0 else { return self }
    // Powers of ten from one side, so that each is exact as long as a double can be.
    var scale = (1..<digits).reduce(1.0) { power, _ in power * 10 }
    var size = magnitude
    while size >= 10 {
      size /= 10
      scale /= 10
    }
    while size < 1 && scale < 1e300 {
      size *= 10
      scale *= 10
    }
    let result = (self * scale).rounded() / scale
    return result.isFinite ? result : self
  }
}
