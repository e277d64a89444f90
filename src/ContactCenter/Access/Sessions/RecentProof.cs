using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Access.Sessions;

/// <summary>Asks people who do what is dear to have shown a short time ago who they are. Programs prove themselves with each request.</summary>
internal static class RecentProof
{
    /// <summary>As the API's description tells it.</summary>
    public const string Description = "People need a password or passkey of the last 10 minutes.";

    /// <param name="http">The request.</param>
    /// <param name="now">The time.</param>
    /// <param name="what">That, as the beginning of a sentence.</param>
    /// <returns>Why it may not be done now; <c>null</c>: it may.</returns>
    public static ProblemHttpResult? Refusal(HttpContext http, DateTimeOffset now, string what) =>
        IsGiven(http, now) ? null : Refused(what);

    /// <summary>Whether who asks has shown it, or is a program.</summary>
    public static bool IsGiven(HttpContext http, DateTimeOffset now) => SignedIn.Of(http) is not { } asker || asker.Session.IsProven(now);

    /// <param name="what">What may not be done now, as the beginning of a sentence.</param>
    public static ProblemHttpResult Refused(string what) => TypedResults.Problem(
        $"{what} needs a password or passkey that was given within the last 10 minutes: sign in again.",
        statusCode: StatusCodes.Status403Forbidden,
        extensions: [new(ProofNeeded.Member, ProofNeeded.Password)]);
}
