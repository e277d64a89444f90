namespace ContactCenter.Api;

/// <summary>A field of an answer that a feature above the answer's own adds.</summary>
/// <param name="Name">In camelCase.</param>
/// <param name="Type">What is in it.</param>
/// <param name="Example">JSON.</param>
internal sealed record ApiField(string Name, Type Type, string Example);
