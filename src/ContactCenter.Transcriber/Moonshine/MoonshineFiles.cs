namespace ContactCenter.Transcriber.Moonshine;

/// <summary>The files that the build brings.</summary>
/// <param name="Folder">Where they are.</param>
internal sealed record MoonshineFiles(string Folder)
{
    /// <summary>Makes states of sound.</summary>
    public string Encoder => Path.Combine(Folder, "moonshine-base-encoder.onnx");

    /// <summary>Makes tokens of states.</summary>
    public string Decoder => Path.Combine(Folder, "moonshine-base-decoder.onnx");

    /// <summary>Makes text of tokens.</summary>
    public string Vocabulary => Path.Combine(Folder, "llama-tokenizer.js");

    /// <summary>Tells speech from noise; used by every engine.</summary>
    public string Speech => Path.Combine(Folder, "silero-vad.onnx");

    /// <summary>Whether all that Moonshine needs is there.</summary>
    public bool Exist => File.Exists(Encoder) && File.Exists(Decoder) && File.Exists(Vocabulary);

    /// <summary>The size of Moonshine's files.</summary>
    public long Bytes => new[] { Encoder, Decoder, Vocabulary }.Sum(file => new FileInfo(file).Length);
}
