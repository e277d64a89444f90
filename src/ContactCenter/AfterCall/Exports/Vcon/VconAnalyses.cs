using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Pipeline;

namespace ContactCenter.AfterCall.Exports.Vcon;

/// <summary>Writes what was made of a conversation.</summary>
internal static class VconAnalyses
{
    /// <summary>Of what nobody else has made.</summary>
    private const string Ours = "ContactCenter";

    /// <param name="dialog">The place of the recording.</param>
    /// <param name="transcript">Of that recording.</param>
    public static VconAnalysis Of(int dialog, TranscriptResource transcript) =>
        Json("transcript", [dialog], transcript.Provider, transcript, TranscriptJson.Default.TranscriptResource);

    /// <param name="dialogs">The places of all of the conversation.</param>
    /// <param name="analysis">Of the call.</param>
    public static IEnumerable<VconAnalysis> Of(IReadOnlyList<int> dialogs, AnalysisResource analysis)
    {
        var json = AnalysisJson.Default;
        if (analysis.Summary is { } summary)
            yield return new("summary", dialogs, "text/plain", summary.Provider ?? Ours, Schema: null, summary.Paragraph, "none");
        if (analysis.Sentiment is { } sentiment)
            yield return Json("sentiment", dialogs, sentiment.Provider, sentiment, json.CallSentimentResource);
        if (analysis.Language is { } language)
            yield return Json("language", dialogs, language.Provider, language, json.CallLanguageResource);
        if (analysis.KeyPhrases is [var phrase, ..])
            yield return Json("key_phrases", dialogs, phrase.Provider, analysis.KeyPhrases, json.IReadOnlyListKeyPhraseResource);
        if (analysis.Entities is [var entity, ..])
            yield return Json("entities", dialogs, entity.Provider, analysis.Entities, json.IReadOnlyListEntityResource);
        if (analysis.Topic is { } topic)
            yield return Json("topic", dialogs, topic.Provider, topic, json.CallTopicResource);
        if (analysis.Talk is { } talk)
            yield return Json("talk", dialogs, talk.Provider, talk, json.TalkResource);
    }

    private static VconAnalysis Json<T>(string type, IReadOnlyList<int> dialogs, string? vendor, T value, JsonTypeInfo<T> json) =>
        new(type, dialogs, "application/json", vendor ?? Ours, $"{Ours} {type}", JsonSerializer.Serialize(value, json), "json");
}
