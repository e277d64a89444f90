using System.Globalization;
using ContactCenter.Access;
using ContactCenter.Access.Users;
using ContactCenter.AfterCall.Recordings;

namespace ContactCenter.AfterCall.Reviews;

/// <summary>Finds the agents of a call among the users: by sign-in name, else by a name that one user alone has.</summary>
internal sealed class ReviewedAgents(AccessStore people, IRecordingIndex recordings)
{
    /// <returns>The agent as the call tells of them: who talked last; <c>null</c>: nobody did.</returns>
    public static string? LabelOf(CallSession call) => call.Foreign?.Agent ?? call.Survey?.Agent ?? call.Legs.LastOrDefault(HasTalked)?.Endpoint.Label;

    /// <returns>The id of the user whose part a review of the call judges; <c>null</c>: the agent is none.</returns>
    public string? IdOf(CallSession call) => LabelOf(call) is { } label ? IdOf(label) : null;

    /// <returns>Whether the user is one of those who have talked to the caller.</returns>
    public async Task<bool> HasTalkedAsync(CallSession call, string user, CancellationToken cancellationToken)
    {
        var recorded = await recordings.OfCallAsync(call.CallerLeg.Value, cancellationToken);
        return call.Legs.Where(HasTalked).Select(leg => leg.Endpoint.Label)
            .Concat(recorded.Select(recording => recording.Agent))
            .Append(call.Foreign?.Agent)
            .Append(call.Survey?.Agent)
            .OfType<string>()
            .Intersect(LabelsOf(user), StringComparer.OrdinalIgnoreCase)
            .Any();
    }

    /// <returns>What calls may call the user as their agent. A name that several have stands for each of them: it is not known who it was.</returns>
    public IReadOnlyList<string> LabelsOf(string user) => people.State.Users.Values.FirstOrDefault(each => IdOf(each) == user) is { } found
        ? [.. new[] { found.SignInName, found.Name }.OfType<string>().Where(label => (IdOf(label) ?? user) == user)]
        : [];

    private static bool HasTalked(CallLeg leg) => leg is { Role: LegRole.Agent, IsMachine: false } && (leg.JoinedAt ?? leg.AnsweredAt) is not null;

    private static string IdOf(User user) => user.Number.ToString(CultureInfo.InvariantCulture);

    private string? IdOf(string label)
    {
        var users = people.State.Users.Values;
        if (users.FirstOrDefault(user => string.Equals(user.SignInName, label, StringComparison.OrdinalIgnoreCase)) is { } named)
            return IdOf(named);
        var called = users.Where(user => string.Equals(user.Name, label, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return called is [var only] ? IdOf(only) : null;
    }
}
