using ContactCenter.Simulator.Logging;

namespace ContactCenter.Demo;

/// <summary>A heading that waits for its event.</summary>
/// <param name="IsAt">Whether an entry of the log is the event.</param>
/// <param name="Heading">Stands above that entry.</param>
internal sealed record Cue(Func<LogEntry, bool> IsAt, string Heading)
{
    /// <summary>Somebody presses a key.</summary>
    public static Cue Pressed(string heading) => new(entry => entry.Kind == LogKind.Pressed, heading);

    /// <summary>A leg between two addresses takes a status.</summary>
    public static Cue Leg(string from, string to, string status, string heading) =>
        new(entry => entry.Kind == LogKind.Leg && entry.Text == $"{from} to {to}: {status}", heading);

    /// <summary>A leg ends.</summary>
    public static Cue Ended(string heading) => new(entry => entry.Kind == LogKind.Leg && entry.Text.StartsWith("Ended", StringComparison.Ordinal), heading);
}
