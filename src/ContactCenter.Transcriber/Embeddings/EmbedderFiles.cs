using System.Security.Cryptography;
using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Embeddings;

/// <summary>The files of a model for vectors of sentences.</summary>
/// <param name="Model">In ONNX form.</param>
/// <param name="Tokenizer">A list of word pieces (<c>.txt</c>), else a SentencePiece model.</param>
internal sealed record EmbedderFiles(string Model, string Tokenizer)
{
    private const string BroughtName = "all-minilm-l6-v2";
    private const int HashDigits = 12;

    /// <summary>Whether the tokens are word pieces from a list, as MiniLM's are.</summary>
    public bool HasVocabulary => string.Equals(Path.GetExtension(Tokenizer), ".txt", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether both are there.</summary>
    public bool Exist => File.Exists(Model) && File.Exists(Tokenizer);

    /// <summary>MiniLM, for English, which the build brings.</summary>
    /// <param name="folder">Where the build puts models.</param>
    public static EmbedderFiles BroughtTo(string folder) =>
        new(Path.Combine(folder, $"{BroughtName}.onnx"), Path.Combine(folder, $"{BroughtName}.vocab.txt"));

    /// <summary>Reads both, for an id that no other model or tokenizer has: vectors of two models must never be compared.</summary>
    /// <exception cref="EngineException">A file cannot be read.</exception>
    public EngineDescription Describe()
    {
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var bytes = Append(hash, Model) + Append(hash, Tokenizer);
            var digits = Convert.ToHexStringLower(hash.GetHashAndReset())[..HashDigits];
            var name = Path.GetFileNameWithoutExtension(Model);
            return new EngineDescription($"{name}-{digits}", EngineDescription.Embedding, name == BroughtName ? [EngineChoice.English] : [], bytes);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new EngineException($"The model for vectors of sentences cannot be read: {fault.Message}", fault);
        }
    }

    private static long Append(IncrementalHash hash, string path)
    {
        using var file = File.OpenRead(path);
        var block = new byte[1 << 16];
        while (file.Read(block) is > 0 and var read)
            hash.AppendData(block, 0, read);
        return file.Length;
    }
}
