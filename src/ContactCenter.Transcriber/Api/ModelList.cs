using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Api;

/// <summary>The models in the OpenAI form.</summary>
/// <param name="Object">Always <c>list</c>.</param>
/// <param name="Data">The models, in the order of preference.</param>
internal sealed record ModelList(string Object, IReadOnlyList<ModelEntry> Data)
{
    /// <summary>Writes those that are there.</summary>
    public static ModelList Of(IReadOnlyList<ISpeechEngine> engines) => new("list", [.. engines.Select(engine => ModelEntry.Of(engine.Description))]);
}
