using ContactCenter.Foundation.Settings;

namespace ContactCenter.Speech.Analysis.Embeddings;

/// <summary>Which model makes vectors of sentences; both are named, or neither. Whether the files are there is seen when they are needed.</summary>
/// <param name="Model">The file of a model in ONNX form; <c>null</c>: MiniLM, for English, which the build brings.</param>
/// <param name="Tokenizer">Its list of word pieces (<c>.txt</c>) or its SentencePiece model; <c>null</c>: MiniLM's.</param>
internal sealed record EmbeddingSettings(string? Model, string? Tokenizer)
{
    public const string SectionName = "Analysis";

    /// <summary>Of the file that the build brings.</summary>
    private const string Brought = "all-minilm-l6-v2";

    private const string ModelKey = "Model";
    private const string TokenizerKey = "Tokenizer";

    /// <summary>The model's name, without the digits of its files.</summary>
    public string Name => Model is null ? Brought : Path.GetFileNameWithoutExtension(Model);

    /// <param name="model">As <see cref="SentenceEmbeddings.ModelId"/>.</param>
    /// <returns>Whether it is called as this model is; its files may be others.</returns>
    public bool IsNameOf(string model) => model.LastIndexOf('-') is > 0 and var end && model[..end] == Name;

    /// <param name="language">BCP 47; <c>null</c>: unknown.</param>
    /// <returns>Why no vectors are made of texts in it; <c>null</c>: they are. A model that the owner has named is taken to know all languages.</returns>
    public string? ObstacleOf(string? language) => this switch
    {
        { Model: not null } => null,
        _ when language is null => "the language is not known",
        _ => LanguageCode.Of(language) == "en" ? null : "the model knows English alone",
    };

    public static EmbeddingSettings Read(SettingsSource source)
    {
        var section = source.SharedSection(SectionName).Section("Embeddings");
        var settings = new EmbeddingSettings(section.Text(ModelKey), section.Text(TokenizerKey));
        section.RefuseUnknownKeys();
        if (settings is { Model: not null, Tokenizer: null })
            section.Fault(TokenizerKey, $"is needed where {section.Path}:{ModelKey} is set: the file from which the model's tokens are made");
        if (settings is { Model: null, Tokenizer: not null })
            section.Fault(ModelKey, $"is needed where {section.Path}:{TokenizerKey} is set: the model that these tokens are for");
        return settings;
    }
}
