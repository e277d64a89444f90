using System.Globalization;

namespace ContactCenter.Benchmarks;

/// <summary>A sub-command with its options, each <c>--name value</c>.</summary>
internal sealed class Arguments(IReadOnlyList<string> words)
{
    public string? Command => words.Count > 0 ? words[0] : null;

    public string? Text(string name)
    {
        var at = words.ToList().IndexOf($"--{name}");
        return at >= 0 && at + 1 < words.Count ? words[at + 1] : null;
    }

    /// <exception cref="ArgumentException">It is not given.</exception>
    public string Needed(string name) => Text(name) ?? throw new ArgumentException($"--{name} is needed.", nameof(name));

    /// <exception cref="FormatException">It is no number.</exception>
    public int Int(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public override string ToString() =>
        string.Join(' ', ["dotnet run -c Release --project tests/ContactCenter.Benchmarks --", .. words]);
}
