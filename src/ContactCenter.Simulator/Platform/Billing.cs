using System.Globalization;
using ContactCenter.Simulator.Nccos;

namespace ContactCenter.Simulator.Platform;

/// <summary>What a leg has cost, as the platform writes it: in texts, by begun seconds; without a start, it was never answered.</summary>
internal sealed record Billing(DateTimeOffset? Start, DateTimeOffset End, string Duration, string Rate, string Price, string? Network)
{
    private const decimal PhoneRate = 0.0072m;

    public static Billing Of(Leg leg)
    {
        var ended = leg.EndedAt ?? leg.Switchboard.Now;
        var start = leg.AnsweredAt is { } answered ? WireTime.Floor(answered) : (DateTimeOffset?)null;
        var seconds = (int)Math.Ceiling((ended - (leg.AnsweredAt ?? ended)).TotalSeconds);
        var outside = leg.Plan.Inbound ? leg.Plan.From : leg.Plan.To;
        var rate = outside.Type == EndpointType.Phone ? PhoneRate : 0;
        return new Billing(
            start,
            start?.AddSeconds(seconds) ?? WireTime.Floor(ended),
            seconds.ToString(CultureInfo.InvariantCulture),
            rate.ToString("0.00000000", CultureInfo.InvariantCulture),
            (rate * seconds / 60).ToString("0.00000000", CultureInfo.InvariantCulture),
            outside.Type == EndpointType.Phone ? "GB-FIXED" : null);
    }
}
