using System.Text.Json;

namespace ContactCenter.AfterCall.Erasure;

/// <summary>How many of what an erasure removes, or has removed. The names are those on disk and in the API: they never change their meaning.</summary>
/// <param name="Calls">With their timelines, attributes, legs and answers.</param>
/// <param name="Recordings">Known recordings, whether their sound was here or not.</param>
/// <param name="Sounds">Of these, the ones whose sound was here.</param>
/// <param name="Transcripts">With their words in the search index.</param>
/// <param name="Notes">Calls with notes.</param>
/// <param name="Surveys">Surveys that were asked, with their answers.</param>
/// <param name="Messages">Voice messages that were asked for.</param>
/// <param name="Inputs">What callers pressed and said.</param>
/// <param name="Work">Items that were still to be done, or were given up.</param>
/// <param name="Webhooks">Webhooks of no call that named one of the calls, or the number.</param>
internal sealed record RemovedCounts(
    int Calls = 0,
    int Recordings = 0,
    int Sounds = 0,
    int Transcripts = 0,
    int Notes = 0,
    int Surveys = 0,
    int Messages = 0,
    int Inputs = 0,
    int Work = 0,
    int Webhooks = 0)
{
    public static RemovedCounts operator +(RemovedCounts one, RemovedCounts other) => new(
        one.Calls + other.Calls,
        one.Recordings + other.Recordings,
        one.Sounds + other.Sounds,
        one.Transcripts + other.Transcripts,
        one.Notes + other.Notes,
        one.Surveys + other.Surveys,
        one.Messages + other.Messages,
        one.Inputs + other.Inputs,
        one.Work + other.Work,
        one.Webhooks + other.Webhooks);

    public string ToText() => JsonSerializer.Serialize(this, ErasuresJson.Default.RemovedCounts);

    public static RemovedCounts FromText(string text) => JsonSerializer.Deserialize(text, ErasuresJson.Default.RemovedCounts)!;
}
