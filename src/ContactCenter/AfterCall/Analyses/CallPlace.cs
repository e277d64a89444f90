using System.Globalization;
using System.Text;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>How far work has come that looks at many calls, one after the other.</summary>
/// <param name="After">The place after which it goes on; empty: at the beginning.</param>
/// <param name="Faults">How often the next call has failed.</param>
internal sealed record CallPlace(string After, int Faults)
{
    private const char Between = '\n';

    /// <param name="payload">As <see cref="ToBytes"/> has made it, or a place alone; <c>null</c>: it is at the beginning.</param>
    public static CallPlace Of(byte[]? payload)
    {
        var parts = Encoding.UTF8.GetString(payload ?? []).Split(Between);
        return new(parts[0], parts.Length > 1 ? int.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture) : 0);
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{After}{Between}{Faults}"));
}
