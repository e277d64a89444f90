namespace ContactCenter.Domain.Plan;

/// <summary>The names that may stand in braces at one place of the plan, each with the longest that can stand for it.</summary>
public sealed class PromptNames
{
    public static readonly PromptNames None = new(ImmutableDictionary.Create<string, PromptValue>(StringComparer.OrdinalIgnoreCase));

    private readonly ImmutableDictionary<string, PromptValue> _longest;

    private PromptNames(ImmutableDictionary<string, PromptValue> longest) => _longest = longest;

    public PromptNames With(string name, PromptValue value) =>
        _longest.TryGetValue(name, out var known) && known.Length >= value.Length ? this : new(_longest.SetItem(name, value));

    /// <summary>With a name for which one of these will stand.</summary>
    public PromptNames With(string name, IEnumerable<string> values) => With(name, values.Append("").Select(value => new PromptValue(value)).MaxBy(value => value.Length));

    /// <summary>The longest that can stand for the name; <c>null</c>: no way to the prompt sets it.</summary>
    public PromptValue? LongestOf(string name) => _longest.TryGetValue(name, out var value) ? value : null;
}
