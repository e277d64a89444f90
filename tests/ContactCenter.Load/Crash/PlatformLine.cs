using System.Globalization;
using System.Text.Json;
using ContactCenter.Simulator.Logging;

namespace ContactCenter.Load.Crash;

/// <summary>One line of the platform's log file, and how it is told.</summary>
public sealed record PlatformLine(DateTimeOffset At, string Leg, LogKind Kind, string Text, string Detail)
{
    private const int LongestDetail = 160;

    /// <summary>What a webhook has to say beyond what every webhook says.</summary>
    private static readonly string[] Telling = ["status", "detail", "type", "dtmf", "disconnected_by", "reason"];

    /// <summary>What was accepted as an NCCO has been told as an answer already.</summary>
    public bool IsWorthTelling => Kind is not LogKind.Ncco;

    public static PlatformLine Parse(string line)
    {
        var parts = line.Split('\t');
        return new PlatformLine(DateTimeOffset.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], Enum.Parse<LogKind>(parts[2]), parts[3], parts[4]);
    }

    /// <param name="server">The server's address, which is left out.</param>
    public string Tell(string server)
    {
        var digest = Kind == LogKind.Webhook ? Digest(Detail) : Detail;
        var told = $"{Kind} {Text} {(digest.Length > LongestDetail ? digest[..LongestDetail] + "…" : digest)}";
        return told.Replace(server, "/", StringComparison.Ordinal).TrimEnd();
    }

    private static string Digest(string body)
    {
        try
        {
            var json = JsonElement.Parse(body);
            return string.Join(", ", Telling.Where(name => json.TryGetProperty(name, out _)).Select(name => $"{name} {json.GetProperty(name).ToString()}"));
        }
        catch (JsonException)
        {
            // It was too long for the file.
            return body;
        }
    }
}
