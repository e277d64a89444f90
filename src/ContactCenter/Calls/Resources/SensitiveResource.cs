using System.Diagnostics;

namespace ContactCenter.Calls.Resources;

/// <summary>Digits that the caller was asked for outside the conversation. The digits themselves are kept nowhere.</summary>
/// <param name="RequestId">As the request was answered, and as the service is told.</param>
/// <param name="Name">Its name below <c>Ivr:Sensitive</c>.</param>
/// <param name="State"><c>asked</c>, <c>accepted</c> by the service, <c>failed</c>, or <c>abandoned</c>: caller or agent left before any were entered.</param>
/// <param name="Reason">Why nothing came of it, as far as is known; <c>null</c>: something did, or it is not known yet.</param>
/// <param name="By">The name of the person or key that asked for it.</param>
internal sealed record SensitiveResource(
    string RequestId, string Name, string State, string? Reason, string By, DateTimeOffset AskedAt, DateTimeOffset? EndedAt)
{
    /// <returns><c>null</c>: the caller was asked for none.</returns>
    public static IReadOnlyList<SensitiveResource>? Of(CallSession call) => call.Sensitive.IsEmpty ? null : [.. call.Sensitive.Select(Of)];

    private static SensitiveResource Of(SensitiveRequest request) =>
        new(request.Id, request.Name, WordOf(request.Outcome), request.Reason, request.By, request.AskedAt, request.EndedAt);

    private static string WordOf(SensitiveOutcome outcome) => outcome switch
    {
        SensitiveOutcome.Asked => "asked",
        SensitiveOutcome.Accepted => "accepted",
        SensitiveOutcome.Failed => "failed",
        SensitiveOutcome.Abandoned => "abandoned",
        _ => throw new UnreachableException(),
    };
}
