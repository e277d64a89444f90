using ContactCenter.Access.Sessions;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using ContactCenter.Foundation.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>What a request that changes the plan must bring.</summary>
internal sealed class PlanConditions(StorageSettings storage, TimeProvider time)
{
    public const string NoteFault = "must say why, in 500 characters at most and without control characters";

    private const int LongestNote = 500;

    /// <returns>Why the plan cannot be changed by this request; <c>null</c>: it can.</returns>
    public ProblemHttpResult? Refusal(HttpContext http)
    {
        if (storage.Provider == StorageProvider.Memory)
            return Problems.Conflict("With Storage:Provider Memory no version can be kept: the plan is what the settings say.");
        return http.Request.Headers.IfMatch.Count == 0 ? Unseen() : null;
    }

    /// <summary>Who asks, and why, with whether they may publish all that they please now.</summary>
    public PlanNote Note(HttpContext http, string? note, int? restoredFrom = null) =>
        new(Doer.Of(http), note ?? "", RecentProof.IsGiven(http, time.GetUtcNow()), restoredFrom);

    public static ProblemHttpResult Unproven() => RecentProof.Refused("Publishing");

    /// <param name="note">May be empty or left out.</param>
    public static bool IsNote(string? note) => note is null || (note.Length <= LongestNote && !note.Any(char.IsControl));

    /// <summary>Whether <c>If-Match</c> names what is there.</summary>
    public static bool IsSeen(HttpRequest request, string tag) => EntityTagHeaderValue.TryParseList(request.Headers.IfMatch, out var seen)
        && seen.Any(each => each.Equals(EntityTagHeaderValue.Any) || (!each.IsWeak && each.Tag.Equals(tag, StringComparison.Ordinal)));

    public static ProblemHttpResult Stale(PlanVersion current) => Problems.Of(
        StatusCodes.Status412PreconditionFailed,
        current.By is { } by
            ? $"Version {current.Number} is in force by now, published by {by}: look at it first."
            : "The plan in force is that of the settings: look at it first.");

    private static ProblemHttpResult Unseen() => Problems.Of(
        StatusCodes.Status428PreconditionRequired, "If-Match is needed, with the ETag of what was last seen: so nobody's change is lost.");
}
