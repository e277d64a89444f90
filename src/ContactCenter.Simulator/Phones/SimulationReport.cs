using System.Globalization;
using System.Text;

namespace ContactCenter.Simulator.Phones;

/// <summary>What the reader of a failed test wants to know.</summary>
internal static class SimulationReport
{
    private const int LogLines = 20;

    public static string Of(VoicePlatform platform, SimulatedPhone phone, string what)
    {
        var report = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"Phone {phone.Address} {what}.")
            .AppendLine(CultureInfo.InvariantCulture, $"It is {phone.State}{(phone.CurrentLeg is { } leg ? $" on leg {leg}" : "")}.")
            .AppendLine("It has heard:");
        foreach (var line in phone.Heard)
            report.AppendLine(CultureInfo.InvariantCulture, $"  {line.Source}{(line.From is null ? "" : $" {line.From}")}: {line.Text} ({line.Outcome})");
        report.AppendLine("Live legs:");
        foreach (var live in platform.Legs)
        {
            report.AppendLine(
                CultureInfo.InvariantCulture, $"  {live.Id} {live.From} to {live.To}: {live.Status} {live.Doing} in {live.Room ?? live.ConversationId}");
        }

        report.AppendLine("What happened last:");
        foreach (var entry in platform.Log.Last(LogLines))
            report.AppendLine(CultureInfo.InvariantCulture, $"  {entry.At:HH:mm:ss.fff} {entry.Kind} {entry.Leg} {entry.Text} {Shorten(entry.Detail)}");
        return report.ToString();
    }

    private static string? Shorten(string? detail) => detail is { Length: > 300 } ? detail[..300] + "…" : detail;
}
