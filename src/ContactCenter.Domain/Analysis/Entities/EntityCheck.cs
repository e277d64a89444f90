using System.Text.RegularExpressions;

namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>Tells what is wrong with an entity of the owner's before it is used.</summary>
public static partial class EntityCheck
{
    public const int MostValues = 500;

    /// <summary>Characters of a pattern, and of one value of a list.</summary>
    public const int LongestText = 200;

    /// <param name="model">Anything that can be read from settings.</param>
    /// <returns>Keys are those below the entity's own, such as <c>Values:3</c>; empty: what is wrong is its name. Nothing: it can be used.</returns>
    public static ImmutableArray<PlanFault> Faults(EntityModel model) =>
        [.. OfName(model.Name), .. model.Kind == EntityKind.List ? OfList(model) : OfPattern(model)];

    private static IEnumerable<PlanFault> OfName(string name)
    {
        if (!Name().IsMatch(name))
            yield return new("", "must be named with at most 32 letters (a-z, A-Z) and digits, the first a letter");
        else if (EntityTypes.BuiltIn.Contains(name))
            yield return new("", "has the name of an entity that is built in");
    }

    private static IEnumerable<PlanFault> OfList(EntityModel model)
    {
        if (model.Pattern is not null)
            yield return new("Pattern", "is for an entity whose Kind is Pattern");
        if (model.Values.IsDefaultOrEmpty)
        {
            yield return new("Values", "must hold at least one value");
            yield break;
        }

        if (model.Values.Length > MostValues)
            yield return new("Values", $"must hold at most {MostValues} values");
        for (var at = 0; at < model.Values.Length; at++)
        {
            if (model.Values[at].Length > LongestText)
                yield return new($"Values:{at}", $"must have at most {LongestText} characters");
            else if (string.IsNullOrWhiteSpace(SpokenWords.Plain(model.Values[at])))
                yield return new($"Values:{at}", "must have a letter or a digit");
        }
    }

    private static IEnumerable<PlanFault> OfPattern(EntityModel model)
    {
        if (!model.Values.IsDefaultOrEmpty)
            yield return new("Values", "is for an entity whose Kind is List");
        if (OfPattern(model.Pattern) is { } problem)
            yield return new("Pattern", problem);
    }

    private static string? OfPattern(string? pattern)
    {
        if (string.IsNullOrEmpty(pattern))
            return "must be a regular expression";
        if (pattern.Length > LongestText)
            return $"must have at most {LongestText} characters";
        try
        {
            return EntityPattern.Of(pattern, EntityPattern.CheckLimit).IsMatch("") ? "must not match an empty text" : null;
        }
        catch (ArgumentException)
        {
            return "must be a regular expression of .NET";
        }
        catch (NotSupportedException)
        {
            return "must be a small regular expression that needs no backtracking: no lookarounds, no back references";
        }
        catch (RegexMatchTimeoutException)
        {
            return "takes too long";
        }
    }

    [GeneratedRegex(@"\A[a-zA-Z][A-Za-z0-9]{0,31}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Name();
}
