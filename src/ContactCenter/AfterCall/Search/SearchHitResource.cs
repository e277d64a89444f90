using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.AfterCall.Search;

/// <summary>A place of a transcript in which something was found, or the summary of a call none of whose turns has all that was looked for.</summary>
/// <param name="RecordingId">Our id of the recording; empty: it is the summary of the call.</param>
/// <param name="Start">Seconds of the recording.</param>
/// <param name="Speaker">
/// <c>agent</c>, <c>caller</c>, or <c>unknown</c> where all voices are in one channel; <c>summary</c>: nobody has said it, it is the summary of the call.
/// </param>
/// <param name="Text">What was said there, without what was taken out.</param>
/// <param name="Highlights">
/// Where in the text what was looked for stands: begin and end of each, in UTF-16; empty: it was found by what it means, and the text is the whole passage.
/// </param>
/// <param name="Score">How relevant it is beside the best of all that was found, which has 1; above 0.</param>
/// <param name="Caller">Who called; <c>null</c>: not known.</param>
/// <param name="Department">Whose recording it is; <c>null</c>: of none.</param>
/// <param name="StartedAt">When the recording began.</param>
internal sealed record SearchHitResource(
    string CallId,
    string RecordingId,
    double Start,
    string Speaker,
    string Text,
    IReadOnlyList<IReadOnlyList<int>> Highlights,
    double Score,
    string? Caller,
    string? Department,
    DateTimeOffset StartedAt)
{
    private const string Summary = "summary";

    public static SearchHitResource Of(SearchHit hit, string? caller) => new(
        hit.Document.Key.CallId,
        hit.Document.Key.RecordingId,
        hit.Document.Start,
        hit.Document.Key.IsSummary ? Summary : hit.Document.Speaker.ToString().ToLowerInvariant(),
        hit.Text,
        [.. hit.Highlights.Select(highlight => (IReadOnlyList<int>)[highlight.Begin, highlight.End])],
        hit.Document.Relevance,
        caller,
        hit.Document.Department,
        hit.Document.StartedAt);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SearchResource))]
internal sealed partial class SearchApiJson : JsonSerializerContext;
