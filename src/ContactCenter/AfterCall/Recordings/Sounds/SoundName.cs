using System.Text.RegularExpressions;

namespace ContactCenter.AfterCall.Recordings.Sounds;

/// <summary>The name of a sound in the store: 8 to 64 characters of a–z and 0–9, such as 32 hex digits. It can be no path, and no device of Windows.</summary>
internal static partial class SoundName
{
    /// <exception cref="ArgumentException">The text is none.</exception>
    public static string Checked(string name) =>
        Form.IsMatch(name) ? name : throw new ArgumentException($"'{name}' is no name of a sound: it must be 8 to 64 characters of a-z and 0-9.", nameof(name));

    [GeneratedRegex(@"^[a-z0-9]{8,64}\z", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Form { get; }
}
