using ContactCenter.Load.World;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Load.Audit;

/// <summary>What both sides say when all is over, sorted by call.</summary>
public sealed class Evidence
{
    private readonly ILookup<string?, DateTimeOffset> _told;

    /// <param name="legs">Every leg that the platform had.</param>
    /// <param name="webhooks">Every attempt to deliver a webhook.</param>
    /// <param name="books">The server's books.</param>
    /// <param name="stranded">Callers' legs on which nothing more was heard for too long.</param>
    /// <param name="lives">When the server was there.</param>
    public Evidence(
        IReadOnlyList<LegHistory> legs, IEnumerable<WebhookAttempt> webhooks, Books books, IEnumerable<string> stranded, IReadOnlyList<ServerLife> lives)
    {
        (Legs, Books, Lives) = (legs, books, lives);
        Stranded = [.. stranded];
        Webhooks = [.. webhooks];
        _told = Webhooks.ToLookup(webhook => webhook.Leg, webhook => webhook.At, StringComparer.Ordinal);
        var agents = legs.Where(leg => !leg.Inbound).ToLookup(CallOf, StringComparer.Ordinal);
        var told = Webhooks.ToLookup(webhook => webhook.Leg, StringComparer.Ordinal);
        var surveys = books.Surveys.ToLookup(survey => survey.CallId, StringComparer.Ordinal);
        Cases = [.. legs.Where(leg => leg.Inbound).Select(leg => new CallCase(
            leg, [.. agents[leg.Id]], [.. told[leg.Id]], books.Calls.GetValueOrDefault(leg.Id), [.. surveys[leg.Id]]))];
    }

    public IReadOnlyList<LegHistory> Legs { get; }

    public IReadOnlyList<WebhookAttempt> Webhooks { get; }

    public Books Books { get; }

    public IReadOnlyList<string> Stranded { get; }

    public IReadOnlyList<ServerLife> Lives { get; }

    public IReadOnlyList<CallCase> Cases { get; }

    /// <summary>The call that the server named in the address for the leg's events; <c>null</c>: it named none.</summary>
    public static string? CallOf(LegHistory leg) =>
        leg.EventUrl is { } url && Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(url).Query).TryGetValue("call", out var call)
            ? call.ToString()
            : null;

    /// <summary>A server that was ready for so long has learnt what happened and has had the time to act on it.</summary>
    public required TimeSpan TimeEnough { get; init; }

    /// <summary>The longest time for which the server was ready without a break between two instants.</summary>
    public TimeSpan LongestReadyWithin(DateTimeOffset from, DateTimeOffset to) =>
        Lives.Select(life => life.ReadyWithin(from, to)).DefaultIfEmpty().Max();

    /// <summary>
    /// Whether the platform first told of a leg, or tried to, when it was answered or over. One that was made although the request for it was
    /// refused cannot be ended before.
    /// </summary>
    public bool IsToldTooLate(LegHistory leg) => _told[leg.Id].Any() && ToldAt(leg) > (leg.AnsweredAt ?? leg.EndedAt);

    /// <returns>The leg without the stays in which the server could not know of it, or had just heard of it.</returns>
    public LegHistory WhileKnown(LegHistory leg)
    {
        if (!IsToldTooLate(leg))
            return leg;
        var known = ToldAt(leg) + TimeEnough;
        return leg with
        {
            Stays = [.. leg.Stays.Where(stay => stay.LeftAt is null || stay.LeftAt > known)
                .Select(stay => stay with { EnteredAt = stay.EnteredAt > known ? stay.EnteredAt : known })],
        };
    }

    private DateTimeOffset ToldAt(LegHistory leg) => _told[leg.Id].Min();
}
