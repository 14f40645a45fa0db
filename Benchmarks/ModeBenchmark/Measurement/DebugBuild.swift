/// Whether the program was built without optimisation, so that its times mean nothing.
package var isDebugBuild: Bool {
  var isDebug = false
  // The condition of an assertion is evaluated in debug builds only.
  assert(
    {
      isDebug = true
      return true
    }())
  return isDebug
}
