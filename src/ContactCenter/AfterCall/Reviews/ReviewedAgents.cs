using System.Globalization;
using ContactCenter.Access;
using ContactCenter.Access.Users;

namespace ContactCenter.AfterCall.Reviews;

/// <summary>Finds the agent of a call among the users: by name, sign-in name or id.</summary>
internal sealed class ReviewedAgents(AccessStore people)
{
    /// <returns>The agent as the call tells of them: who talked last; <c>null</c>: nobody did.</returns>
    public static string? LabelOf(CallSession call) =>
        call.Foreign?.Agent ?? call.Survey?.Agent ?? call.Legs.LastOrDefault(leg => leg is { Role: LegRole.Agent, AnsweredAt: not null })?.Endpoint.Label;

    /// <returns>The id of the user; <c>null</c>: the agent is none.</returns>
    public string? IdOf(CallSession call) => LabelOf(call) is { } label && people.State.Users.Values.FirstOrDefault(user => Is(user, label)) is { } user
        ? user.Number.ToString(CultureInfo.InvariantCulture)
        : null;

    private static bool Is(User user, string label) =>
        string.Equals(user.SignInName, label, StringComparison.OrdinalIgnoreCase)
        || string.Equals(user.Name, label, StringComparison.OrdinalIgnoreCase)
        || user.Number.ToString(CultureInfo.InvariantCulture) == label;
}
