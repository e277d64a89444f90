namespace ContactCenter.Benchmarks.SignIns;

/// <summary>How wrong sign-ins were answered in one window.</summary>
/// <param name="Wrong">401: a password was hashed for it.</param>
/// <param name="WrongInTime">Those of them that came while the window lasted, and not from the queue that it left.</param>
/// <param name="WrongOfKnown">Those of them that name somebody who is known: each has a line in the audit.</param>
/// <param name="TooMany">429: nothing was hashed.</param>
/// <param name="Others">Anything else.</param>
internal sealed record SignInAnswers(double PerSecond, int Wrong, int WrongInTime, int WrongOfKnown, int TooMany, int Others)
{
    public static SignInAnswers None { get; } = new(0, 0, 0, 0, 0, 0);
}
