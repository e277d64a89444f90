namespace ContactCenter.Voice.CallControl;

/// <summary>Why the platform refused a request, from the body of its answer, in any of the shapes in which it says so.</summary>
public sealed record ApiProblem
{
    private const int LongestText = 200;

    private enum Field : byte
    {
        Type,
        Title,
        ErrorTitle,
        Detail,
        Instance,
        InvalidParameters,
    }

    /// <summary>What kind of problem: a word, a URL or a number, as text.</summary>
    public string? Type { get; init; }

    /// <summary>The problem in short.</summary>
    public string? Title { get; init; }

    /// <summary>The problem at length.</summary>
    public string? Detail { get; init; }

    /// <summary>The platform's id of this occurrence; its support asks for it.</summary>
    public string? Instance { get; init; }

    /// <summary>The parameters that were not liked.</summary>
    public IReadOnlyList<InvalidParameter> InvalidParameters { get; init; } = [];

    /// <summary>Reads a body. Nothing throws: what is not told, or not in JSON, is <c>null</c>.</summary>
    public static ApiProblem Parse(ReadOnlyMemory<byte> body)
    {
        if (!WireFields<Field>.TryRead(JsonRepair.Repair(body).Span, out var fields))
            return new();

        return new()
        {
            Type = fields[Field.Type].Text(),
            Title = fields[Field.Title].Text() ?? fields[Field.ErrorTitle].Text(),
            Detail = fields[Field.Detail].Text(),
            Instance = fields[Field.Instance].Text(),
            InvalidParameters = InvalidParameter.ReadAll(fields[Field.InvalidParameters]),
        };
    }

    /// <summary>
    /// One line for logs, of what the platform said: short, without control characters, and nothing of what was asked but the names of
    /// parameters.
    /// </summary>
    public override string ToString()
    {
        string?[] said = [Title, Type, Detail, .. InvalidParameters.Select(parameter => $"{parameter.Name}: {parameter.Reason}"), Instance];
        var line = string.Join("; ", said.Where(part => !string.IsNullOrEmpty(part)).Select(part => OneLine(part!)));
        return line.Length == 0 ? "no reason given" : line;
    }

    private static string OneLine(string text) =>
        string.Concat(text.Take(LongestText).Select(letter => char.IsControl(letter) ? ' ' : letter));
}
