using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads what is collected of a caller, digit by digit, and where it leads.</summary>
internal sealed class CollectSettings(TargetSettings targets, IReadOnlySet<string> services)
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    public CollectModel Read(SettingsReader section)
    {
        var prompt = Prompt.Read(section, "Prompt");
        if (prompt is null)
            section.Fault("Prompt", "must say what the caller is to enter");
        var min = section.Int("MinDigits", 1, 1, CollectModel.MostDigits);
        var max = section.Int("MaxDigits", CollectModel.MostDigits, 1, CollectModel.MostDigits);
        if (min > max)
            section.Fault("MinDigits", $"{min} must not be greater than MaxDigits, which is {max}");
        var failed = section.Section("Failed");
        var collect = new CollectModel
        {
            Path = TargetSettings.PathOf(section),
            Attribute = ReadAttribute(section),
            Prompt = prompt ?? Prompt.Of("-"),
            MinDigits = min,
            MaxDigits = max,
            EndKey = section.Flag("EndKey", true),
            Speech = section.Flag("Speech", true),
            Tries = section.Int("Tries", 3, 1, 10),
            Check = section.Choice("Check", DigitCheck.None),
            Pattern = ReadPattern(section),
            KeepInput = section.Flag("KeepInput", false),
            Question = ServiceCallSettings.Read(section, services),
            Next = ReadNext(section),
            Failed = failed.Exists ? targets.Read(failed) : null,
        };
        section.RefuseUnknownKeys();
        return collect;
    }

    private static string ReadAttribute(SettingsReader section)
    {
        var name = section.Text("Attribute");
        if (name is null)
            section.Fault("Attribute", "must name what is collected");
        else if (!CallVariables.IsName(name))
            section.Fault("Attribute", $"'{name}' must be a small letter and then up to 31 letters and digits");
        return name ?? "";
    }

    /// <remarks>Made for all of the digits, and so that no digits take it long.</remarks>
    private static Regex? ReadPattern(SettingsReader section)
    {
        if (section.Text("Pattern") is not { } text)
            return null;
        try
        {
            return new($@"\A(?:{text})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, LongestMatch);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            section.Fault("Pattern", $"'{text}' is no pattern that can be matched without going back: {fault.Message}");
            return null;
        }
    }

    private ImmutableArray<NextTarget> ReadNext(SettingsReader section)
    {
        var entries = section.Section("Next").Sections();
        var next = entries.Select(ReadEntry).ToImmutableArray();
        if (next.IsEmpty)
            section.Fault("Next", "must hold where the caller goes then");
        else if (next[^1].When is not null)
            entries[^1].Fault("When", "cannot stand in the last entry, which is for everybody else");
        foreach (var entry in entries.SkipLast(1).Where((_, number) => next[number].When is null))
            entry.Fault("When", "is needed: only the last entry is for everybody else");
        return next;
    }

    private NextTarget ReadEntry(SettingsReader section)
    {
        var when = section.Text("When");
        var value = section.Text("Is");
        if (when is null != value is null)
            section.Fault(when is null ? "When" : "Is", "is needed: When names what is compared, Is what it must be");
        return new(when, value, targets.Read(section));
    }
}
