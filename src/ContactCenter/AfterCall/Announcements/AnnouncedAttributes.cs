using System.Collections.Immutable;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Recordings.Sources;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>
/// What a recording system may say of the steps after a call: the attributes that switch them off, and the language. It can only lessen what is done:
/// what stands there already is changed to nothing but <c>false</c>. Other attributes are passed over.
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
            if (ValueOf(announcement, name) is { } told && (!held.Values.TryGetValue(name, out var known) || (told == Off && known != Off)))
                changes.Add(name, told);
        }

        return changes.ToImmutable();
    }

    private static string? ValueOf(RecordingAnnouncement announcement, string name)
    {
        var told = announcement.Attributes.FirstOrDefault(attribute => string.Equals(attribute.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
        return told ?? (name == PostcallAttributes.Language ? announcement.Language : null);
    }
}
