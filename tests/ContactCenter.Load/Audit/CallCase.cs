using ContactCenter.Load.World;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Load.Audit;

/// <summary>All that is known of one call, from both sides.</summary>
/// <param name="Caller">The caller's leg.</param>
/// <param name="Agents">The legs that the server asked for on behalf of this call.</param>
/// <param name="Webhooks">What the platform told the server of the caller's leg.</param>
/// <param name="Entry">The server's entry; <c>null</c>: it has none.</param>
/// <param name="Surveys">The server's surveys of this call.</param>
public sealed record CallCase(
    LegHistory Caller,
    IReadOnlyList<LegHistory> Agents,
    IReadOnlyList<WebhookAttempt> Webhooks,
    BookedCall? Entry,
    IReadOnlyList<BookedSurvey> Surveys)
{
    private const string SurveyRoute = "/webhooks/survey";

    /// <summary>The moments at which the caller was led to the survey: by a transfer each time, by an answer where another question came before.</summary>
    public IReadOnlyList<DateTimeOffset> SurveyBegins =>
        [.. Caller.Nccos.Where((script, i) => IsSurvey(script) && (script.Origin == NccoOrigin.Transfer || i == 0 || !IsSurvey(Caller.Nccos[i - 1])))
            .Select(script => script.At)];

    /// <summary>Agents who had answered and hung up while the caller was still there.</summary>
    public IEnumerable<LegHistory> Parted => Agents.Where(agent => agent is { AnsweredAt: not null, EndedByParty: true, EndedAt: { } left } && IsThereAt(left));

    /// <summary>Whether the platform got the menu for this caller, and not only words.</summary>
    public bool IsGreeted =>
        Webhooks.Any(webhook => webhook is { Route: "answer", IsTaken: true } && webhook.Answer.Contains("/webhooks/input", StringComparison.Ordinal));

    /// <summary>The mark that the server has confirmed to have taken; <c>null</c>: none.</summary>
    public string? ConfirmedMark =>
        Webhooks.FirstOrDefault(webhook => webhook is { Route: "survey", IsTaken: true, Digits: not null } && !Answers.IsApology(webhook))?.Digits;

    public bool IsThereAt(DateTimeOffset instant) => Caller.AnsweredAt <= instant && (Caller.EndedAt is not { } ended || ended > instant);

    /// <summary>The time that two legs spent in one room, both being answered.</summary>
    public static TimeSpan Together(params IReadOnlyList<LegHistory> legs)
    {
        var rooms = legs.Select(leg => leg.Stays.Where(stay => stay.Room is not null));
        return rooms.First().Aggregate(TimeSpan.Zero, (sum, stay) => sum + legs.Skip(1).Aggregate(
            (From: stay.EnteredAt, To: stay.LeftAt ?? DateTimeOffset.MaxValue),
            (span, leg) => leg.Stays.FirstOrDefault(other => other.ConversationId == stay.ConversationId) is { } met
                ? (span.From > met.EnteredAt ? span.From : met.EnteredAt, met.LeftAt is { } left && left < span.To ? left : span.To)
                : (span.To, span.To),
            span => span.To > span.From ? span.To - span.From : TimeSpan.Zero));
    }

    private static bool IsSurvey(NccoStart script) => script.Ncco.Contains(SurveyRoute, StringComparison.Ordinal);
}
