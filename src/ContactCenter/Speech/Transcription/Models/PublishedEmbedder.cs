namespace ContactCenter.Speech.Transcription.Models;

/// <summary>
/// A model for vectors of sentences that its makers publish. Its checksums are not known here: whoever brings it says them, or that nothing is checked.
/// </summary>
/// <param name="Name">As <c>models add</c> takes it.</param>
/// <param name="Folder">Where it is published.</param>
/// <param name="Model">The model's file there.</param>
/// <param name="Tokenizer">The tokenizer's file there.</param>
internal sealed record PublishedEmbedder(string Name, string Folder, string Model, string Tokenizer)
{
    /// <summary>All that can be named.</summary>
    public static readonly IReadOnlyList<PublishedEmbedder> All =
    [
        new(
            "multilingual-e5-small",
            "https://huggingface.co/intfloat/multilingual-e5-small/resolve/main/",
            "onnx/model.onnx",
            "sentencepiece.bpe.model"),
    ];

    public Uri ModelUrl => new(Folder + Model);

    public Uri TokenizerUrl => new(Folder + Tokenizer);

    /// <summary>The name of the model's file in the models folder.</summary>
    public string ModelFile => $"{Name}.onnx";

    /// <summary>The name of the tokenizer's file in the models folder.</summary>
    public string TokenizerFile => $"{Name}.sentencepiece.model";

    /// <returns><c>null</c>: none has that name.</returns>
    public static PublishedEmbedder? Named(string name) => All.FirstOrDefault(model => string.Equals(model.Name, name, StringComparison.OrdinalIgnoreCase));
}
