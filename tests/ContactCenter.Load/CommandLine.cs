using System.Globalization;

namespace ContactCenter.Load;

/// <summary>Options as they are typed: <c>--name value</c>, in any order.</summary>
public sealed class CommandLine
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <exception cref="UsageException">A value or a name is missing.</exception>
    public CommandLine(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal) || i + 1 == arguments.Count)
                throw new UsageException($"{arguments[i]} is not an option with a value.");
            _values[arguments[i][2..]] = arguments[i + 1];
        }
    }

    public string? Text(string name) => _values.Remove(name, out var value) ? value : null;

    /// <exception cref="UsageException">It is not a whole number from <paramref name="min"/>.</exception>
    public int? Whole(string name, int min)
    {
        if (Text(name) is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min
            ? number
            : throw new UsageException($"--{name} must be a whole number from {min.ToString(CultureInfo.InvariantCulture)}.");
    }

    /// <exception cref="UsageException">Something is left that nobody has asked for.</exception>
    public void RefuseTheRest()
    {
        if (_values.Keys.FirstOrDefault() is { } unknown)
            throw new UsageException($"--{unknown} is not known.");
    }
}

/// <summary>The program was not called as it should be.</summary>
public sealed class UsageException(string message) : Exception(message);
