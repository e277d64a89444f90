using ContactCenter.Foundation.Work;

namespace ContactCenter.Calls;

/// <summary>A fact has been judged and saved.</summary>
/// <param name="Session">The call after it; <c>null</c>: not known, and not begun.</param>
/// <param name="Answer">NCCO as UTF-8 JSON; <c>null</c>: none is awaited.</param>
/// <param name="Work">To be released once the answer has left; <c>null</c>: there is none.</param>
public readonly record struct Handled(CallSession? Session, byte[]? Answer, WorkHold? Work);
