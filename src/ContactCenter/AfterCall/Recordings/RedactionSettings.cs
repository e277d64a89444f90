using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Entities;
using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>What is taken out of what people hear and read.</summary>
/// <param name="CoversSound">Whether nobody hears a conversation in which nothing was covered; where it is false, sounds are heard as they are.</param>
/// <param name="Kinds">What is taken out, of <see cref="FindKinds"/>.</param>
/// <param name="ProviderKinds">What is hidden from who reads calls outside this machine.</param>
internal sealed record RedactionSettings(bool CoversSound, ImmutableHashSet<string> Kinds, ImmutableHashSet<string> ProviderKinds)
{
    private const string SectionName = "Analysis";

    private static readonly string[] Known = [FindKinds.Card, FindKinds.SecurityCode, FindKinds.Iban, FindKinds.Email, FindKinds.Phone];

    private static readonly string[] KnownToProviders = [.. Known, EntityTypes.OrderNumber];

    public static RedactionSettings Read(SettingsSource source)
    {
        var section = source.SharedSection(SectionName).Section("Redaction");
        var kinds = KindsOf(section.Section("Kinds"), Known, FindKinds.Redacted);
        var hidden = KindsOf(section.Section("ProviderKinds"), KnownToProviders, [.. KnownToProviders]);
        // What is taken out of transcripts is hidden there in any case, also in those that were written before it was.
        var settings = new RedactionSettings(section.Flag("Sound", true), kinds, hidden.Union(kinds).Union(FindKinds.Redacted));
        section.RefuseUnknownKeys();
        return settings;
    }

    private static ImmutableHashSet<string> KindsOf(SettingsReader section, string[] known, ImmutableHashSet<string> usual)
    {
        var named = section.Values();
        foreach (var (key, text) in named.Where(value => !known.Contains(value.Text, StringComparer.Ordinal)))
            section.Fault(key, $"'{text}' must be one of {string.Join(", ", known)}");
        return named.Count == 0 ? usual : [.. named.Select(value => value.Text)];
    }
}
