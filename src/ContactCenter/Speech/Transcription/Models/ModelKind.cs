namespace ContactCenter.Speech.Transcription.Models;

/// <summary>What a file of a model is for.</summary>
internal enum ModelKind
{
    /// <summary>Hears: a Whisper model in ggml form.</summary>
    Whisper,

    /// <summary>Makes vectors of sentences: a model in ONNX form.</summary>
    Vectors,

    /// <summary>Cuts sentences into what a model of vectors knows: a SentencePiece model, or a list of word pieces.</summary>
    Tokenizer,
}

/// <summary>Tells files of models from any other file, as far as their first bytes do.</summary>
internal static class ModelKinds
{
    /// <summary>With these the first fields of the two forms begin, which are both protocol buffers.</summary>
    private const byte OnnxBegins = 0x08;
    private const byte PiecesBegin = 0x0A;

    /// <returns>What is wrong with what came; <c>null</c>: nothing.</returns>
    public static string? FaultOf(ModelKind kind, string path) => kind switch
    {
        ModelKind.Whisper => WhisperHeader.Read(path) is null ? "no Whisper model in ggml form" : null,
        ModelKind.Vectors => FirstOf(path) == OnnxBegins ? null : "no model in ONNX form",
        _ => FirstOf(path) == PiecesBegin || IsWordList(path) ? null : "neither a SentencePiece model nor a list of word pieces",
    };

    private static int FirstOf(string path)
    {
        using var file = File.OpenRead(path);
        return file.ReadByte();
    }

    /// <summary>Word pieces stand each on a line, and what is unknown is one of them.</summary>
    private static bool IsWordList(string path) => File.ReadLines(path).Take(1_000).Contains("[UNK]", StringComparer.Ordinal);
}
