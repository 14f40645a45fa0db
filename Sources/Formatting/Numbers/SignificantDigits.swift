extension Double {
  /// The number nearest to this one that so many decimal digits tell, leading zeros not counted.
  ///
  /// Numbers whose power of ten would overflow stay as they are.
  package func rounded(toSignificant digits: Int) -> Double {
    guard magnitude >= 1e-290, isFinite, digits > 0 else { return self }
    // Powers of ten from one side, so that each is exact as long as a double can be.
    var scale = (1..<digits).reduce(1.0) { power, _ in power * 10 }
    var size = magnitude
    while size >= 10 {
      size /= 10
      scale /= 10
    }
    while size < 1 {
      size *= 10
      scale *= 10
    }
    return (self * scale).rounded() / scale
  }
}
