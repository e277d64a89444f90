using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ContactCenter.Access.Audit;

/// <summary>How often something happened.</summary>
internal sealed record CountWords(int Count);

/// <summary>What ended with the simulator.</summary>
internal sealed record DemoEndedWords(int Sessions, int Keys);

/// <summary>Where a call was, or is to be.</summary>
internal sealed record DepartmentWords(string? Department);

/// <summary>A recording that somebody has listened to.</summary>
/// <param name="Unredacted">Whether nothing was covered in what was heard.</param>
internal sealed record RecordingHeardWords(string Call, string? Department, bool Unredacted);

/// <summary>Why nothing of a call may go.</summary>
/// <param name="Until"><c>null</c>: until it is lifted.</param>
internal sealed record HoldWords(string Reason, DateTimeOffset? Until);

/// <summary>What recordings are brought in.</summary>
/// <param name="Folder"><c>null</c>: those of the source's listing.</param>
internal sealed record ImportStartedWords(string Source, string? Folder);

/// <summary>How many characters a text has that is told to nobody here.</summary>
internal sealed record LengthWords(int Length);

/// <summary>Which target is told again of how many calls.</summary>
internal sealed record RetriedWords(string Target, int Count);

/// <summary>From when on something was done to calls.</summary>
internal sealed record SinceWords(DateTimeOffset Since);

/// <summary>What a call was about.</summary>
/// <param name="Topic">Its id; <c>null</c>: none of the topics.</param>
internal sealed record TopicWords(string? Topic);

/// <summary>What was set and removed, by name.</summary>
internal sealed record NamesWords(IReadOnlyList<string> Set, IReadOnlyList<string> Removed);

/// <summary>A sound that was uploaded.</summary>
internal sealed record SoundWords(string Path, string Type, long Size);

/// <summary>What somebody took away as a table.</summary>
/// <param name="Filter">The query.</param>
internal sealed record ExportWords(IReadOnlyDictionary<string, string> Filter, int Rows);

/// <summary>What a caller was asked for outside the conversation.</summary>
internal sealed record SensitiveWords(string Name);

/// <summary>How its owner calls a passkey.</summary>
internal sealed record PasskeyWords(string Name);

/// <summary>What lines tell of before and after, as JSON.</summary>
internal static class AuditWords
{
    public static string Of(CountWords words) => Of(words, AuditJson.Default.CountWords);

    public static string Of(DemoEndedWords words) => Of(words, AuditJson.Default.DemoEndedWords);

    public static string Of(DepartmentWords words) => Of(words, AuditJson.Default.DepartmentWords);

    public static string Of(ExportWords words) => Of(words, AuditJson.Default.ExportWords);

    public static string Of(RecordingHeardWords words) => Of(words, AuditJson.Default.RecordingHeardWords);

    public static string Of(HoldWords words) => Of(words, AuditJson.Default.HoldWords);

    public static string Of(ImportStartedWords words) => Of(words, AuditJson.Default.ImportStartedWords);

    public static string Of(LengthWords words) => Of(words, AuditJson.Default.LengthWords);

    public static string Of(NamesWords words) => Of(words, AuditJson.Default.NamesWords);

    public static string Of(RetriedWords words) => Of(words, AuditJson.Default.RetriedWords);

    public static string Of(SensitiveWords words) => Of(words, AuditJson.Default.SensitiveWords);

    public static string Of(SinceWords words) => Of(words, AuditJson.Default.SinceWords);

    public static string Of(TopicWords words) => Of(words, AuditJson.Default.TopicWords);

    public static string Of(SoundWords words) => Of(words, AuditJson.Default.SoundWords);
    public static string Of(PasskeyWords words) => Of(words, AuditJson.Default.PasskeyWords);

    private static string Of<T>(T words, JsonTypeInfo<T> type) => JsonSerializer.Serialize(words, type);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CountWords))]
[JsonSerializable(typeof(DemoEndedWords))]
[JsonSerializable(typeof(DepartmentWords))]
[JsonSerializable(typeof(ExportWords))]
[JsonSerializable(typeof(RecordingHeardWords))]
[JsonSerializable(typeof(HoldWords))]
[JsonSerializable(typeof(ImportStartedWords))]
[JsonSerializable(typeof(LengthWords))]
[JsonSerializable(typeof(NamesWords))]
[JsonSerializable(typeof(RetriedWords))]
[JsonSerializable(typeof(SensitiveWords))]
[JsonSerializable(typeof(SinceWords))]
[JsonSerializable(typeof(TopicWords))]
[JsonSerializable(typeof(SoundWords))]
[JsonSerializable(typeof(PasskeyWords))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Api.ListResource<AuditResource>))]
internal sealed partial class AuditJson : JsonSerializerContext;
