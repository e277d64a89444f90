using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace ContactCenter.Api;

/// <summary>A whole number within bounds.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class WholeAttribute(int min, int max) : RangeAttribute(min, max)
{
    public override string FormatErrorMessage(string name) =>
        string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {Minimum} to {Maximum}");
}

/// <summary>One of a few words.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class OneOfAttribute(params string[] words) : ValidationAttribute
{
    public IReadOnlyList<string> Words { get; } = words;

    public override bool IsValid(object? value) => value is null || (value is string word && Words.Contains(word, StringComparer.Ordinal));

    public override string FormatErrorMessage(string name) => $"must be {string.Join(" or ", Words)}";
}

/// <summary>Whatever its type can be read from, and how that is said.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal class MustBeAttribute(string what) : ValidationAttribute
{
    public override bool IsValid(object? value) => true;

    public override string FormatErrorMessage(string name) => $"must be {what}";
}

/// <summary>An instant, with its zone.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class MustBeInstantAttribute() : MustBeAttribute("an instant such as 2026-01-31T12:00:00Z");
