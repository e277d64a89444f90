using System.Text.Json;
using ContactCenter.Domain.Analysis.Topics;

namespace ContactCenter.Speech.Analysis.Classifiers;

/// <summary>Writes labels that are to be held against the other examples, as the transcriber reads them.</summary>
internal static class LabelledJson
{
    public static HttpContent ContentOf(LabelledTopics labelled) => VectorJson.ContentOf(json =>
    {
        List<TopicVector> examples = [.. labelled.Typed, .. labelled.Labels];
        VectorJson.Write(json, examples.Select(example => example.Vector));
        Write(json, "topics", examples.Select(example => example.Topic));
        Write(json, "languages", examples.Select(example => example.Language));
        json.WriteNumber("typed", labelled.Typed.Count);
        json.WriteNumber("least", labelled.Gate.Least);
        json.WriteBoolean("centred", labelled.Gate.IsCentred);
    });

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string?> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
