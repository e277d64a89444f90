using System.Globalization;

namespace ContactCenter.Simulator.Scenarios.Running;

/// <summary>How many there are of something, in words.</summary>
internal static class Plural
{
    /// <param name="count">How many.</param>
    /// <param name="noun">What one of them is called; more of them have an s.</param>
    public static string Of(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
