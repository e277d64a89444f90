namespace ContactCenter.Transcriber.Recognition;

/// <summary>A model as programs see it.</summary>
/// <param name="Id">How requests name it.</param>
/// <param name="Kind"><c>moonshine</c>, <c>whisper</c> or <c>embedding</c>.</param>
/// <param name="Languages">The languages it serves, ISO 639-1 codes; none where that is not known.</param>
/// <param name="Bytes">The size of its files.</param>
internal sealed record EngineDescription(string Id, string Kind, IReadOnlyList<string> Languages, long Bytes)
{
    /// <summary>The kind of the models for English.</summary>
    public const string Moonshine = "moonshine";

    /// <summary>The kind of the models that the operator brings.</summary>
    public const string Whisper = "whisper";

    /// <summary>The kind of the model that makes vectors of sentences.</summary>
    public const string Embedding = "embedding";

    /// <param name="language">An ISO 639-1 code.</param>
    public bool Serves(string language) => Languages.Contains(language, StringComparer.Ordinal);
}
