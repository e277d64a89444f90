namespace ContactCenter.Api;

/// <summary>What a feature tells of its part of the API.</summary>
internal sealed class ApiDescription
{
    /// <summary>What the endpoints of a tag are about.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>An example in JSON for each type of an answer.</summary>
    public IReadOnlyDictionary<Type, string> Examples { get; init; } = new Dictionary<Type, string>();

    /// <summary>What the feature adds to answers of features below it, by the type of the answer; absent where there is nothing of the kind.</summary>
    public IReadOnlyDictionary<Type, IReadOnlyList<ApiField>> Fields { get; init; } = new Dictionary<Type, IReadOnlyList<ApiField>>();

    /// <summary>Types that are a text to those who use the API; what they are made of is ours.</summary>
    public IReadOnlyCollection<Type> Texts { get; init; } = [];
}

/// <summary>A field of an answer that a feature above the answer's own adds.</summary>
/// <param name="Name">In camelCase.</param>
/// <param name="Type">What is in it.</param>
/// <param name="Example">JSON.</param>
internal sealed record ApiField(string Name, Type Type, string Example);
