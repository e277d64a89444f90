using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>What is taken out of what people hear and read.</summary>
/// <param name="CoversSound">Whether nobody hears a conversation in which nothing was covered; where it is false, sounds are heard as they are.</param>
/// <param name="Kinds">What is taken out, of <see cref="FindKinds"/>.</param>
internal sealed record RedactionSettings(bool CoversSound, ImmutableHashSet<string> Kinds)
{
    private const string SectionName = "Analysis";

    private static readonly string[] Known = [FindKinds.Card, FindKinds.SecurityCode, FindKinds.Iban, FindKinds.Email, FindKinds.Phone];

    public static RedactionSettings Read(SettingsSource source)
    {
        var section = source.SharedSection(SectionName).Section("Redaction");
        var settings = new RedactionSettings(section.Flag("Sound", true), KindsOf(section.Section("Kinds")));
        section.RefuseUnknownKeys();
        return settings;
    }

    private static ImmutableHashSet<string> KindsOf(SettingsReader section)
    {
        var named = section.Values();
        foreach (var (key, text) in named.Where(value => !Known.Contains(value.Text, StringComparer.Ordinal)))
            section.Fault(key, $"'{text}' must be one of {string.Join(", ", Known)}");
        return named.Count == 0 ? FindKinds.Redacted : [.. named.Select(value => value.Text)];
    }
}
