using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Api;

/// <summary>The models in the OpenAI form.</summary>
/// <param name="Object">Always <c>list</c>.</param>
/// <param name="Data">The models for speech, in the order of preference, and at last the one for vectors of sentences.</param>
internal sealed record ModelList(string Object, IReadOnlyList<ModelEntry> Data)
{
    /// <summary>Writes those that are there.</summary>
    public static ModelList Of(IReadOnlyList<ISpeechEngine> engines, EngineDescription? sentences)
    {
        var speech = engines.Select(engine => engine.Description);
        return new("list", [.. (sentences is null ? speech : speech.Append(sentences)).Select(ModelEntry.Of)]);
    }
}
