using System.Collections.Immutable;
using ContactCenter.Domain.Delivery;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>The names of object and fields as <c>salesforce/</c> of the repository has them: those of Amazon's adapter where it has one.</summary>
internal static class SalesforceNames
{
    public const string Object = "ContactCenter_Call__c";
    public const string ExternalId = "Call_Id__c";

    /// <summary>The adapter's, by whose id a record is looked up.</summary>
    public const string AdapterObject = "AC_ContactChannelAnalytics__c";

    public const string AdapterId = "ContactId__c";

    /// <summary>The link to a Contact.</summary>
    public const string Contact = "contact";

    /// <summary>The link to a Lead.</summary>
    public const string Lead = "lead";

    /// <summary>How the link was found, or why there is none.</summary>
    public const string Related = "related";

    private const string Custom = "__c";
    private const string Mark = "__";

    public static ImmutableArray<string> OfRelation { get; } = [Contact, Lead, Related];

    /// <summary>Each field by our name, and how many characters a text of ours may have; <c>null</c>: it is no text.</summary>
    private static readonly ImmutableDictionary<string, (string Field, int? Length)> Fields =
        new Dictionary<string, (string, int?)>(StringComparer.Ordinal)
        {
            ["call_id"] = (AdapterId, 200),
            ["contact_center_id"] = (ExternalId, 100),
            ["transcript"] = ("ContactLensTranscriptsFullText__c", 131_072),
            ["summary"] = ("Summary__c", 4_000),
            ["topic"] = ("Topic__c", 100),
            ["duration"] = ("Duration__c", 20),
            ["durationSeconds"] = ("Duration_Seconds__c", null),
            ["answeredAt"] = ("ConnectedToSystemTimestamp__c", null),
            ["endedAt"] = ("DisconnectTimestamp__c", null),
            ["department"] = ("Department__c", 100),
            ["missing"] = ("Missing__c", 255),
            ["sentiment"] = ("Sentiment__c", 20),
            ["language"] = ("DominantLanguage__c", 10),
            ["key_phrases"] = ("Keywords__c", 32_768),
            ["entities"] = ("NamedEntities__c", 32_768),
            ["survey"] = ("Survey_Score__c", null),
            ["agent"] = ("AgentUsername__c", 100),
            ["recording"] = ("RecordingPath__c", 255),
            [RecordFields.Caller] = ("CustomerEndpointAddress__c", 16),
            [Contact] = ("Contact__c", null),
            [Lead] = ("Lead__c", null),
            [Related] = ("Related__c", 10),
        }.ToImmutableDictionary(StringComparer.Ordinal);

    public static bool IsKnown(string name) => RecordFields.IsKnown(name) || OfRelation.Contains(name, StringComparer.Ordinal);

    /// <returns>The usual field; <c>null</c>: there is none.</returns>
    public static string? FieldOf(string name) => Fields.TryGetValue(name, out var known) ? known.Field : null;

    /// <returns>How many characters a text may have; <c>null</c>: it is no text, or short.</returns>
    public static int? LengthOf(string name) => Fields.TryGetValue(name, out var known) ? known.Length : null;

    /// <summary>A name of a package: custom ones that have no namespace yet get it.</summary>
    public static string In(string? package, string name) =>
        package is not null && name.EndsWith(Custom, StringComparison.Ordinal) && name.IndexOf(Mark, StringComparison.Ordinal) == name.Length - Custom.Length
            ? $"{package}{Mark}{name}"
            : name;
}
