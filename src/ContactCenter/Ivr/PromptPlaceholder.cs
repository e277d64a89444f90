using System.Security;

namespace ContactCenter.Ivr;

/// <summary>What can stand for a placeholder of a prompt at its longest, so that the prompt is measured as it will be said.</summary>
/// <param name="Name">Without braces.</param>
public sealed record PromptPlaceholder(string Name, string Longest)
{
    /// <summary>A placeholder for which one of these will stand; in markup a value is as long as it is when escaped.</summary>
    public static PromptPlaceholder Of(string name, IEnumerable<string> values) =>
        new(name, values.MaxBy(value => SecurityElement.Escape(value).Length) ?? "");
}
