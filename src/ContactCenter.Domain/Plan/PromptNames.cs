using ContactCenter.Domain.Calls;

namespace ContactCenter.Domain.Plan;

/// <summary>The names that may stand in braces at one place of the plan, each with the longest that can stand for it.</summary>
public sealed class PromptNames
{
    public static readonly PromptNames None = new(ImmutableDictionary.Create<string, PromptValue>(StringComparer.OrdinalIgnoreCase));

    /// <summary>What may come in with any call.</summary>
    public static readonly PromptNames OfCalls = new(None._longest, ofCalls: true);

    private static readonly PromptValue Variable = CallVariables.Spoken(new string('x', CallVariables.LongestValue));
    private static readonly PromptValue Incoming = CallVariables.Spoken(new string('x', CallAttributes.LongestValue));

    private readonly ImmutableDictionary<string, PromptValue> _longest;
    private readonly bool _ofCalls;
    private readonly bool _ofServices;

    private PromptNames(ImmutableDictionary<string, PromptValue> longest, bool ofCalls = false, bool ofServices = false) =>
        (_longest, _ofCalls, _ofServices) = (longest, ofCalls, ofServices);

    /// <returns>The same where nothing is new.</returns>
    public PromptNames With(string name, PromptValue value) =>
        _longest.TryGetValue(name, out var known) && known.Length >= value.Length ? this : new(_longest.SetItem(name, value), _ofCalls, _ofServices);

    /// <summary>With a name for which one of these will stand.</summary>
    public PromptNames With(string name, IEnumerable<string> values) =>
        With(name, values.Append("").Select(value => new PromptValue(value)).MaxBy(value => value.Length));

    /// <summary>With whatever a service may have told.</summary>
    public PromptNames WithVariables() => _ofServices ? this : new(_longest, _ofCalls, ofServices: true);

    /// <summary>What may be set by one way or the other.</summary>
    /// <returns>The same where the other has nothing new.</returns>
    public PromptNames Or(PromptNames other)
    {
        var hasMore = (other._ofCalls && !_ofCalls) || (other._ofServices && !_ofServices);
        var both = hasMore ? new(_longest, _ofCalls || other._ofCalls, _ofServices || other._ofServices) : this;
        return other._longest.Aggregate(both, (all, name) => all.With(name.Key, name.Value));
    }

    /// <summary>The longest that can stand for the name; <c>null</c>: no way to the prompt sets it.</summary>
    public PromptValue? LongestOf(string name)
    {
        var isVariable = _ofServices && CallVariables.IsName(name);
        if (_longest.TryGetValue(name, out var value))
            return isVariable && value.Length < Variable.Length ? Variable : value;
        if (isVariable)
            return Variable;
        return _ofCalls && IncomingAttributes.Is(name) ? Incoming : null;
    }
}
