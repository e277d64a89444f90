using System.Collections.Immutable;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Recordings.Sources;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>
/// What a recording system may say of the steps after a call: the attributes that switch them off, and the language. It can only lessen what is done:
/// a switch that stands there already is changed to nothing but <c>false</c>, of the parts of the analysis those stay that both name, and a language that is
/// known stays. Other attributes are passed over.
/// </summary>
internal static class AnnouncedAttributes
{
    private const string Off = "false";

    private static readonly ImmutableArray<string> Names =
        [PostcallAttributes.Import, PostcallAttributes.Transcribe, PostcallAttributes.Language, PostcallAttributes.Analysis];

    /// <returns>What is to be written into the call; empty: nothing.</returns>
    public static ImmutableSortedDictionary<string, string?> ChangesOf(RecordingAnnouncement announcement, CallAttributes held)
    {
        var changes = ImmutableSortedDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            if (ValueOf(announcement, name) is not { } told)
                continue;
            var known = held.Values.GetValueOrDefault(name);
            var value = known is null ? told : Lessened(name, known, told);
            if (value != known)
                changes.Add(name, value);
        }

        return changes.ToImmutable();
    }

    private static string Lessened(string name, string known, string told) => name switch
    {
        PostcallAttributes.Language => known,
        PostcallAttributes.Analysis => PostcallAttributes.CommonParts(known, told),
        _ => told == Off ? Off : known,
    };

    private static string? ValueOf(RecordingAnnouncement announcement, string name)
    {
        var told = announcement.Attributes.FirstOrDefault(attribute => string.Equals(attribute.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
        return told ?? (name == PostcallAttributes.Language ? announcement.Language : null);
    }
}
