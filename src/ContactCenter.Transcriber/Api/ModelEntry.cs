using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Api;

/// <summary>A model in the OpenAI form, with what it serves and costs.</summary>
/// <param name="Id">How requests name it.</param>
/// <param name="Object">Always <c>model</c>.</param>
/// <param name="OwnedBy">Always <c>local</c>.</param>
/// <param name="Kind"><c>moonshine</c> or <c>whisper</c> for speech, <c>embedding</c> for vectors of sentences.</param>
/// <param name="Languages">ISO 639-1 codes; none where that is not known.</param>
/// <param name="Bytes">The size of its files.</param>
internal sealed record ModelEntry(string Id, string Object, string OwnedBy, string Kind, IReadOnlyList<string> Languages, long Bytes)
{
    /// <summary>Writes one.</summary>
    public static ModelEntry Of(EngineDescription model) => new(model.Id, "model", "local", model.Kind, model.Languages, model.Bytes);
}
